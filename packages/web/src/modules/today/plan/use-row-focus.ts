import { type RefObject, useEffect } from "react";
import { isTyping } from "#platform/keyboard";

/** Moves the focus to the row before or after the one that has it; from nowhere to the first or last. */
export function moveFocus(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const inside = document.activeElement?.closest("li")?.querySelector<HTMLElement>("[data-row]");
  const at = inside ? rows.indexOf(inside) : -1;
  const next = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** ↑ ↓ move through the rows from anywhere on the page but a field, a slider or a dialog, where they mean something else. */
export function useRowFocus(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (isTyping(event.target) || event.target instanceof HTMLInputElement) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      event.preventDefault();
      moveFocus(list.current, event.key === "ArrowDown" ? 1 : -1);
    }
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [list]);
}
