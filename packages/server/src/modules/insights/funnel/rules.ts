import { wilson } from "@soloist/analytics/statistics/wilson.ts";
import type { Conversion } from "./table.ts";

/** How many deals of one way through the stages there are: how far they came, and what became of them. */
export type Way = { value: string; position: number | null; outcome: "won" | "lost" | null; count: number };
type Stage = { position: number };

/** A share with its limits. */
export function conversionOf(hits: number, of: number): Conversion {
  const found = wilson(hits, of);
  return { hits, of, share: found?.share ?? null, low: found?.low ?? null, high: found?.high ?? null };
}

/** How many came at least to each stage. Who won came through all, also past stages that were skipped. */
export function reachedOf(ways: readonly Way[], stages: readonly Stage[]): number[] {
  return stages.map((stage, index) =>
    ways.reduce((sum, way) => {
      const came = index === 0 || way.outcome === "won" || (way.position ?? -1) >= stage.position;
      return came ? sum + way.count : sum;
    }, 0),
  );
}

/** How many ended so; null is still open. */
export function countOf(ways: readonly Way[], outcome: Way["outcome"]): number {
  return ways.reduce((sum, way) => (way.outcome === outcome ? sum + way.count : sum), 0);
}

/** The stays of a length, in tenths of a day. */
export type Length = { tenths: number; count: number };

/** Median and mean of stays in days; of an even number of stays the lower of the middle two. */
export function daysOf(lengths: readonly Length[]): {
  stays: number;
  medianDays: number | null;
  meanDays: number | null;
} {
  const stays = lengths.reduce((sum, { count }) => sum + count, 0);
  if (stays === 0) return { stays, medianDays: null, meanDays: null };
  const total = lengths.reduce((sum, { tenths, count }) => sum + tenths * count, 0);
  let passed = 0;
  const middle = lengths.toSorted((a, b) => a.tenths - b.tenths).find(({ count }) => (passed += count) * 2 >= stays)!;
  return { stays, medianDays: middle.tenths / 10, meanDays: total / stays / 10 };
}
