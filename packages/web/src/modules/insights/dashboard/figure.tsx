import type { ReactNode } from "react";
import { Link } from "#ui/display/link.tsx";
import insights from "../insights.module.css";
import css from "./dashboard.module.css";

export type FigureProps = {
  value: string;
  note?: string;
  label: string;
  /** The list that shows its records; without one they open beside the page. */
  href?: string | undefined;
  onOpen: () => void;
  children?: ReactNode;
};

/** One large figure that leads to the list behind it, and how it compares. */
export function Figure({ value, note, label, href, onOpen, children }: FigureProps) {
  return (
    <>
      <div className={css.value}>
        {href ? (
          <Link className={insights.link} aria-label={label} href={href}>
            {value}
          </Link>
        ) : (
          <button type="button" className={insights.link} aria-label={label} onClick={onOpen}>
            {value}
          </button>
        )}
      </div>
      {note !== undefined && <div className={css.note}>{note}</div>}
      {children}
    </>
  );
}
