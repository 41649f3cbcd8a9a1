import { demandForecaster, type DemandRule } from "./demand.ts";

/** Sizes and distances of the sales, each smoothed when a sale comes. The first sale begins both. */
const follow: DemandRule["follow"] = (values, weight) => {
  const first = values.findIndex((value) => value > 0);
  const chance = new Float64Array(values.length - first);
  const size = new Float64Array(values.length - first);
  let [demand, distance, waited] = [values[first]!, first + 1, 0];
  for (let t = first; t < values.length; t++) {
    waited++;
    if (t > first && values[t]! > 0) {
      demand += weight * (values[t]! - demand);
      distance += weight * (waited - distance);
    }
    if (values[t]! > 0) waited = 0;
    chance[t - first] = 1 / distance;
    size[t - first] = demand;
  }
  return { chance, size };
};

/**
 * **Question:** as `demandForecaster`, when sizes and distances of the sales drift.
 *
 * **Formula:** at each sale size z ← z + α·(y − z) and distance p ← p + α·(periods since the last sale − p); mean z / p.
 * The first sale gives the first size, the periods up to it the first distance.
 *
 * **Source:** J. D. Croston, Forecasting and stock control for intermittent demands (1972). **Units:** those of the values.
 * **Complexity:** O(n·log n). **Too little data:** fewer than two sales.
 *
 * @example croston.forecast(Float64Array.of(0, 4, 0, 0, 8), { season: 1, horizon: 1, random }).mean // 4.2 / 2.05 = 2.0488
 */
export const croston = demandForecaster({ name: "Croston", follow, correction: () => 1 });

/**
 * **Question:** as `croston`, without its being too high on average.
 *
 * **Formula:** Croston's mean × (1 − α / 2). **Source:** A. A. Syntetos, J. E. Boylan, The accuracy of intermittent demand
 * estimates (2005). **Units:** those of the values. **Complexity:** O(n·log n). **Too little data:** fewer than two sales.
 *
 * @example sba.forecast(Float64Array.of(0, 4, 0, 0, 8), { season: 1, horizon: 1, random }).mean // 4.2 / 2.05 · 0.975 = 1.9976
 */
export const sba = demandForecaster({ name: "SBA", follow, correction: (weight) => 1 - weight / 2 });
