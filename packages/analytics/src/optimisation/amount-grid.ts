/** A grid that amounts are laid on: amount = cells × unit. `exact` when each amount falls on a cell. */
export type Grid = { unit: number; exact: boolean };

/** Amounts are looked at as whole numbers of their smallest part: at most so many decimals. */
const mostDecimals = 4;

/**
 * **Question:** which grid holds sums of these amounts in at most `mostCells` cells?
 *
 * **Formula:** the greatest common divisor of the amounts (taken as whole numbers of 10⁻ᵈ, d ≤ 4) when their sum makes no
 * more than `mostCells` of it: then nothing is lost. Else the sum divided by `mostCells`, and amounts fall between cells.
 *
 * **Units:** those of the amounts. **Complexity:** O(n · log(largest amount)). **Nothing to lay:** unit 1, exact.
 */
export function gridOf(amounts: readonly number[], mostCells: number): Grid {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return { unit: 1, exact: true };
  const scale = scaleOf(amounts);
  if (scale !== undefined) {
    const divisor = amounts.reduce((found, amount) => greatestCommonDivisor(Math.round(amount * scale), found), 0);
    if (total * scale <= divisor * mostCells) return { unit: divisor / scale, exact: true };
  }
  return { unit: total / mostCells, exact: false };
}

/** The smallest power of ten that makes every amount whole; undefined when none up to 10⁴ does. */
function scaleOf(amounts: readonly number[]): number | undefined {
  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    const scale = 10 ** decimals;
    if (amounts.every((amount) => isWhole(amount * scale))) return scale;
  }
  return undefined;
}

/** Whole but for the rounding of a product: 1234.56 × 100 is 123455.99999999999. */
function isWhole(value: number): boolean {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= nearest * 1e-15 && nearest <= Number.MAX_SAFE_INTEGER;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
