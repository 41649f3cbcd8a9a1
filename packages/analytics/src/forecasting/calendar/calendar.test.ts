import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarColumns, usualWindows } from "./calendar-columns.ts";
import { civilDayOf, dayNumberOf, weekdayOf } from "./civil-days.ts";
import { daysOfWindow } from "./festival-window.ts";
import { type Festival, festivalDay } from "./festivals.ts";
import { periodEnds } from "./period-ends.ts";
import { workingDays } from "./working-days.ts";

const day = (iso: string) => Date.parse(iso) / 86_400_000;
const iso = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
const months = (year: number, first: number, count: number) =>
  Array.from({ length: count }, (_, i) => dayNumberOf({ year, month: first + i, day: 1 }));

describe("days have numbers", () => {
  test("the worked examples", () => {
    expect(dayNumberOf({ year: 2027, month: 2, day: 6 })).toBe(20855);
    expect(civilDayOf(20855)).toEqual({ year: 2027, month: 2, day: 6 });
    expect(civilDayOf(-1)).toEqual({ year: 1969, month: 12, day: 31 });
    expect(dayNumberOf({ year: 2026, month: 13, day: 1 })).toBe(day("2027-01-01"));
  });
  test("weeks begin on Monday, also before 1970", () => {
    expect(weekdayOf(0)).toBe(3);
    expect(["2026-11-23", "2026-11-29", "1969-12-29", "1949-10-01"].map((on) => weekdayOf(day(on)))).toEqual([
      0, 6, 0, 5,
    ]);
  });
});

