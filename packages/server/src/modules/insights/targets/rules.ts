import { addDays, daysBetween } from "#platform/clock";
import { invalid } from "#platform/errors";
import { addMonths, type Span } from "../periods.ts";
import type { Metric, Target, TargetDraft, TargetPeriod, TargetProgress } from "./table.ts";

const months: Record<TargetPeriod, number> = { month: 1, quarter: 3, year: 12 };
const wholeRate = 10_000;
/** Last year's shape is believed from so many records on; before, days are counted. */
export const fewestForShape = 20;

export const isRate = (metric: Metric) => metric === "conversion" || metric === "retention";

/** The stretch that a period of this kind around a day is. */
export function spanAround(period: TargetPeriod, on: string): Span {
  const month = Number(on.slice(5, 7)) - 1;
  const from = addMonths(`${on.slice(0, 7)}-01`, -(month % months[period]));
  return { from, to: addDays(addMonths(from, months[period]), -1) };
}

/** The first days of the periods that a draft is for. */
export function startsOf({ period, startsOn, repeat }: Pick<TargetDraft, "period" | "startsOn" | "repeat">): string[] {
  const { from } = spanAround(period, startsOn);
  return Array.from({ length: repeat }, (_, index) => addMonths(from, index * months[period]));
}

/** A rate cannot be aimed above the whole. */
export function refuseImpossible(metric: Metric, goal: number): void {
  if (!isRate(metric) || goal <= wholeRate) return;
  throw invalid("target.above_the_whole", ["A rate is at most 100 %.", "比率最高为 100%。"], "goal");
}

/** What was counted: of a rate its two counts, else the amount. */
export type Counted = { amount: number; hits: number | null; of: number | null };
/** How far last year's same stretch had come by the same day; null where there was too little. */
export type Shape = { byThen: number; whole: number } | null;

/** Where the target stands: what would be expected by now, what the end brings at this pace, and what is missing. */
export function progressOf(target: Target, counted: Counted, shape: Shape, today: string): TargetProgress {
  const { from, to } = spanAround(target.period, target.startsOn);
  const state = today < from ? "coming" : today > to ? "over" : "running";
  const actual = isRate(target.metric)
    ? counted.of
      ? Math.round((wholeRate * counted.hits!) / counted.of)
      : null
    : counted.amount;
  const share = state === "over" ? 1 : state === "coming" ? 0 : shareGone(from, to, shape, today);
  const paced = !isRate(target.metric);
  const expected = paced ? Math.round(target.goal * share) : target.goal;
  const projected = paced ? (share > 0 ? Math.round(counted.amount / share) : null) : actual;
  const done = actual ?? 0;
  return {
    ...target,
    endsOn: to,
    state,
    actual,
    hits: counted.hits,
    of: counted.of,
    expected: state === "coming" ? null : expected,
    paceBy: shape && paced && state === "running" ? "lastYear" : "days",
    projected: state === "running" ? projected : null,
    gap: Math.max(0, target.goal - done),
    daysLeft: state === "running" ? daysBetween(today, to) + 1 : state === "coming" ? daysBetween(from, to) + 1 : 0,
    reached: done >= target.goal,
  };
}

/** The share of the period that is behind us, today half of it: by last year's shape where there is one, else by days. */
function shareGone(from: string, to: string, shape: Shape, today: string): number {
  if (shape && shape.byThen > 0 && shape.byThen < shape.whole) return shape.byThen / shape.whole;
  return (daysBetween(from, today) + 0.5) / (daysBetween(from, to) + 1);
}
