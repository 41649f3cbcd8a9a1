import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { type StayingPrior, evenPrior, stillThere } from "./own-rhythm.ts";

/**
 * What is believed of any customer before their own purchases speak: a Gamma distribution of rates (`purchases` bought in
 * `days`, both made up), and how readily customers leave.
 */
export type BuyingPrior = StayingPrior & { readonly purchases: number; readonly days: number };

/** Where the base says nothing: as if one purchase had been seen in 90 days, and one of two customers had come back. */
export const widePrior: BuyingPrior = { ...evenPrior, purchases: 1, days: 90 };

/** A customer in four figures. Days are whole or not; a purchase is a day on which they bought. */
export type Summary = {
  readonly purchases: number;
  readonly daysBetweenFirstAndLast: number;
  readonly daysSinceLast: number;
  readonly prior: BuyingPrior;
};

/** How a customer buys by their summary alone, and how unusual the present silence is. */
export type Silence = {
  kind: "silence";
  /** Days from one purchase to the next at their mean rate while active. */
  expectedGapDays: number;
  /** Probability of a silence this long were they active at their own rate: small means unusual. */
  surprise: number;
  /** Probability that they still are a customer. */
  stillActive: number;
  /** Purchases to expect in the next 90 days, the chance that they left counted in. An upper estimate: it lets nobody leave meanwhile. */
  expectedPurchasesNext90Days: number;
};

/**
 * **Question:** as `ownRhythm`, where only the number of purchases, the first and the last day are known.
 *
 * **Formula:** gaps are exponential with the customer's own rate λ; λ ~ Gamma(r, α) over the base, r = prior.purchases,
 * α = prior.days. With n = purchases − 1 returns in T = daysBetweenFirstAndLast, λ ~ Gamma(r + n, α + T).
 * expectedGapDays = (α + T) / (r + n), the gap at the mean rate.
 * surprise S = ((α + T) / (α + T + s))^(r + n), s = daysSinceLast: the chance of no purchase in s, over all λ (Lomax).
 * stillActive = (n + stayed)·S / ((n + stayed)·S + left), as in `ownRhythm`.
 * expectedPurchasesNext90Days = stillActive · 90 · (r + n) / (α + T + s): who is active bought nothing in s either.
 *
 * **Source:** A. S. C. Ehrenberg's NBD (1959); stillActive is P(alive) of P. Fader, B. Hardie, K. L. Lee, "Counting your
 * customers" the easy way (2005) with a = left and b = stayed + 1, taken also for one purchase, where theirs is 1.
 *
 * **Units:** days in; days, probabilities and purchases out. **Complexity:** O(1), so 100,000 customers take milliseconds.
 *
 * **Too little data:** without a purchase. One or two purchases say little, and the prior speaks: look at `stillActive`
 * near its prior value rather than at a verdict.
 *
 * @example silence({ purchases: 5, daysBetweenFirstAndLast: 110, daysSinceLast: 100, prior: widePrior })
 * // expected gap 200 / 5 = 40 days; surprise (200 / 300)^5 = 0.132; still active 0.397; 0.596 purchases in 90 days
 */
export function silence({
  purchases,
  daysBetweenFirstAndLast,
  daysSinceLast,
  prior,
}: Summary): Silence | TooLittleData {
  if (!(purchases >= 1)) return tooLittle("purchases", 0, 1);
  const shape = prior.purchases + purchases - 1;
  const watched = prior.days + Math.max(0, daysBetweenFirstAndLast);
  const withSilence = watched + Math.max(0, daysSinceLast);
  const surprise = (watched / withSilence) ** shape;
  const stillActive = stillThere(purchases - 1, surprise, prior);
  return {
    kind: "silence",
    expectedGapDays: watched / shape,
    surprise,
    stillActive,
    expectedPurchasesNext90Days: (stillActive * 90 * shape) / withSilence,
  };
}

const fewestCustomers = 30;

/** A base in six sums over its customers with time behind them: xᵢ returns in Tᵢ days since the first purchase. */
export type BaseSums = {
  readonly customers: number;
  readonly returns: number; // Σx
  readonly days: number; // ΣT
  readonly squaredReturns: number; // Σx²
  readonly returnsTimesDays: number; // Σx·T
  readonly squaredDays: number; // ΣT²
};

/**
 * **Question:** how do customers of this base buy, as a prior for each of them?
 *
 * **Formula:** moments of the negative binomial with unequal times. Customer i returned xᵢ times in Tᵢ days since the first
 * purchase: mean rate m = Σx / ΣT; 1 / r = Σ((xᵢ − m·Tᵢ)² − m·Tᵢ) / (m²·ΣTᵢ²); α = r / m. r is kept within 0.1 and 10, so that a
 * handful of buyers can neither drown each customer's own purchases nor count for nothing.
 *
 * **Source:** method of moments for the NBD (A. S. C. Ehrenberg, 1959), exposures weighted as by G. Bühlmann (1967).
 *
 * **Units:** Tᵢ in days from the first purchase to today. Customers who left count as slow ones, so m is a cautious rate.
 *
 * **Too little data:** fewer than 30 customers with time behind them, or nobody who came back: use `widePrior` then.
 */
export function buyingPriorOf(
  base: readonly { readonly purchases: number; readonly daysSinceFirst: number }[],
  staying: StayingPrior = evenPrior,
): BuyingPrior | TooLittleData {
  const sums = { customers: 0, returns: 0, days: 0, squaredReturns: 0, returnsTimesDays: 0, squaredDays: 0 };
  for (const { purchases, daysSinceFirst } of base) {
    if (purchases < 1 || daysSinceFirst <= 0) continue;
    const returns = purchases - 1;
    sums.customers += 1;
    sums.returns += returns;
    sums.days += daysSinceFirst;
    sums.squaredReturns += returns ** 2;
    sums.returnsTimesDays += returns * daysSinceFirst;
    sums.squaredDays += daysSinceFirst ** 2;
  }
  return buyingPriorOfSums(sums, staying);
}

/**
 * `buyingPriorOf` where a database has summed the base: Σ((xᵢ − m·Tᵢ)² − m·Tᵢ) = Σx² − 2m·Σx·T + m²·ΣT² − m·ΣT.
 * Whole days and purchases make sums that are exact up to 2⁵³, far beyond any base.
 */
export function buyingPriorOfSums(sums: BaseSums, staying: StayingPrior = evenPrior): BuyingPrior | TooLittleData {
  const { customers, returns, days, squaredReturns, returnsTimesDays, squaredDays } = sums;
  if (customers < fewestCustomers) return tooLittle("customers", customers, fewestCustomers);
  if (returns === 0) return tooLittle("repeat customers", 0, 1);
  const rate = returns / days;
  const excess = squaredReturns - 2 * rate * returnsTimesDays + rate ** 2 * squaredDays - rate * days;
  const shape = Math.min(10, Math.max(0.1, excess > 0 ? (rate ** 2 * squaredDays) / excess : 10));
  return { stayed: staying.stayed, left: staying.left, purchases: shape, days: shape / rate };
}
