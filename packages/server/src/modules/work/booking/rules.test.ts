import { expect, test } from "vitest";
import { workingSpans, type WorkCalendar } from "../working-days/rules.ts";
import type { Hours } from "../working-days/table.ts";
import { type Asked, freeTimes, slugOf } from "./rules.ts";

const day: Hours[number] = [["09:00", "12:00"]];
const week: Hours = [day, day, day, day, day, [], []];
const kind = { minutes: 60, bufferBefore: 0, bufferAfter: 0, noticeHours: 0, daysAhead: 1, dailyLimit: null };
const china: WorkCalendar = { hours: week, holidays: "china", own: new Map(), timeZone: "Asia/Shanghai" };
const hoursOf = (calendar: WorkCalendar) => ({
  timeZone: calendar.timeZone,
  spansOn: (on: string) => workingSpans(calendar, on),
});
const asked: Asked = {
  kind,
  ...hoursOf(china),
  busy: [],
  booked: new Map(),
  now: new Date("2026-11-24T16:00:00Z"), // Wednesday, midnight in Shanghai
};
const walls = (times: string[]) => times.map((at) => at.slice(8, 16));
const busy = (from: string, until: string, around = 0) => ({
  from: Date.parse(from),
  until: Date.parse(until),
  before: around,
  after: around,
});

test("every half hour of the working hours is free as long as the meeting still fits", () => {
  expect(walls(freeTimes({ ...asked, kind: { ...kind, daysAhead: 0 } }))).toEqual([
    "25T01:00",
    "25T01:30",
    "25T02:00",
    "25T02:30",
    "25T03:00",
  ]);
});

test("what takes time is kept clear, with the larger of both buffers around it", () => {
  const one = { ...asked, kind: { ...kind, daysAhead: 0 } };
  const ten = busy("2026-11-25T02:00:00Z", "2026-11-25T02:30:00Z");
  expect(walls(freeTimes({ ...one, busy: [ten] }))).toEqual(["25T01:00", "25T02:30", "25T03:00"]);
  const buffered = { ...one.kind, bufferBefore: 15, bufferAfter: 15 };
  expect(walls(freeTimes({ ...one, kind: buffered, busy: [ten] }))).toEqual(["25T03:00"]);
  const theirs = busy("2026-11-25T02:00:00Z", "2026-11-25T02:30:00Z", 15);
  expect(walls(freeTimes({ ...one, busy: [theirs] }))).toEqual(["25T03:00"]);
});

test("the notice and the limit of a day are kept", () => {
  const late = new Date("2026-11-25T01:10:00Z");
  expect(walls(freeTimes({ ...asked, now: late, kind: { ...kind, noticeHours: 24, daysAhead: 1 } }))[0]).toBe(
    "26T01:30",
  );
  const full = { ...asked, kind: { ...kind, dailyLimit: 2 }, booked: new Map([["2026-11-25", 2]]) };
  expect(freeTimes(full).every((at) => at.startsWith("2026-11-26"))).toBe(true);
});

test("a made-up Saturday is worked, the holiday it pays for is not", () => {
  const now = new Date("2026-09-30T16:00:00Z"); // 1 October in Shanghai
  const days = new Set(freeTimes({ ...asked, now, kind: { ...kind, daysAhead: 10 } }).map((at) => at.slice(0, 10)));
  expect([...days]).toEqual(["2026-10-08", "2026-10-09", "2026-10-10"]); // the tenth is a Saturday that is worked
});

test("nine in New York is nine before and after the clocks change", () => {
  const hours = hoursOf({ ...china, holidays: "none", timeZone: "America/New_York" });
  const now = new Date("2027-03-12T05:00:00Z"); // Friday; on Sunday the fourteenth the clocks go forward
  const first = freeTimes({ ...asked, ...hours, now, kind: { ...kind, daysAhead: 3 } }).filter((at) =>
    /:00:00/.test(at),
  );
  expect([first[0], first[3]]).toEqual(["2027-03-12T14:00:00.000Z", "2027-03-15T13:00:00.000Z"]);
});

test("an address is made from the letters of a name", () => {
  expect([slugOf("Intro call (30 min)"), slugOf("初次沟通")]).toEqual(["intro-call-30-min", ""]);
});
