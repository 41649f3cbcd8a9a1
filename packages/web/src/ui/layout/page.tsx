import { type ReactNode, useContext, useEffect } from "react";
import css from "./layout.module.css";
import { PageHelp } from "./page-help.ts";

export type PageProps = {
  title: ReactNode;
  /** What the browser's tab says, when the title is not plain text. */
  tab?: string;
  /** One small line above the title. */
  eyebrow?: ReactNode;
  /** Buttons at the right of the head; one primary at most. */
  actions?: ReactNode;
  width?: "normal" | "narrow" | "full";
  /** The page is as high as the window and its parts scroll: lists and boards. Mark edge-to-edge parts with `data-edge`. */
  fill?: boolean;
  /** The head stays in sight while the page scrolls. */
  sticky?: boolean;
  children: ReactNode;
};

/** One page: its head and what stands below. */
export function Page({
  title,
  tab,
  eyebrow,
  actions,
  width = "normal",
  fill = false,
  sticky = false,
  children,
}: PageProps) {
  const help = useContext(PageHelp);
  const name = tab ?? (typeof title === "string" ? title : "");
  useEffect(() => {
    document.title = name ? `${name} · Soloist` : "Soloist";
  }, [name]);
  return (
    <div className={css.page} data-width={width} data-fill={fill} data-sticky={sticky}>
      <header className={css.head}>
        <div className={css.titles}>
          {eyebrow !== undefined && <div className={css.eyebrow}>{eyebrow}</div>}
          <div className={css.name}>
            {typeof title === "string" ? <h1>{title}</h1> : title}
            {title !== "" && title !== " " && help}
          </div>
        </div>
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
