/** The coefficients of the product of two polynomials given by theirs, lowest power first. @example multiply([1, 1], [1, -1]) // [1, 0, -1] */
export function multiply(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  const product = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i++) for (let j = 0; j < b.length; j++) product[i + j]! += a[i]! * b[j]!;
  return product;
}

/**
 * **Question:** which single row of coefficients does a seasonal model stand for?
 *
 * **Formula:** the coefficients c of 1 + c₁B + c₂B² + … = (1 + s·(a₁B + a₂B² + …))·(1 + s·(A₁Bᵐ + A₂B²ᵐ + …)), times s again,
 * so that they have the sign they came with: s = 1 for moving averages, −1 for autoregressions.
 *
 * **Source:** G. E. P. Box, G. M. Jenkins, Time Series Analysis, ch. 9 (1970). **Complexity:** O(p·P·m).
 *
 * @example expandSeason([0.5], [0.2], 3, -1) // 1 − 0.5B − 0.2B³ + 0.1B⁴, hence [0.5, 0, 0.2, -0.1]
 */
export function expandSeason(
  near: ArrayLike<number>,
  seasonal: ArrayLike<number>,
  season: number,
  sign: 1 | -1,
): Float64Array {
  const short = Float64Array.of(1, ...Array.from(near, (value) => sign * value));
  const long = new Float64Array(seasonal.length * season + 1);
  long[0] = 1;
  for (let i = 0; i < seasonal.length; i++) long[(i + 1) * season] = sign * seasonal[i]!;
  return multiply(short, long)
    .subarray(1)
    .map((value) => sign * value);
}
