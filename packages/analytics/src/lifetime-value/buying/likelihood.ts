import { digamma, logGamma } from "../../statistics/gamma.ts";
import type { CustomerGroups } from "./customer-groups.ts";
import type { BuyingModel } from "./model.ts";

/** A log-likelihood and its slopes, in the order r, α, a, b; for the NBD limit only r, α. */
export type Likelihood = { value: number; slopes: Float64Array };

/**
 * **Question:** how well does a model of buying explain what all customers did?
 *
 * **Formula:** BG/NBD, per customer with x repeat purchases, the last at t_x, in time T:
 * L = A·[ (α + T)^−(r + x) + (x > 0)·a / (b + x − 1)·(α + t_x)^−(r + x) ],
 * A = Γ(r + x)·α^r / Γ(r) · Γ(a + b)·Γ(b + x) / (Γ(b)·Γ(a + b + x)): still here and silent, or gone since the last purchase.
 * NBD limit: L = Γ(r + x)·α^r / Γ(r) · (α + T)^−(r + x). The sum of the logarithms over all customers; factors without a
 * parameter are left out. Slopes are the analytic ones.
 *
 * **Source:** P. Fader, B. Hardie, K. L. Lee, "Counting your customers" the easy way (2005), eq. 6; NBD: A. Ehrenberg (1959).
 *
 * **Units:** times and α in one unit. **Complexity:** O(groups + different frequencies). **Too little data:** nobody: value 0.
 *
 * @example likelihoodOfBuying(groupCustomers({ frequency: [0], recency: [0], age: [3] }), { r: 2, alpha: 1, leaving: null }).value
 * // 2 · ln(1 / 4) = −2.7726
 */
export function likelihoodOfBuying(groups: CustomerGroups, model: BuyingModel): Likelihood {
  return prepareLikelihood(groups)(model);
}

/** The same for many models on the same customers. */
export function prepareLikelihood(groups: CustomerGroups): (model: BuyingModel) => Likelihood {
  const { frequency, recency, age, weight } = groups;
  const different = [...new Set(frequency)].sort((a, b) => a - b);
  const kindOf = new Map(different.map((x, kind) => [x, kind]));
  const kinds = Int32Array.from(frequency, (x) => kindOf.get(x)!);
  const customersOf = new Float64Array(different.length);
  for (const [i, kind] of kinds.entries()) customersOf[kind]! += weight[i]!;
  return ({ r, alpha, leaving }) => {
    const logAlpha = Math.log(alpha);
    let value = 0;
    let [slopeR, slopeAlpha, slopeA, slopeB] = [0, 0, 0, 0];
    for (const [kind, x] of different.entries()) {
      const customers = customersOf[kind]!;
      value += customers * (logGamma(r + x) - logGamma(r) + r * logAlpha);
      slopeR += customers * (digamma(r + x) - digamma(r) + logAlpha);
      if (!leaving) continue;
      const { a, b } = leaving;
      value += customers * (logGamma(a + b) - logGamma(a + b + x) + logGamma(b + x) - logGamma(b));
      const both = digamma(a + b) - digamma(a + b + x);
      slopeA += customers * both;
      slopeB += customers * (both + digamma(b + x) - digamma(b));
    }
    for (let i = 0; i < kinds.length; i++) {
      const x = frequency[i]!;
      const customers = weight[i]!;
      const watched = alpha + age[i]!;
      const logWatched = Math.log(watched);
      const here = -(r + x) * logWatched;
      slopeAlpha += (customers * r) / alpha;
      if (!leaving || x === 0) {
        value += customers * here;
        slopeR -= customers * logWatched;
        slopeAlpha -= (customers * (r + x)) / watched;
        continue;
      }
      const { a, b } = leaving;
      const bought = alpha + recency[i]!;
      const logBought = Math.log(bought);
      const gone = Math.log(a / (b + x - 1)) - (r + x) * logBought;
      const larger = Math.max(here, gone);
      const log = larger + Math.log1p(Math.exp(-Math.abs(here - gone)));
      const shareGone = Math.exp(gone - log);
      value += customers * log;
      slopeR -= customers * ((1 - shareGone) * logWatched + shareGone * logBought);
      slopeAlpha -= customers * (r + x) * ((1 - shareGone) / watched + shareGone / bought);
      slopeA += (customers * shareGone) / a;
      slopeB -= (customers * shareGone) / (b + x - 1);
    }
    const slopes = leaving ? [slopeR, slopeAlpha, slopeA, slopeB] : [slopeR, slopeAlpha];
    return { value, slopes: Float64Array.from(slopes) };
  };
}
