import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auc, aucOfRanks, ranksOf } from "./auc.ts";
import { aucInterval } from "./auc-interval.ts";
import { brier } from "./brier.ts";
import { confusionAt } from "./confusion.ts";
import { costOf, logLoss } from "./log-loss.ts";
import { measuresOf } from "./measures.ts";
import { reliability } from "./reliability.ts";

const scores = [0.1, 0.4, 0.35, 0.8];
const outcomes = [0, 0, 1, 1];
const oneClass = { kind: "too-little-data", of: "classes", found: 1, needed: 2 };
const noRows = { kind: "too-little-data", of: "rows", found: 0, needed: 1 };

describe("AUC", () => {
  test("three of four pairs stand in order", () => expect(auc(scores, outcomes)).toBe(0.75));
  test("a tie counts half", () => {
    expect(auc([1, 1], [0, 1])).toBe(0.5);
    expect(auc([1, 1, 2], [0, 1, 1])).toBe(0.75);
    expect([...ranksOf([5, 1, 5, 7])]).toEqual([2.5, 1, 2.5, 4]);
  });
  test("one class has none, and a row without an outcome is refused", () => {
    expect(auc([1, 2], [1, 1])).toEqual(oneClass);
    expect(auc([1, 2], [0, 0])).toEqual(oneClass);
    expect(auc([], [])).toEqual({ ...oneClass, found: 0 });
    expect(() => auc([1, 2], [1])).toThrow("There are 2 scores but 1 outcomes.");
    expect(() => aucOfRanks(Float64Array.of(1), [])).toThrow("There are 1 scores but 0 outcomes.");
  });
  test("it counts pairs, whatever the scores", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1 })), { maxLength: 20 });
    fc.assert(
      fc.property(rows, (rows) => {
        const found = auc(
          rows.map(([score]) => score),
          rows.map(([, outcome]) => outcome),
        );
        if (typeof found !== "number") return;
        let [won, pairs] = [0, 0];
        for (const [high, yes] of rows) {
          for (const [low, no] of rows) {
            if (yes !== 1 || no !== 0) continue;
            pairs += 1;
            won += high > low ? 1 : high === low ? 0.5 : 0;
          }
        }
        expect(found).toBeCloseTo(won / pairs, 12);
      }),
    );
  });
});

describe("the limits of an AUC", () => {
  test("by DeLong, by hand", () => {
    // Shares: positives 0.5 and 1, negatives 1 and 0.5; each variance 1/8, over 2 rows each: 1/16 + 1/16 = 1/8.
    const found = aucInterval(scores, outcomes);
    expect(found).toMatchObject({ kind: "auc", auc: 0.75 });
    if (found.kind !== "auc") return;
    expect(found.standardError).toBeCloseTo(Math.sqrt(1 / 8), 12);
    // On log-odds: ln 3 ± 1.959964 · 0.353553 / 0.1875.
    expect(found.low).toBeCloseTo(1 / (1 + Math.exp(-(Math.log(3) - 3.695715))), 5);
    expect(found.high).toBeCloseTo(1 / (1 + Math.exp(-(Math.log(3) + 3.695715))), 5);
  });
  test("of unequal classes, with a tie", () => {
    // Positives 2, 3, 3 against negatives 1, 2: shares 0.75, 1, 1; negatives' shares above 1, 5/6.
    const found = aucInterval([2, 3, 3, 1, 2], [1, 1, 1, 0, 0]);
    if (found.kind !== "auc") throw new Error("Enough rows.");
    expect(found.auc).toBeCloseTo(11 / 12, 12);
    expect(found.standardError).toBeCloseTo(Math.sqrt(1 / 48 / 3 + 1 / 72 / 2), 12);
  });
  test("a wish for more confidence widens them", () => {
    const [usual, wide] = [aucInterval(scores, outcomes), aucInterval(scores, outcomes, 0.99)];
    if (usual.kind !== "auc" || wide.kind !== "auc") throw new Error("Enough rows.");
    expect(wide.low).toBeLessThan(usual.low);
    expect(wide.high).toBeGreaterThan(usual.high);
  });
  test("a perfect order of few rows is not certainty", () => {
    // Corrected to 1 − 1/8 = 0.875: q1 = 0.7778, q2 = 0.816667, (0.109375 + 0.012153 + 0.051042) / 4.
    const found = aucInterval([1, 2, 3, 4], outcomes);
    if (found.kind !== "auc") throw new Error("Enough rows.");
    expect(found.auc).toBe(1);
    expect(found.standardError).toBeCloseTo(Math.sqrt(0.172569 / 4), 5);
    // ln 7 − 1.959964 · 0.207707 / 0.109375
    expect(found.low).toBeCloseTo(1 / (1 + Math.exp(-(Math.log(7) - 3.722048))), 4);
    const wrong = aucInterval([4, 3, 2, 1], outcomes);
    if (wrong.kind !== "auc") throw new Error("Enough rows.");
    expect(wrong.auc).toBe(0);
    expect(wrong.high).toBeGreaterThan(0.5);
  });
  test("it takes two rows of each class", () => {
    expect(aucInterval([1, 2, 3], [1, 0, 0])).toEqual({
      kind: "too-little-data",
      of: "cases of each class",
      found: 1,
      needed: 2,
    });
    expect(aucInterval([1, 2, 3], [0, 1, 1])).toMatchObject({ found: 1 });
    expect(() => aucInterval([1], [])).toThrow("There are 1 scores but 0 outcomes.");
  });
});

