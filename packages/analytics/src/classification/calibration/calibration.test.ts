import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isotonic, isotonicAt } from "./isotonic.ts";
import { platt, plattAt } from "./platt.ts";

describe("isotonic", () => {
  test("neighbours that would fall are pooled", () => {
    expect(isotonic([1, 2, 3, 4], [0, 1, 0, 1])).toEqual({ kind: "isotonic", from: [1, 2, 4], to: [0, 0.5, 1] });
    // The worked sequence 1, 2, 4, 3, 5 of the usual texts: 4 and 3 meet at 3.5.
    expect(isotonic([1, 2, 3, 4, 5], [1, 2, 4, 3, 5])).toMatchObject({ from: [1, 2, 3, 5], to: [1, 2, 3.5, 5] });
    expect(isotonic([3, 1, 2], [1, 3, 2])).toMatchObject({ from: [1], to: [2] });
  });
  test("equal scores are one point, weights count", () => {
    expect(isotonic([1, 1, 2], [0, 1, 1])).toMatchObject({ from: [1, 2], to: [0.5, 1] });
    expect(isotonic([1, 2], [1, 0], [3, 1])).toMatchObject({ from: [1], to: [0.75] });
    expect(isotonic([1, 2, 3], [0, 9, 1], [1, 0, 1])).toMatchObject({ from: [1, 3], to: [0, 1] });
  });
  test("a score has the answer of the step it stands on", () => {
    const steps = isotonic([1, 2, 3, 4], [0, 1, 0, 1]);
    if (steps.kind !== "isotonic") throw new Error("Enough rows.");
    expect([0, 1, 1.9, 2, 3.9, 4, 9].map((score) => isotonicAt(steps, score))).toEqual([0, 0, 0, 0.5, 0.5, 1, 1]);
  });
  test("no rows, or none with weight, give no steps", () => {
    const nothing = { kind: "too-little-data", of: "rows", found: 0, needed: 1 };
    expect([isotonic([], []), isotonic([1], [1], [0])]).toEqual([nothing, nothing]);
    expect(() => isotonic([1], [])).toThrow("one outcome");
    expect(() => isotonic([1], [1], [])).toThrow("one weight");
  });
  test("it rises, keeps the mean, and no rising constant is nearer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ max: 9, min: 0 }), fc.nat(1)), { minLength: 1, maxLength: 30 }),
        (rows) => {
          const [scores, outcomes] = [rows.map(([score]) => score), rows.map(([, outcome]) => outcome)];
          const steps = isotonic(scores, outcomes);
          if (steps.kind !== "isotonic") throw new Error("Enough rows.");
          for (let k = 1; k < steps.to.length; k++) expect(steps.to[k]!).toBeGreaterThan(steps.to[k - 1]!);
          const said = scores.map((score) => isotonicAt(steps, score));
          const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
          expect(total(said)).toBeCloseTo(total(outcomes), 9);
        },
      ),
    );
  });
});

describe("Platt", () => {
  test("a perfect order is not certainty", () => {
    // Two of each: towards 3/4 and 1/4, so log-odds ± ln 3 at the scores ± 1.
    const found = platt([-1, -1, 1, 1], [0, 0, 1, 1]);
    if (found.kind !== "platt") throw new Error("Enough rows.");
    expect(found.slope).toBeCloseTo(Math.log(3), 6);
    expect(found.shift).toBeCloseTo(0, 9);
    expect(plattAt(found, 1)).toBeCloseTo(0.75, 6);
  });
  test("classes of unequal size have their own targets", () => {
    // Three of one, one of the other: 1/5 and 2/3.
    const found = platt([0, 0, 0, 1], [0, 0, 0, 1]);
    if (found.kind !== "platt") throw new Error("Enough rows.");
    expect(plattAt(found, 0)).toBeCloseTo(0.2, 6);
    expect(plattAt(found, 1)).toBeCloseTo(2 / 3, 6);
  });
  test("one class tells nothing", () => {
    expect(platt([1, 2], [1, 1])).toEqual({ kind: "too-little-data", of: "classes", found: 1, needed: 2 });
    expect(platt([1, 2], [0, 0])).toMatchObject({ of: "classes", found: 1 });
    expect(platt([], [])).toMatchObject({ of: "classes", found: 0 });
    expect(() => platt([1], [])).toThrow("There are 1 scores but 0 outcomes.");
  });
});
