import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#platform/clock";
import { databases, testApp } from "#platform/testing";
import { birthdayDates } from "./fields.ts";
import { birthdaysKeptOn } from "./kept-on.ts";

const ask = (birthday: string, calendar: "solar" | "lunar" | "lunar-leap", today = "2026-11-26") =>
  birthdayDates({ birthday, calendar, today });

/** The first day of the Chinese year, as the State Council's holiday notices and the Purple Mountain Observatory give it. */
test.each([
  [2020, "2020-01-25"],
  [2021, "2021-02-12"],
  [2022, "2022-02-01"],
  [2023, "2023-01-22"],
  [2024, "2024-02-10"],
  [2025, "2025-01-29"],
  [2026, "2026-02-17"],
  [2027, "2027-02-06"],
  [2028, "2028-01-26"],
  [2029, "2029-02-13"],
  [2030, "2030-02-03"],
])("the Chinese year %i begins on %s", (year, on) => {
  expect(ask(`${year}-01-01`, "lunar").solar).toBe(on);
  expect(ask(on, "solar").lunar).toEqual({ year, month: 1, day: 1, leap: false });
  expect(ask("--01-01", "lunar", `${year}-01-01`).next).toMatchObject({ on, rules: [] });
});

test.each([
  [2020, 4, "2020-05-23"],
  [2023, 2, "2023-03-22"],
  [2025, 6, "2025-07-25"],
  [2028, 5, "2028-06-23"],
])("%i has a leap month %i that begins on %s, and no other", (year, month, on) => {
  expect(ask(on, "solar").lunar).toEqual({ year, month, day: 1, leap: true });
  for (let other = 1; other <= 12; other++) {
    const birthday = `${year}-${String(other).padStart(2, "0")}-01`;
    expect([other, ask(birthday, "lunar-leap").exists]).toEqual([other, other === month]);
  }
});

test("a birthday in a leap month is kept in it, else in the plain month of that number, and says so", () => {
  expect(ask("2020-04-10", "lunar-leap").next).toMatchObject({ on: "2027-05-15", rules: ["no-leap-month"], age: 7 });
  expect(ask("--06-01", "lunar-leap", "2025-07-01").next).toMatchObject({ on: "2025-07-25", rules: [] });
});

test("a birthday on the 30th is kept on the 29th of a short month, and says so", () => {
  // The twelfth month before Spring Festival 2027 has 29 days: New Year's Eve is 5 February.
  expect(ask("--12-30", "lunar").next).toMatchObject({ on: "2027-02-05", rules: ["short-month"] });
  expect(ask("--12-30", "lunar", "2024-01-01").next).toMatchObject({ on: "2024-02-09", rules: [] });
});

test("29 February is kept on the 28th of a plain year", () => {
  expect(ask("1996-02-29", "solar").next).toMatchObject({ on: "2027-02-28", age: 31, rules: ["no-leap-day"] });
});

test("today counts, and yesterday is a year away", () => {
  expect(ask("--11-26", "solar").next).toMatchObject({ on: "2026-11-26", inDays: 0 });
  expect(ask("--11-25", "solar").next).toMatchObject({ on: "2027-11-25", inDays: 364 });
});

test("days that never were are told", () => {
  expect(ask("1990-02-30", "solar").exists).toBe(false);
  expect(ask("--04-31", "solar").exists).toBe(false);
  expect(ask("1990-03-31", "lunar").exists).toBe(false);
  // In 2024 the sixth month had 29 days only.
  expect(ask("2024-01-30", "lunar").exists).toBe(false);
});

test("where the year is not known, only what comes next is said", () => {
  expect(ask("--03-09", "lunar")).toMatchObject({ exists: true, solar: null, lunar: null, next: { age: null } });
});

test("the next day is always one on which Today keeps the birthday too, and there is none sooner", () => {
  const day = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 30 }),
    calendar: fc.constantFrom("lunar" as const, "lunar-leap" as const),
    start: fc.integer({ min: 0, max: 365 * 25 }).map((days) => addDays("2010-01-01", days)),
  });
  fc.assert(
    fc.property(day, ({ month, day: of, calendar, start }) => {
      const two = (number: number) => String(number).padStart(2, "0");
      const key = `${calendar} ${two(month)}-${two(of)}`;
      const { on, inDays } = ask(`--${two(month)}-${two(of)}`, calendar, start).next!;
      expect(birthdaysKeptOn(on)).toContain(key);
      for (let away = Math.max(0, inDays - 40); away < inDays; away++) {
        expect(birthdaysKeptOn(addDays(start, away))).not.toContain(key);
      }
    }),
    { numRuns: 60 },
  );
});

describe.each(databases)("GET /birthdays/dates on $name", ({ dialect }) => {
  test("says both calendars and the next day", async () => {
    const { get } = await testApp(dialect);
    const answer = await get("/birthdays/dates?birthday=1990-03-09&calendar=lunar&today=2026-11-26");
    expect(await answer.json()).toEqual({
      exists: true,
      solar: "1990-04-04",
      lunar: { year: 1990, month: 3, day: 9, leap: false },
      next: { on: "2027-04-15", inDays: 140, age: 37, rules: [], lunar: { year: 2027, month: 3, day: 9, leap: false } },
    });
    expect((await get("/birthdays/dates?birthday=soon&calendar=lunar")).status).toBe(400);
  });
});
