import { type Matrix, rowOf } from "../../../statistics/matrix.ts";
import { tooLittle, type TooLittleData } from "../../../statistics/too-little-data.ts";
import type { Loss } from "../shapes.ts";

/** Beyond it the square of a sum is no number any more. */
const largest = 1e100;

/**
 * **Question:** can anything be learnt from these rows at all?
 *
 * **Formula:** it takes `leastRows` rows, two different targets and one column with two different values (a missing one counts
 * as a value).
 *
 * **Complexity:** O(rows × columns). **Too little data:** says which of the three lacks, in that order; undefined where nothing does.
 *
 * @example whatLacks(matrixOf([[1], [2]]), Float64Array.of(1, 1), "logistic", 2) // too little: 1 class of 2
 */
export function whatLacks(
  features: Matrix,
  targets: Float64Array,
  loss: Loss,
  leastRows: number,
): TooLittleData | undefined {
  const { rows } = features;
  if (targets.length !== rows) throw new RangeError("Each row needs one target.");
  const allowed = (y: number) => (loss === "logistic" ? y === 0 || y === 1 : Math.abs(y) <= largest);
  const wrong = targets.findIndex((y) => !allowed(y));
  if (wrong >= 0) {
    throw new RangeError(
      `Target ${wrong} is ${targets[wrong]}, not ${loss === "logistic" ? "0 or 1" : "a number up to 1e100"}.`,
    );
  }
  if (rows < leastRows) return tooLittle("rows", rows, leastRows);
  if (targets.every((y) => y === targets[0])) return tooLittle(loss === "logistic" ? "classes" : "values", 1, 2);
  if (!varies(features)) return tooLittle("varying columns", 0, 1);
  return undefined;
}

function varies(features: Matrix): boolean {
  const known = (value: number | undefined) => (Number.isFinite(value) ? value : undefined);
  const first = rowOf(features, 0);
  for (let i = 1; i < features.rows; i++) {
    if (rowOf(features, i).some((value, f) => known(value) !== known(first[f]))) return true;
  }
  return false;
}
