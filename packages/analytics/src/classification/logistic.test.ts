import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matrixOf } from "../statistics/matrix.ts";
import { randomFrom } from "../statistics/random.ts";
import { logistic, type LogisticFit } from "./logistic.ts";
import { logisticChances } from "./logistic-probability.ts";
import { separationOf } from "./separation.ts";
import { scoreAt, sparseRows } from "./sparse-rows.ts";

const fitOf = (...asked: Parameters<typeof logistic>): LogisticFit => {
  const fit = logistic(...asked);
  if (fit.kind !== "logistic") throw new Error("Here is enough data.");
  return fit;
};
const two = matrixOf([[0], [0], [0], [1], [1], [1]]);

test("two groups: the odds of each, by hand", () => {
  // 1 of 3 against 2 of 3: ln(1/2) and ln 2 − ln(1/2) = ln 4; variances 1/1 + 1/2 and, for the difference, 1 + 1/2 + 1/2 + 1.
  const fit = fitOf(two, [0, 0, 1, 0, 1, 1]);
  expect(fit.intercept).toBeCloseTo(-Math.LN2, 7);
  expect(fit.coefficients[0]).toBeCloseTo(2 * Math.LN2, 7);
  expect(fit.interceptError).toBeCloseTo(Math.sqrt(1.5), 6);
  expect(fit.standardErrors[0]).toBeCloseTo(Math.sqrt(3), 6);
  expect(fit.logLikelihood).toBeCloseTo(2 * Math.log(1 / 3) + 4 * Math.log(2 / 3), 10);
  expect(fit.nullLogLikelihood).toBeCloseTo(6 * Math.log(0.5), 12);
  expect(fit.gradientNorm).toBeLessThan(1e-8);
  expect(fit).toMatchObject({ converged: true, collinear: [], separated: false, separation: null });
});

// The worked example of the article "Logistic regression" (Wikipedia, 2024): 20 students, hours of study and whether they
// passed; intercept −4.0777 (1.7610), hours 1.5046 (0.6287).
const hours = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5];
const passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];

test("hours of study and passing: the published fit", () => {
  const fit = fitOf(matrixOf(hours.map((each) => [each])), passed);
  expect(fit.intercept).toBeCloseTo(-4.0777, 4);
  expect(fit.coefficients[0]).toBeCloseTo(1.5046, 4);
  expect(fit.interceptError).toBeCloseTo(1.761, 3);
  expect(fit.standardErrors[0]).toBeCloseTo(0.6287, 4);
});

test("collinear columns survive, share the effect, and are named", () => {
  const alone = fitOf(matrixOf(hours.map((each) => [each])), passed);
  const fit = fitOf(matrixOf(hours.map((each) => [each, each, 7, 2 * each + 3])), passed);
  expect(fit.gradientNorm).toBeLessThan(1e-8);
  expect(fit.collinear).toEqual([1, 3]);
  expect(fit.coefficients[0]).toBeCloseTo(alone.coefficients[0]! / 3, 4);
  expect(fit.coefficients[3]).toBeCloseTo(alone.coefficients[0]! / 6, 4);
  expect([fit.coefficients[2], fit.standardErrors[2]]).toEqual([0, null]);
  expect(fit.standardErrors[0]).toBeGreaterThan(1000);
  expect(fit.logLikelihood).toBeCloseTo(alone.logLikelihood, 8);
  expect(fit.separated).toBe(false);
});

describe("separation", () => {
  test("complete: one column tells every outcome", () => {
    const fit = fitOf(
      matrixOf([
        [1, 5],
        [2, 1],
        [3, 4],
        [4, 2],
        [5, 3],
        [6, 4.5],
      ]),
      [0, 0, 0, 1, 1, 1],
    );
    expect(fit.gradientNorm).toBeLessThan(1e-8);
    expect(fit.separation?.kind).toBe("complete");
    expect(fit.separation?.columns[0]).toBe(0);
    expect(
      [
        ...logisticChances(
          fit,
          matrixOf([
            [3, 3],
            [4, 3],
          ]),
        ),
      ].map(Math.round),
    ).toEqual([0, 1]);
  });
  test("quasi: a group in which nobody bought", () => {
    const fit = fitOf(
      matrixOf(
        [...two.values]
          .map((each, i) => [each, i % 2])
          .concat([
            [0, 0],
            [1, 0],
          ]),
      ),
      [0, 0, 0, 0, 1, 1, 0, 0],
    );
    expect(fit.separated).toBe(true);
    expect(fit.separation).toEqual({ kind: "quasi", columns: [0] });
  });
  test("a strong feature with one exception is none", () => {
    const fit = fitOf(matrixOf([[1], [2], [3], [4], [5], [6], [100]]), [0, 0, 1, 0, 1, 1, 1]);
    expect(fit.separation).toBeNull();
    expect(fit.converged).toBe(true);
  });
});

