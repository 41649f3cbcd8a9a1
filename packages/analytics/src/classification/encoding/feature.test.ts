import { expect, test } from "vitest";
import { featureOf, rowsOf, takeFeature } from "./feature.ts";

test("texts are levels, sorted by their letters' codes, and an empty cell is missing", () => {
  const size = featureOf("size", ["M", "S", "", "M", null]);
  expect(size).toEqual({ kind: "levels", name: "size", levels: ["M", "S"], codes: Int32Array.of(0, 1, -1, 0, -1) });
  expect(rowsOf(size)).toBe(5);
  expect(featureOf("x", ["b", "a", "B", "中"])).toMatchObject({ levels: ["B", "a", "b", "中"] });
});

test("numbers are numbers; what is not finite is missing", () => {
  const age = featureOf("age", [1, null, NaN, Infinity, "", -2]);
  expect(age).toEqual({
    kind: "numbers",
    name: "age",
    values: Float64Array.of(1, NaN, NaN, NaN, NaN, -2),
    unread: 0,
  });
  expect(rowsOf(age)).toBe(6);
});

test("up to one text in twenty does not make numbers a category, one more does", () => {
  const nineteen = Array.from({ length: 19 }, (_, i) => i);
  expect(featureOf("age", [...nineteen, "?"])).toMatchObject({ kind: "numbers", unread: 1 });
  expect(featureOf("age", [...nineteen, "?", null, ""])).toMatchObject({ kind: "numbers", unread: 1 });
  const mixed = featureOf("age", [...nineteen.slice(1), "?"]);
  expect(mixed.kind).toBe("levels");
  expect(mixed).toMatchObject({ levels: expect.arrayContaining(["1", "18", "?"]) as string[] });
});

test("a column that holds nothing is numbers of which all are missing", () => {
  expect(featureOf("empty", ["", null])).toEqual({
    kind: "numbers",
    name: "empty",
    values: Float64Array.of(NaN, NaN),
    unread: 0,
  });
  expect(featureOf("none", [])).toMatchObject({ kind: "numbers" });
});

test("rows are taken in the order asked", () => {
  expect(takeFeature(featureOf("size", ["M", "S", ""]), [2, 1, 1])).toMatchObject({ codes: Int32Array.of(-1, 1, 1) });
  expect(takeFeature(featureOf("age", [5, 6, 7]), [2, 0])).toMatchObject({ values: Float64Array.of(7, 5) });
});
