import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, startOfDay } from "./index.ts";

describe("the beginning of a day", () => {
  test.each([
    ["Asia/Shanghai", "2027-02-01", "2027-01-31T16:00:00.000Z"],
    ["UTC", "2027-02-01", "2027-02-01T00:00:00.000Z"],
    ["America/New_York", "2027-07-01", "2027-07-01T04:00:00.000Z"],
    ["Pacific/Kiritimati", "2027-07-01", "2027-06-30T10:00:00.000Z"],
    ["Pacific/Niue", "2027-07-01", "2027-07-01T11:00:00.000Z"],
    ["Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00.000Z"], // clocks go forward at midnight
  ])("in %s of %s is %s", (zone, on, expected) => {
    expect(startOfDay(on, zone)).toBe(expected);
  });

  test("is the first instant of the day, in any zone and season", () => {
    const zones = fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/Sao_Paulo", "Asia/Kathmandu");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), zones, (day, zone) => {
        const on = new Date(day * 86_400_000).toISOString().slice(0, 10);
        const start = Date.parse(startOfDay(on, zone));
        expect([dayOf(new Date(start), zone), dayOf(new Date(start - 1), zone) < on]).toEqual([on, true]);
      }),
      { numRuns: 50 },
    );
  });
});
