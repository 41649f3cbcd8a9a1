import { mean, variance } from "../../statistics/summaries.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { knownValues } from "../comparing/known-values.ts";
import { alwaysValid, type Sequential, type SequentialOptions } from "./always-valid.ts";

/** Values of each group before a first answer: below, the standard error is not to be trusted. */
const fewestOfEach = 30;

/**
 * **Question:** as `compareMeans`, for who looks while the test runs.
 *
 * **Formula:** `alwaysValid` on the difference of means, with s² / n of each group added.
 *
 * **Source:** see `alwaysValid`. **Units:** as the values; those that are not finite numbers are left out. **Complexity:** O(values).
 *
 * **Too little data:** fewer than 30 values in a group, or no two different values in either. Of money, where few customers
 * spend most, wait for more.
 *
 * @example sequentialMeans(a, b, { effect: 1 }) // 30 values 0, 1, 0, 1 … and 40 values 1, 2, 3, 4 …: difference 2, decided
 */
export function sequentialMeans(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  options: SequentialOptions,
): Sequential | TooLittleData {
  const [knownA, knownB] = [knownValues(a), knownValues(b)];
  const fewest = Math.min(knownA.length, knownB.length);
  if (fewest < fewestOfEach) return tooLittle("customers", fewest, fewestOfEach);
  const squaredError = variance(knownA, 1) / knownA.length + variance(knownB, 1) / knownB.length;
  if (squaredError === 0) return tooLittle("values", 1, 2);
  return alwaysValid(mean(knownB) - mean(knownA), squaredError, options);
}
