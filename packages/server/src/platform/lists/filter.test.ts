import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "#platform/clock";
import { AppError } from "#platform/errors";
import { say } from "#platform/i18n";
import { check } from "./check.ts";
import { fieldsIn, optionsFrom } from "./fields.ts";
import { type FilterNode, readFilter, Where } from "./filter.ts";
import { spans } from "./operators.ts";
import { periodOf } from "./periods.ts";

const one = { field: "name", is: "empty" };
const nested = (depth: number): object => (depth === 0 ? one : { all: [nested(depth - 1)] });

describe("a filter as it is given", () => {
  test("is a group of conditions and groups, and comes back as it was", () => {
    const filter = { any: [{ field: "name", is: "contains", value: "茶" }, { all: [one, { any: [one] }] }] };
    expect(readFilter(filter)).toEqual(filter);
    expect(Where.parse(JSON.stringify(filter))).toEqual(filter);
  });

  test.each([
    ["no group", "茶"],
    ["two groups in one", { all: [], any: [] }],
    ["a group of nothing known", { none: [] }],
    ["a condition without its operator", { all: [{ field: "name" }] }],
    ["a condition with more than it takes", { all: [{ ...one, not: true }] }],
    ["an object for a value", { all: [{ ...one, value: { or: 1 } }] }],
    ["nothing", null],
  ])("%s is refused in words", (_, given) => {
    expect(() => readFilter(given)).toThrow("A filter is a group");
  });

  test("may be three groups deep and fifty conditions long, not more", () => {
    expect(() => readFilter(nested(3))).not.toThrow();
    expect(() => readFilter(nested(4))).toThrow("deep");
    expect(() => readFilter(nested(4000))).toThrow("deep");
    expect(() => readFilter({ all: Array.from({ length: 50 }, () => one) })).not.toThrow();
    expect(() => readFilter({ all: Array.from({ length: 51 }, () => one) })).toThrow("50 conditions");
  });

  test("that is no JSON at all is refused in words", () => {
    expect(() => Where.parse("{all:")).toThrow("A filter is a group");
  });
});

describe("a condition", () => {
  const { field } = fieldsIn("sheet");
  const options = optionsFrom(["A", "B"], { A: say("A", "甲"), B: say("B", "乙") });
  const fields = new Map(
    [
      field("name", "text", say("Name", "名称")),
      field("total", "money", say("Total", "金额")),
      field("due", "date", say("Due", "应付日期")),
      field("level", "choice", say("Level", "等级"), { options }),
    ].map((each) => [each.key, each]),
  );

  test.each([
    [{ field: "nowhere", is: "empty" }, "nowhere", "nowhere"],
    [
      { field: "name", is: "above", value: 1 },
      "“Name” (name) cannot be asked for “above”",
      "“名称”（name）不支持“above”",
    ],
    [{ field: "name", is: "contains" }, "needs a text", "需要 1 到 500 个字符"],
    [{ field: "name", is: "contains", value: "a\u0000" }, "needs a text", "需要 1 到 500 个字符"],
    [{ field: "total", is: "above", value: 1.5 }, "whole number", "整数金额"],
    [{ field: "total", is: "between", value: [1] }, "needs two values", "需要两个值"],
    [{ field: "due", is: "on", value: "2027-02-29" }, "needs a day", "需要一个日期"],
    [{ field: "due", is: "after", value: "9999-01-01" }, "needs a day", "需要一个日期"],
    [{ field: "due", is: "within", value: "someday" }, "needs one of today", "只能是 today"],
    [{ field: "due", is: "lastDays", value: -1 }, "number of days", "天数"],
    [{ field: "level", is: "anyOf", value: ["C"] }, "is one of A, B, not “C”", "不能是“C”"],
    [{ field: "level", is: "anyOf", value: [] }, "needs one value or several", "需要一个或多个值"],
  ])("%j is refused in both languages", (asked, en, zh) => {
    try {
      check(asked as FilterNode, fields);
      expect.unreachable();
    } catch (error) {
      expect((error as AppError).sentence.en).toContain(en);
      expect((error as AppError).sentence["zh-CN"]).toContain(zh);
    }
  });
});

describe("a span of time", () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((day) => addDays("1970-01-01", day));

  test("that is this one holds today, and the last one ends the day before it", () => {
    fc.assert(
      fc.property(days, fc.constantFrom("Week", "Month", "Quarter", "Year"), (today, unit) => {
        const now = periodOf("within", `this${unit}`, today);
        const last = periodOf("within", `last${unit}`, today);
        expect(now.from! <= today && today <= now.to!).toBe(true);
        expect(addDays(last.to!, 1)).toBe(now.from);
        expect(periodOf("within", `this${unit}`, last.from!)).toEqual(last);
      }),
    );
  });

  test("has whole weeks from Monday, and months, quarters and years from their first", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...spans), (today, span) => {
        const { from, to } = periodOf("within", span, today);
        if (span.endsWith("Week")) {
          expect([new Date(from!).getUTCDay(), daysBetween(from!, to!)]).toEqual([1, 6]);
        } else if (span !== "today") {
          expect([from!.slice(8), addDays(to!, 1).slice(8)]).toEqual(["01", "01"]);
        }
      }),
    );
  });

  test.each([
    ["lastDays", 7, { from: "2027-02-22", to: "2027-03-01" }],
    ["nextDays", 7, { from: "2027-03-01", to: "2027-03-08" }],
    ["olderThanDays", 7, { from: null, to: "2027-02-21" }],
    ["before", "2027-03-01", { from: null, to: "2027-02-28" }],
    ["after", "2027-03-01", { from: "2027-03-02", to: null }],
    ["on", "2027-03-01", { from: "2027-03-01", to: "2027-03-01" }],
  ] as const)("%s %s", (is, value, expected) => {
    expect(periodOf(is, value, "2027-03-01")).toEqual(expected);
  });
});
