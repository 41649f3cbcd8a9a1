import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { sizeOf, type SparseRows, valueAt } from "../sparse/sparse-rows.ts";

/** How good lists of recommendations were. */
export type RankingFigures = {
  kind: "ranking";
  customers: number;
  /** Of ten recommended items so many were bought, as a share. */
  precision: number;
  /** Of the items bought so many had been recommended, as a share. */
  recall: number;
  /** Of all items so many were recommended to anybody, as a share. */
  coverage: number;
  /** How many of each customer's list were bought. */
  hits: Int32Array;
};

/**
 * **Question:** how many of ten recommended items did the customers then buy?
 *
 * **Formula:** per customer hits = |recommended ∩ bought later|; precision = hits / length, recall = hits / bought later,
 * both averaged over the customers; coverage = different items recommended / items. A list that is shorter than `length`
 * is still divided by `length`: a place left empty is a place missed.
 *
 * **Source:** J. Herlocker et al., Evaluating collaborative filtering recommender systems (TOIS 2004).
 *
 * **Units:** `lists[i]` belongs to `asked[i]`, a row of `later`. **Complexity:** O(customers × length × log items).
 *
 * **Too little data:** no customer who bought anything new.
 *
 * @example rankingFigures: recommended a, b; bought b, c; length 2 // precision 0.5, recall 0.5
 */
export function rankingFigures(
  lists: readonly Int32Array[],
  asked: Int32Array,
  later: SparseRows,
  length: number,
): RankingFigures | TooLittleData {
  if (lists.length !== asked.length) throw new RangeError("Each customer asked needs one list.");
  const hits = new Int32Array(asked.length);
  const ever = new Set<number>();
  let [customers, precision, recall] = [0, 0, 0];
  for (const [i, list] of lists.entries()) {
    const bought = sizeOf(later, asked[i]!);
    for (const item of list) ever.add(item);
    if (bought === 0) continue;
    for (const item of list) if (valueAt(later, asked[i]!, item) !== undefined) hits[i]!++;
    customers++;
    precision += hits[i]! / length;
    recall += hits[i]! / bought;
  }
  if (customers === 0) return tooLittle("customers", 0, 1);
  const coverage = ever.size / later.columns;
  return { kind: "ranking", customers, precision: precision / customers, recall: recall / customers, coverage, hits };
}
