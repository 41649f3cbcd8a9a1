import { mean } from "../../statistics/summaries.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";

/** How each place in the season differs: as a factor around 1, or as an amount around 0. */
export type SeasonalIndices = {
  kind: "seasonal-indices";
  multiplicative: boolean;
  /** One for each place of the season, beginning with that of the first value. */
  indices: Float64Array;
};

/**
 * **Question:** by how much does each month (day, quarter) of the season stand out?
 *
 * **Formula:** the trend is the mean over one season, centred (of even seasons the two ends count half); each value is
 * divided by its trend, or less it; the mean for each place of the season, brought to a mean of 1, or 0. Factors where
 * every value is above 0, amounts elsewhere, unless the caller says which.
 *
 * **Source:** classical decomposition, W. M. Persons (1919); as in the M competitions. **Units:** `season` in periods, ≥ 2.
 * **Complexity:** O(n·season). **Too little data:** fewer than two seasons.
 *
 * @example seasonalIndices([1, 3, 1, 3], 2).indices // 0.5, 1.5
 */
export function seasonalIndices(
  values: Float64Array,
  season: number,
  multiplicative = values.every((value) => value > 0),
): SeasonalIndices | TooLittleData {
  const n = values.length;
  if (n < 2 * season) return tooLittle("seasons", Math.floor(n / season), 2);
  const half = Math.floor(season / 2);
  const sums = new Float64Array(season);
  const counts = new Float64Array(season);
  for (let t = half; t < n - half; t++) {
    let total = 0;
    for (let i = t - half; i <= t + half; i++) total += values[i]!;
    if (season % 2 === 0) total -= (values[t - half]! + values[t + half]!) / 2;
    const trend = total / season;
    sums[t % season]! += multiplicative ? values[t]! / trend : values[t]! - trend;
    counts[t % season]! += 1;
  }
  const raw = sums.map((total, place) => total / counts[place]!);
  const centre = mean(raw);
  const indices = raw.map((index) => (multiplicative ? index / centre : index - centre));
  return { kind: "seasonal-indices", multiplicative, indices };
}

/** The values without their season. */
export const deseasonalise = (values: Float64Array, { multiplicative, indices }: SeasonalIndices): Float64Array =>
  values.map((value, t) => {
    const index = indices[t % indices.length]!;
    return multiplicative ? value / index : value - index;
  });

/** A value with its season again; `t` counts from the first value of the history. */
export function reseasonalise(value: number, t: number, { multiplicative, indices }: SeasonalIndices): number {
  const index = indices[t % indices.length]!;
  return multiplicative ? value * index : value + index;
}
