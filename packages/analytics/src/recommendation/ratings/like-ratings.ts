import { highestOf, offer } from "../sparse/highest.ts";
import { nearestRows } from "../sparse/nearest-rows.ts";
import { type SparseRows, transposed } from "../sparse/sparse-rows.ts";

/** How far above or below the baseline a customer would rate an item. */
export type Taste = (customer: number, item: number) => number;

const kept = 100;
const asked = 40;
/** Likeness seen in few ratings counts less: as if so many average ones without any likeness had been seen too. */
const doubt = 10;
/** Neighbours who are hardly alike move an estimate less: as if a neighbour of this likeness had no taste at all. */
const caution = 0.5;

/**
 * **Question:** how does this customer's taste differ from the baseline, by the items like this one that they rated?
 *
 * **Formula:** `near` is `nearItems`; taste = Σ likeness × e / (Σ likeness + 0.5) over the residuals e of the 40 likest of the
 * customer's items, likeness > 0.
 *
 * **Source:** Y. Koren, Factor in the neighbors (TKDD 2010), 2.2. **Units:** `residuals` customers × items, what
 * `residualsOf` leaves; taste in the units of the ratings. **Complexity:** O(100) an estimate; customers should come in turn.
 *
 * **Too little data:** 0, the baseline's word, where nothing like the item was rated. With the tables turned
 * (`transposed`, item and customer swapped) it asks the customers who rate alike instead.
 *
 * @example a likest item of likeness 0.5 that the customer rated 1 above the baseline // taste 0.5 / (0.5 + 0.5) = 0.5
 */
export function tasteByNear(near: SparseRows, residuals: SparseRows): Taste {
  let row = -1;
  const own = new Float64Array(residuals.columns).fill(NaN);
  return (customer, item) => {
    if (customer >= residuals.rows || item >= residuals.columns) return 0;
    if (customer !== row) {
      spread(residuals, row, own, true);
      spread(residuals, customer, own, false);
      row = customer;
    }
    return tasteOf(near, item, own);
  };
}

/**
 * **Question:** which items please and displease the same customers?
 *
 * **Formula:** likeness = Σ e·e′ / (‖e‖·‖e′‖ + 10σ²) over the residuals of the customers who rated both: a centred cosine
 * with shrinkage. The 100 likest of each item are kept. **Source:** B. Sarwar et al. (WWW 2001), R. Bell, Y. Koren (2007).
 *
 * **Units:** items × items; likeness above 0 and below 1. **Complexity:** that of `nearestRows`. **Too little data:** no neighbours.
 *
 * @example two items of equal residuals 1, −1, from two customers, σ² = 1 // 2 / (2 + 10) = 0.1667
 */
export function nearItems(residuals: SparseRows): SparseRows {
  const { values } = residuals;
  const variance = values.reduce((sum, value) => sum + value ** 2, 0) / Math.max(1, values.length);
  return nearestRows(transposed(residuals), { most: kept, shrinkage: doubt * variance, mostPairs: 6e8 });
}

function tasteOf({ starts, columnOf, values }: SparseRows, item: number, own: Float64Array): number {
  const best = highestOf(asked);
  for (let at = starts[item]!; at < starts[item + 1]!; at++)
    if (!Number.isNaN(own[columnOf[at]!]!)) offer(best, columnOf[at]!, values[at]!);
  let [total, weight] = [0, caution];
  for (let i = 0; i < best.size; i++) {
    total += best.values[i]! * own[best.ids[i]!]!;
    weight += best.values[i]!;
  }
  return total / weight;
}

/** Lays a row out over all columns, or clears it away again. */
function spread({ starts, columnOf, values }: SparseRows, row: number, over: Float64Array, clear: boolean): void {
  if (row < 0) return;
  for (let at = starts[row]!; at < starts[row + 1]!; at++) over[columnOf[at]!] = clear ? NaN : values[at]!;
}
