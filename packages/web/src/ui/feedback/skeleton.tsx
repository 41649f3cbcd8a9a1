import { useEffect, useState } from "react";
import css from "./feedback.module.css";

/** True once it has lasted 200 ms: quick answers show no sign of waiting. */
export function useLate(ms = 200): boolean {
  const [late, turn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => turn(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return late;
}

const widths = ["62%", "84%", "48%", "73%", "57%", "80%"];

/** Grey lines where text will stand; nothing at all for the first 200 ms, but the place is kept. */
export function Skeleton({ lines = 4, label }: { lines?: number; label?: string }) {
  const late = useLate();
  return (
    <div className={css.skeleton} aria-busy="true" aria-label={label} style={{ minHeight: lines * 24 }}>
      {late &&
        Array.from({ length: lines }, (_, line) => <i key={line} style={{ width: widths[line % widths.length] }} />)}
    </div>
  );
}