test("a weight of 2 counts as the row twice, one of 0 as none", () => {
  const weighed = fitOf(matrixOf([[1], [2], [3], [4], [9]]), [0, 1, 0, 1, 0], { weights: [2, 1, 1, 2, 0] });
  const doubled = fitOf(matrixOf([[1], [1], [2], [3], [4], [4]]), [0, 0, 1, 0, 1, 1]);
  expect(weighed.coefficients[0]).toBeCloseTo(doubled.coefficients[0]!, 5);
  expect(weighed.standardErrors[0]).toBeCloseTo(doubled.standardErrors[0]!, 5);
  expect(weighed.logLikelihood).toBeCloseTo(doubled.logLikelihood, 9);
});

test("shares are outcomes too", () => {
  const shares = fitOf(matrixOf([[0], [1]]), [1 / 3, 2 / 3], { weights: [3, 3] });
  expect(shares.coefficients[0]).toBeCloseTo(2 * Math.LN2, 6);
  expect(shares.separated).toBe(false);
});

test("a ridge draws coefficients together, never the intercept", () => {
  const fit = fitOf(two, [0, 1, 1, 1, 1, 1], { ridge: 1e6 });
  expect(fit.coefficients[0]).toBeCloseTo(0, 4);
  expect(fit.intercept).toBeCloseTo(Math.log(5), 4);
});

test("huge, tiny and shifted units change nothing but the units", () => {
  const plain = fitOf(matrixOf(hours.map((each) => [each])), passed);
  for (const [unit, shift] of [
    [1e200, 0],
    [1e-200, 0],
    [1, 1e6],
    [1e-3, -50],
  ] as const) {
    const fit = fitOf(matrixOf(hours.map((each) => [each * unit + shift])), passed);
    expect((fit.coefficients[0]! * unit) / plain.coefficients[0]!).toBeCloseTo(1, 6);
    expect(fit.logLikelihood).toBeCloseTo(plain.logLikelihood, 8);
  }
});

test("too little data is said, and a caller's mistake refused", () => {
  expect(logistic(matrixOf([]), [])).toEqual({ kind: "too-little-data", of: "rows", found: 0, needed: 2 });
  expect(logistic(two, [1, 1, 1, 1, 1, 1])).toEqual({ kind: "too-little-data", of: "classes", found: 1, needed: 2 });
  expect(logistic(two, [0, 0, 0, 0, 0, 0])).toMatchObject({ of: "classes" });
  expect(() => logistic(two, [0, 1])).toThrow("There are 6 rows but 2 outcomes.");
  expect(() => logistic(two, [0, 1, 2, 0, 1, 1])).toThrow("Outcome 2 is 2: it has to lie between 0 and 1.");
  expect(() => logistic(two, [0, 1, 0, 0, 1, 1], { weights: [1] })).toThrow("There are 6 rows but 1 weights.");
  expect(() => logistic(two, [0, 1, 0, 0, 1, 1], { weights: [1, 1, -1, 1, 1, 1] })).toThrow("Weight 2 is -1");
  expect(() => logistic(two, [0, 1, 0, 0, 1, 1], { ridge: 0 })).toThrow("The ridge has to be above 0.");
  expect(() => logistic(two, [0, 1, -0.1, 0, 1, 1])).toThrow("Outcome 2 is -0.1");
  const infinite = [Infinity, 1, 1, 1, 1, 1];
  expect(() => logistic(two, [0, 1, 0, 0, 1, 1], { weights: infinite })).toThrow("Weight 0 is Infinity");
  const none = { weights: [0, 0, 0, 0, 0, 0] };
  expect(logistic(two, [0, 1, 0, 0, 1, 1], none)).toMatchObject({ of: "rows", found: 0, needed: 2 });
  expect(() => logistic(matrixOf([[1], [NaN]]), [0, 1])).toThrow("Column 0 holds NaN in row 1");
});

