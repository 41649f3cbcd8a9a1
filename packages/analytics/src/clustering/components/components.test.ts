import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnOf, type Matrix, matrixOf, rowOf } from "../../statistics/matrix.ts";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import { correlation, variance } from "../../statistics/summaries.ts";
import { factorsOf } from "./factors.ts";
import { principalComponents } from "./principal-components.ts";
import { varimax } from "./varimax.ts";

const near = (value: number, digits = 9) => expect.closeTo(value, digits) as number;
const nearAll = (values: ArrayLike<number>, digits = 9) => Array.from(values, (value) => near(value, digits));

function componentsOf(rows: Matrix) {
  const found = principalComponents(rows);
  if (found.kind !== "components") throw new Error(found.kind);
  return found;
}

/** Two hidden qualities, three columns each, with noise. */
function questions(noise: number, seed = 1) {
  const random = randomFrom(seed);
  return matrixOf(
    Array.from({ length: 400 }, () => {
      const [a, b] = [drawNormal(random), drawNormal(random)];
      return [a, a, -a, b, b, b].map((quality) => quality + noise * drawNormal(random));
    }),
  );
}

describe("principal components", () => {
  test("two columns that say the same are one", () => {
    const found = componentsOf(
      matrixOf([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    );
    expect([...found.variances, ...found.shares]).toEqual([near(2), near(1)]);
    expect([...found.loadings.values]).toEqual([near(1), near(1)]);
    expect([...found.directions.values]).toEqual(nearAll([Math.SQRT1_2, Math.SQRT1_2]));
    expect([...found.scores.values]).toEqual(nearAll([-Math.sqrt(3), 0, Math.sqrt(3)]));
  });

  test("two columns with the correlation r carry 1 + r and 1 − r", () => {
    const rows = matrixOf([
      [1, 2],
      [2, 1],
      [3, 5],
      [4, 3],
    ]);
    const r = correlation(columnOf(rows, 0), columnOf(rows, 1))!;
    const { variances, shares } = componentsOf(rows);
    expect([...variances]).toEqual(nearAll([1 + r, 1 - r]));
    expect([...shares]).toEqual(nearAll([(1 + r) / 2, (1 - r) / 2]));
  });

  test("loadings are correlations of columns and scores, scores vary by the eigenvalues and are independent", () => {
    const random = randomFrom(5);
    const rows = matrixOf(
      Array.from({ length: 60 }, () => {
        const [x, y] = [drawNormal(random), drawNormal(random)];
        return [x, x + y, 7, y * 100, drawNormal(random)];
      }),
    );
    const { variances, loadings, scores, directions, constant, shares } = componentsOf(rows);
    expect(constant).toEqual([2]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect([...variances]).toEqual([...variances].sort((a, b) => b - a));
    for (const [k, eigenvalue] of variances.entries()) {
      expect(variance(columnOf(scores, k))).toBeCloseTo(eigenvalue, 9);
      for (const j of [0, 1, 3, 4]) {
        expect(loadings.values[j * loadings.columns + k]).toBeCloseTo(
          correlation(columnOf(rows, j), columnOf(scores, k))!,
          9,
        );
      }
      if (k > 0) expect(correlation(columnOf(scores, 0), columnOf(scores, k))).toBeCloseTo(0, 9);
      const parts = columnOf(directions, k);
      expect(Math.max(...parts)).toBe(Math.max(...parts.map(Math.abs)));
    }
    expect([...rowOf(loadings, 2)]).toEqual(nearAll([0, 0, 0]));
  });

  test("one row, one column that varies, and none are too little", () => {
    expect(principalComponents(matrixOf([[1, 2]]))).toEqual({
      kind: "too-little-data",
      of: "rows",
      found: 1,
      needed: 2,
    });
    expect(
      principalComponents(
        matrixOf([
          [1, 2],
          [1, 3],
        ]),
      ),
    ).toEqual({ kind: "too-little-data", of: "varying columns", found: 1, needed: 2 });
    expect(
      principalComponents(
        matrixOf([
          [1, 2],
          [1, 2],
        ]),
      ),
    ).toMatchObject({ of: "varying columns", found: 0 });
  });
});

describe("varimax", () => {
  /** Kaiser's criterion of normalised loadings: the sum of variances of squared loadings. */
  function criterion({ rows, columns, values }: Matrix): number {
    const squares = Array.from({ length: rows }, (_, i) => {
      const row = Array.from(values.subarray(i * columns, (i + 1) * columns));
      const length = row.reduce((sum, value) => sum + value ** 2, 0) || 1;
      return row.map((value) => value ** 2 / length);
    });
    return Array.from({ length: columns }, (_, k) => variance(squares.map((row) => row[k]!))).reduce(
      (sum, each) => sum + each,
      0,
    );
  }
  const turnedBy = ({ rows, columns, values }: Matrix, angle: number) => {
    const turned = values.slice();
    for (let i = 0; i < rows; i++) {
      const [x, y] = [values[i * columns]!, values[i * columns + 1]!];
      turned[i * columns] = x * Math.cos(angle) + y * Math.sin(angle);
      turned[i * columns + 1] = y * Math.cos(angle) - x * Math.sin(angle);
    }
    return { rows, columns, values: turned };
  };

  test("turns a general factor and a contrast into one factor for each column", () => {
    const half = Math.SQRT1_2;
    const found = varimax(
      matrixOf([
        [half, half],
        [half, -half],
      ]),
    );
    expect([...found.values.map(Math.abs).sort()]).toEqual(nearAll([0, 0, 1, 1]));
  });

  test("no other angle has a greater criterion, and what each column shares with the factors stays", () => {
    // Not so small that the criterion's own squares are lost.
    const loading = fc.double({ min: -1, max: 1, noNaN: true }).map((x) => (Math.abs(x) < 1e-100 ? 0 : x));
    fc.assert(
      fc.property(fc.array(fc.tuple(loading, loading), { minLength: 2, maxLength: 7 }), (rows) => {
        const loadings = matrixOf(rows);
        const found = varimax(loadings);
        const best = criterion(found);
        for (let step = 0; step < 180; step++) {
          expect(criterion(turnedBy(loadings, (step * Math.PI) / 180))).toBeLessThanOrEqual(best + 1e-9);
        }
        for (const [i, [x, y]] of rows.entries()) {
          expect(Math.hypot(...rowOf(found, i))).toBeCloseTo(Math.hypot(x, y), 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a row of tiny loadings is turned like any other", () => {
    const found = varimax(
      matrixOf([
        [1e-200, 1e-200],
        [1, -1],
      ]),
    );
    expect(found.values[0]! / 1e-200).toBeCloseTo(Math.SQRT2, 12);
    expect([found.values[1], found.values[2]]).toEqual(nearAll([0, 0]));
  });

  test("three factors settle where no pair turns any more", () => {
    const random = randomFrom(2);
    const found = varimax(
      matrixOf(Array.from({ length: 9 }, () => [drawNormal(random), drawNormal(random), drawNormal(random)])),
    );
    expect([...varimax(found).values]).toEqual(nearAll(found.values, 6));
  });

  test("one factor, and a column without loadings, stay as they are", () => {
    expect([...varimax(matrixOf([[0.5], [-0.2]])).values]).toEqual(nearAll([0.5, -0.2]));
    expect([
      ...rowOf(
        varimax(
          matrixOf([
            [0, 0],
            [0.6, 0.6],
            [0.6, -0.6],
          ]),
        ),
        0,
      ),
    ]).toEqual([0, 0]);
    expect(() => varimax(matrixOf([[Number.NaN]]))).toThrow("Every loading is a finite number.");
  });
});

describe("factors", () => {
  test("two hidden qualities behind six columns are found, with the columns that name them", () => {
    const found = factorsOf(questions(0.5));
    if (found.kind !== "factors") throw new Error(found.kind);
    const named = found.columns.map((columns) => columns.toSorted((a, b) => a - b).join(""));
    expect(named.toSorted()).toEqual(["012", "345"]);
    const first = found.loadings.values;
    const a = named.indexOf("012");
    expect(Math.sign(first[a]!)).toBe(Math.sign(first[2 + a]!));
    expect(Math.sign(first[a]!)).toBe(-Math.sign(first[4 + a]!));
    expect([...found.shares]).toEqual([...found.shares].sort((x, y) => y - x));
    expect(found.shares.reduce((sum, share) => sum + share, 0) * 6).toBeCloseTo(
      found.communalities.reduce((sum, share) => sum + share, 0),
      9,
    );
    for (const share of found.communalities) expect(share).toBeGreaterThan(0.7);
  });

  test("as many as asked for, at most as many as there are components", () => {
    const count = (wanted?: number) => {
      const found = factorsOf(questions(0.5), wanted);
      return found.kind === "factors" ? found.loadings.columns : 0;
    };
    expect([count(), count(1), count(3), count(9)]).toEqual([2, 1, 3, 6]);
    for (const wrong of [0, 1.5]) expect(() => factorsOf(questions(1), wrong)).toThrow("a whole number of at least 1");
  });

  test("columns that have nothing in common have none", () => {
    const rows = matrixOf([
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ]);
    expect(factorsOf(rows)).toEqual({ kind: "too-little-data", of: "varying columns", found: 0, needed: 1 });
    expect(factorsOf(matrixOf([[1, 2]]))).toMatchObject({ of: "rows" });
  });
});
