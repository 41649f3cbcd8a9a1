import { isTooLittle, tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { deseasonalise, reseasonalise, seasonalIndices } from "../simple/seasonal-indices.ts";
import { isSeasonal } from "../simple/seasonality.ts";

/** A series without gaps. */
export type FilledSeries = {
  kind: "filled-series";
  values: Float64Array;
  /** Which values are made up. */
  filled: number[];
  /** How many values were missing at the beginning: the series starts after them. None are made up at the end either. */
  before: number;
  after: number;
};

/** What is filled in tells of the season itself, so it is filled in again when the season is known better. */
const rounds = 4;

/**
 * **Question:** what may have stood where values are missing?
 *
 * **Formula:** the straight line between the neighbours; where `isSeasonal` says so, the line between the neighbours without
 * their season, and the season put back, four times over. Gaps at either end are cut off, not filled.
 *
 * **Units:** those of the values; what is not finite is missing. **Complexity:** O(n·season).
 * **Too little data:** no value, or more than half of them missing between the first and the last.
 *
 * @example fillGaps(Float64Array.of(NaN, 1, NaN, 5), 1).values // 1, 3, 5
 */
export function fillGaps(given: Float64Array, season: number): FilledSeries | TooLittleData {
  const before = given.findIndex(Number.isFinite);
  if (before < 0) return tooLittle("values", 0, 1);
  const end = given.findLastIndex(Number.isFinite) + 1;
  const values = given.slice(before, end);
  const filled = Array.from(values.keys()).filter((i) => !Number.isFinite(values[i]));
  if (2 * filled.length > values.length) {
    return tooLittle("values", values.length - filled.length, Math.ceil(values.length / 2));
  }
  joinLines(values, filled);
  if (filled.length > 0 && isSeasonal(values, season)) {
    for (let round = 0; round < rounds; round++) {
      const seasonal = seasonalIndices(values, season);
      if (isTooLittle(seasonal)) break;
      const plain = deseasonalise(values, seasonal);
      joinLines(plain, filled);
      for (const i of filled) values[i] = reseasonalise(plain[i]!, i, seasonal);
    }
  }
  return { kind: "filled-series", values, filled, before, after: given.length - end };
}

/** Puts the values at the places on the line between the nearest others, in place. The ends are none of the places. */
function joinLines(values: Float64Array, places: readonly number[]): void {
  const missing = new Set(places);
  for (const i of places) {
    let [left, right] = [i - 1, i + 1];
    while (missing.has(left)) left--;
    while (missing.has(right)) right++;
    values[i] = values[left]! + ((values[right]! - values[left]!) * (i - left)) / (right - left);
  }
}
