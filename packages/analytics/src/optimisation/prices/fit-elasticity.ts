import { studentBelow, studentQuantile } from "../../statistics/distributions.ts";
import { mean } from "../../statistics/summaries.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import type { Demand } from "./demand.ts";

/** How much less is bought at a higher price: by `elasticity` per cent for one per cent. */
export type Elasticity = {
  /** `no-signal`: price may have no influence, as a line that level is not unusual by chance. */
  readonly kind: "elasticity" | "no-signal";
  readonly elasticity: number;
  readonly standardError: number;
  /** Limits of 95 %. */
  readonly low: number;
  readonly high: number;
  /** The chance of a slope that far from 0 where price has no influence. */
  readonly p: number;
  /** The share of the differences in ln quantity that the price explains. */
  readonly explained: number;
  readonly demand: Extract<Demand, { kind: "elastic" }>;
};

const fewestPairs = 4;

/**
 * **Question:** how sensitive are my buyers to the price?
 *
 * **Formula:** ln q = ln scale − e·ln p by least squares; standard error √(s² / Σ(ln p − mean)²), s² = squares left / (n − 2);
 * limits by Student's t with n − 2.
 *
 * **Source:** R. Phillips, Pricing and Revenue Optimization (2005), ch. 3; any text of regression.
 *
 * **Units:** a pure number; prices and quantities above 0, one pair for each period. What else changed with the price (season,
 * advertising) counts as if the price had done it. **Complexity:** O(n).
 *
 * **Too little data:** fewer than four pairs, or prices that are all the same.
 *
 * @example fitElasticity([1, 2, 4, 8], [64, 16, 4, 1]) // elasticity 2, scale 64, no error
 */
export function fitElasticity(prices: readonly number[], quantities: readonly number[]): Elasticity | TooLittleData {
  if (prices.length !== quantities.length) throw new RangeError("Each price needs one quantity.");
  if (![...prices, ...quantities].every((value) => value > 0 && value < Infinity)) {
    throw new RangeError("Prices and quantities are numbers above 0.");
  }
  const n = prices.length;
  if (n < fewestPairs) return tooLittle("pairs", n, fewestPairs);
  const [x, y] = [prices.map(Math.log), quantities.map(Math.log)];
  const [centreX, centreY] = [mean(x), mean(y)];
  let [squares, products, about] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    squares += (x[i]! - centreX) ** 2;
    products += (x[i]! - centreX) * (y[i]! - centreY);
    about += (y[i]! - centreY) ** 2;
  }
  if (!(squares > 1e-18)) return tooLittle("varying columns", 0, 1);
  const slope = products / squares;
  const left = Math.max(0, about - slope * products);
  const standardError = Math.sqrt(left / (n - 2) / squares);
  const p = standardError > 0 ? 2 * studentBelow(-Math.abs(slope / standardError), n - 2) : slope === 0 ? 1 : 0;
  const margin = studentQuantile(0.975, n - 2) * standardError;
  return {
    kind: p < 0.05 ? "elasticity" : "no-signal",
    elasticity: 0 - slope,
    standardError,
    low: -slope - margin,
    high: -slope + margin,
    p,
    explained: about > 0 ? 1 - left / about : 0,
    demand: { kind: "elastic", scale: Math.exp(centreY - slope * centreX), elasticity: 0 - slope },
  };
}
