import { digamma, logGamma } from "../../statistics/gamma.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { type Interval, laplace, parameterLimits, type Uncertainty } from "../fitting/laplace.ts";
import { mostLikely, type Sloped } from "../fitting/log-search.ts";

/**
 * What a purchase comes to: the amounts of one customer are Gamma(p, ν) around a mean of their own, the ν Gamma(q, γ) over the
 * base. `newcomerSpend` is the mean of one of whom nothing is known.
 */
export type SpendingModel = {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
  readonly newcomerSpend: number;
};

/** How a base spends, as its repeat purchases tell. */
export type SpendingFit = {
  kind: "spending";
  model: SpendingModel;
  logLikelihood: number;
  /** Whether the mean of a newcomer is the model's, or, as the model has none that can be trusted, the one seen. */
  newcomerSpendFrom: "model" | "customers seen";
  /** 95 % limits of the parameters; null for one that the data do not hold. */
  intervals: Record<"p" | "q" | "gamma", Interval | null>;
  uncertainty: Uncertainty;
  customers: number;
};

/** Every repeat purchase of every customer came to the same: there is nothing to fit. */
export type SameSpending = { kind: "same spending"; amount: number; customers: number };

export const fewestSpenders = 20;
/** A model's mean this many times the mean seen comes from a tail that nobody has seen. */
const mostTail = 3;

/**
 * **Question:** how much do customers of this base spend on a purchase, and how different are they?
 *
 * **Formula:** Gamma-Gamma: per customer with x repeat purchases of mean z
 * ln L = ln Γ(p·x + q) − ln Γ(p·x) − ln Γ(q) + q·ln γ + (p·x − 1)·ln z + p·x·ln x − (p·x + q)·ln(γ + x·z), its maximum over p, q, γ.
 * Mean of a newcomer p·γ / (q − 1); where q ≤ 1, or it is over three times the mean seen, the mean seen of the customers' means.
 *
 * **Source:** P. Fader, B. Hardie, The Gamma-Gamma model of monetary value (2013): CDNOW p = 6.25, q = 3.74, γ = 15.44 on 946.
 *
 * **Units:** money; γ has its unit. Customers without a repeat purchase, or whose mean is 0, are left out.
 * **Complexity:** O(customers) a step, some hundred steps.
 *
 * **Too little data:** fewer than 20 customers with a repeat purchase above 0. Equal amounts only: `same spending`.
 *
 * @example fitSpending({ frequency: [2, 0], meanSpend: [9.5, 0] }) // too little data: 1 repeat customer of 20
 */
export function fitSpending(of: {
  readonly frequency: ArrayLike<number>;
  readonly meanSpend: ArrayLike<number>;
}): SpendingFit | SameSpending | TooLittleData {
  const { x, z, scale } = spendersOf(of.frequency, of.meanSpend);
  const customers = x.length;
  if (customers < fewestSpenders) return tooLittle("repeat customers", customers, fewestSpenders);
  if (z.every((mean) => Math.abs(mean - 1) < 1e-9)) return { kind: "same spending", amount: scale, customers };
  const likelihood = (at: Float64Array) => likelihoodOfSpending(x, z, at);
  const starts = [
    [6, 4, 2 / 3],
    [1, 2, 1],
    [40, 20, 0.5],
  ];
  const { at, value } = mostLikely(likelihood, starts, customers);
  const [p, q] = [at[0]!, at[1]!];
  const gamma = at[2]! * scale;
  const newcomerSpend = (p * gamma) / (q - 1);
  const trusted = q > 1 && newcomerSpend <= mostTail * scale;
  const uncertainty = laplace(likelihood, at);
  return {
    kind: "spending",
    model: { p, q, gamma, newcomerSpend: trusted ? newcomerSpend : scale },
    logLikelihood: value - customers * Math.log(scale),
    newcomerSpendFrom: trusted ? "model" : "customers seen",
    intervals: intervalsOf(Float64Array.of(p, q, gamma), uncertainty),
    uncertainty,
    customers,
  };
}

/** The customers who speak of spending, their means divided by the mean of all, so that the unit of money does not matter. */
function spendersOf(frequency: ArrayLike<number>, meanSpend: ArrayLike<number>) {
  if (frequency.length !== meanSpend.length) throw new RangeError("Each customer needs a frequency and a mean amount.");
  const [x, z]: [number[], number[]] = [[], []];
  let sum = 0;
  for (let i = 0; i < frequency.length; i++) {
    if (!(frequency[i]! > 0 && meanSpend[i]! > 0)) continue;
    if (!Number.isFinite(meanSpend[i]) || !Number.isFinite(frequency[i]))
      throw new RangeError("A mean amount is a number.");
    x.push(frequency[i]!);
    z.push(meanSpend[i]!);
    sum += meanSpend[i]!;
  }
  const scale = x.length > 0 ? sum / x.length : 1;
  return { x: Float64Array.from(x), z: Float64Array.from(z, (mean) => mean / scale), scale };
}

/** ln L and its slopes by p, q, γ. What depends on x alone is computed once for each x. */
function likelihoodOfSpending(x: Float64Array, z: Float64Array, [p, q, gamma]: Float64Array): Sloped {
  const [P, Q, G] = [p!, q!, gamma!];
  const logGammaOfX = new Map<number, { log: number; slopeP: number; slopeQ: number }>();
  const [logG, slopeOfQ, logOfQ] = [Math.log(G), digamma(Q), logGamma(Q)];
  let value = 0;
  let [slopeP, slopeQ, slopeG] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const times = x[i]!;
    let byX = logGammaOfX.get(times);
    if (!byX) {
      const all = digamma(P * times + Q);
      byX = {
        log: logGamma(P * times + Q) - logGamma(P * times) - logOfQ + Q * logG + P * times * Math.log(times),
        slopeP: times * (all - digamma(P * times) + Math.log(times)),
        slopeQ: all - slopeOfQ + logG,
      };
      logGammaOfX.set(times, byX);
    }
    const logMean = Math.log(z[i]!);
    const spent = G + times * z[i]!;
    const logSpent = Math.log(spent);
    value += byX.log + (P * times - 1) * logMean - (P * times + Q) * logSpent;
    slopeP += byX.slopeP + times * (logMean - logSpent);
    slopeQ += byX.slopeQ - logSpent;
    slopeG += Q / G - (P * times + Q) / spent;
  }
  return { value, slopes: Float64Array.of(slopeP, slopeQ, slopeG) };
}

function intervalsOf(at: Float64Array, uncertainty: Uncertainty): SpendingFit["intervals"] {
  const [p = null, q = null, gamma = null] = parameterLimits(at, uncertainty);
  return { p, q, gamma };
}
