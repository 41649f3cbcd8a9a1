import { mean } from "../../statistics/summaries.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { type SparseRows, transposed } from "../sparse/sparse-rows.ts";

/** A rating without any taste: the mean, how kindly the customer rates, how well the item is liked. */
export type BiasBaseline = { kind: "baseline"; mean: number; customers: Float64Array; items: Float64Array };

const sweeps = 10;

/**
 * **Question:** what would anybody say who knows nothing of the customer's taste?
 *
 * **Formula:** μ + b_u + b_i; b_i = Σ(r − μ − b_u) / (itemRidge + ratings of i), b_u = Σ(r − μ − b_i) / (customerRidge + ratings
 * of u), ten times in turn, which is ridge regression on both. A ridge of k counts as k ratings at the mean.
 *
 * **Source:** Y. Koren, Factor in the neighbors (TKDD 2010), 2.1. **Units:** those of the ratings; ridges in ratings.
 * **Complexity:** O(ratings).
 *
 * **Too little data:** no rating. A customer or item without ratings has a bias of 0.
 *
 * @example one customer, items rated 4 and 2, ridges 0 // mean 3, biases 0, +1 and −1
 */
export function biasBaseline(rated: SparseRows, itemRidge = 5, customerRidge = 5): BiasBaseline | TooLittleData {
  if (rated.values.length === 0) return tooLittle("ratings", 0, 1);
  const centre = mean(rated.values);
  const byItem = transposed(rated);
  const customers = new Float64Array(rated.rows);
  const items = new Float64Array(rated.columns);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    settle(byItem, centre, customers, itemRidge, items);
    settle(rated, centre, items, customerRidge, customers);
  }
  return { kind: "baseline", mean: centre, customers, items };
}

function settle(
  { rows, starts, columnOf, values }: SparseRows,
  centre: number,
  others: Float64Array,
  ridge: number,
  biases: Float64Array,
): void {
  for (let row = 0; row < rows; row++) {
    const [from, to] = [starts[row]!, starts[row + 1]!];
    if (from === to) continue;
    let total = 0;
    for (let at = from; at < to; at++) total += values[at]! - centre - others[columnOf[at]!]!;
    biases[row] = total / (ridge + to - from);
  }
}

/** What the baseline says of a customer and an item; codes it does not know have no bias. */
export const baselineOf = ({ mean, customers, items }: BiasBaseline, customer: number, item: number): number =>
  mean + (customers[customer] ?? 0) + (items[item] ?? 0);

/** The same table with what is left of each rating after the baseline. */
export function residualsOf(rated: SparseRows, baseline: BiasBaseline): SparseRows {
  const values = new Float64Array(rated.values.length);
  for (let row = 0; row < rated.rows; row++)
    for (let at = rated.starts[row]!; at < rated.starts[row + 1]!; at++)
      values[at] = rated.values[at]! - baselineOf(baseline, row, rated.columnOf[at]!);
  return { ...rated, values };
}