test("Brier and log loss, by hand", () => {
  expect(brier([0.9, 0.2], [1, 0])).toBeCloseTo(0.025, 12);
  expect(logLoss([0.9, 0.2], [1, 0])).toBeCloseTo(-(Math.log(0.9) + Math.log(0.8)) / 2, 12);
  expect(costOf(0.5, 1)).toBe(Math.LN2);
  expect(costOf(0, 1)).toBeCloseTo(15 * Math.LN10, 6);
  expect(costOf(1, 1)).toBeCloseTo(0, 12);
  expect(costOf(1, 0)).toBeLessThan(35);
  expect([brier([], []), logLoss([], [])]).toEqual([noRows, noRows]);
  expect(() => brier([1], [])).toThrow("There are 1 chances but 0 outcomes.");
  expect(() => logLoss([1], [])).toThrow("There are 1 chances but 0 outcomes.");
});

test("who reaches the threshold is called", () => {
  expect(confusionAt([0.9, 0.5, 0.2, 0.1], [1, 0, 1, 0])).toEqual({
    truePositive: 1,
    falsePositive: 1,
    trueNegative: 1,
    falseNegative: 1,
  });
  expect(confusionAt([0.9, 0.5, 0.2], [1, 1, 0], 0.6)).toMatchObject({ truePositive: 1, falseNegative: 1 });
  expect(() => confusionAt([1], [])).toThrow("There are 1 chances but 0 outcomes.");
});

test("all measures at once", () => {
  expect(measuresOf([0.9, 0.2, 0.6], [1, 0, 0])).toEqual({
    kind: "measures",
    rows: 3,
    positives: 1,
    auc: 1,
    brier: expect.closeTo(0.41 / 3, 12) as number,
    logLoss: expect.closeTo(-(Math.log(0.9) + Math.log(0.8) + Math.log(0.4)) / 3, 12) as number,
    accuracy: 2 / 3,
    threshold: 0.5,
    confusion: { truePositive: 1, falsePositive: 1, trueNegative: 1, falseNegative: 0 },
  });
  expect(measuresOf([0.9], [1])).toMatchObject({ auc: null, accuracy: 1, positives: 1 });
  expect(measuresOf([0.9, 0.7], [1, 0], 0.8)).toMatchObject({ accuracy: 1, threshold: 0.8 });
  expect(measuresOf([], [])).toEqual(noRows);
});

describe("what was said beside what happened", () => {
  test("by hand", () => {
    const found = reliability([0.8, 0.1, 0.1, 0.8], [1, 0, 0, 0], 2);
    expect(found).toMatchObject({
      kind: "reliability",
      groups: [
        { rows: 2, said: 0.1, happened: 0, low: 0 },
        { rows: 2, said: 0.8, happened: 0.5 },
      ],
    });
    if (found.kind === "reliability") expect(found.error).toBeCloseTo(0.2, 12);
  });
  test("equal chances are never parted", () => {
    const found = reliability([0.3, 0.3, 0.3, 0.3, 0.9], [0, 1, 0, 0, 1], 3);
    expect(found).toMatchObject({
      groups: [
        { rows: 4, happened: 0.25 },
        { rows: 1, happened: 1 },
      ],
    });
    if (found.kind === "reliability") expect(found.error).toBeCloseTo((0.2 + 0.1) / 5, 12);
  });
  test("in ten groups, or as many as there are rows", () => {
    const chances = Array.from({ length: 100 }, (_, i) => i / 100);
    const found = reliability(
      chances,
      chances.map((_, i) => i % 2),
    );
    expect(found.kind === "reliability" && found.groups.map(({ rows }) => rows)).toEqual(
      Array.from({ length: 10 }, () => 10),
    );
    expect(reliability([0.1, 0.2], [0, 1])).toMatchObject({ groups: [{ rows: 1 }, { rows: 1 }] });
  });
  test("no rows say nothing", () => {
    expect(reliability([], [])).toEqual(noRows);
    expect(() => reliability([1], [])).toThrow("There are 1 chances but 0 outcomes.");
  });
});
