import type { Random } from "../statistics/random.ts";
import { isTooLittle, tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { chancesOf, type ModelName, type Trained, trainModel } from "./choice/candidates.ts";
import { chooseModel, type ModelChoice } from "./choice/choose-model.ts";
import { type Parts, partsOf, type TestKind, thinned } from "./choice/parts.ts";
import { type Dropped, encodeDummies, learnDummies } from "./encoding/dummies.ts";
import type { Feature } from "./encoding/feature.ts";
import { type Drift, driftOf } from "./evidence/drift.ts";
import type { Scored } from "./evidence/fold-signal.ts";
import { linearSignal } from "./evidence/linear-signal.ts";
import { type Signal, signalIn, type TrainingEvidence } from "./evidence/signal.ts";
import { type TooGood, tooGood } from "./evidence/too-good.ts";
import { type AucInterval, aucInterval } from "./measures/auc-interval.ts";
import { type Measures, measuresOf } from "./measures/measures.ts";
import { type Reliability, reliability } from "./measures/reliability.ts";
import { type Coefficients, coefficientsOf } from "./reasons/coefficients.ts";
import { type Importance, importanceIn } from "./reasons/importance.ts";
import { type Reasoned, reasonsFor } from "./reasons/reasons.ts";

export type Score = {
  readonly kind: "score";
  readonly parts: Parts;
  readonly signal: Signal;
  readonly choice: ModelChoice;
  readonly trained: Trained;
  /** The chances of the test rows, in their order. */
  readonly chances: Float64Array;
  readonly measures: Measures;
  readonly interval: AucInterval | TooLittleData;
  readonly reliability: Reliability;
  /** What always saying the base rate of the training part would give. */
  readonly baseRate: number;
  readonly baseline: Measures;
  readonly coefficients: Coefficients;
  readonly importance: readonly Importance[];
  readonly drift: Drift | TooLittleData;
  readonly tooGood: readonly TooGood[];
  readonly dropped: readonly Dropped[];
  /** The likeliest of the test rows, and why. */
  readonly likeliest: readonly Reasoned[];
};

/** A part in which all rows have the same outcome: from the one nothing can be learnt, on the other nothing be judged. */
export type OneClassPart = { readonly kind: "one-class-part"; readonly part: "train" | "test" };

const fewestRows = 20;
const fewestOfEach = 5;
/** Enough to learn from; more would only take memory. */
const mostToLearn = 100_000;
const mostForDrift = 20_000;
const mostForImportance = 2000;
const compared = 50;
const shown = 3;

/**
 * **Question:** how likely is each outcome, is there anything to know at all, from what is it known, and will it hold?
 *
 * **Formula:** the parts, the model chosen within the training part, taught there and judged on the test part; `signalIn`,
 * `coefficientsOf`, `importanceIn`, `driftOf`, `tooGood`, `reasonsFor` on top.
 * **Source:** that of its parts. **Shapes:** features and outcomes (1 or 0) of all rows, in order of time if there is one;
 * `numbers` each row's number in its file. **Complexity:** seconds for 40,000 × 20: large tables are thinned for learning
 * (100,000 rows), the choice (5,000), the second fit of the drift (20,000) and the importance (2,000).
 * **Too little data:** fewer than 20 rows, 5 of either class, no column that varies; or a part with one class, in words.
 */
export function score(
  features: readonly Feature[],
  outcomes: ArrayLike<number>,
  {
    test: kind,
    numbers,
    random,
  }: { readonly test: TestKind; readonly numbers: ArrayLike<number>; readonly random: Random },
): Score | TooLittleData | OneClassPart {
  const lacking = whatLacks(outcomes);
  if (lacking) return lacking;
  const whole = partsOf(kind, { numbers, outcomes, random });
  const parts = { ...whole, train: thinned(whole.train, mostToLearn, random) };
  const [learnt, truth] = [take(outcomes, parts.train), take(outcomes, parts.test)];
  for (const [part, values] of [
    ["train", learnt],
    ["test", truth],
  ] as const) {
    if (values.every((each) => each === values[0])) return { kind: "one-class-part", part };
  }
  const encoding = learnDummies(features, parts.train);
  if (encoding.columns.length === 0) return tooLittle("varying columns", 0, 1);
  const choice = chooseModel(features, outcomes, parts, random);
  if (isTooLittle(choice)) return choice;
  const trained = trainModel(choice.chosen, features, outcomes, parts.train, { ordered: parts.ordered, random });
  if (isTooLittle(trained)) return trained;
  const coefficients = coefficientsOf(features, outcomes, parts.train);
  if (isTooLittle(coefficients)) return coefficients;
  const chances = chancesOf(trained, features, parts.test);
  const baseRate = learnt.reduce((sum, each) => sum + each, 0) / learnt.length;
  const own: Scored = { chances, outcomes: truth };
  const others = thinned(parts.train, compared, random);
  return {
    kind: "score",
    parts,
    signal: signalIn(own, () => evidenceIn(features, outcomes, choice, random), random),
    choice,
    trained,
    chances,
    measures: measuresOf(chances, truth) as Measures,
    interval: aucInterval(chances, truth),
    reliability: reliability(chances, truth) as Reliability,
    baseRate,
    baseline: measuresOf(new Float64Array(truth.length).fill(baseRate), truth) as Measures,
    coefficients,
    importance: importanceIn(trained, features, outcomes, thinned(parts.test, mostForImportance, random), {
      repeats: 3,
      random,
    }),
    drift: driftIn(features, outcomes, { kind, numbers, own, name: choice.chosen, random }),
    tooGood: tooGood(features, outcomes, parts),
    dropped: encoding.dropped,
    likeliest: topOf(chances).map((place) => reasonsFor(trained, features, parts.test[place]!, others)),
  };
}

function evidenceIn(
  features: readonly Feature[],
  outcomes: ArrayLike<number>,
  { judged, chosen, rows }: ModelChoice,
  random: Random,
): TrainingEvidence {
  const x = encodeDummies(learnDummies(features, rows), features, rows);
  const linearP = linearSignal(x, take(outcomes, rows), 999, random);
  return { z: judged.find(({ name }) => name === chosen)!.z, candidates: judged.length, linearP, rows: rows.length };
}

/** The other way of testing beside the own one: among the rows learnt from, and after them. */
function driftIn(
  features: readonly Feature[],
  outcomes: ArrayLike<number>,
  {
    kind,
    numbers,
    own,
    name,
    random,
  }: {
    readonly kind: TestKind;
    readonly numbers: ArrayLike<number>;
    readonly own: Scored;
    readonly name: ModelName;
    readonly random: Random;
  },
): Drift | TooLittleData {
  const parts = partsOf(kind === "last20" ? "mod5" : "last20", { numbers, outcomes, random });
  const train = thinned(parts.train, mostForDrift, random);
  const trained = trainModel(name, features, outcomes, train, { ordered: parts.ordered, random });
  if (isTooLittle(trained)) return trained;
  const other: Scored = { chances: chancesOf(trained, features, parts.test), outcomes: take(outcomes, parts.test) };
  const early = Array.from(outcomes).slice(0, Math.floor(outcomes.length * 0.8));
  const earlierRate = early.reduce((sum, each) => sum + each, 0) / early.length;
  return driftOf(
    kind === "last20" ? { among: other, last: own, earlierRate } : { among: own, last: other, earlierRate },
  );
}

function whatLacks(outcomes: ArrayLike<number>): TooLittleData | undefined {
  const positives = Array.from(outcomes).filter((outcome) => outcome === 1).length;
  const fewest = Math.min(positives, outcomes.length - positives);
  if (outcomes.length < fewestRows) return tooLittle("rows", outcomes.length, fewestRows);
  if (fewest === 0) return tooLittle("classes", 1, 2);
  return fewest < fewestOfEach ? tooLittle("cases of each class", fewest, fewestOfEach) : undefined;
}

const take = (outcomes: ArrayLike<number>, rows: Int32Array) => Float64Array.from(rows, (row) => outcomes[row]!);

const topOf = (chances: Float64Array) =>
  Array.from(chances.keys())
    .sort((a, b) => chances[b]! - chances[a]!)
    .slice(0, shown);