test("whatever the columns, the top is reached and every figure is finite", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 0, max: 5 }),
      (seed, rows, columns) => {
        const random = randomFrom(seed);
        const x = matrixOf(
          Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.round(random() * 4))),
        );
        const y = Array.from({ length: rows }, (_, i) => (i === 0 ? 0 : i === 1 ? 1 : Math.round(random())));
        const fit = fitOf(x, y);
        expect(fit.gradientNorm).toBeLessThan(1e-8);
        expect(fit.logLikelihood).toBeGreaterThanOrEqual(fit.nullLogLikelihood - 1e-9);
        const figures = [fit.intercept, fit.interceptError, ...fit.coefficients, ...fit.standardErrors.map(Number)];
        expect(figures.every(Number.isFinite)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test("the steps are counted, and a search that was cut short says so", () => {
  const x = matrixOf(hours.map((each) => [each]));
  const [whole, short] = [fitOf(x, passed), fitOf(x, passed, { mostSteps: 1 })];
  expect(whole.steps).toBeGreaterThanOrEqual(4);
  expect(whole.steps).toBeLessThanOrEqual(7);
  expect(short).toMatchObject({ steps: 1, converged: false });
  expect(short.gradientNorm).toBeGreaterThan(1e-3);
  expect(short.logLikelihood).toBeLessThan(whole.logLikelihood);
  expect(fitOf(x, passed, { mostSteps: whole.steps })).toEqual(whole);
});

test("a column of no use costs no step", () => {
  // As many positive rows at either value: the start is the top.
  expect(fitOf(matrixOf([[0], [0], [1], [1]]), [0, 1, 0, 1])).toMatchObject({ steps: 0, converged: true });
});

describe("comparable columns", () => {
  test("a value that most rows have is the centre, and takes no place", () => {
    const sparse = sparseRows(
      matrixOf([
        [9, 1],
        [9, 3],
        [9, 5],
        [13, 7],
        [5, 9],
      ]),
    );
    // 9 in three of five rows; 16 + 16 over 5 rows. The other column: mean 5, squares 40 over 5.
    expect([...sparse.centres]).toEqual([9, 5]);
    expect(sparse.scales[0]).toBeCloseTo(Math.sqrt(32 / 5), 12);
    expect(sparse.scales[1]).toBeCloseTo(Math.sqrt(8), 12);
    expect([...sparse.starts]).toEqual([0, 2, 4, 5, 8, 11]);
    expect(sparse.placeOf.slice(0, 11)).toEqual(Int32Array.of(0, 2, 0, 2, 0, 0, 1, 2, 0, 1, 2));
    expect(sparse.places).toBe(3);
    expect(scoreAt(sparse, 3, Float64Array.of(1, 10, 100))).toBeCloseTo(
      1 + (10 * 4) / Math.sqrt(6.4) + (100 * 2) / Math.sqrt(8),
      9,
    );
  });
  test("half of the rows are no majority", () => {
    expect(sparseRows(matrixOf([[1], [1], [3], [5]])).centres[0]).toBe(2.5);
  });
  test("constant columns, also but for rounding, have no scale and no place", () => {
    const sparse = sparseRows(
      matrixOf([
        [7, 0, 1e9],
        [7, 0, 1e9 + 1e-6],
      ]),
    );
    expect([...sparse.scales]).toEqual([0, 0, 0]);
    expect([...sparse.placeOf]).toEqual([0, 0]);
    expect([...sparse.centres]).toEqual([7, 0, 1e9]);
  });
});

describe("the proof of a separation", () => {
  const sparse = sparseRows(
    matrixOf([
      [-1, 0],
      [-1, 1],
      [1, 0],
      [1, 1],
    ]),
  );
  const outcomes = [0, 0, 1, 1];
  const direction = Float64Array.of(0, 1, 0);
  test("every row moves towards its outcome: complete", () => {
    expect(separationOf(sparse, outcomes, undefined, direction)).toEqual({ kind: "complete", columns: [0] });
  });
  test("some rows stand still: quasi", () => {
    const half = sparseRows(matrixOf([[0], [0], [0], [1]]));
    expect(separationOf(half, [0, 1, 0, 1], undefined, Float64Array.of(0, 1))).toEqual({ kind: "quasi", columns: [0] });
  });
  test("one row that moves the wrong way refutes it, unless it has no weight", () => {
    expect(separationOf(sparse, [0, 1, 1, 1], undefined, direction)).toBeNull();
    expect(separationOf(sparse, [0, 1, 1, 1], [1, 0, 1, 1], direction)?.kind).toBe("complete");
    expect(separationOf(sparse, [0, 0.5, 1, 1], undefined, direction)).toBeNull();
  });
  test("scores that stand still have a limit", () => {
    expect(separationOf(sparse, outcomes, undefined, Float64Array.of(0, 0.04, 0))).toBeNull();
    expect(separationOf(sparse, outcomes, undefined, Float64Array.of(0, 0.06, 0))).not.toBeNull();
  });
  test("columns are named by how far they move a score, the strongest first, without bystanders", () => {
    const both = Float64Array.of(0.1, 0.5, 0.2);
    const joint = sparseRows(
      matrixOf([
        [-1, -1],
        [-1, -3],
        [1, 1],
        [1, 3],
      ]),
    );
    expect(separationOf(joint, outcomes, undefined, both)?.columns).toEqual([0, 1]);
    expect(separationOf(joint, outcomes, undefined, Float64Array.of(0, 0.2, 0.5))?.columns).toEqual([1, 0]);
    expect(separationOf(joint, outcomes, undefined, Float64Array.of(0, 0.5, 1e-4))?.columns).toEqual([0]);
  });
});
