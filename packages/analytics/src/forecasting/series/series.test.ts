import { describe, expect, test } from "vitest";
import { dayNumberOf } from "../calendar/civil-days.ts";
import { fillGaps, type FilledSeries } from "./fill-gaps.ts";
import { findSeason } from "./find-season.ts";
import { periodsOf } from "./periods.ts";
import { daysAhead, regularSeries, type RegularSeries } from "./regular-series.ts";

const day = (text: string) => {
  const [year, month, date] = text.split("-").map(Number);
  return dayNumberOf({ year: year!, month: month!, day: date! });
};
const iso = (days: Iterable<number>) => [...days].map((each) => new Date(each * 86_400_000).toISOString().slice(0, 10));
const daysOf = (...texts: string[]) => Int32Array.from(texts, day);
const every = (from: string, count: number, step: number) =>
  Int32Array.from({ length: count }, (_, i) => day(from) + i * step);

describe("periods", () => {
  test.each([
    ["month", 12, daysOf("2027-01-01", "2027-02-01", "2027-03-01"), "2027-03-01"],
    ["month", 12, daysOf("2027-01-31", "2027-02-28", "2027-03-31"), "2027-03-01"],
    ["quarter", 4, daysOf("2026-07-01", "2026-10-01", "2027-01-01"), "2027-01-01"],
    ["year", 1, daysOf("2024-06-30", "2025-06-30", "2026-06-30"), "2026-01-01"],
    ["week", 52, every("2027-01-06", 5, 7), "2027-02-03"],
    ["day", 7, every("2027-01-01", 20, 1), "2027-01-20"],
  ])("are found: %s", (unit, season, days, lastStarts) => {
    const periods = periodsOf(days);
    expect([periods.unit, periods.season]).toEqual([unit, season]);
    expect(iso([periods.firstDayOf(periods.indexOf(days.at(-1)!))])).toEqual([lastStarts]);
  });
  test("count on without a gap, also before 1970", () => {
    for (const days of [
      daysOf("1968-11-01", "1968-12-01", "1969-01-01"),
      every("1968-11-04", 9, 1),
      every("1968-11-05", 9, 7),
    ]) {
      const periods = periodsOf(days);
      const indices = [...days].map((each) => periods.indexOf(each));
      expect(indices).toEqual(indices.map((_, i) => indices[0]! + i));
      expect(indices.map((index) => periods.firstDayOf(index))).toEqual([...days]);
    }
  });
  test("a weekday that never occurs is closed", () => {
    const open = every("2027-01-04", 26, 1).filter((each) => ![5, 6].includes((each + 3) % 7));
    const periods = periodsOf(open);
    expect([periods.unit, periods.season]).toEqual(["day", 5]);
    const friday = periods.indexOf(day("2027-01-08"));
    expect(iso([periods.firstDayOf(friday), periods.firstDayOf(friday + 1)])).toEqual(["2027-01-08", "2027-01-11"]);
  });
  test("days count as days however long they go on, while seven of ten occur", () => {
    const all = every("2024-01-04", 800, 1);
    expect(periodsOf(all).unit).toBe("day");
    expect(periodsOf(all.filter((_, i) => i === 0 || i === 799 || (i * 7) % 10 < 7)).unit).toBe("day");
    expect(periodsOf(all.filter((_, i) => i === 0 || i === 799 || (i * 7) % 10 < 6)).unit).toBe("month");
  });
  test("open days are in the week's order, whatever day the series begins on", () => {
    const open = every("2027-01-07", 26, 1).filter((each) => ![5, 6].includes((each + 3) % 7));
    const periods = periodsOf(open);
    const indices = [...open].map((each) => periods.indexOf(each));
    expect(indices).toEqual(indices.map((_, i) => indices[0]! + i));
    expect(indices.map((index) => periods.firstDayOf(index))).toEqual([...open]);
  });
  test("one long gap does not hide that dates are months, nor one odd date that they are weeks", () => {
    expect(periodsOf(daysOf("2025-01-01", "2025-02-01", "2026-02-01", "2026-03-01", "2026-04-01")).unit).toBe("month");
    const weeks = [...every("2027-01-06", 11, 7)];
    expect(periodsOf(Int32Array.from([...weeks, weeks.at(-1)! + 8])).unit).toBe("week");
    expect(periodsOf(Int32Array.from([...weeks.slice(0, 8), weeks[7]! + 8])).unit).not.toBe("week");
  });
  test("scattered days are summed by day, week or month, as long as they last", () => {
    const scattered = (count: number) =>
      Int32Array.from({ length: count }, (_, i) => day("2027-01-01") + i * 5 + ((i * 3) % 5));
    expect(periodsOf(scattered(30)).unit).toBe("day");
    expect(periodsOf(scattered(60)).unit).toBe("week");
    expect(periodsOf(scattered(200)).unit).toBe("month");
    const weeks = periodsOf(scattered(60));
    expect(iso([weeks.firstDayOf(weeks.indexOf(day("2027-01-01")))])).toEqual(["2026-12-28"]);
  });
  test("take two dates", () => {
    expect(() => periodsOf(daysOf("2027-01-01"))).toThrow(new RangeError("Periods are found from at least two dates."));
  });
  test.each([
    [27, "month"],
    [79, "month"],
    [80, "quarter"],
    [349, "quarter"],
    [350, "year"],
  ])("dates %d days apart are each a %s", (apart, unit) => {
    expect(periodsOf(every("2027-01-01", 6, apart)).unit).toBe(unit);
  });
});

