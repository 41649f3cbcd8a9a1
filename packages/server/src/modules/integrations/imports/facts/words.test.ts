import { expect, test } from "vitest";
import { roleOf, sizeOf } from "./words.ts";

test.each([
  ["11-50", "11-50"],
  ["11–50 employees", "11-50"],
  ["50人", "11-50"],
  ["1", "1"],
  ["50-100人", "51-200"],
  ["1,200", "1001+"],
  ["1000人以上", "1001+"],
  ["2-10人", "2-10"],
  ["many", null],
] as const)("%s people are the step %s", (word, step) => {
  expect(sizeOf(word)).toBe(step);
});

test("who decides, pays, uses or influences is known in both languages", () => {
  expect(["Decision maker", "决策者", "End user", "付款人", "推荐人", "CEO"].map(roleOf)).toEqual([
    "decides",
    "decides",
    "uses",
    "pays",
    "influences",
    null,
  ]);
});
