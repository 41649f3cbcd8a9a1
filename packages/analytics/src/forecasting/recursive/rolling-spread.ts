import { type NextValue, stepByStep } from "./step-by-step.ts";

const fewestErrors = 3;

/**
 * **Question:** how wrong was a model 1, 2, 3, … periods ahead, where it did not know what came?
 *
 * **Formula:** from every moment t ≥ `known` on it forecasts the values that came after; √ of the mean squared error of each step,
 * but never less than of the step before. Steps with fewer than three errors grow on from the last one with √(step).
 *
 * **Source:** L. J. Tashman, Out-of-sample tests of forecasting accuracy (2000). **Units:** those of the series.
 * **Complexity:** (n − known) · horizon questions. The model may have learnt from the values before `known` only.
 *
 * **Too little data:** with fewer than three values after `known` RangeError: a caller's mistake.
 *
 * @example rollingSpread(Float64Array.of(0, 1, 2, 3), 1, 2, (series, t) => series[t - 1]!) // 1, √2
 */
export function rollingSpread(series: Float64Array, known: number, horizon: number, next: NextValue): Float64Array {
  if (series.length - known < fewestErrors) throw new RangeError("Errors are measured on at least three values.");
  const squares = new Float64Array(horizon);
  const counts = new Int32Array(horizon);
  for (let origin = known; origin < series.length; origin++) {
    const ahead = Math.min(horizon, series.length - origin);
    const expected = stepByStep(series.subarray(0, origin), ahead, next);
    for (let h = 0; h < ahead; h++) {
      squares[h]! += (series[origin + h]! - expected[h]!) ** 2;
      counts[h]! += 1;
    }
  }
  const spread = new Float64Array(horizon);
  let [last, at] = [0, 0];
  for (let h = 0; h < horizon; h++) {
    if (counts[h]! >= fewestErrors) {
      last = Math.max(last, Math.sqrt(squares[h]! / counts[h]!));
      at = h + 1;
    }
    spread[h] = last * Math.sqrt((h + 1) / at);
  }
  return spread;
}