describe("a regular series", () => {
  test("sorts rows by their days, and leaves a hole where a period has none", () => {
    const found = regularSeries(
      daysOf("2027-04-01", "2027-01-01", "2027-02-01", "2027-05-01"),
      Float64Array.of(4, 1, 2, 5),
    ) as RegularSeries;
    expect([...found.values]).toEqual([1, 2, NaN, 4, 5]);
    expect(iso(found.days)).toEqual(["2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01", "2027-05-01"]);
    expect([found.kind, found.summed, found.inPartPeriods]).toEqual(["regular-series", false, 0]);
    expect(iso(daysAhead(found, 2))).toEqual(["2027-06-01", "2027-07-01"]);
  });
  test("sums rows of one period; then a period without a row is 0", () => {
    const found = regularSeries(
      daysOf("2027-01-01", "2027-01-01", "2027-02-01", "2027-04-01", "2027-05-01"),
      Float64Array.of(1, 10, 2, 4, 5),
    ) as RegularSeries;
    expect([[...found.values], found.summed]).toEqual([[11, 2, 0, 4, 5], true]);
  });
  test("sums the rows of the worked example", () => {
    const found = regularSeries(Int32Array.of(20850, 20819, 20850), Float64Array.of(2, 1, 3)) as RegularSeries;
    expect([[...found.values], found.periods.unit]).toEqual([[1, 5], "month"]);
  });
  test("leaves out months at either end that are not whole", () => {
    const sales = Int32Array.from({ length: 150 }, (_, i) => day("2025-01-20") + i * 5 + ((i * 3) % 5)); // to 2027-02-06
    const found = regularSeries(sales, new Float64Array(150).fill(1)) as RegularSeries;
    expect([found.periods.unit, found.summed]).toEqual(["month", true]);
    expect(iso([found.days[0]!, found.days.at(-1)!])).toEqual(["2025-02-01", "2027-01-01"]);
    const within = sales.filter((each) => each < day("2025-02-01") || each >= day("2027-02-01")).length;
    expect(found.inPartPeriods).toBe(within);
    expect(found.values.reduce((sum, value) => sum + value, 0)).toBe(150 - within);
  });
  test("keeps the ends where they reach as far as others", () => {
    const days = daysOf(
      "2027-01-05",
      "2027-02-05",
      "2027-02-25",
      "2027-03-05",
      "2027-04-05",
      "2027-05-05",
      "2027-06-05",
    );
    const found = regularSeries(days, new Float64Array(7).fill(1));
    expect([...(found as RegularSeries).values]).toEqual([1, 2, 1, 1, 1, 1]);
    expect(found).toMatchObject({ summed: true, inPartPeriods: 0 });
  });
  test("days are never left out as part of a period, nor are values that were not summed", () => {
    const days = daysOf("2027-01-01", "2027-01-02", "2027-01-02", "2027-01-03", "2027-01-04");
    expect(regularSeries(days, new Float64Array(5).fill(1))).toMatchObject({ summed: true, inPartPeriods: 0 });
    const months = daysOf("2027-01-09", "2027-02-05", "2027-03-05", "2027-04-05", "2027-05-02");
    const found = regularSeries(months, new Float64Array(5).fill(1)) as RegularSeries;
    expect([found.values.length, found.inPartPeriods]).toEqual([5, 0]);
  });
  test("two periods have no others to be compared with", () => {
    const days = daysOf("2027-01-20", "2027-02-03", "2027-02-24", "2027-03-30");
    const found = regularSeries(Int32Array.of(...days, days[3]!), new Float64Array(5).fill(1)) as RegularSeries;
    expect(found.values.reduce((sum, value) => sum + value, 0) + found.inPartPeriods).toBe(5);
  });
  test("takes two different dates, and one day for each value", () => {
    const one = regularSeries(daysOf("2027-01-01", "2027-01-01"), Float64Array.of(1, 2));
    expect(one).toEqual({ kind: "too-little-data", of: "periods", found: 1, needed: 2 });
    expect(() => regularSeries(daysOf("2027-01-01"), Float64Array.of(1, 2))).toThrow("Each value needs one day.");
  });
});

