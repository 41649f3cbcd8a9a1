import * as fc from "fast-check";
import { kmeans } from "ml-kmeans";
import { describe, expect, test } from "vitest";
import { type Matrix, matrixOf } from "../../statistics/matrix.ts";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import { type KMeans, kMeans } from "./k-means.ts";
import { seedCentres } from "./seeding.ts";
import { settle } from "./settle.ts";

function grouped(found: ReturnType<typeof kMeans>): KMeans {
  if (found.kind !== "k-means") throw new Error(found.kind);
  return found;
}
const rowsOf = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 })).chain(([columns, count]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
    minLength: count,
    maxLength: count,
  }),
);

/** Least inertia over every division of few rows into at most k groups. */
function everyDivision(rows: readonly (readonly number[])[], k: number): number {
  let best = Infinity;
  for (let code = 0; code < k ** rows.length; code++) {
    const labels = rows.map((_, i) => Math.floor(code / k ** i) % k);
    let inertia = 0;
    for (let group = 0; group < k; group++) {
      const members = rows.filter((_, i) => labels[i] === group);
      for (let j = 0; members.length > 0 && j < rows[0]!.length; j++) {
        const centre = members.reduce((sum, row) => sum + row[j]!, 0) / members.length;
        inertia += members.reduce((sum, row) => sum + (row[j]! - centre) ** 2, 0);
      }
    }
    best = Math.min(best, inertia);
  }
  return best;
}

/** Lloyd's rounds without any bounds. */
function plainly(rows: Matrix, start: Matrix): number[] {
  const { rows: n, columns: d, values } = rows;
  const centres = start.values.slice();
  let labels = Array.from({ length: n }, () => -1);
  for (;;) {
    const next = labels.map((_, i) => {
      const distances = Array.from({ length: start.rows }, (_, g) => {
        let square = 0;
        for (let j = 0; j < d; j++) square += (values[i * d + j]! - centres[g * d + j]!) ** 2;
        return square;
      });
      return distances.indexOf(Math.min(...distances));
    });
    if (next.every((label, i) => label === labels[i])) return labels;
    labels = next;
    for (let g = 0; g < start.rows; g++) {
      const members = labels.flatMap((label, i) => (label === g ? [i] : []));
      if (members.length === 0) throw new Error("A group has lost all rows.");
      for (let j = 0; j < d; j++)
        centres[g * d + j] = members.reduce((sum, i) => sum + values[i * d + j]!, 0) / members.length;
    }
  }
}

