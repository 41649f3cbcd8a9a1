import { quantileOfSorted } from "../../statistics/summaries.ts";
import { tooLittle } from "../../statistics/too-little-data.ts";
import { checkSeries, type Forecaster } from "../model.ts";

/** From this mean distance between sales on demand counts as intermittent (A. A. Syntetos, J. E. Boylan, 2005). */
const longestDistance = 1.32;
const fewestSales = 2;

/**
 * **Question:** are these values sales that come only now and then?
 *
 * **Formula:** nothing is below 0, and periods / periods with a sale ≥ 1.32. **Source:** A. A. Syntetos, J. E. Boylan,
 * J. D. Croston, On the categorization of demand patterns (2005). **Complexity:** O(n).
 * **Too little data:** fewer than two sales: no (false), as nothing shows a rhythm.
 *
 * @example isIntermittent(Float64Array.of(0, 3, 0, 4)) // true
 */
export function isIntermittent(values: Float64Array): boolean {
  let sales = 0;
  for (const value of values) {
    if (value < 0) return false;
    if (value > 0) sales++;
  }
  return sales >= fewestSales && values.length / sales >= longestDistance;
}

/** How a rule keeps what it knows of the demand from period to period. */
export type DemandRule = {
  readonly name: string;
  /** The chance of a sale in a period and its size, before each period after the first sale and after the last: both ≥ 0. */
  follow(values: Float64Array, weight: number): { chance: Float64Array; size: Float64Array };
  /** What is expected, as a share of chance · size: 1, or a correction. */
  correction(weight: number): number;
};

const weights = [0.05, 0.1, 0.2, 0.3];

/**
 * **Question:** how many will be sold in a period, where most periods sell nothing?
 *
 * **Formula:** the rule's chance × size, the same for each next period; the weight out of 0.05, 0.1, 0.2 and 0.3 makes the
 * squared errors one step ahead least. Quantiles: 0 as far as 1 − chance reaches, then those of the sizes seen.
 *
 * **Units:** those of the values. **Complexity:** O(n·log n).
 * **Too little data:** fewer than two sales. A value below 0 is no demand (RangeError).
 */
export function demandForecaster(rule: DemandRule): Forecaster {
  return {
    name: rule.name,
    forecast(values, options) {
      checkSeries(values, options);
      if (values.some((value) => value < 0)) throw new RangeError("Demand is never below 0.");
      const sizes = values.filter((value) => value > 0).sort();
      if (sizes.length < fewestSales) return tooLittle("values", sizes.length, fewestSales);
      const first = values.findIndex((value) => value > 0) + 1;
      let best: { squares: number; chance: number; expected: Float64Array } | undefined;
      for (const weight of weights) {
        const { chance, size } = rule.follow(values, weight);
        const expected = chance.map((each, i) => each * size[i]! * rule.correction(weight));
        let squares = 0;
        for (let t = first; t < values.length; t++) squares += (values[t]! - expected[t - first]!) ** 2;
        if (!best || squares < best.squares) best = { squares, chance: chance.at(-1)!, expected };
      }
      const { chance, expected } = best!;
      return {
        kind: "forecast",
        model: rule.name,
        mean: new Float64Array(options.horizon).fill(expected.at(-1)!),
        quantile: (_, share) => (share <= 1 - chance ? 0 : quantileOfSorted(sizes, (share - 1 + chance) / chance)),
        fitted: expected.slice(0, -1),
      };
    },
  };
}
