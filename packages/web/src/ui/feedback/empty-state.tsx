import type { ReactNode } from "react";
import css from "./feedback.module.css";

/** What stands where nothing is yet: what this place is for, and one next step. */
export function EmptyState({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.empty}>
      <h2>{title}</h2>
      {hint !== undefined && <p>{hint}</p>}
      {action !== undefined && <div>{action}</div>}
    </div>
  );
}
