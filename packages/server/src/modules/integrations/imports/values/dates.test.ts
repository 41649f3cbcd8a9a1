import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSentence } from "./cells.ts";
import { guessDateOrder } from "./date-orders.ts";
import { type DateOrder, parseDate } from "./dates.ts";

const shanghai = "Asia/Shanghai";

describe("a day without a time", () => {
  test.each([
    ["2026-01-02", "ymd"],
    ["2026/1/2", "ymd"],
    ["2026.1.2", "mdy"],
    ["2026年1月2日", "ymd"],
    ["２０２６年１月２日", "ymd"],
    ["2026年1月2日 星期五", "ymd"],
    ["20260102", "ymd"],
    ["02.01.2026", "dmy"],
    ["02.01.2026", "ymd"],
    ["2/1/2026", "dmy"],
    ["1/2/2026", "mdy"],
    ["1/2/26", "mdy"],
    ["26-01-02", "ymd"],
    ["2 Jan 2026", "ymd"],
    ["2-Jan-26", "mdy"],
    ["January 2nd, 2026", "dmy"],
    ["Fri, 02 Jan 2026", "ymd"],
    ["46024", "ymd"],
    ["46024.0", "ymd"],
    ["`2026-01-02", "ymd"],
  ] as [string, DateOrder][])("%s in a column of %s", (text, order) => {
    expect(parseDate(text, order, shanghai)).toEqual({ on: "2026-01-02" });
  });
});

describe("a time is the company's, and is kept in UTC", () => {
  test.each([
    ["2026/1/2 10:11", "2026-01-02T02:11:00.000Z"],
    ["2026-01-02 10:11:05", "2026-01-02T02:11:05.000Z"],
    ["2026-01-02T10:11:05.25", "2026-01-02T02:11:05.250Z"],
    ["2026年1月2日 下午3:05", "2026-01-02T07:05:00.000Z"],
    ["2026年1月2日15时05分", "2026-01-02T07:05:00.000Z"],
    ["2026年1月2日15时05分30秒", "2026-01-02T07:05:30.000Z"],
    ["2026/1/2 上午10:11", "2026-01-02T02:11:00.000Z"],
    ["2026/1/2 3:05:00 PM", "2026-01-02T07:05:00.000Z"],
    ["2026/1/2 12:30 PM", "2026-01-02T04:30:00.000Z"],
    ["2026/1/2 中午12:30", "2026-01-02T04:30:00.000Z"],
    ["2026/1/2 晚上12:00", "2026-01-02T16:00:00.000Z"],
    ["20260102101105", "2026-01-02T02:11:05.000Z"],
    ["2 Jan 2026, 10:11", "2026-01-02T02:11:00.000Z"],
    ["46024.5", "2026-01-02T04:00:00.000Z"],
    ["2026-01-02T02:11:05Z", "2026-01-02T02:11:05.000Z"],
    ["2026-01-02T10:11:05+08:00", "2026-01-02T02:11:05.000Z"],
    ["2026-01-02 10:11:05 +0800", "2026-01-02T02:11:05.000Z"],
    ["Fri Jan 02 2026 10:11:05 GMT+0800 (China Standard Time)", "2026-01-02T02:11:05.000Z"],
    ["1767320000", "2026-01-02T02:13:20.000Z"],
    ["1767320000000", "2026-01-02T02:13:20.000Z"],
  ])("%s is %s", (text, at) => {
    expect(parseDate(text, "ymd", shanghai)).toMatchObject({ at });
  });

  test("with its own zone, the day is the one the company has at that instant", () => {
    expect(parseDate("2026-01-02T23:00:00Z", "ymd", shanghai)).toEqual({
      on: "2026-01-03",
      at: "2026-01-02T23:00:00.000Z",
    });
  });
  test("midnight at the beginning and at the end of a day are two days", () => {
    expect(parseDate("2026-01-02 12:00 AM", "ymd", shanghai)).toMatchObject({ on: "2026-01-02" });
    expect(parseDate("2026-01-02 24:00", "ymd", shanghai)).toMatchObject({ on: "2026-01-03" });
  });
  test("summer time is the zone's own", () => {
    expect(parseDate("2026-07-01 10:00", "ymd", "America/New_York")).toMatchObject({ at: "2026-07-01T14:00:00.000Z" });
    expect(parseDate("2026-01-01 10:00", "ymd", "America/New_York")).toMatchObject({ at: "2026-01-01T15:00:00.000Z" });
  });
});

