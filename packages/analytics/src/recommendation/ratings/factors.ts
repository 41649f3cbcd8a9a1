import { drawNormal, type Random } from "../../statistics/random.ts";
import { type SparseRows, transposed } from "../sparse/sparse-rows.ts";
import { solvePositive } from "./solve-positive.ts";
import type { Taste } from "./like-ratings.ts";

export type FactorOptions = {
  /** How many hidden traits customers and items have. */
  readonly traits?: number;
  /** Ridge per rating, in units of the residuals' spread σ. */
  readonly ridge?: number;
  readonly sweeps?: number;
};

/**
 * **Question:** how does a taste differ from the baseline, if a few hidden traits of customers and items explain it?
 *
 * **Formula:** taste = p_u·q_i; p_u = (Σ q·qᵀ + ridge·σ·n·I)⁻¹ Σ q·e over the customer's n residuals e, and q_i likewise, in
 * turn: alternating least squares with a ridge that weighs with the number of ratings.
 *
 * **Source:** Y. Zhou et al., Large-scale parallel collaborative filtering for the Netflix Prize (AAIM 2008).
 *
 * **Units:** `residuals` customers × items, what `residualsOf` leaves; taste in the units of the ratings.
 * **Complexity:** O(sweeps × (ratings × traits² + (customers + items) × traits³)).
 *
 * **Too little data:** 0, the baseline's word, for a customer or item without ratings.
 *
 * @example residuals 1 for whoever likes the kind, −1 for the others, a seventh of them unknown // above 0.8 or below −0.8 there
 */
export function hiddenTraits(
  residuals: SparseRows,
  random: Random,
  { traits = 8, ridge = 0.2, sweeps = 8 }: FactorOptions = {},
): Taste {
  const byItem = transposed(residuals);
  const squares = residuals.values.reduce((sum, e) => sum + e ** 2, 0);
  const spread = Math.sqrt(squares / Math.max(1, residuals.values.length));
  const scale = Math.sqrt(spread / traits);
  const items = Float64Array.from({ length: residuals.columns * traits }, () => scale * drawNormal(random));
  const customers = new Float64Array(residuals.rows * traits);
  // Without any taste there is nothing to divide by, and customers stay at 0.
  for (let sweep = spread > 0 ? 0 : sweeps; sweep < sweeps; sweep++) {
    settle(residuals, items, customers, traits, ridge * spread);
    settle(byItem, customers, items, traits, ridge * spread);
  }
  return (customer, item) => {
    if (customer >= residuals.rows || item >= residuals.columns) return 0;
    let taste = 0;
    for (let t = 0; t < traits; t++) taste += customers[customer * traits + t]! * items[item * traits + t]!;
    return taste;
  };
}

function settle(table: SparseRows, given: Float64Array, sought: Float64Array, traits: number, ridge: number): void {
  const { rows, starts, columnOf, values } = table;
  const square = new Float64Array(traits * traits);
  const right = new Float64Array(traits);
  for (let row = 0; row < rows; row++) {
    const [from, to] = [starts[row]!, starts[row + 1]!];
    square.fill(0);
    right.fill(0);
    for (let at = from; at < to; at++) {
      const place = columnOf[at]! * traits;
      for (let a = 0; a < traits; a++) {
        const value = given[place + a]!;
        right[a]! += value * values[at]!;
        for (let b = 0; b <= a; b++) square[a * traits + b]! += value * given[place + b]!;
      }
    }
    if (from === to) sought.fill(0, row * traits, (row + 1) * traits);
    else {
      for (let a = 0; a < traits; a++) square[a * traits + a]! += ridge * (to - from);
      sought.set(solvePositive(square, right, traits), row * traits);
    }
  }
}
