import { expect, test } from "vitest";
import { readSpans, spansAsText } from "./hours-text.ts";

test("hours are read as people write them", () => {
  expect(readSpans("9-12, 13:30–18")).toEqual([
    ["09:00", "12:00"],
    ["13:30", "18:00"],
  ]);
  expect(readSpans("９")).toBeNull();
  expect(readSpans("10：00至20：00")).toEqual([["10:00", "20:00"]]);
  expect(readSpans(" ")).toEqual([]);
});

test("hours that run backwards or overlap are refused", () => {
  expect(["18-9", "9-12, 11-13", "9-25", "9:75-10"].map(readSpans)).toEqual([null, null, null, null]);
});

test("what was read is written again", () => {
  expect(spansAsText(readSpans("9-12,13-18")!)).toBe("09:00–12:00, 13:00–18:00");
});
