import { useState } from "react";
import { usePaperSettings } from "../papers/data.ts";
import { includingIn, type SavedLine, type SoldLineDraft, soldLinesOf } from "./sold.ts";

/** The lines of a deal or an order while they are written. A first one says of its price what the firm's papers say. */
export function useSoldLines(saved: readonly SavedLine[]) {
  const usual = usePaperSettings().data?.pricesInclude;
  const [first] = useState(() => ({ lines: soldLinesOf(saved), isNew: saved.length === 0 }));
  const begun = first.isNew && usual ? includingIn(first.lines, usual) : first.lines;
  const [written, write] = useState<SoldLineDraft[]>();
  const change = (next: (lines: SoldLineDraft[]) => SoldLineDraft[]) => write((now) => next(now ?? begun));
  return [written ?? begun, change] as const;
}
