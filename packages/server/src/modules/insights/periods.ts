/** Stretches of the calendar, and those they are compared with. Pure: today is a parameter. */
import { addDays, daysBetween } from "#platform/clock";
import { invalid } from "#platform/errors";
import { On, z } from "#platform/schema";

const units = { thisMonth: 1, lastMonth: 1, thisQuarter: 3, lastQuarter: 3, thisYear: 12, lastYear: 12 } as const;
export const periodNames = [...(Object.keys(units) as (keyof typeof units)[]), "next90", "custom"] as const;
export type PeriodName = (typeof periodNames)[number];

/** How a period is asked for: by its name, or by its first and last day. */
export const PeriodQuery = z.object({
  period: z.enum(periodNames).default("thisMonth"),
  from: On.optional().openapi({ description: "First day of a custom period" }),
  to: On.optional().openapi({ description: "Last day of a custom period" }),
});
export type PeriodQuery = z.infer<typeof PeriodQuery>;

/** From a first to a last day, both within. */
export const Span = z.object({ from: z.string(), to: z.string() }).openapi("Span");
export type Span = z.infer<typeof Span>;

const mostYears = 50;

/** The days that a period names, as the calendar stands today. */
export function spanOf({ period, from, to }: PeriodQuery, today: string): Span {
  if (period === "custom") return checked(from, to);
  if (period === "next90") return { from: today, to: addDays(today, 89) };
  const unit = units[period];
  const month = Number(today.slice(5, 7)) - 1;
  const first = addMonths(`${today.slice(0, 7)}-01`, -(month % unit));
  const start = period.startsWith("last") ? addMonths(first, -unit) : first;
  return { from: start, to: addDays(addMonths(start, unit), -1) };
}

function checked(from: string | undefined, to: string | undefined): Span {
  if (!from || !to) {
    throw invalid("period.no_days", ["Choose a first and a last day.", "请选择开始和结束日期。"], from ? "to" : "from");
  }
  if (to < from) {
    throw invalid("period.ends_before", ["The last day comes before the first.", "结束日期早于开始日期。"], "to");
  }
  if (daysBetween(from, to) > mostYears * 366) {
    throw invalid("period.too_long", ["Choose at most 50 years.", "最多选择 50 年。"], "to");
  }
  return { from, to };
}

/** A window of days with the like window before it (环比), which tells who bought then. */
export type Window = Span & { before: Span };
export type Windows = { now: Window; previous: Window; lastYear: Window };

/**
 * A period as far as it has come, with the like stretch just before (环比) and a year before (同比): of a running month
 * the same days of the month before, so that twenty days are never measured against thirty.
 */
export function windowsOf(query: PeriodQuery, today: string): Windows {
  const whole = spanOf(query, today);
  const running = whole.from <= today && today < whole.to;
  const now = { from: whole.from, to: running ? today : whole.to };
  const unit = query.period in units ? units[query.period as keyof typeof units] : undefined;
  const back = (span: Span): Span => {
    const end = addDays(span.from, -1);
    const days = daysBetween(span.from, span.to);
    if (unit === undefined) return { from: addDays(end, -days), to: end };
    const from = addMonths(span.from, -unit);
    return { from, to: running ? earlier(addDays(from, days), end) : end };
  };
  const previous = back(now);
  const lastYear = { from: addMonths(now.from, -12), to: yearBefore(now.to, unit !== undefined && !running) };
  return {
    now: { ...now, before: previous },
    previous: { ...previous, before: back(previous) },
    lastYear: { ...lastYear, before: back(lastYear) },
  };
}

const earlier = (a: string, b: string) => (a < b ? a : b);

/** The same day a year before; the end of a whole unit stays the end of one, also in February. */
function yearBefore(on: string, isEnd: boolean): string {
  return isEnd ? addDays(addMonths(addDays(on, 1), -12), -1) : addMonths(on, -12);
}

/** Adds months to a day; what the month does not have becomes its last day. */
export function addMonths(on: string, months: number): string {
  const total = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + months;
  const first = `${String(Math.floor(total / 12)).padStart(4, "0")}-${String((total % 12) + 1).padStart(2, "0")}`;
  const days = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  return `${first}-${String(Math.min(days, Number(on.slice(8)))).padStart(2, "0")}`;
}

/** The months that a span touches, `2027-03`, in order. */
export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  for (let on = `${from.slice(0, 7)}-01`; on <= to; on = addMonths(on, 1)) months.push(on.slice(0, 7));
  return months;
}
