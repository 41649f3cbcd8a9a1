/** Beyond it the square of a sum is no number any more. */
const largest = 1e100;

/** The values that are finite numbers; some that are too large to be squared are refused. */
export function knownValues(values: ArrayLike<number>): Float64Array {
  const known = Float64Array.from(values).filter(Number.isFinite);
  if (known.some((value) => Math.abs(value) > largest)) throw new RangeError("Values reach from −1e100 to 1e100.");
  return known;
}
