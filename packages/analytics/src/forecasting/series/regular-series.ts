import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { type Periods, periodsOf } from "./periods.ts";

/** One value for each period, in time order; NaN where a period has none. */
export type RegularSeries = {
  kind: "regular-series";
  periods: Periods;
  /** The first day of each period, as days since 1970-01-01. */
  days: Int32Array;
  values: Float64Array;
  /** Rows fell into one period: values are sums, and a period without a row is 0. */
  summed: boolean;
  /** Rows at either end that were left out because their period is not whole. */
  inPartPeriods: number;
};

/**
 * **Question:** which series do dated rows make?
 *
 * **Formula:** `periodsOf` the dates; values of one period are summed. Where rows are summed a period without a row is 0,
 * else it is missing (NaN). Sums by week and month begin and end with whole periods: a last one whose rows end earlier than
 * those of every period before is left out, a first one likewise.
 *
 * **Units:** days since 1970-01-01 in any order, one value each. **Complexity:** O(n·log n).
 * **Too little data:** fewer than two different dates.
 *
 * @example regularSeries(Int32Array.of(20850, 20819, 20850), Float64Array.of(2, 1, 3)).values // 1, 5
 */
export function regularSeries(days: Int32Array, values: Float64Array): RegularSeries | TooLittleData {
  if (days.length !== values.length) throw new RangeError("Each value needs one day.");
  const distinct = Int32Array.from(new Set(days)).sort();
  if (distinct.length < 2) return tooLittle("periods", distinct.length, 2);
  const periods = periodsOf(distinct);
  const first = periods.indexOf(distinct[0]!);
  const count = periods.indexOf(distinct.at(-1)!) - first + 1;
  const sums = new Float64Array(count);
  const rows = new Int32Array(count);
  for (let i = 0; i < days.length; i++) {
    const at = periods.indexOf(days[i]!) - first;
    sums[at]! += values[i]!;
    rows[at]! += 1;
  }
  const summed = rows.some((each) => each > 1);
  const [from, to] = summed && periods.unit !== "day" ? wholePeriods(distinct, periods, first, count) : [0, count];
  const starts = Int32Array.from({ length: to - from }, (_, i) => periods.firstDayOf(first + from + i));
  const empty = summed ? 0 : NaN;
  return {
    kind: "regular-series",
    periods,
    days: starts,
    values: sums.map((sum, i) => (rows[i]! > 0 ? sum : empty)).slice(from, to),
    summed,
    inPartPeriods: (from > 0 ? rows[0]! : 0) + (to < count ? rows[count - 1]! : 0),
  };
}

/** Which periods are whole, as [first, end): an end period counts only if its days reach as far as in some other period. */
function wholePeriods(days: Int32Array, periods: Periods, first: number, count: number): [number, number] {
  const earliest = new Int32Array(count).fill(0x7fff_ffff);
  const latest = new Int32Array(count).fill(-1);
  for (const day of days) {
    const at = periods.indexOf(day) - first;
    const within = day - periods.firstDayOf(first + at);
    earliest[at] = Math.min(earliest[at]!, within);
    latest[at] = Math.max(latest[at]!, within);
  }
  const inner = latest.subarray(1, count - 1).filter((each) => each >= 0);
  if (inner.length === 0) return [0, count];
  const from = earliest[0]! > Math.max(...earliest.subarray(1, count - 1).filter((each) => each < 0x7fff_ffff)) ? 1 : 0;
  const to = latest[count - 1]! < Math.min(...inner) ? count - 1 : count;
  return [from, to];
}

/** The first days of the periods that follow the series. */
export const daysAhead = ({ periods, days }: RegularSeries, horizon: number): Int32Array => {
  const next = periods.indexOf(days.at(-1)!) + 1;
  return Int32Array.from({ length: horizon }, (_, step) => periods.firstDayOf(next + step));
};
