import type { Random } from "../../statistics/random.ts";
import { stratifiedFolds } from "./folds.ts";

/** Which rows are the test: those whose number divides by 5, the last fifth, or a fifth drawn at random. */
export const testKinds = ["mod5", "last20", "random"] as const;
export type TestKind = (typeof testKinds)[number];

/** Rows to learn from and rows to test on; `ordered` where the test lies after all that was learnt from. */
export type Parts = { readonly train: Int32Array; readonly test: Int32Array; readonly ordered: boolean };

/**
 * **Question:** which rows may the model see, and on which is it judged?
 *
 * **Formula:** mod5: the row's number (from 0) mod 5 = 0 is test. last20: the rows from ⌊0.8 · rows⌋ on are. random: a fifth of
 * each class is. **Source:** our own. **Shapes:** `numbers` each row's number in its file, as rows may have been left out.
 * **Complexity:** O(rows · log rows). **Too little data:** no rows give two empty parts.
 *
 * @example partsOf("last20", { numbers: [0, 1, 2, 3, 4], outcomes, random }) // learns from 0 to 3, is tested on 4
 */
export function partsOf(
  kind: TestKind,
  {
    numbers,
    outcomes,
    random,
  }: { readonly numbers: ArrayLike<number>; readonly outcomes: ArrayLike<number>; readonly random: Random },
): Parts {
  const rows = Int32Array.from(numbers, (_, row) => row);
  if (kind === "random") {
    const [fold] = stratifiedFolds(rows, outcomes, 5, random);
    return { train: fold?.train ?? rows, test: fold?.test ?? rows, ordered: false };
  }
  const from = Math.floor(rows.length * 0.8);
  const isTest = kind === "mod5" ? (row: number) => numbers[row]! % 5 === 0 : (row: number) => row >= from;
  return { train: rows.filter((row) => !isTest(row)), test: rows.filter(isTest), ordered: kind === "last20" };
}

/** So many of the rows at most, drawn at random, in their order. */
export function thinned(rows: Int32Array, most: number, random: Random): Int32Array {
  if (rows.length <= most) return rows;
  // Each row is taken with the chance that is left for it, so that exactly `most` are taken (A. Bissell, 1986).
  let wanted = most;
  return rows.filter((_, place) => {
    const taken = random() * (rows.length - place) < wanted;
    if (taken) wanted -= 1;
    return taken;
  });
}
