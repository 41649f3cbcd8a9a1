import { betaAverage } from "./beta-average.ts";

/**
 * How one who is a customer now will buy: at a rate that is Gamma(shape, rate) and with a chance to leave after each purchase
 * that is Beta(a, b), during `time`.
 */
export type Ahead = {
  readonly shape: number;
  readonly rate: number;
  readonly a: number;
  readonly b: number;
  readonly time: number;
};

const mostTerms = 3000;
const smallestStart = 1e-280;

/**
 * **Question:** how many purchases will one who is a customer now still make?
 *
 * **Formula:** were they never to leave, they would buy K times, K negative binomial with shape R and z = t / (rate + t). Purchase
 * j + 1 happens if K > j and they did not leave after any of the j before, with the chance E[qʲ] = (b)ⱼ / (a + b)ⱼ. Hence
 * Σₖ P(K = k)·Uₖ with Uₖ = Σ_{j<k} (b)ⱼ / (a + b)ⱼ. All terms are positive, so nothing cancels, also where a is near 1.
 * Where that takes thousands of terms (z near 1): E_p[(1 − (1 + p·t / rate)^−R) / p] over p ~ Beta(a, b), by quadrature.
 *
 * **Source:** the same number as the form with ₂F₁ in P. Fader, B. Hardie, K. L. Lee (2005), eq. 9 and 10:
 * (a + b − 1) / (a − 1)·[1 − (1 − z)^R·₂F₁(R, b; a + b − 1; z)], which has no value at a = 1 and loses digits near it.
 *
 * **Units:** `rate` and `time` in one unit; purchases out. **Complexity:** O((R·z + 40) / (1 − z)), at most some thousand steps.
 * **Too little data:** does not occur.
 *
 * @example purchasesBeforeLeaving({ shape: 1, rate: 1, a: 1, b: 1, time: 1 }) // ln 2 = 0.6931
 */
export function purchasesBeforeLeaving({ shape, rate, a, b, time }: Ahead): number {
  if (time === 0) return 0;
  const stay = rate / (rate + time); // 1 − z
  const z = time / (rate + time);
  let chance = Math.exp(shape * Math.log(stay));
  if ((shape * z + 40) / stay > mostTerms || chance < smallestStart) {
    return betaAverage(
      a,
      b,
      (shape + 1) * (1 + time / rate),
      (p) => -Math.expm1(-shape * Math.log1p((p * time) / rate)) / p,
    );
  }
  let [sum, made, stays] = [0, 0, 1];
  for (let k = 1; ; k++) {
    chance *= (z * (shape + k - 1)) / k;
    made += stays;
    stays *= (b + k - 1) / (a + b + k - 1);
    const term = chance * made;
    sum += term;
    // From here on each term is at most `shrink` of the one before.
    const shrink = z * Math.max(1, (shape + k) / (k + 1)) * (1 + stays / made);
    if (shrink < 1 && term * shrink < 1e-16 * sum * (1 - shrink)) return sum;
  }
}