describe("festivals", () => {
  test.each(["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "1949-01-29"])(
    "Spring Festival is on %s",
    (on) => expect(iso(festivalDay("spring-festival", Number(on.slice(0, 4))))).toBe(on),
  );
  test.each<[Festival, number, string]>([
    ["qingming", 2024, "2024-04-04"],
    ["qingming", 2027, "2027-04-05"],
    ["dragon-boat", 2025, "2025-05-31"],
    ["dragon-boat", 2026, "2026-06-19"],
    ["mid-autumn", 2025, "2025-10-06"],
    ["mid-autumn", 2027, "2027-09-15"],
    ["national-day", 2027, "2027-10-01"],
  ])("%s of %d is on %s", (festival, year, on) => {
    expect(iso(festivalDay(festival, year))).toBe(on);
    expect(festivalDay(festival, year)).toBe(day(on));
  });
});

describe("the days of a festival's window in each period", () => {
  test("January and February 2027, the worked example", () => {
    const [january, february] = [day("2027-01-01"), day("2027-02-01")];
    expect([january, february, day("2027-03-01")]).toEqual([20819, 20850, 20878]);
    const window = { festival: "spring-festival", before: 7, during: 7, after: 7 } as const;
    const found = daysOfWindow([20819, 20850], [20850, 20878], window);
    expect([[...found.before], [...found.during], [...found.after]]).toEqual([
      [2, 5],
      [0, 7],
      [0, 7],
    ]);
  });
  test("each day of the window is before, during or after, and the next is none of them", () => {
    const window = { festival: "spring-festival", before: 2, during: 3, after: 1 } as const;
    const days = Array.from({ length: 8 }, (_, i) => day("2028-01-23") + i);
    const found = daysOfWindow(days, periodEnds(days), window);
    expect([...found.before]).toEqual([0, 1, 1, 0, 0, 0, 0, 0]);
    expect([...found.during]).toEqual([0, 0, 0, 1, 1, 1, 0, 0]);
    expect([...found.after]).toEqual([0, 0, 0, 0, 0, 0, 1, 0]);
  });
  test("a window reaches over the end of a year, on both sides", () => {
    const long = { festival: "spring-festival", before: 40, during: 7, after: 340 } as const;
    const december = daysOfWindow([day("2026-12-25")], [day("2027-01-01")], long);
    // 2027-02-06 − 40 days is 2026-12-28: four days; 2026-02-17 + 7 + 340 days is 2027-01-30: all seven.
    expect([december.before[0], december.during[0], december.after[0]]).toEqual([4, 0, 7]);
    const national = { festival: "national-day", before: 0, during: 100, after: 10 } as const;
    const january = daysOfWindow([day("2027-01-01")], [day("2027-02-01")], national);
    expect([january.before[0], january.during[0], january.after[0]]).toEqual([0, 8, 10]);
  });
  test("over whole years every window is counted once in full, whatever the periods", () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.nat(20),
        fc.nat(20),
        fc.integer({ min: 1, max: 40 }),
        (before, during, after, step) => {
          const count = Math.ceil(720 / step);
          const starts = Array.from({ length: count }, (_, i) => day("2025-12-01") + i * step);
          const ends = starts.map((start) => start + step);
          const found = daysOfWindow(starts, ends, { festival: "spring-festival", before, during, after });
          const totals = [found.before, found.during, found.after].map((part) => part.reduce((a, b) => a + b, 0));
          expect(totals).toEqual([2 * before, 2 * during, 2 * after]); // 2026 and 2027
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("working days", () => {
  test("February 2027 has twenty, less holidays, more by weekends that are worked", () => {
    const [from, to] = [day("2027-02-01"), day("2027-03-01")];
    expect([from, to]).toEqual([20850, 20878]);
    expect(workingDays(from, to)).toBe(20);
    expect(workingDays(from, to, { holidays: new Set([day("2027-02-08"), day("2027-02-07")]) })).toBe(19);
    const worked = new Set([day("2027-02-20"), day("2027-02-22")]);
    expect(workingDays(from, to, { worked })).toBe(21);
    expect(workingDays(from, to, { worked, holidays: new Set([day("2027-02-22")]) })).toBe(21);
  });
  test("a week has five, a Saturday none, no day at all none", () => {
    expect([workingDays(4, 11), workingDays(2, 3), workingDays(1, 2), workingDays(5, 5)]).toEqual([5, 0, 1, 0]);
  });
});

describe("the end of the last period", () => {
  test("follows the months where all begin on one day of the month", () => {
    expect([...periodEnds([20819, 20850])]).toEqual([20850, 20878]);
    expect([...periodEnds(months(2026, 11, 2))]).toEqual([day("2026-12-01"), day("2027-01-01")]);
    expect(iso(periodEnds(["2025-10-01", "2026-01-01", "2026-04-01"].map(day))[2]!)).toBe("2026-07-01");
    expect(iso(periodEnds(["2025-01-01", "2026-01-01"].map(day))[1]!)).toBe("2027-01-01");
  });
  test("else the days of the one before", () => {
    expect([...periodEnds([10, 17])]).toEqual([17, 24]);
    const weeks = ["2027-01-25", "2027-02-01", "2027-03-01"].map(day); // the last two begin alike, the first does not
    expect(iso(periodEnds(weeks)[2]!)).toBe("2027-03-29");
    expect([...periodEnds([10])]).toEqual([11]);
    expect([...periodEnds([])]).toEqual([]);
  });
});

describe("the calendar's columns", () => {
  test("of two months: what varies, with its name and group", () => {
    const found = calendarColumns(months(2027, 1, 2));
    expect(found.map(({ group, name, values }) => [group, name, ...values])).toEqual([
      ["days", "days", 31, 28],
      ["working days", "working days", 21, 20],
      ["spring-festival", "spring-festival before", 15, 5],
      ["spring-festival", "spring-festival during", 0, 7],
      ["spring-festival", "spring-festival after", 0, 16],
    ]);
  });
  test("of a year hold every festival's usual window in full", () => {
    const found = calendarColumns(months(2027, 1, 12));
    const total = (name: string) => found.find((each) => each.name === name)?.values.reduce((a, b) => a + b, 0);
    for (const { festival, ...window } of usualWindows) {
      for (const part of ["before", "during", "after"] as const) {
        expect(total(`${festival} ${part}`)).toBe(window[part] === 0 ? undefined : window[part]);
      }
    }
    expect(usualWindows.map(({ festival, before, during, after }) => [festival, before, during, after])).toEqual([
      ["spring-festival", 20, 7, 20],
      ["qingming", 0, 3, 0],
      ["dragon-boat", 0, 3, 0],
      ["mid-autumn", 14, 3, 0],
      ["national-day", 0, 7, 0],
    ]);
    expect(total("days")).toBe(365);
  });
  test("listen to the owner's windows and days off", () => {
    const windows = [{ festival: "national-day", before: 1, during: 1, after: 0 }] as const;
    const found = calendarColumns(months(2027, 9, 2), { windows, holidays: new Set([day("2027-10-01")]) });
    expect(found.map(({ name, values }) => [name, ...values])).toEqual([
      ["days", 30, 31],
      ["working days", 22, 20],
      ["national-day before", 1, 0],
      ["national-day during", 0, 1],
    ]);
  });
  test("of one period or none there are none", () => {
    expect([calendarColumns([20819]), calendarColumns([])]).toEqual([[], []]);
  });
});
