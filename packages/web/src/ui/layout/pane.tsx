import type { ReactNode } from "react";
import css from "./layout.module.css";

export type PaneProps = {
  title?: ReactNode;
  action?: ReactNode;
  hint?: ReactNode;
  /** No inner margin, for tables and rows that touch the border. */
  flush?: boolean;
  children?: ReactNode;
};

/** A bordered part of a page with its own small head. */
export function Pane({ title, action, hint, flush = false, children }: PaneProps) {
  return (
    <section className={css.pane} data-flush={flush}>
      {(title !== undefined || action !== undefined) && (
        <div className={css.paneHead}>
          <h2>{title}</h2>
          {action}
        </div>
      )}
      {hint !== undefined && <p className={css.hint}>{hint}</p>}
      {children}
    </section>
  );
}

/** Things under each other, 12 px apart. */
export function Stack({ children, gap }: { children: ReactNode; gap?: number }) {
  return (
    <div className={css.stack} style={gap === undefined ? undefined : { gap }}>
      {children}
    </div>
  );
}

/** Things beside each other, 8 px apart, that wrap. */
export function Row({ children, end = false }: { children: ReactNode; end?: boolean }) {
  return (
    <div className={css.row} style={end ? { justifyContent: "flex-end" } : undefined}>
      {children}
    </div>
  );
}
