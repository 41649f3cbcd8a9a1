import { expect, test } from "vitest";
import { keptLevels } from "./kept-levels.ts";

const each = (levels: number, rows: number) => Array.from({ length: levels }, () => rows);

test("two levels, a third of the rows up to twelve, or their root are all kept; those without a row are not", () => {
  expect(keptLevels([3, 0, 2])).toEqual({ kept: [0, 2], pooled: [] });
  expect(keptLevels([1, 1])).toEqual({ kept: [0, 1], pooled: [] });
  expect(keptLevels([1, 1, 1]).kept).toEqual([]);
  expect(keptLevels([12, 1, 1, 1])).toEqual({ kept: [0, 1, 2, 3], pooled: [] });
  expect(keptLevels([...each(12, 1), 24]).kept.length).toBe(1);
  expect(keptLevels([...each(11, 1), 25]).pooled).toEqual([]);
  expect(keptLevels([...each(14, 1), 211]).pooled).toEqual([]);
  expect(keptLevels([...each(14, 1), 210]).pooled.length).toBe(14);
  expect(keptLevels([])).toEqual({ kept: [], pooled: [] });
});

test("among more levels those with fewer than ten rows are pooled", () => {
  expect(keptLevels([11, 10, 9, ...each(10, 1)])).toMatchObject({ kept: [0, 1] });
  expect(keptLevels([1, 1, 1, 1])).toEqual({ kept: [], pooled: [0, 1, 2, 3] });
});

test("in a large table a level among many needs one row in two hundred", () => {
  // 10,000 rows in 52 levels; a 200th is 50.
  const counts = [...Array.from({ length: 49 }, () => 49), 50, 51, 10_000 - 49 * 49 - 101];
  expect(keptLevels(counts).kept).toEqual([49, 50, 51]);
});

test("at most fifty have a place, the pool counted; the most frequent first, then the first", () => {
  const sixty = keptLevels(Array.from({ length: 60 }, (_, i) => (i === 59 ? 101 : 100)));
  expect(sixty.kept).toEqual([...Array.from({ length: 48 }, (_, i) => i), 59]);
  expect(sixty.pooled).toEqual([48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
  expect(keptLevels(Array.from({ length: 50 }, () => 100)).pooled).toEqual([]);
});
