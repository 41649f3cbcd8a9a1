import { useEffect, useState } from "react";
import type { Item, Today } from "./data.ts";

/** An item that was done just now and asks for its next step; it keeps the place it had. */
export type Finished = { item: Item; index: number; savedAt: number | null };

/** The plan with what was finished just now still in its place, so that the next step is asked for where the hand is. */
export function withFinished(planned: readonly Item[], finished: readonly Pick<Finished, "item" | "index">[]): Item[] {
  const keys = new Set(finished.map(({ item }) => item.key));
  const rows = planned.filter(({ key }) => !keys.has(key));
  for (const { item, index } of finished.toSorted((a, b) => a.index - b.index)) {
    rows.splice(Math.min(index, rows.length), 0, item);
  }
  return rows;
}

/** What was finished just now. When an undo brings an item back into the plan, it leaves this list, and `onBack` is told. */
export function useFinished(today: Today, readAt: number, onBack: (item: Item) => void) {
  const [finished, keep] = useState<readonly Finished[]>([]);
  const drop = (key: string) => keep((before) => before.filter(({ item }) => item.key !== key));
  useEffect(() => {
    const there = new Set([...today.planned, ...today.left].map(({ key }) => key));
    const back = finished.filter(({ item, savedAt }) => savedAt !== null && readAt > savedAt && there.has(item.key));
    for (const { item } of back) {
      drop(item.key);
      onBack(item);
    }
    // Only a new reading can bring something back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [readAt]);
  return {
    finished,
    add: (item: Item, index: number) => keep((before) => [...before, { item, index, savedAt: null }]),
    saved: (key: string) =>
      keep((before) => before.map((one) => (one.item.key === key ? { ...one, savedAt: Date.now() } : one))),
    drop,
  };
}
