import { normalBelow, normalQuantile } from "../../statistics/distributions.ts";
import type { Random } from "../../statistics/random.ts";
import { aucOfRanks, ranksOf } from "../measures/auc.ts";
import type { Scored } from "./fold-signal.ts";
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
  /** Whether what is seen within the training part was heard as well, as the test part is small. */
  readonly heardTraining: boolean;
};

/** One in a hundred sets of pure noise may look like a signal. */
const falseAlarms = 0.01;
/** With so many rows of either class the test part can speak alone. */
const speaksAlone = 100;
const shuffles = 999;

/**
 * What the training part says: the z of the best of so many candidates on rows that did not teach it, `linearSignal`'s p, and
 * how many rows said it.
 */
export type TrainingEvidence = {
  readonly z: number;
  readonly candidates: number;
  readonly linearP: number;
  readonly rows: number;
};

/** Beyond this there is no doubt, and chances become too small to be computed with. */
const noDoubt = 8;

/**
 * **Question:** is there anything to learn here, or does the model only see faces in clouds?
 *
 * **Formula:** the AUC on the test part against 999 shuffles of its outcomes. Where the test part has fewer than 100 rows of
 * either class, its z and that of the training part are added (Stouffer, weighted by the root of the rows), which is fair,
 * as the training part does not know the test rows. The training part has two witnesses, the candidates' folds and
 * `linearSignal`; the smaller p counts, times the number of those who might have had it (Bonferroni). A signal is p < 0.01, with an AUC above 1/2 on the test part.
 * **Source:** R. A. Fisher (1935); S. Stouffer et al. (1949); O. Dunn (1961). **Complexity:** O(1000 × test rows).
 * **Too little data:** a part of one class has no signal: p is 1.
 *
 * @example signalIn({ chances, outcomes }, () => ({ z: 3, candidates: 5, linearP: 0.001, rows: 80 }), randomFrom(1)).signal
 */
export function signalIn(test: Scored, training: () => TrainingEvidence, random: Random): Signal {
  const ranks = ranksOf(test.chances);
  const areaOf = (outcomes: Float64Array) => {
    const area = aucOfRanks(ranks, outcomes);
    return typeof area === "number" ? area : 0.5;
  };
  const { statistic, p: testP, rounds } = permutationTest(areaOf, test.outcomes, shuffles, random);
  const positives = Array.from(test.outcomes).filter((outcome) => outcome === 1).length;
  const heardTraining = Math.min(positives, test.outcomes.length - positives) < speaksAlone;
  const p = heardTraining ? together(testP, test.outcomes.length, training()) : testP;
  return {
    kind: "signal",
    signal: p < falseAlarms && statistic > 0.5,
    p,
    testP,
    rounds,
    heardTraining,
  };
}

function together(testP: number, testRows: number, training: TrainingEvidence): number {
  const [own, theirs] = [Math.sqrt(testRows), Math.sqrt(training.rows)];
  const chance = Math.min(1, 2 * Math.min(training.linearP, training.candidates * normalBelow(-training.z)));
  return normalBelow(-(own * deviationsOf(testP) + theirs * deviationsOf(chance)) / Math.hypot(own, theirs));
}

/** How many deviations above the mean such a chance lies; none where it says nothing for a signal. */
const deviationsOf = (chance: number) => (chance < 0.5 ? Math.min(noDoubt, -normalQuantile(chance)) : 0);
