import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { checkTally, type Tally } from "../comparing/tally.ts";
import { alwaysValid, type Sequential, type SequentialOptions } from "./always-valid.ts";

/** Hits, and misses, in each group before a first answer: below, a share is too far from normal for limits that always hold. */
const fewestOfEach = 10;

/**
 * **Question:** as `compareRates`, for who looks while the test runs.
 *
 * **Formula:** `alwaysValid` on b − a with the squared error p̃(1 − p̃) / n of each group added, p̃ = (hits + 1) / (trials + 2), so that
 * no group seems too certain.
 *
 * **Source:** see `alwaysValid`; A. Agresti, B. Caffo (2000) for p̃. **Units:** shares from 0 to 1. **Complexity:** O(1).
 *
 * **Too little data:** fewer than 10 hits or 10 misses in a group.
 *
 * @example sequentialRates({ hits: 100, trials: 1000 }, { hits: 150, trials: 1000 }, { effect: 0.05 })
 * // difference 0.05, between 0.005 and 0.095 at all looks together; p 0.018: decided
 */
export function sequentialRates(a: Tally, b: Tally, options: SequentialOptions): Sequential | TooLittleData {
  checkTally(a);
  checkTally(b);
  const rarest = Math.min(a.hits, b.hits, a.trials - a.hits, b.trials - b.hits);
  if (rarest < fewestOfEach) return tooLittle("cases of each class", rarest, fewestOfEach);
  return alwaysValid(b.hits / b.trials - a.hits / a.trials, squaredErrorOf(a) + squaredErrorOf(b), options);
}

function squaredErrorOf({ hits, trials }: Tally): number {
  const share = (hits + 1) / (trials + 2);
  return (share * (1 - share)) / trials;
}
