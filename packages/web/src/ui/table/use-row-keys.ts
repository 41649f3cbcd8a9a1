import { type KeyboardEvent, useRef, useState } from "react";
import { isTyping } from "#platform/keyboard";
import { extended, moved, toggled } from "./selection.ts";

type Keyed<Row> = {
  rows: readonly Row[];
  idOf: (row: Row) => string;
  onOpen?: (row: Row) => void;
  openId?: string | undefined;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: Set<string>) => void;
};

const page = 15;

/** The row the keyboard stands on, and what the keys do. With the side panel open, moving shows the next record in it. */
export function useRowKeys<Row>(props: Keyed<Row>, show: (index: number) => void) {
  const { rows, idOf, onOpen, openId, selected = new Set<string>(), onSelect } = props;
  const [current, setCurrent] = useState(-1);
  const anchor = useRef(-1);

  function move(to: number, extend: boolean) {
    setCurrent(to);
    show(to);
    if (extend && onSelect) {
      if (anchor.current < 0) anchor.current = Math.max(0, current);
      onSelect(extended(selected, rows.map(idOf), anchor.current, to));
      return;
    }
    anchor.current = to;
    const row = rows[to];
    if (openId !== undefined && row !== undefined) onOpen?.(row);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moved(current, event.key, rows.length, page);
    const row = rows[current];
    if (to !== undefined) move(to, event.shiftKey);
    else if (event.key === "Enter" && row !== undefined && event.target === event.currentTarget) onOpen?.(row);
    else if (event.key === " " && row !== undefined && onSelect) onSelect(toggled(selected, idOf(row)));
    else if (event.key === "Escape" && openId === undefined && selected.size > 0 && onSelect) onSelect(new Set());
    else return;
    event.preventDefault();
  }
  return { current, setCurrent, onKeyDown };
}
