import { normalBelow } from "../../statistics/distributions.ts";
import { chanceOfAtMost, type LeadTimeDemand, stockFor } from "./lead-time-demand.ts";

/** When to order again: as soon as what is there and under way is no more than `point`. */
export type ReorderPoint = {
  readonly point: number;
  /** What is kept beyond the demand to be expected. */
  readonly safetyStock: number;
  /** The chance that stock runs out before an order arrives. */
  readonly chanceOfShortage: number;
  /** How many pieces are missing on the average of all orders. */
  readonly expectedShortage: number;
};

/**
 * **Question:** at which stock must I order again, so that customers are served with the chance I want?
 *
 * **Formula:** the least s with P(D ≤ s) ≥ level, D the demand until delivery. Safety stock s − mean.
 * Expected shortage E(D − s)⁺: normal σ·(φ(z) − z·(1 − Φ(z))); counted pieces mean − Σ_{x<s} P(D > x).
 *
 * **Source:** E. Silver, D. Pyke, D. Thomas, Inventory and Production Management in Supply Chains (2017), ch. 6.
 *
 * **Units:** pieces. `level`: 0.95 means that 19 of 20 orders arrive before stock is out. **Complexity:** O(point).
 *
 * **Too little:** without demand the point is 0.
 *
 * @example reorderPoint({ kind: "poisson", mean: 4 }, 0.95) // point 8, safety 4, chance of shortage 0.0214, missing 0.0336
 */
export function reorderPoint(demand: LeadTimeDemand, level: number): ReorderPoint {
  if (!(level > 0 && level < 1)) throw new RangeError("A service level lies between 0 and 1.");
  check(demand);
  const point = Math.max(0, stockFor(demand, level));
  return {
    point,
    safetyStock: point - demand.mean,
    chanceOfShortage: 1 - chanceOfAtMost(demand, point),
    expectedShortage: shortageOf(demand, point),
  };
}

function shortageOf(demand: LeadTimeDemand, point: number): number {
  if (demand.kind === "normal") {
    if (demand.deviation === 0) return Math.max(0, demand.mean - point);
    const z = (point - demand.mean) / demand.deviation;
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    return Math.max(0, demand.deviation * (density - z * normalBelow(-z)));
  }
  let missing = demand.mean;
  for (let x = 0; x < point; x++) missing -= 1 - chanceOfAtMost(demand, x);
  return Math.max(0, missing);
}

function check(demand: LeadTimeDemand): void {
  if (!(demand.mean >= 0 && demand.mean < Infinity)) throw new RangeError("A mean demand is a number ≥ 0.");
  if (demand.kind === "normal" && !(demand.deviation >= 0 && demand.deviation < Infinity)) {
    throw new RangeError("A deviation is a number ≥ 0.");
  }
  if (demand.kind === "negative-binomial" && !(demand.variance > demand.mean && demand.mean > 0)) {
    throw new RangeError("A negative binomial demand varies more than its mean, which is above 0.");
  }
}
