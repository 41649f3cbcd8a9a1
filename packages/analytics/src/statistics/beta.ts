import { logBeta } from "./gamma.ts";

const mostTerms = 10_000;
const smallest = 1e-300;

/**
 * **Question:** which share of a Beta(a, b) variable lies below x?
 *
 * **Formula:** Iₓ(a, b) by Lentz's continued fraction; from x > (a + 1) / (a + b + 2) on as 1 − I₁₋ₓ(b, a).
 *
 * **Source:** W. H. Press et al., Numerical Recipes, 3rd ed., 6.4 (2007). **Complexity:** O(√max(a, b)) terms.
 * **Limits:** 0 for x ≤ 0 and 1 for x ≥ 1; a, b > 0.
 *
 * @example betaBelow(2, 3, 0.4) // 0.5248
 */
export function betaBelow(a: number, b: number, x: number): number {
  if (!(x > 0)) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(b, a, 1 - x);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  return front * continuedFraction(a, b, x);
}

function continuedFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < mostTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return product;
}

const nonZero = (value: number) => (Math.abs(value) < smallest ? smallest : value);
