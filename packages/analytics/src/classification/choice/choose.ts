import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { signalOf } from "../evidence/fold-signal.ts";
import { auc } from "../measures/auc.ts";
import { costOf } from "../measures/log-loss.ts";
import { type ModelName, modelNames } from "./candidates.ts";
import type { OutOfFold } from "./cross-validate.ts";

/** How one kind of model did on rows that it had not seen. */
export type Judged = {
  readonly name: ModelName;
  /** Mean log loss. */
  readonly logLoss: number;
  /** By how much its loss is above the best one's, and the standard error of that difference; 0 for the best itself. */
  readonly behind: number;
  readonly behindError: number;
  /** Mean AUC of the folds. */
  readonly auc: number;
  /** How many deviations its order of rows is better than chance, and whether that is more than chance explains. */
  readonly z: number;
  readonly signal: boolean;
};

export type Choice = {
  readonly kind: "choice";
  readonly chosen: ModelName;
  readonly judged: readonly Judged[];
};

/** Better than chance, as the candidates' own order shows it: one-sided 5 %. */
const betterThanChance = 1.6449;
/** One-sided 1 %. */
const surelyBetter = 2.3263;
/**
 * Folds that teach each other are no independent witnesses: on pure noise the z of four of them strays by 1.4 (seen in 50 to
 * 500 rows with all models), so theirs is divided by that. In an order of time each fold is new to all before, and it strays by 1.
 */
const foldsTeachEachOther = 1.4;

/**
 * **Question:** which kind of model shall speak of these rows?
 *
 * **Formula:** the simplest of those whose log loss on unseen rows is within one standard error of the best one's; the error
 * is that of the difference row by row. Where some order rows better than chance, only these are asked: a model that learnt
 * nothing is careful, and its loss can be low.
 * **Source:** the one-standard-error rule: L. Breiman et al., CART, 3.4.3 (1984).
 * **Units:** nats per row. **Complexity:** O(candidates × rows · log rows). **Too little data:** no candidate.
 *
 * @example choose([outOfFold], true).chosen // "logistic", if that is the only one
 */
export function choose(candidates: readonly OutOfFold[], ordered: boolean): Choice | TooLittleData {
  if (candidates.length === 0) return tooLittle("options", 0, 1);
  const tried = candidates
    .toSorted((a, b) => modelNames.indexOf(a.name) - modelNames.indexOf(b.name))
    .map((each) => ({ each, costs: costsOf(each), z: signalOf(each.folds) / (ordered ? 1 : foldsTeachEachOther) }));
  const alive = tried.filter(({ z }) => z >= betterThanChance);
  const asked = alive.length > 0 ? alive : tried;
  const best = asked.reduce((a, b) => (meanOf(b.costs) < meanOf(a.costs) ? b : a));
  const judged = tried.map(({ each, costs, z }): Judged => {
    const more = costs.map((cost, i) => cost - best.costs[i]!);
    return {
      name: each.name,
      logLoss: meanOf(costs),
      behind: meanOf(more),
      behindError: errorOf(more),
      auc: meanOf(Float64Array.from(each.folds, ({ chances, outcomes }) => auc(chances, outcomes) as number)),
      z,
      signal: z > surelyBetter,
    };
  });
  const names = new Set(asked.map(({ each }) => each.name));
  const chosen = judged.find(({ name, behind, behindError }) => names.has(name) && behind <= behindError)!;
  return { kind: "choice", chosen: chosen.name, judged };
}

const costsOf = ({ folds }: OutOfFold) =>
  Float64Array.from(folds.flatMap(({ chances, outcomes }) => [...chances].map((p, i) => costOf(p, outcomes[i]!))));

const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

function errorOf(values: Float64Array): number {
  if (values.length < 2) return 0;
  const centre = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
