import { demandForecaster, type DemandRule } from "./demand.ts";

/** The chance is smoothed in every period, the size at each sale. The first sale begins both. */
const follow: DemandRule["follow"] = (values, weight) => {
  const first = values.findIndex((value) => value > 0);
  const chances = new Float64Array(values.length - first);
  const size = new Float64Array(values.length - first);
  let [chance, demand] = [1 / (first + 1), values[first]!];
  for (let t = first; t < values.length; t++) {
    if (t > first) {
      const sold = values[t]! > 0;
      chance += weight * ((sold ? 1 : 0) - chance);
      if (sold) demand += weight * (values[t]! - demand);
    }
    chances[t - first] = chance;
    size[t - first] = demand;
  }
  return { chance: chances, size };
};

/**
 * **Question:** as `croston`, where a product may fade out: each period without a sale lowers what is expected.
 *
 * **Formula:** each period chance p ← p + α·([a sale] − p), at each sale size z ← z + α·(y − z); mean p·z. The first sale
 * gives the first size, 1 / the periods up to it the first chance.
 *
 * **Source:** R. H. Teunter, A. A. Syntetos, M. Z. Babai, Intermittent demand: linking forecasting to inventory obsolescence
 * (2011). **Units:** those of the values. **Complexity:** O(n·log n). **Too little data:** fewer than two sales.
 *
 * @example tsb.forecast(Float64Array.of(0, 4, 0, 0, 8), { season: 1, horizon: 1, random }).mean // 0.4787 · 4.2 = 2.0105
 */
export const tsb = demandForecaster({ name: "TSB", follow, correction: () => 1 });
