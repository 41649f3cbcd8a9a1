/** Numbers in any array, typed or plain. */
export type Values = ArrayLike<number>;

export function sum(values: Values): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** The arithmetic mean; 0 for no values is not an answer, so there has to be one. */
export function mean(values: Values): number {
  if (values.length === 0) throw new RangeError("The mean of no values is asked for.");
  return sum(values) / values.length;
}

/** The mean squared distance from the mean, divided by n − `freedom`: 0 for a population, 1 for a sample. */
export function variance(values: Values, freedom: 0 | 1 = 0): number {
  if (values.length <= freedom) throw new RangeError("The variance of too few values is asked for.");
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - centre) ** 2;
  return squares / (values.length - freedom);
}

export const deviation = (values: Values, freedom: 0 | 1 = 0): number => Math.sqrt(variance(values, freedom));

/**
 * The value below which the share p of the values lies, interpolated between neighbours (type 7 of R. J. Hyndman, Y. Fan,
 * 1996). `sorted` ascends and is not empty.
 */
export function quantileOfSorted(sorted: Values, p: number): number {
  if (sorted.length === 0) throw new RangeError("A quantile of no values is asked for.");
  const at = (sorted.length - 1) * Math.min(1, Math.max(0, p));
  const below = Math.floor(at);
  const low = sorted[below]!;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}

/** The same for values in any order. */
export const quantile = (values: Values, p: number): number => quantileOfSorted(Float64Array.from(values).sort(), p);

export const median = (values: Values): number => quantile(values, 0.5);

/** Pearson's correlation, or null where one side does not vary. */
export function correlation(a: Values, b: Values): number | null {
  if (a.length !== b.length) throw new RangeError("A correlation needs as many values on both sides.");
  if (a.length < 2) return null;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squaresA, squaresB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]! - meanA, b[i]! - meanB];
    both += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  const scale = Math.sqrt(squaresA) * Math.sqrt(squaresB);
  return scale > 0 ? Math.min(1, Math.max(-1, both / scale)) : null;
}
