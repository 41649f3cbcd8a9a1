import { useState } from "react";

type Remembered = { columns?: string[]; sort?: string };

function recall(key: string): Remembered {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Remembered;
  } catch {
    return {}; // storage is closed to us or holds something else: the list begins as it comes
  }
}

/** Columns and sort of a list, kept on this device. */
export function useRemembered(list: string): [Remembered, (change: Remembered) => void] {
  const key = `soloist.${list}.list`;
  const [remembered, keep] = useState(() => recall(key));
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
