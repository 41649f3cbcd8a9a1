import { type Interval, intervalOf, limitsOf } from "../fitting/laplace.ts";

/** The figures of all customers, were the model one standard error away in one direction, and in the opposite one. */
export type Moves = { readonly above: Float64Array; readonly below: Float64Array };

/** A figure of each customer, its 95 % limits, and their sum with its own; no limits where the data do not hold the model. */
export type Estimates = {
  expected: Float64Array;
  low: Float64Array | null;
  high: Float64Array | null;
  total: number;
  totalInterval: Interval | null;
};

/**
 * **Question:** what is expected of each customer and of all together, and how sure is that?
 *
 * **Formula:** the delta method of `intervalOf` for each customer, and again for the sum, as all err together. A customer of whom
 * nothing is expected has the limits 0 and 0. **Source:** G. Oehlert (1992). **Units:** those of the figures.
 * **Complexity:** O(customers × directions). **Too little data:** without moves there are no limits: null.
 *
 * @example estimatesOf(Float64Array.of(10, 20), null) // total 30, no limits
 */
export function estimatesOf(expected: Float64Array, moves: readonly Moves[] | null): Estimates {
  const total = sumOf(expected);
  if (!moves) return { expected, low: null, high: null, total, totalInterval: null };
  const [low, high] = [new Float64Array(expected.length), new Float64Array(expected.length)];
  for (let i = 0; i < expected.length; i++) {
    const value = expected[i]!;
    if (value === 0) continue;
    let logVariance = 0;
    for (const { above, below } of moves) logVariance += logErrorOf(above[i]!, below[i]!) ** 2;
    const limits = limitsOf(value, logVariance);
    low[i] = limits.low;
    high[i] = limits.high;
  }
  const totals = moves.map(({ above, below }) => [sumOf(above), sumOf(below)] as const);
  return { expected, low, high, total, totalInterval: total > 0 ? intervalOf(total, totals) : { low: 0, high: 0 } };
}

/** Half the distance of two neighbours on the scale of logarithms; none where one of them is 0, beyond the least double. */
const logErrorOf = (above: number, below: number) => (above > 0 && below > 0 ? Math.log(above / below) / 2 : 0);

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
