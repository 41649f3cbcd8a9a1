import { normalBelow, normalQuantile } from "../../statistics/distributions.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { type Share, wilson } from "../../statistics/wilson.ts";
import { checkConfidence, type Estimate, type Verdict, verdictOf } from "./estimate.ts";
import { checkTally, type Tally } from "./tally.ts";

export type RateComparison = {
  readonly kind: "rate-comparison";
  readonly a: Share;
  readonly b: Share;
  /** B − A, in shares. */
  readonly difference: Estimate;
  /** B / A − 1; null where a group has no hit, as the ratio then has no limits. */
  readonly lift: Estimate | null;
  /** Chance of a difference at least this large were there none. */
  readonly p: number;
  readonly verdict: Verdict;
};

/**
 * **Question:** does B convert better than A, by how much, and how sure is that?
 *
 * **Formula:** with Wilson's limits l, u of each share, the difference d = b − a lies between d − √((b − l_b)² + (u_a − a)²) and
 * d + √((u_b − b)² + (a − l_a)²). The lift b / a − 1 by logarithms: ln(b / a) ± z·√(1/hits_a − 1/n_a + 1/hits_b − 1/n_b). p is that of
 * the two-sided z test with the common share.
 *
 * **Source:** R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17
 * (1998), method 10; D. Katz et al. (1978) for the ratio.
 *
 * **Units:** shares from 0 to 1. Valid for one look at a size fixed beforehand; who looks more often uses `sequentialRates`.
 * **Complexity:** O(1).
 *
 * **Too little data:** a group without a case. With few cases the interval is wide, and the verdict is "undecided".
 *
 * @example compareRates({ hits: 48, trials: 80 }, { hits: 56, trials: 70 })
 * // difference 0.2, between 0.0524 and 0.3339: "higher"; lift a third, between 8 % and 65 %; p 0.0080
 */
export function compareRates(a: Tally, b: Tally, confidence = 0.95): RateComparison | TooLittleData {
  checkTally(a);
  checkTally(b);
  checkConfidence(confidence);
  const z = normalQuantile((1 + confidence) / 2);
  const [shareA, shareB] = [wilson(a.hits, a.trials, z), wilson(b.hits, b.trials, z)];
  if (!shareA || !shareB) return tooLittle("customers", 0, 1);
  const value = shareB.share - shareA.share;
  const difference = {
    value,
    low: value - Math.hypot(shareB.share - shareB.low, shareA.high - shareA.share),
    high: value + Math.hypot(shareB.high - shareB.share, shareA.share - shareA.low),
  };
  return {
    kind: "rate-comparison",
    a: shareA,
    b: shareB,
    difference,
    lift: liftOf(a, b, z),
    p: chanceOfDifference(a, b),
    verdict: verdictOf(difference),
  };
}

function liftOf(a: Tally, b: Tally, z: number): Estimate | null {
  if (a.hits === 0 || b.hits === 0) return null;
  const ratio = b.hits / b.trials / (a.hits / a.trials);
  const margin = z * Math.sqrt(1 / a.hits - 1 / a.trials + 1 / b.hits - 1 / b.trials);
  return { value: ratio - 1, low: ratio * Math.exp(-margin) - 1, high: ratio * Math.exp(margin) - 1 };
}

function chanceOfDifference(a: Tally, b: Tally): number {
  const common = (a.hits + b.hits) / (a.trials + b.trials);
  const error = Math.sqrt(common * (1 - common) * (1 / a.trials + 1 / b.trials));
  if (error === 0) return 1; // all hit, or none: there is no difference
  return 2 * normalBelow(-Math.abs(b.hits / b.trials - a.hits / a.trials) / error);
}
