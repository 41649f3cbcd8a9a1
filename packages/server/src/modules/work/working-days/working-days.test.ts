import { HolidayUtil } from "lunar-typescript";
import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { chineseHolidays, lunarLabel } from "./china.ts";
import { addWorkingMinutes, isWorkingDay, kindOfDay, nextWorkingDay, type WorkCalendar } from "./rules.ts";
import type { Hours } from "./table.ts";

const day: Hours[number] = [
  ["09:00", "12:00"],
  ["13:00", "18:00"],
];
const week: Hours = [day, day, day, day, day, [], []];
const china: WorkCalendar = { hours: week, holidays: "china", own: new Map(), timeZone: "Asia/Shanghai" };
const newYork: WorkCalendar = { ...china, holidays: "none", timeZone: "America/New_York" };

test("the golden week of 2026 is off, and the days that make up for it are worked", () => {
  expect(kindOfDay(china, "2026-10-01")).toMatchObject({
    working: false,
    special: "rest",
    name: { "zh-CN": "国庆节" },
  });
  expect(kindOfDay(china, "2026-09-20")).toMatchObject({ working: true, special: "work" });
  expect(kindOfDay(china, "2026-10-10")).toMatchObject({ working: true, special: "work" });
  expect(isWorkingDay(china, "2026-10-11")).toBe(false);
  expect(nextWorkingDay(china, "2026-10-01")).toBe("2026-10-08");
});

test.each([2024, 2025, 2026])("the table of %i says what another one says", (year) => {
  const theirs = new Map(HolidayUtil.getHolidays(year).map((holiday) => [holiday.getDay(), holiday.isWork()]));
  const ours = chineseHolidays(year).filter(({ on }) => on.startsWith(String(year)));
  for (const { on, off } of ours) expect([on, !theirs.get(on)]).toEqual([on, off]);
  const usual = [...theirs.keys()].filter((on) => on.startsWith(String(year)) && !ours.some((one) => one.on === on));
  expect(usual).toEqual([]);
});

test("a year that is not arranged yet has the days of the law", () => {
  const days = chineseHolidays(2027).map(({ on }) => on);
  expect(days).toContain("2027-02-06"); // the first day of the year of the goat
  expect(days).toContain("2027-06-09");
  expect(days).toContain("2027-09-15");
  expect(days.length).toBe(13);
});

test("the owner's own word goes before a holiday", () => {
  const own = new Map([["2026-10-02", { off: false, name: "" }]]);
  expect(isWorkingDay({ ...china, own }, "2026-10-02")).toBe(true);
});

test("the lunar day is shown as a calendar shows it", () => {
  expect(["2026-02-17", "2026-02-19", "2026-03-19"].map(lunarLabel)).toEqual(["春节", "初三", "二月"]);
});

test("working minutes pass over the night, the break, the weekend and the holiday", () => {
  const at = (instant: string, minutes: number) => addWorkingMinutes(china, new Date(instant), minutes).toISOString();
  expect(at("2026-11-26T03:30:00Z", 60)).toBe("2026-11-26T05:30:00.000Z"); // 11:30 and an hour is 13:30
  expect(at("2026-11-27T09:30:00Z", 60)).toBe("2026-11-30T01:30:00.000Z"); // Friday 17:30 and an hour is Monday 9:30
  expect(at("2026-09-30T09:00:00Z", 120)).toBe("2026-10-08T02:00:00.000Z"); // the week of the holiday between
});

test("an hour is an hour in the night when the clocks change", () => {
  const always: Hours[number] = [["00:00", "24:00"]];
  const calendar = { ...newYork, hours: week.map(() => always) };
  const from = new Date("2027-03-14T05:00:00Z"); // midnight in New York; at two it becomes three
  expect(addWorkingMinutes(calendar, from, 24 * 60).toISOString()).toBe("2027-03-15T05:00:00.000Z");
});

describe.each(databases)("working days on $name", ({ dialect }) => {
  test("the owner's own days off are set, shown and taken back", async () => {
    const { get, post } = await testApp(dialect);
    const made = await post("/special-days", { from: "2027-03-04", to: "2027-03-05", off: true, name: "Trip" });
    const on = async (day: string) => (await get(`/working-days/${day}`)).json();
    expect(await on("2027-03-04")).toEqual({ on: "2027-03-04", working: false, name: "Trip", next: "2027-03-08" });
    await post("/undo", { operationId: made.headers.get("soloist-operation") });
    expect(await on("2027-03-04")).toMatchObject({ working: true, next: "2027-03-05" });
  });

  test("the hours of a week are the owner's", async () => {
    const { get, patch } = await testApp(dialect);
    const saturday: Hours = [[], [], [], [], [], [["10:00", "20:00"]], []];
    await patch("/working-hours", { hours: saturday, lunar: false });
    expect(await (await get("/working-days/2027-03-06")).json()).toMatchObject({ working: true, next: "2027-03-13" });
    expect(await (await get("/working-hours")).json()).toMatchObject({ lunar: false, holidays: "china", version: 1 });
  });
});