test.each([
  ["2026/13/02", "“2026/13/02”: there is no month 13.", "“2026/13/02”：没有13月。"],
  ["2026-02-29", "“2026-02-29”: month 2 has no day 29.", "“2026-02-29”：2月没有29日。"],
  ["2026-01-02 25:00", "“2026-01-02 25:00”: “25:00” is not a time of day.", "“2026-01-02 25:00”：“25:00”不是时间。"],
  ["1/2/2026", "“1/2/2026”: which is the day and which the month?", "“1/2/2026”：无法确定哪个是日、哪个是月。"],
  ["0026-01-02", "“0026-01-02”: the year 26 cannot be meant.", "“0026-01-02”：26年不像是真实的年份。"],
  ["soon", "“soon” is not a date.", "“soon”不是日期。"],
  ["", "There is no date here.", "这里没有日期。"],
])("%j is refused with a sentence that says why", (text, en, zh) => {
  expect(parseDate(text, "ymd", shanghai)).toEqual({ en, "zh-CN": zh });
});

test.each([
  "2026",
  "2026-01",
  "1月2日",
  "12",
  "13800000001",
  "1.5",
  "Jan 2026",
  "2026-01-021",
  "2026-01-02 x",
  "2026-01-02 10",
  "13:00",
])("%s is not a date", (text) => {
  expect(isSentence(parseDate(text, "ymd", shanghai))).toBe(true);
});

test("a month that does not exist is not taken for the day", () => {
  expect(isSentence(parseDate("1/25/2026", "dmy", shanghai))).toBe(true);
});

test("no text makes the parser throw", () => {
  const near = fc.string({ unit: fc.constantFrom(..."0123456789/-.: 年月日时上下午amTZ+") });
  fc.assert(
    fc.property(
      fc.oneof(near, fc.string({ unit: "binary" })),
      fc.constantFrom<DateOrder>("ymd", "dmy", "mdy"),
      (text, order) => {
        const result = parseDate(text, order, shanghai);
        if (!isSentence(result)) expect(result.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      },
    ),
  );
});

test("what Intl writes for an instant reads back as the same local time, in any zone", () => {
  const instant = fc.date({ min: new Date("1971-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  const zone = fc.constantFrom(
    shanghai,
    "UTC",
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
  );
  const style = fc.constantFrom(["zh-CN", "ymd"], ["en-US", "mdy"], ["en-GB", "dmy"], ["de-DE", "dmy"]) as fc.Arbitrary<
    [string, DateOrder]
  >;
  fc.assert(
    fc.property(instant, zone, style, (instant, timeZone, [locale, order]) => {
      const show = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "short", timeStyle: "medium" });
      const long = new Intl.DateTimeFormat(locale, {
        timeZone,
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      });
      const result = parseDate(long.format(instant), order, timeZone);
      expect(isSentence(result) ? result : show.format(new Date(result.at!))).toBe(show.format(instant));
    }),
  );
});

test.each([
  [["2026-01-02", "2026/1/30"], "ymd", true],
  [["1/2/2026", "13/2/2026"], "dmy", true],
  [["1/2/2026", "2/13/2026 8:26"], "mdy", true],
  [["01.02.2026"], "dmy", false],
  [["1/2/2026"], "mdy", false],
  [["26/1/13", "98/1/2"], "ymd", true],
  [["26/1/13", "26/1/2"], "dmy", false],
  [["1/13/26"], "mdy", true],
  [["13/1/98"], "dmy", true],
  [["", "soon"], "ymd", true],
] as const)("a column of %j is %s, sure: %s", (samples, order, sure) => {
  expect(guessDateOrder(samples)).toEqual({ order, sure });
});
