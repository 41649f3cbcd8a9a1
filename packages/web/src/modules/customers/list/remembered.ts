import { useState } from "react";

const key = "soloist.customers.list";
type Remembered = { columns?: string[]; sort?: string };

function recall(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Remembered;
  } catch {
    return {}; // storage is closed to us or holds something else: the list begins as it comes
  }
}

/** Columns and sort of the list, kept on this device. */
export function useRemembered(): [Remembered, (change: Remembered) => void] {
  const [remembered, keep] = useState(recall);
  function remember(change: Remembered) {
    const next = { ...remembered, ...change };
    keep(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // not remembered, still shown
    }
  }
  return [remembered, remember];
}
