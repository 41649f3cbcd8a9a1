import { normalBelow, normalQuantile } from "../../statistics/distributions.ts";
import type { Random } from "../../statistics/random.ts";
import { aucOfRanks, ranksOf } from "../measures/auc.ts";
import { type Scored, signalOf } from "./fold-signal.ts";
import { permutationTest } from "./permutation-test.ts";

export type Signal = {
  readonly kind: "signal";
  /** Whether features and outcome have more to do with each other than chance explains. */
  readonly signal: boolean;
  /** How often chance alone would look as good. */
  readonly p: number;
  /** The same on the test part alone, by `rounds` shuffles of its outcomes. */
  readonly testP: number;
  readonly rounds: number;
  /** Whether cross-validation within the training part was heard as well, as the test part is small. */
  readonly heardTraining: boolean;
};

/** One in a hundred sets of pure noise may look like a signal. */
export const falseAlarms = 0.01;
/** With so many rows of either class the test part can speak alone. */
const speaksAlone = 100;
/** Folds that teach each other are no independent witnesses: their deviation counts as so much larger. */
const foldsTeachEachOther = 1.5;
const shuffles = 999;

/**
 * **Question:** is there anything to learn here, or does the model only see faces in clouds?
 *
 * **Formula:** the AUC on the test part against 999 shuffles of its outcomes. Where the test part has fewer than 100 rows of
 * either class, its z and that of the folds of the training part are added (Stouffer, weighted by the root of the rows),
 * which is fair, as the test rows are unknown to the folds. A signal is p < 0.01, with an AUC above 1/2 on the test part.
 * **Source:** R. A. Fisher (1935); S. Stouffer et al. (1949); P. Good, Permutation Tests (1994).
 * **Complexity:** O(1000 × test rows). **Too little data:** a part of one class has no signal: p is 1.
 *
 * @example signalIn({ test: { chances, outcomes }, folds: [], ordered: true }, randomFrom(1)).signal
 */
export function signalIn(
  { test, folds, ordered }: { readonly test: Scored; readonly folds: readonly Scored[]; readonly ordered: boolean },
  random: Random,
): Signal {
  const ranks = ranksOf(test.chances);
  const areaOf = (outcomes: Float64Array) => {
    const area = aucOfRanks(ranks, outcomes);
    return typeof area === "number" ? area : 0.5;
  };
  const { statistic, p: testP, rounds } = permutationTest(areaOf, test.outcomes, shuffles, random);
  const positives = Array.from(test.outcomes).filter((outcome) => outcome === 1).length;
  const heardTraining = Math.min(positives, test.outcomes.length - positives) < speaksAlone && folds.length > 0;
  const p = heardTraining ? together() : testP;
  return { kind: "signal", signal: p < falseAlarms && statistic > 0.5, p, testP, rounds, heardTraining };

  function together(): number {
    const foldRows = folds.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
    const [own, theirs] = [Math.sqrt(test.outcomes.length), Math.sqrt(foldRows)];
    const zFolds = signalOf(folds) / (ordered ? 1 : foldsTeachEachOther);
    const zTest = testP < 1 ? -normalQuantile(testP) : 0;
    return normalBelow(-(own * zTest + theirs * zFolds) / Math.hypot(own, theirs));
  }
}