describe("gaps", () => {
  test("are filled on the line between the neighbours, and cut off at the ends", () => {
    expect(fillGaps(Float64Array.of(NaN, NaN, 1, NaN, NaN, 7, 5, 5, NaN), 1)).toEqual({
      kind: "filled-series",
      values: Float64Array.of(1, 3, 5, 7, 5, 5),
      filled: [1, 2],
      before: 2,
      after: 1,
    });
  });
  test("between other values are filled from those next to them", () => {
    const found = fillGaps(Float64Array.of(4, 1, NaN, NaN, NaN, 9, NaN, 3), 1) as FilledSeries;
    expect([...found.values]).toEqual([4, 1, 3, 5, 7, 9, 6, 3]);
  });
  test("are filled in the worked example", () => {
    expect([...(fillGaps(Float64Array.of(NaN, 1, NaN, 5), 1) as FilledSeries).values]).toEqual([1, 3, 5]);
  });
  test("follow the season where there is one", () => {
    const values = Float64Array.from({ length: 24 }, (_, t) => [10, 20, 90, 20][t % 4]!);
    const holed = values.map((value, t) => (t === 10 ? NaN : value));
    const { values: whole, filled } = fillGaps(holed, 4) as FilledSeries;
    expect(filled).toEqual([10]);
    expect(whole[10]).toBeGreaterThan(85);
    expect((fillGaps(holed, 1) as FilledSeries).values[10]).toBe(20);
  });
  test("may not outnumber the values", () => {
    expect(fillGaps(Float64Array.of(1, NaN, NaN, 4), 1)).toMatchObject({ kind: "filled-series", filled: [1, 2] });
    const few = { kind: "too-little-data", of: "values", found: 2, needed: 3 };
    expect(fillGaps(Float64Array.of(1, NaN, NaN, Infinity, 4), 1)).toEqual(few);
    expect(fillGaps(Float64Array.of(NaN), 1)).toEqual({ ...few, found: 0, needed: 1 });
    expect(fillGaps(new Float64Array(), 1)).toEqual({ ...few, found: 0, needed: 1 });
  });
});

describe("a season nobody named", () => {
  const repeat = (pattern: number[], length: number, trend = 0) =>
    Float64Array.from({ length }, (_, t) => pattern[t % pattern.length]! + trend * t);
  test("is found, also on a trend; the shortest of its multiples", () => {
    expect(findSeason(repeat([1, 2, 3, 9], 40))).toBe(4);
    expect(findSeason(repeat([5, 5, 6, 5, 5, 9, 1], 63, 10))).toBe(7);
    expect(findSeason(repeat([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8], 80))).toBe(12);
  });
  test("has to be seen three times", () => {
    const yearly = [3, 3, 3, 3, 4, 9, 3, 3, 3, 3, 3, 3];
    expect(findSeason(repeat(yearly, 36))).toBe(12);
    expect(findSeason(repeat(yearly, 35))).toBe(1);
  });
  test("is none in noise, in a line, in constants, in nothing", () => {
    expect(findSeason(Float64Array.from({ length: 60 }, (_, t) => Math.sin(t * t * 1.7)))).toBe(1);
    expect(findSeason(repeat([0], 60, 3))).toBe(1);
    expect(findSeason(repeat([4], 60))).toBe(1);
    expect(findSeason(new Float64Array())).toBe(1);
  });
});
