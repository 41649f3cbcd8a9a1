import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matrixOf } from "../../statistics/matrix.ts";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import { chooseK } from "./choose-k.ts";
import { kMeans } from "./k-means.ts";
import { fallsApart } from "./one-cloud.ts";
import { adjustedRandIndex } from "./rand-index.ts";
import { silhouette } from "./silhouette.ts";

const near = (value: number) => expect.closeTo(value, 12) as number;

describe("the silhouette", () => {
  test("of four rows in two groups: by hand", () => {
    // 0: a 1, b 10.5, s 9.5/10.5; 1: a 1, b 9.5, s 8.5/9.5; the others are their mirror.
    const mean = (9.5 / 10.5 + 8.5 / 9.5) / 2;
    expect(silhouette(matrixOf([[0], [1], [10], [11]]), [0, 0, 1, 1], randomFrom(1))).toEqual({
      mean: near(mean),
      ofGroups: [near(mean), near(mean)],
      sampled: false,
    });
  });

  test("of a row alone is 0, of a row in the wrong group below 0, of equal rows 0", () => {
    const alone = silhouette(matrixOf([[0], [1], [10]]), [0, 0, 1], randomFrom(1))!;
    expect(alone.ofGroups[1]).toBe(0);
    expect(alone.mean).toBeCloseTo((0.9 + 8 / 9) / 3, 12);
    // 0 beside 10 and 11: a 10, b 1.
    expect(silhouette(matrixOf([[1], [1], [0], [10]]), [0, 0, 1, 1], randomFrom(1))!.ofGroups[1]).toBeCloseTo(
      (-0.9 - 1 / 10) / 2,
      12,
    );
    expect(silhouette(matrixOf([[5], [5], [5], [5]]), [0, 0, 1, 1], randomFrom(1))!.mean).toBe(0);
  });

  test("looks for the nearest of several groups, and skips numbers of groups that have no rows", () => {
    const found = silhouette(matrixOf([[0], [1], [10], [11], [100], [101]]), [0, 0, 1, 1, 3, 3], randomFrom(1))!;
    expect(found.ofGroups[0]).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, 12);
    expect(found.ofGroups[2]).toBeNull();
  });

  test("is not given for one group, and is drawn from some rows where there are many", () => {
    expect(silhouette(matrixOf([[0], [1]]), [0, 0], randomFrom(1))).toBeNull();
    expect(silhouette(matrixOf([]), [], randomFrom(1))).toBeNull();
    expect(() => silhouette(matrixOf([[0]]), [], randomFrom(1))).toThrow("Each row needs the label of its group.");
    const random = randomFrom(3);
    const rows = {
      rows: 2000,
      columns: 2,
      values: Float64Array.from({ length: 4000 }, (_, at) => drawNormal(random) + 5 * ((at >> 1) % 2)),
    };
    const labels = Int32Array.from({ length: 2000 }, (_, i) => i % 2);
    const [all, some] = [silhouette(rows, labels, random)!, silhouette(rows, labels, random, 1999, 400)!];
    expect([all.sampled, some.sampled]).toEqual([false, true]);
    expect(Math.abs(all.mean - some.mean)).toBeLessThan(0.03);
  });
});

