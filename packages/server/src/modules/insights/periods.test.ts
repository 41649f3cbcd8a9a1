import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "#platform/clock";
import { addMonths, monthsOf, periodNames, spanOf, windowsOf } from "./periods.ts";

const plain = (period: (typeof periodNames)[number], today: string) => {
  const { now, previous, lastYear } = windowsOf({ period }, today);
  return [now, previous, lastYear].map(({ from, to }) => `${from}…${to}`);
};

describe("a period", () => {
  test.each([
    ["thisMonth", "2027-03-01", "2027-03-31"],
    ["lastMonth", "2027-02-01", "2027-02-28"],
    ["thisQuarter", "2027-01-01", "2027-03-31"],
    ["lastQuarter", "2026-10-01", "2026-12-31"],
    ["thisYear", "2027-01-01", "2027-12-31"],
    ["lastYear", "2026-01-01", "2026-12-31"],
    ["next90", "2027-03-20", "2027-06-17"],
  ] as const)("%s goes from %s to %s on 20 March 2027", (period, from, to) => {
    expect(spanOf({ period }, "2027-03-20")).toEqual({ from, to });
  });

  test("that runs is compared with as many days of the month before and of last year", () => {
    expect(plain("thisMonth", "2027-03-20")).toEqual([
      "2027-03-01…2027-03-20",
      "2027-02-01…2027-02-20",
      "2026-03-01…2026-03-20",
    ]);
  });

  test("that outlasts the month before is compared with all of it", () => {
    expect(plain("thisMonth", "2027-03-30")[1]).toBe("2027-02-01…2027-02-28");
  });

  test("that is over is compared with whole ones, also over a leap day", () => {
    expect(plain("lastMonth", "2029-03-05")).toEqual([
      "2029-02-01…2029-02-28",
      "2029-01-01…2029-01-31",
      "2028-02-01…2028-02-29",
    ]);
  });

  test("on its last day counts as whole", () => {
    expect(plain("thisMonth", "2027-02-28")).toEqual([
      "2027-02-01…2027-02-28",
      "2027-01-01…2027-01-31",
      "2026-02-01…2026-02-28",
    ]);
  });

  test("of one's own choice is compared with the days just before it", () => {
    const { previous, lastYear } = windowsOf({ period: "custom", from: "2027-01-10", to: "2027-01-19" }, "2027-03-01");
    expect(previous).toMatchObject({ from: "2026-12-31", to: "2027-01-09" });
    expect(lastYear).toMatchObject({ from: "2026-01-10", to: "2026-01-19" });
  });

  test("each window knows the like window before it", () => {
    const { now, previous, lastYear } = windowsOf({ period: "thisQuarter" }, "2027-05-10");
    expect([now.before, previous.before, lastYear.before]).toEqual([
      { from: "2027-01-01", to: "2027-02-09" },
      { from: "2026-10-01", to: "2026-11-09" },
      { from: "2026-01-01", to: "2026-02-09" },
    ]);
  });

  test.each([
    [{}, "from"],
    [{ from: "2027-01-02" }, "to"],
    [{ from: "2027-01-02", to: "2027-01-01" }, "to"],
    [{ from: "1900-01-01", to: "2027-01-01" }, "to"],
  ])("of one's own choice needs sensible days: %j", (days, field) => {
    expect(() => spanOf({ period: "custom", ...days }, "2027-03-01")).toThrow(expect.objectContaining({ field }));
  });

  test("never overlaps the one it is compared with", () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((day) => addDays("2000-01-01", day));
    fc.assert(
      fc.property(days, fc.constantFrom(...periodNames.slice(0, 6)), (today, period) => {
        const { now, previous, lastYear } = windowsOf({ period }, today);
        expect(previous.to < now.from && lastYear.to < now.from).toBe(true);
        expect(previous.before.to < previous.from && lastYear.before.to < lastYear.from).toBe(true);
        expect(daysBetween(previous.from, previous.to)).toBeLessThanOrEqual(daysBetween(now.from, now.to) + 3);
      }),
    );
  });
});

test("a month later than 31 January is the last of February", () => {
  expect([addMonths("2027-01-31", 1), addMonths("2028-01-31", 1), addMonths("2027-01-31", -2)]).toEqual([
    "2027-02-28",
    "2028-02-29",
    "2026-11-30",
  ]);
});

test("a span touches each of its months once", () => {
  expect(monthsOf({ from: "2026-11-30", to: "2027-02-01" })).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
});
