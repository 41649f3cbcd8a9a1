import { betaBelow } from "../../statistics/beta.ts";
import { normalBelow, normalQuantile } from "../../statistics/distributions.ts";
import { gammaAbove } from "../../statistics/gamma.ts";

/** How much may be asked for until a new order arrives. Poisson and negative binomial count whole pieces. */
export type LeadTimeDemand =
  | { readonly kind: "normal"; readonly mean: number; readonly deviation: number }
  | { readonly kind: "poisson"; readonly mean: number }
  | { readonly kind: "negative-binomial"; readonly mean: number; readonly variance: number };

/** Demand of a day, and the days from order to delivery, each with how much it varies. */
export type DailyDemand = {
  readonly mean: number;
  readonly variance: number;
  readonly leadDays: number;
  readonly leadDeviation?: number;
};

/** From so many pieces on steps of one piece no longer matter, and the normal is near enough. */
const manyPieces = 1000;

/**
 * **Question:** what may be asked for between order and delivery?
 *
 * **Formula:** mean m = mean·L, variance v = L·variance + mean²·deviation(L)². Pieces: from 1,000 on normal; where v exceeds m
 * negative binomial; else Poisson, which does not trust a demand to be steadier than chance.
 *
 * **Source:** E. Silver, D. Pyke, D. Thomas, Inventory and Production Management in Supply Chains (2017), ch. 6.
 *
 * **Units:** pieces and days. Days are taken as independent. **Complexity:** O(1). **Too little:** no demand is Poisson with mean 0.
 *
 * @example leadTimeDemandOf({ mean: 2, variance: 6, leadDays: 5 }) // negative binomial, mean 10, variance 30
 */
export function leadTimeDemandOf({ mean, variance, leadDays, leadDeviation = 0 }: DailyDemand): LeadTimeDemand {
  const figures = [mean, variance, leadDays, leadDeviation];
  if (!figures.every((figure) => figure >= 0 && figure < Infinity)) {
    throw new RangeError("Demand, lead time and their spread are numbers ≥ 0.");
  }
  const pieces = mean * leadDays;
  const spread = leadDays * variance + (mean * leadDeviation) ** 2;
  if (pieces >= manyPieces) return { kind: "normal", mean: pieces, deviation: Math.sqrt(Math.max(spread, pieces)) };
  if (spread > pieces && pieces > 0) return { kind: "negative-binomial", mean: pieces, variance: spread };
  return { kind: "poisson", mean: pieces };
}

/** The chance that no more than `pieces` are asked for. */
export function chanceOfAtMost(demand: LeadTimeDemand, pieces: number): number {
  if (demand.kind === "normal") {
    if (demand.deviation === 0) return pieces >= demand.mean ? 1 : 0;
    return normalBelow((pieces - demand.mean) / demand.deviation);
  }
  const whole = Math.floor(pieces);
  if (whole < 0) return 0;
  if (demand.kind === "poisson") return gammaAbove(whole + 1, demand.mean);
  const size = demand.mean ** 2 / (demand.variance - demand.mean);
  return betaBelow(size, whole + 1, size / (size + demand.mean));
}

/** The least stock that suffices with the chance `level`: whole for pieces that are counted. */
export function stockFor(demand: LeadTimeDemand, level: number): number {
  if (demand.kind === "normal")
    return demand.mean + (demand.deviation > 0 ? normalQuantile(level) * demand.deviation : 0);
  let [low, high] = [-1, 1];
  while (chanceOfAtMost(demand, high) < level) high *= 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (chanceOfAtMost(demand, middle) < level) low = middle;
    else high = middle;
  }
  return high;
}
