import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseBirthday } from "./birthdays.ts";
import { isSentence } from "./cells.ts";

test.each([
  ["1990-05-12", 1990, 5, 12],
  ["1990年5月12日", 1990, 5, 12],
  ["19900512", 1990, 5, 12],
  ["--05-12", null, 5, 12],
  ["--0512", null, 5, 12],
  ["05-12", null, 5, 12],
  ["5月12日", null, 5, 12],
  ["12 May", null, 5, 12],
  ["May 12", null, 5, 12],
  ["1604-05-12", null, 5, 12],
  ["02-29", null, 2, 29],
])("%s is a birthday of the solar calendar", (text, year, month, day) => {
  expect(parseBirthday(text, "ymd")).toEqual({ calendar: "solar", year, month, day, leapMonth: false });
});

test("without a year the column's order tells day from month", () => {
  expect(parseBirthday("12/5", "dmy")).toMatchObject({ month: 5, day: 12 });
  expect(parseBirthday("12/5", "mdy")).toMatchObject({ month: 12, day: 5 });
});

test.each([
  ["农历1990年四月初五", 1990, 4, 5, false],
  ["农历1990年闰四月初五", 1990, 4, 5, true],
  ["农历 闰4月5日", null, 4, 5, true],
  ["阴历1990-04-05", 1990, 4, 5, false],
  ["1990年4月5日（农历）", 1990, 4, 5, false],
  ["腊月三十", null, 12, 30, false],
  ["正月初一", null, 1, 1, false],
  ["冬月廿五", null, 11, 25, false],
  ["农历八月十五", null, 8, 15, false],
  ["农历十二月二十九", null, 12, 29, false],
  ["农历三月三", null, 3, 3, false],
  ["农历一九九〇年五月二十", 1990, 5, 20, false],
])("%s is a birthday of the lunar calendar", (text, year, month, day, leapMonth) => {
  expect(parseBirthday(text, "ymd")).toEqual({ calendar: "lunar", year, month, day, leapMonth });
});

test.each(["", "02-30", "13月1日", "农历十三月初一", "农历四月卅一", "spring", "农历"])("%j is refused", (text) => {
  expect(isSentence(parseBirthday(text, "ymd"))).toBe(true);
});

test("every lunar day written in Chinese reads back", () => {
  const months = "正二三四五六七八九十冬腊";
  const ones = "一二三四五六七八九十";
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 30 }),
      fc.boolean(),
      (month, day, leapMonth) => {
        const last = ones[(day - 1) % 10]!;
        const written =
          day <= 10 ? `初${last}` : day === 20 ? "二十" : day === 30 ? "三十" : day < 20 ? `十${last}` : `廿${last}`;
        const found = parseBirthday(`农历${leapMonth ? "闰" : ""}${months[month - 1]}月${written}`, "ymd");
        expect(found).toEqual({ calendar: "lunar", year: null, month, day, leapMonth });
      },
    ),
  );
});

test("no text makes the parser throw", () => {
  const near = fc.string({ unit: fc.constantFrom(..."0123456789-/.农历闰正腊月初一二三十廿卅年日") });
  fc.assert(
    fc.property(
      fc.oneof(near, fc.string({ unit: "binary" })),
      (text) => typeof parseBirthday(text, "ymd") === "object",
    ),
  );
});
