import { isTooLittle } from "../../../statistics/too-little-data.ts";
import { fitArima } from "../fit-arima.ts";

/**
 * **Question:** does a series vary by shares of its level, so that its logarithm is the better thing to forecast?
 *
 * **Formula:** where all values are positive, the airline model (0,1,1)(0,1,1)[m], or (0,1,1) without a season, is fitted to the values
 * and to their logarithms; logarithms win where log L of theirs, less Σ log y over the differenced values (what the change of
 * scale does to densities), is greater by more than 2: the evidence has to speak, since values near 0 stretch on that scale.
 *
 * **Source:** G. E. P. Box, D. R. Cox, An analysis of transformations, JRSS B 26 (1964), λ = 0 against λ = 1.
 * **Complexity:** two fits. **Too little data:** false, the values are taken as they are, where a fit cannot be made or is exact without logarithms.
 *
 * @example growsWithLevel(airPassengers, 12) // true
 */
export function growsWithLevel(values: ArrayLike<number>, season: number): boolean {
  for (let t = 0; t < values.length; t++) if (!(values[t]! > 0)) return false;
  const seasonal = season > 1 && values.length >= 2 * season + 5 ? 1 : 0;
  const order = { p: 0, d: 1, q: 1, P: 0, D: seasonal, Q: seasonal, season, constant: false };
  const logs = Float64Array.from(values, Math.log);
  const plain = fitArima(values, order);
  const logged = fitArima(logs, order);
  if (isTooLittle(plain) || isTooLittle(logged) || plain.kind === "exact") return false;
  if (logged.kind === "exact") return true;
  const stretch = logs.subarray(logs.length - logged.changes.length).reduce((total, log) => total + log, 0);
  return logged.logLikelihood - stretch > plain.logLikelihood + 2;
}
