import { median } from "../statistics/summaries.ts";
import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";

/** How a customer buys, and how unusual the present silence is for them. */
export type Rhythm = {
  kind: "rhythm";
  /** Days on which they bought; several purchases on one day are one. */
  purchases: number;
  /** The middle gap between two purchases, in days. */
  medianGapDays: number;
  /** Half of all gaps lie within this many days of the middle one (the median absolute deviation). */
  spreadDays: number;
  /** Days since the last purchase. */
  silenceDays: number;
  /** How many of their own gaps were at least as long as the present silence. */
  gapsAsLong: number;
  /** Probability of a silence this long were they still a customer: small means unusual. */
  surprise: number;
  /** Probability that they still are. */
  stillActive: number;
};

/** What is believed of a customer before their own purchases speak, in purchases that never happened. */
export type StayingPrior = {
  /** Purchases after which the customer came back. */
  readonly stayed: number;
  /** Purchases after which the customer was gone. */
  readonly left: number;
};

/** Laplace's rule: after n returns out of n the next one has the chance (n + 1) / (n + 2). */
export const evenPrior: StayingPrior = { stayed: 1, left: 1 };

const fewestPurchases = 3;

/**
 * **Question:** is this customer silent for longer than is usual for them, and are they still a customer?
 *
 * **Formula:** gaps are the days between purchases, n of them; k were at least as long as the present silence.
 * surprise S = (k + 1) / (n + 1): the rank of the present silence among all, itself included, so that two or three gaps
 * can never make it impossible (the same as a Beta(1, 0) prior on the share of long gaps).
 * Chance to come back after a purchase π = (n + stayed) / (n + stayed + left), as they did so n times out of n.
 * stillActive = π·S / (π·S + 1 − π), by Bayes: one who is gone is silent this long with certainty.
 *
 * **Source:** rank with itself included: B. Phipson, G. Smyth, Permutation p-values should never be zero (2010); π: Laplace's
 * rule of succession; leaving right after a purchase: the assumption of P. Fader, B. Hardie, K. L. Lee (2005).
 *
 * **Units:** days in, as whole numbers counted from any common day, in any order; days and probabilities out.
 *
 * **Too little data:** fewer than three different days, or a day after today, which is left out, give no rhythm.
 *
 * **What it is not:** a forecast. It knows no seasons and no trend, and moves in steps of 1 / (n + 1).
 *
 * @example ownRhythm([0, 30, 58, 90, 121], 181)
 * // gaps 30, 28, 32, 31; silence 60, none as long: surprise 1/5, π = 5/6, stillActive 1/2
 */
export function ownRhythm(days: readonly number[], today: number, prior = evenPrior): Rhythm | TooLittleData {
  const bought = [...new Set(days)].filter((day) => day <= today).sort((a, b) => a - b);
  const purchases = bought.length;
  if (purchases < fewestPurchases) return tooLittle("purchases", purchases, fewestPurchases);
  const gaps = bought.slice(1).map((day, i) => day - bought[i]!);
  const silenceDays = today - bought.at(-1)!;
  const gapsAsLong = gaps.filter((gap) => gap >= silenceDays).length;
  const surprise = (gapsAsLong + 1) / (gaps.length + 1);
  const medianGapDays = median(gaps);
  return {
    kind: "rhythm",
    purchases,
    medianGapDays,
    spreadDays: median(gaps.map((gap) => Math.abs(gap - medianGapDays))),
    silenceDays,
    gapsAsLong,
    surprise,
    stillActive: stillThere(gaps.length, surprise, prior),
  };
}

/** π·S / (π·S + 1 − π) with π = (returns + stayed) / (returns + stayed + left), both halves multiplied by its divisor. */
export function stillThere(returns: number, surprise: number, prior: StayingPrior): number {
  const weight = (returns + prior.stayed) * surprise;
  return weight / (weight + prior.left);
}