describe("k-means", () => {
  test("the worked example: two groups on a line", () => {
    const found = grouped(kMeans(matrixOf([[0], [1], [10], [11], [12]]), 2, randomFrom(1)));
    expect(found).toEqual({
      kind: "k-means",
      centres: { rows: 2, columns: 1, values: Float64Array.of(11, 0.5) },
      labels: Int32Array.of(1, 1, 0, 0, 0),
      sizes: Int32Array.of(3, 2),
      inertia: 2.5,
      parts: Float64Array.of(2, 0.5),
      meanInertia: 0.5,
    });
  });

  test("no division of few rows has less inertia", () => {
    fc.assert(
      fc.property(rowsOf, fc.integer({ min: 1, max: 3 }), (rows, k) => {
        const found = kMeans(matrixOf(rows), k, randomFrom(1), { restarts: 40 });
        if (found.kind === "too-few-different-rows") {
          expect(found).toEqual({ kind: found.kind, found: new Set(rows.map(String)).size, needed: k });
          return;
        }
        const { inertia, parts, sizes, meanInertia } = grouped(found);
        expect(inertia).toBeCloseTo(everyDivision(rows, k), 9);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(inertia);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(rows.length);
        expect(Math.min(...sizes)).toBeGreaterThan(0);
        expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a));
        expect(meanInertia).toBe(inertia / rows.length);
      }),
      { numRuns: 60 },
    );
  });

  test("bounds save distances, and change nothing: as Lloyd's rounds without them", () => {
    const random = randomFrom(9);
    for (const [count, columns, k] of [
      [300, 3, 4],
      [200, 2, 7],
      [150, 5, 2],
    ] as const) {
      const rows = {
        rows: count,
        columns,
        values: Float64Array.from({ length: count * columns }, () => drawNormal(random)),
      };
      const start = seedCentres(rows, k, random);
      const labels = plainly(rows, start);
      expect([...settle(rows, { ...start, values: start.values.slice() }, 300).labels]).toEqual(labels);
    }
  });

  test("agrees with ml-kmeans from the same start", () => {
    const random = randomFrom(4);
    const data = Array.from({ length: 400 }, (_, i) => [
      drawNormal(random) + 6 * (i % 3),
      drawNormal(random) - 4 * (i % 2),
    ]);
    const start = [data[0]!, data[1]!, data[2]!, data[3]!];
    const other = kmeans(data, 4, { initialization: start, tolerance: 0, maxIterations: 1000 });
    const { labels } = settle(matrixOf(data), matrixOf(start), 1000);
    expect([...labels]).toEqual(other.clusters);
    const best = grouped(kMeans(matrixOf(data), 4, random, { restarts: 20 }));
    expect(best.inertia).toBeLessThanOrEqual(
      other.centroids.length && settle(matrixOf(data), matrixOf(start), 1000).inertia + 1e-9,
    );
  });

  test("a group that loses all rows takes the one farthest from its centre", () => {
    // The centre at 100 has no row; 9 is farthest from its centre, (0 + 1 + 9) / 3.
    const { labels } = settle(matrixOf([[0], [1], [9]]), matrixOf([[1], [100]]), 300);
    expect([...labels]).toEqual([0, 0, 1]);
    expect(settle(matrixOf([[0], [1], [9]]), matrixOf([[1], [100], [200]]), 300).labels.toSorted()).toEqual(
      Int32Array.of(0, 1, 2),
    );
  });

  test("more restarts never make it worse, and other seeds find the same", () => {
    const random = randomFrom(2);
    const rows = { rows: 500, columns: 3, values: Float64Array.from({ length: 1500 }, () => drawNormal(random)) };
    const one = grouped(kMeans(rows, 5, randomFrom(1), { restarts: 1 })).inertia;
    const many = grouped(kMeans(rows, 5, randomFrom(1), { restarts: 30 })).inertia;
    expect(many).toBeLessThanOrEqual(one);
    expect(grouped(kMeans(rows, 5, randomFrom(1), { restarts: 30 }))).toEqual(
      grouped(kMeans(rows, 5, randomFrom(1), { restarts: 30 })),
    );
  });

  test("huge, tiny and equal values behave", () => {
    expect(grouped(kMeans(matrixOf([[1e140], [1e140], [-1e140]]), 2, randomFrom(1))).inertia).toBe(0);
    expect(grouped(kMeans(matrixOf([[1e-150], [3e-150], [9e-150]]), 2, randomFrom(1))).sizes).toEqual(
      Int32Array.of(2, 1),
    );
    expect(grouped(kMeans(matrixOf([[5], [5], [5]]), 1, randomFrom(1)))).toMatchObject({
      inertia: 0,
      sizes: Int32Array.of(3),
    });
    expect(kMeans(matrixOf([[0], [-0], [0]]), 2, randomFrom(1))).toEqual({
      kind: "too-few-different-rows",
      found: 1,
      needed: 2,
    });
  });

  test("no rows are too little, and what cannot be grouped is refused", () => {
    expect(kMeans(matrixOf([]), 2, randomFrom(1))).toEqual({
      kind: "too-little-data",
      of: "rows",
      found: 0,
      needed: 1,
    });
    const rows = matrixOf([[1], [2]]);
    for (const k of [0, 1.5, Number.NaN])
      expect(() => kMeans(rows, k, randomFrom(1))).toThrow("a whole number of at least 1");
    expect(() => kMeans(rows, 1, randomFrom(1), { restarts: 0 })).toThrow("At least one run of one round is needed.");
    expect(() => kMeans(rows, 1, randomFrom(1), { mostRounds: 0 })).toThrow("At least one run of one round is needed.");
    for (const value of [Number.NaN, Infinity, 1e151]) {
      expect(() => kMeans(matrixOf([[value]]), 1, randomFrom(1))).toThrow("a finite number of at most 1e150");
    }
  });
});

test("seeds are different places, and far ones are likelier", () => {
  const rows = matrixOf([[0], [0], [0], [1], [100]]);
  let far = 0;
  for (let seed = 0; seed < 200; seed++) {
    const { values } = seedCentres(rows, 2, randomFrom(seed));
    expect(values[0]).not.toBe(values[1]);
    if (values.includes(100)) far++;
    expect(new Set(seedCentres(rows, 3, randomFrom(seed)).values)).toEqual(new Set([0, 1, 100]));
  }
  expect(far).toBeGreaterThan(190);
});
