import type { DeliveryRow } from "./table.ts";
import type { DeliveryStep } from "./steps/table.ts";

type Sold = Pick<DeliveryRow, "kind" | "lessons" | "agreedMinutes">;
type Step = Pick<DeliveryStep, "state" | "shareBp" | "amountMinor">;
type Progress = { percent: number; doneCount: number; wholeCount: number };

/**
 * How far a delivery is. A project by its milestones' shares, else by what they are worth, else by their number; a course
 * by its lessons, of which a missed one is used and a cancelled one is not; hours by what was worked of what was agreed.
 * 100 only where nothing is left.
 */
export function progressOf(
  { kind, lessons, agreedMinutes }: Sold,
  steps: readonly Step[],
  usedMinutes: number,
): Progress {
  const counting = steps.filter(({ state }) => state !== "cancelled");
  if (kind === "hours") {
    const percent = agreedMinutes ? Math.min(100, share(usedMinutes, agreedMinutes)) : 0;
    return { percent, doneCount: 0, wholeCount: 0 };
  }
  if (kind === "course") {
    const used = counting.filter(({ state }) => state === "done" || state === "missed").length;
    const whole = lessons ?? counting.length;
    return { percent: Math.min(100, share(used, whole)), doneCount: used, wholeCount: whole };
  }
  const weigh = weightOf(counting);
  const reached = counting.filter(({ state }) => state === "done");
  const sum = (of: readonly Step[]) => of.reduce((total, step) => total + weigh(step), 0);
  return { percent: share(sum(reached), sum(counting)), doneCount: reached.length, wholeCount: counting.length };
}

function weightOf(steps: readonly Step[]): (step: Step) => number {
  if (steps.some(({ shareBp }) => shareBp)) return ({ shareBp }) => shareBp ?? 0;
  if (steps.some(({ amountMinor }) => amountMinor)) return ({ amountMinor }) => amountMinor ?? 0;
  return () => 1;
}

const share = (part: number, whole: number) => (whole > 0 ? Math.floor((100 * part) / whole) : 0);

/** Whether everything that was sold has been brought. Hours end when their owner says so: more may be worked. */
export function isFinished({ kind }: Sold, { doneCount, wholeCount }: Progress): boolean {
  return kind !== "hours" && wholeCount > 0 && doneCount >= wholeCount;
}
