import { addDays } from "#platform/clock";
import type { Operator, Span } from "./operators.ts";
import type { FilterValue } from "./filter.ts";

/** Days from one to another, both included; null where the period has no beginning or no end. */
export type Period = { from: string | null; to: string | null };

/** The days that a condition on a date means, seen from today. */
export function periodOf(is: Operator, value: FilterValue | undefined, today: string): Period {
  if (is === "within") return spanOf(value as Span, today);
  if (is === "between") {
    const [from, to] = value as [string, string];
    return { from, to };
  }
  if (is === "lastDays") return { from: addDays(today, -(value as number)), to: today };
  if (is === "nextDays") return { from: today, to: addDays(today, value as number) };
  if (is === "olderThanDays") return { from: null, to: addDays(today, -1 - (value as number)) };
  const on = value as string;
  if (is === "before") return { from: null, to: addDays(on, -1) };
  if (is === "after") return { from: addDays(on, 1), to: null };
  return { from: on, to: on };
}

const monthsIn = { Month: 1, Quarter: 3, Year: 12 } as const;

function spanOf(span: Span, today: string): { from: string; to: string } {
  if (span === "today") return { from: today, to: today };
  const last = span.startsWith("last");
  const unit = span.slice(4) as "Week" | keyof typeof monthsIn;
  if (unit === "Week") {
    const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
    const from = addDays(today, -sinceMonday - (last ? 7 : 0));
    return { from, to: addDays(from, 6) };
  }
  const months = monthsIn[unit];
  const [year, month] = today.split("-").map(Number) as [number, number];
  const first = Math.floor((month - 1) / months) * months - (last ? months : 0);
  return { from: firstOf(year, first), to: addDays(firstOf(year, first + months), -1) };
}

/** The first day of a month, counted from January = 0, also before or beyond the year. */
function firstOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
