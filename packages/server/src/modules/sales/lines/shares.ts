/** A rational number: what falls to one line before it is rounded. */
export type Part = { over: bigint; under: bigint };

/** Half away from zero, `under` positive. */
export function rounded(over: bigint, under: bigint): bigint {
  const size = over < 0n ? -over : over;
  const whole = (2n * size + under) / (2n * under);
  return over < 0n ? -whole : whole;
}

function floor({ over, under }: Part): bigint {
  const whole = over / under;
  return over % under < 0n ? whole - 1n : whole;
}

/**
 * Whole numbers for parts that share one denominator, so that their sum is exactly `total`: each is rounded down, and
 * what is missing goes to the largest remainders. Among equal remainders `precedes` decides, so that the order in
 * which lines stand does not.
 */
export function apportion(parts: readonly Part[], total: bigint, precedes: (a: number, b: number) => number): bigint[] {
  const shares = parts.map(floor);
  let missing = total - shares.reduce((sum, share) => sum + share, 0n);
  const remainder = (at: number) => parts[at]!.over - shares[at]! * parts[at]!.under;
  const places = parts
    .map((_, at) => at)
    .sort((a, b) => compare(remainder(b), remainder(a)) || precedes(a, b) || a - b);
  for (const at of places) {
    if (missing <= 0n) break;
    shares[at]! += 1n;
    missing -= 1n;
  }
  return shares;
}

/** For sorting: the smaller first. */
export function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
