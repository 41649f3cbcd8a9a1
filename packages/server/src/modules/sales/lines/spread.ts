/**
 * Spreads a total over parts in proportion to their weights, exactly: what rounding leaves goes to the largest rests,
 * and where these are alike to the last.
 */
export function spread(totalMinor: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  const whole = weights.map((weight) => Number((BigInt(totalMinor) * BigInt(weight)) / BigInt(sum)));
  const rest = weights.map((weight, index) => ({ index, rest: (BigInt(totalMinor) * BigInt(weight)) % BigInt(sum) }));
  let left = totalMinor - whole.reduce((all, one) => all + one, 0);
  rest.sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : b.index - a.index));
  for (const { index } of rest) {
    if (left > 0) {
      whole[index]! += 1;
      left -= 1;
    }
  }
  return whole;
}
