import { normalBelow } from "../../statistics/distributions.ts";
import { isTooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { aucInterval } from "../measures/auc-interval.ts";
import type { Scored } from "./fold-signal.ts";

export type Drift = {
  readonly kind: "drift";
  /** Whether the last rows are foretold worse than rows among those learnt from, by more than chance explains. */
  readonly drifted: boolean;
  /** AUC where test rows lie among those learnt from, and where they are the last ones. */
  readonly amongAuc: number;
  readonly lastAuc: number;
  /** How often chance alone would show such a fall. */
  readonly p: number;
  /** Share of positive outcomes in the last rows, and in those before. */
  readonly lastRate: number;
  readonly earlierRate: number;
};

/** A fall of less than this matters to nobody. */
const leastFall = 0.02;
const falseAlarms = 0.01;

/**
 * **Question:** will the model be as good tomorrow as it is on rows like those it learnt from, or did the world change?
 *
 * **Formula:** z = (AUC among − AUC last) / √(both variances), DeLong's; drifted where p < 0.01 and the fall is 0.02 or more.
 * **Source:** J. Hanley, B. McNeil (1983) for two independent areas; the question: J. Quiñonero-Candela et al., Dataset Shift
 * in Machine Learning (2009). **Limits:** the rows must stand in order of time; in any other order both are alike.
 * **Complexity:** O(rows · log rows). **Too little data:** fewer than two rows of either class in a part.
 *
 * @example driftOf({ among, last, earlierRate: 0.05 }).drifted // true for 0.80 against 0.65 on some thousand rows
 */
export function driftOf({
  among,
  last,
  earlierRate,
}: {
  readonly among: Scored;
  readonly last: Scored;
  readonly earlierRate: number;
}): Drift | TooLittleData {
  const [before, after] = [aucInterval(among.chances, among.outcomes), aucInterval(last.chances, last.outcomes)];
  if (isTooLittle(before)) return before;
  if (isTooLittle(after)) return after;
  const fall = before.auc - after.auc;
  const p = normalBelow(-fall / Math.hypot(before.standardError, after.standardError));
  const positives = Array.from(last.outcomes).filter((outcome) => outcome === 1).length;
  return {
    kind: "drift",
    drifted: p < falseAlarms && fall >= leastFall,
    amongAuc: before.auc,
    lastAuc: after.auc,
    p,
    lastRate: positives / last.outcomes.length,
    earlierRate,
  };
}
