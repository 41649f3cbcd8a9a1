import type { Target } from "./data.ts";

export type Standing = "reached" | "onPace" | "behind" | "missed" | "comes";

/** How a target stands, in one word. */
export function standingOf({ state, reached, actual, expected }: Target): Standing {
  if (reached) return "reached";
  if (state === "coming") return "comes";
  if (state === "over") return "missed";
  return (actual ?? 0) >= (expected ?? 0) ? "onPace" : "behind";
}

/** Where the bar ends and where its mark stands, as shares of its length; the goal is at the end unless more was done. */
export function barOf({ actual, expected, goal }: Pick<Target, "actual" | "expected" | "goal">): {
  done: number;
  mark: number | null;
} {
  const whole = Math.max(goal, actual ?? 0);
  const share = (amount: number) => Math.max(0, Math.min(1, amount / whole));
  return { done: share(actual ?? 0), mark: expected === null || expected >= goal ? null : share(expected) };
}

/** The name of the stretch: 2026-11, 2026 Q4, 2026. */
export function stretchOf({ period, startsOn }: Pick<Target, "period" | "startsOn">): string {
  const year = startsOn.slice(0, 4);
  if (period === "year") return year;
  return period === "quarter" ? `${year} Q${Math.ceil(Number(startsOn.slice(5, 7)) / 3)}` : startsOn.slice(0, 7);
}
