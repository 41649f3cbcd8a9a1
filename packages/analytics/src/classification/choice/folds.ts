import { type Random, shuffle } from "../../statistics/random.ts";

/** One round of a cross-validation: rows to learn from, and rows to be tested on. */
export type Fold = { readonly train: Int32Array; readonly test: Int32Array };

/**
 * **Question:** which rows test a model that learns from the others, where rows have no order?
 *
 * **Formula:** the rows of each class are shuffled and dealt out in turn, so that every part has its share of both classes.
 * **Source:** M. Stone, Cross-validatory choice (1974); stratified: L. Breiman et al. (1984).
 * **Shapes:** `rows` chosen rows, `outcomes` of all rows. Each row is tested once; both parts ascend.
 * **Complexity:** O(rows · log rows). **Too little data:** fewer rows than folds give as many folds as rows; no rows, none.
 *
 * @example stratifiedFolds(Int32Array.of(0, 1, 2, 3), [1, 1, 0, 0], 2, random) // each tests one row of either class
 */
export function stratifiedFolds(rows: Int32Array, outcomes: ArrayLike<number>, folds: number, random: Random): Fold[] {
  const dealt = [1, 0].flatMap((outcome) => [
    ...shuffle(
      rows.filter((row) => (outcomes[row] === 1) === (outcome === 1)),
      random,
    ),
  ]);
  const parts = Array.from({ length: Math.min(folds, rows.length) }, (_, part) =>
    Int32Array.from(dealt.filter((_, place) => place % folds === part)).sort(),
  );
  return parts.map((test) => {
    const tested = new Set(test);
    return { train: rows.filter((row) => !tested.has(row)), test };
  });
}

/**
 * **Question:** which rows test a model that learns from the past only, where rows have an order of time?
 *
 * **Formula:** the rows in folds + 1 blocks as equal as can be; each but the first is tested by what the ones before it teach.
 * **Source:** L. Tashman, Out-of-sample tests of forecasting accuracy (2000). **Complexity:** O(rows × folds).
 * **Too little data:** fewer rows than blocks give empty blocks, which are left out.
 *
 * @example forwardFolds(Int32Array.of(0, 1, 2, 3, 4, 5), 2) // 0 1 → 2 3, then 0 1 2 3 → 4 5
 */
export function forwardFolds(rows: Int32Array, folds: number): Fold[] {
  const end = (block: number) => Math.round((block * rows.length) / (folds + 1));
  return Array.from({ length: folds }, (_, fold) => ({
    train: rows.slice(0, end(fold + 1)),
    test: rows.slice(end(fold + 1), end(fold + 2)),
  })).filter(({ train, test }) => train.length > 0 && test.length > 0);
}
