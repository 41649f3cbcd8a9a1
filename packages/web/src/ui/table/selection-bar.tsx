import type { ReactNode } from "react";
import { Button } from "../display/button.tsx";
import { useWords } from "../words.ts";
import css from "./table.module.css";

/** Floats over the list while rows are selected: how many, what can be done with them, and a way out. */
export function SelectionBar({
  count,
  onClear,
  children,
}: {
  count: number;
  onClear: () => void;
  children: ReactNode;
}) {
  const words = useWords();
  if (count === 0) return null;
  return (
    <div className={css.bar} role="toolbar" data-floating aria-label={words.selected(count)}>
      <b>{words.selected(count)}</b>
      {children}
      <Button subtle icon="close" label={words.clear} onClick={onClear} />
    </div>
  );
}