describe("how far two divisions agree", () => {
  test("the worked example, and others: by hand", () => {
    // Pairs 1 and 2, one in common, of 6: (1 − 1/3) / (1.5 − 1/3).
    expect(adjustedRandIndex([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo((1 - 1 / 3) / (1.5 - 1 / 3), 12);
    expect(adjustedRandIndex([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1);
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
    expect(adjustedRandIndex([0, 0, 0], [7, 7, 7])).toBe(1);
    expect(adjustedRandIndex([0, 1, 2], [2, 1, 0])).toBe(1);
    expect(adjustedRandIndex([0], [0])).toBeNull();
    expect(() => adjustedRandIndex([0], [])).toThrow("Both divisions need one label for each row.");
  });

  test("does not depend on names or sides, and is about 0 for chance", () => {
    const labels = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(labels, (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const found = adjustedRandIndex(a, b)!;
        expect(adjustedRandIndex(b, a)).toBeCloseTo(found, 12);
        expect(
          adjustedRandIndex(
            a.map((x) => 9 - x),
            b,
          ),
        ).toBeCloseTo(found, 12);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
    const random = randomFrom(1);
    const draw = () => Array.from({ length: 5000 }, () => Math.floor(4 * random()));
    expect(Math.abs(adjustedRandIndex(draw(), draw())!)).toBeLessThan(0.01);
  });
});

describe("the number of groups", () => {
  test("is that of the clearest division", () => {
    const found = chooseK(matrixOf([[0], [1], [10], [11], [20], [21]]), randomFrom(1));
    if (found.kind !== "chosen-k") throw new Error(found.kind);
    expect(found.k).toBe(3);
    expect(found.candidates.map(({ k }) => k)).toEqual([2, 3, 4, 5]);
    expect(found.candidates[1]!.inertia).toBeCloseTo(1.5, 12);
    const two = chooseK(matrixOf([[0], [1], [10], [11]]), randomFrom(1));
    expect(two).toMatchObject({ k: 2, candidates: [{ k: 2 }, { k: 3 }] });
  });

  test("is chosen by some of the rows where there are many", () => {
    const found = chooseK(
      matrixOf(Array.from({ length: 6000 }, (_, i) => [10 * (i % 3) + i / 6000])),
      randomFrom(1),
      1,
    );
    if (found.kind !== "chosen-k") throw new Error(found.kind);
    expect(found.k).toBe(3);
    // 5,000 rows with a variance of a twelfth within each group.
    expect(found.candidates[1]!.inertia / (5000 / 12)).toBeCloseTo(1, 1);
  });

  test("goes to eight, and needs three rows that differ", () => {
    const found = chooseK(matrixOf(Array.from({ length: 20 }, (_, i) => [i * i])), randomFrom(1), 3);
    expect(found.kind === "chosen-k" && found.candidates.length).toBe(7);
    expect(chooseK(matrixOf([[1], [2]]), randomFrom(1))).toEqual({
      kind: "too-little-data",
      of: "rows",
      found: 2,
      needed: 3,
    });
    expect(chooseK(matrixOf([[1], [2], [2], [1]]), randomFrom(1))).toEqual({
      kind: "too-few-different-rows",
      found: 2,
      needed: 3,
    });
  });
});

describe("kinds of their own, or one cloud", () => {
  const cloud = (seed: number, shift: (row: number) => number) => {
    const random = randomFrom(seed);
    return {
      rows: 150,
      columns: 3,
      values: Float64Array.from({ length: 450 }, (_, at) => drawNormal(random) + shift(Math.floor(at / 3))),
    };
  };
  const inertiaOf = (rows: ReturnType<typeof cloud>, k: number) => {
    const found = kMeans(rows, k, randomFrom(1), { restarts: 10 });
    return found.kind === "k-means" ? found.inertia : 0;
  };

  test("groups far from each other are separate", () => {
    const rows = cloud(1, (row) => 8 * (row % 2));
    expect(fallsApart(rows, 2, inertiaOf(rows, 2), randomFrom(1))).toEqual({ separate: true, p: 0.05 });
  });

  test("noise is one cloud, normal or even, whatever number of groups is asked for", () => {
    for (const seed of [1, 2]) {
      const even = randomFrom(seed);
      const noises = [
        cloud(seed, () => 0),
        { rows: 150, columns: 3, values: Float64Array.from({ length: 450 }, () => even()) },
      ];
      for (const rows of noises) {
        for (const k of [2, 4])
          expect(fallsApart(rows, k, inertiaOf(rows, k), randomFrom(seed)).p).toBeGreaterThan(0.05);
      }
    }
  });

  test("rows that do not vary are one cloud", () => {
    expect(
      fallsApart(
        matrixOf([
          [1, 2],
          [1, 2],
        ]),
        1,
        0,
        randomFrom(1),
      ),
    ).toEqual({ separate: false, p: 1 });
  });
});
