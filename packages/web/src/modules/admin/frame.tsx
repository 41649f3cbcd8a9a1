import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { languageNames, useLanguage } from "#platform/i18n";
import { chooseLanguage } from "#platform/session";
import { Button } from "#ui/display/button.tsx";
import { Logo } from "../../shell/logo.tsx";
import css from "./frame.module.css";

export type FrameProps = {
  title: string;
  lead?: string;
  wide?: boolean;
  /** Which of how many steps this is. */
  step?: { at: number; of: number; says: string };
  children: ReactNode;
};

/** A calm page outside the shell: the sign, the other language, and one thing to do. */
export function Frame({ title, lead, wide = false, step, children }: FrameProps) {
  const client = useQueryClient();
  const other = useLanguage() === "en" ? "zh-CN" : "en";
  useEffect(() => {
    document.title = `${title} · Soloist`;
  }, [title]);
  return (
    <div className={css.frame}>
      <header className={css.head}>
        <span className={css.brand}>
          <Logo />
          独奏 Soloist
        </span>
        <Button subtle onClick={() => void chooseLanguage(client, other)}>
          <span lang={other}>{languageNames[other]}</span>
        </Button>
      </header>
      <main className={css.place}>
        <div className={css.card} data-wide={wide}>
          {step && (
            <div className={css.steps} role="img" aria-label={step.says}>
              {Array.from({ length: step.of }, (_, index) => (
                <i data-on={index < step.at} key={index} />
              ))}
            </div>
          )}
          <h1>{title}</h1>
          {lead !== undefined && <p className={css.lead}>{lead}</p>}
          {children}
        </div>
      </main>
    </div>
  );
}

/** What stands below a form: other ways out. */
export function Under({ children }: { children: ReactNode }) {
  return <div className={css.under}>{children}</div>;
}
