import type { ReactNode } from "react";
import insights from "../insights.module.css";
import css from "./dashboard.module.css";

export type FigureProps = { value: string; note?: string; label: string; onOpen?: () => void; children?: ReactNode };

/** One large figure that leads to the list behind it, and how it compares. */
export function Figure({ value, note, label, onOpen, children }: FigureProps) {
  return (
    <>
      <div className={css.value}>
        {onOpen ? (
          <button type="button" className={insights.link} aria-label={label} onClick={onOpen}>
            {value}
          </button>
        ) : (
          value
        )}
      </div>
      {note !== undefined && <div className={css.note}>{note}</div>}
      {children}
    </>
  );
}
