import type { ReactNode } from "react";
import css from "./feedback.module.css";

export type NoticeProps = { children: ReactNode; tone?: "plain" | "good" | "warn" | "bad"; action?: ReactNode };

/** A sentence inside a page that must not be missed; a bad one is read out at once. */
export function Notice({ children, tone = "plain", action }: NoticeProps) {
  return (
    <div className={css.notice} data-tone={tone} role={tone === "bad" ? "alert" : "status"}>
      <div>{children}</div>
      {action}
    </div>
  );
}
