import { expect, test } from "vitest";
import { addDays } from "#platform/clock";
import { birthdaysKeptOn } from "./kept-on.ts";
import { lunarBirthdaysKeptOn, lunarDayInChinese, lunarDayOf } from "./lunar-days.ts";

test("20 November 2026 is the twelfth of the tenth month", () => {
  expect(lunarDayOf("2026-11-20")).toEqual({ month: 10, day: 12, leap: false });
});

test("a birthday in leap month six is kept in it where the year has one", () => {
  // 2025 has a leap sixth month: its first day is 25 July, that of the plain one is 25 June.
  expect(lunarBirthdaysKeptOn("2025-07-25")).toEqual([{ month: 6, day: 1, leap: true }]);
  expect(lunarBirthdaysKeptOn("2025-06-25")).toEqual([{ month: 6, day: 1, leap: false }]);
});

test("a birthday in leap month six is kept in the plain sixth month of other years", () => {
  expect(lunarBirthdaysKeptOn("2026-07-14")).toEqual([
    { month: 6, day: 1, leap: false },
    { month: 6, day: 1, leap: true },
  ]);
});

test("a birthday on the thirtieth is kept on the twenty-ninth of a short month", () => {
  // The leap sixth month of 2025 has 29 days, the last is 22 August.
  expect(lunarBirthdaysKeptOn("2025-08-22")).toEqual([
    { month: 6, day: 29, leap: true },
    { month: 6, day: 30, leap: true },
  ]);
});

test("a birthday on the thirtieth is kept on the thirtieth of a long month", () => {
  // The plain sixth month of 2025 has 30 days, the last is 24 July.
  expect(lunarBirthdaysKeptOn("2025-07-23")).toEqual([{ month: 6, day: 29, leap: false }]);
  expect(lunarBirthdaysKeptOn("2025-07-24")).toEqual([{ month: 6, day: 30, leap: false }]);
});

test("every Chinese birthday is kept once in every Chinese year, 2001 to 2030", () => {
  const kept = new Map<string, string[]>();
  for (let on = "2001-01-24"; on < "2031-01-23"; on = addDays(on, 1)) {
    for (const { month, day, leap } of lunarBirthdaysKeptOn(on)) {
      const key = `${leap ? "leap" : ""} ${month}-${day}`;
      kept.set(key, [...(kept.get(key) ?? []), on]);
    }
  }
  expect(kept.size).toBe(2 * 12 * 30);
  for (const [key, days] of kept) expect([key, days.length]).toEqual([key, 30]);
});

test("29 February is kept on the 28th where there is no 29th", () => {
  expect(birthdaysKeptOn("2027-02-28")).toContain("solar 02-29");
  expect(birthdaysKeptOn("2028-02-28")).not.toContain("solar 02-29");
  expect(birthdaysKeptOn("2028-02-29")).toContain("solar 02-29");
});

test.each([
  [{ month: 1, day: 1, leap: false }, "正月初一"],
  [{ month: 6, day: 10, leap: true }, "闰六月初十"],
  [{ month: 8, day: 15, leap: false }, "八月十五"],
  [{ month: 10, day: 20, leap: false }, "十月二十"],
  [{ month: 11, day: 23, leap: false }, "冬月廿三"],
  [{ month: 12, day: 30, leap: false }, "腊月三十"],
])("%o is written %s", (day, said) => {
  expect(lunarDayInChinese(day)).toBe(said);
});

test.each(["0001-01-01", "1582-10-10", "9999-12-31"])(
  "no day of the calendar is too far to be asked about: %s",
  (on) => {
    expect(() => birthdaysKeptOn(on)).not.toThrow();
  },
);
