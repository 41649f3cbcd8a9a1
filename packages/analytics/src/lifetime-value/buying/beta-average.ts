const finest = 0.25;
const negligible = 1e-17;

/**
 * **Question:** what is a function of a share on average, where the share is Beta(a, b)?
 *
 * **Formula:** with p = 1 / (1 + e^−u) the weight p^a·(1 − p)^b is smooth and falls off on both sides of u = ln(a / b), so sums
 * at equal distances converge exponentially. Beyond p < 10⁻¹⁷ / `steepness`, and as near to 1, the function is as good as
 * constant and the weights are a geometric series, which is added in closed form: a and b may be tiny.
 *
 * **Source:** the trapezoidal rule on the line, L. N. Trefethen, J. Weideman, SIAM Review 56 (2014).
 * **Units:** those of the function. **Complexity:** some hundred calls. **Limits:** `steepness` bounds |f′ / f|; f is smooth on
 * (0, 1]. **Too little data:** does not occur.
 *
 * @example betaAverage(2, 3, 1, (p) => p) // 0.4
 */
export function betaAverage(a: number, b: number, steepness: number, f: (p: number) => number): number {
  const step = Math.min(finest, 0.6 * Math.sqrt(1 / a + 1 / b));
  const centre = Math.log(a / b);
  const logWeight = (u: number) => -a * softPlus(-u) - b * softPlus(u);
  const highest = logWeight(centre);
  let [weights, sum] = [0, 0];
  const add = (u: number, weight: number) => {
    const part = weight * f(1 / (1 + Math.exp(-u)));
    weights += weight;
    sum += part;
    return weight < negligible * weights && Math.abs(part) < negligible * Math.abs(sum);
  };
  const leftEnd = Math.log(negligible / (steepness + b + 1));
  const rightEnd = -Math.log(negligible / (steepness + a + 1));
  const walk = (direction: 1 | -1, from: number, end: number, power: number) => {
    for (let u = from; ; u += direction * step) {
      const weight = Math.exp(logWeight(u) - highest);
      if (add(u, weight)) return;
      if (direction * (u - end) > 0) {
        add(u, weight / Math.expm1(power * step));
        return;
      }
    }
  };
  walk(1, centre, rightEnd, b);
  walk(-1, centre - step, leftEnd, a);
  return sum / weights;
}

/** ln(1 + eᵘ), without overflow. */
const softPlus = (u: number) => Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
