import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { type Interval, laplace, parameterLimits, type Uncertainty } from "../fitting/laplace.ts";
import { mostLikely, type Sloped } from "../fitting/log-search.ts";
import { type CustomerGroups, groupCustomers } from "./customer-groups.ts";
import { prepareLikelihood } from "./likelihood.ts";
import type { BuyingModel } from "./model.ts";

/** What is peculiar of a base: all the same, or of two kinds only. */
export type Edge = "all buy alike" | "all leave alike" | "some leave at once, the others never";

/** How a base buys, as its purchases tell. */
export type BuyingFit = {
  kind: "buying";
  model: BuyingModel;
  logLikelihood: number;
  /** Whether nobody is seen to leave, so that the model is the NBD limit. */
  degenerate: boolean;
  /** Parameters that ran to their edges: what they imply can be used, their own size cannot. */
  edges: Edge[];
  /** By how much the log-likelihood is better for letting customers leave. */
  gainByLeaving: number;
  /** 95 % limits of the parameters; null for one that the model has not, or the data do not hold. */
  intervals: Record<"r" | "alpha" | "a" | "b", Interval | null>;
  uncertainty: Uncertainty;
  customers: number;
  repeatCustomers: number;
};

export const fewestRepeatCustomers = 20;

/** A gain of this or less may well be luck: twice it is below the 5 % limit of χ² with two degrees, 5.99. */
const leastGain = -Math.log(0.05);
/** Beyond these a Gamma or Beta distribution is a point, and a Beta one two. */
const [alike, split] = [1e4, 1e-3];

/**
 * **Question:** how do the customers of this base buy, and how do they leave?
 *
 * **Formula:** the maximum of `likelihoodOfBuying` (BG/NBD), from several starts, beside that of its NBD limit. Degenerate, so
 * that the limit is the answer: letting customers leave (a and b) gains no more than 3.0 in log-likelihood, which luck does where
 * nobody leaves (twice the gain as χ² with two degrees, 5 %: rather too strict, as a = 0 is an edge), or the mean chance to leave
 * a / (a + b) is below 1 in 10,000.
 *
 * **Source:** P. Fader, B. Hardie, K. L. Lee (2005), who fit CDNOW: r = 0.243, α = 4.414, a = 0.793, b = 2.426, −9582.4;
 * S. Wilks (1938). Intervals: Laplace.
 *
 * **Units:** weeks (α has the unit of the ages). **Complexity:** O(different histories) a step, some hundred steps.
 *
 * **Too little data:** fewer than 20 customers who came back.
 *
 * @example fitBuying(summaries) // for CDNOW { kind: "buying", model: { r: 0.2426, alpha: 4.4136, leaving: { a: 0.7929, b: 2.4259 } }, … }
 */
export function fitBuying(of: {
  readonly frequency: ArrayLike<number>;
  readonly recency: ArrayLike<number>;
  readonly age: ArrayLike<number>;
}): BuyingFit | TooLittleData {
  return fitGroups(groupCustomers(of));
}

/** The same for customers that are grouped already. */
export function fitGroups(groups: CustomerGroups): BuyingFit | TooLittleData {
  const { customers, repeatCustomers, purchases, time } = countsOf(groups);
  if (repeatCustomers < fewestRepeatCustomers) {
    return tooLittle("repeat customers", repeatCustomers, fewestRepeatCustomers);
  }
  const likelihood = prepareLikelihood(groups);
  const evaluate = (at: Float64Array): Sloped => likelihood(modelOf(at));
  const rate = purchases / time;
  const staying = mostLikely(
    evaluate,
    [0.25, 2].map((r) => [r, r / rate]),
    customers,
  );
  const [r, alpha] = [staying.at[0]!, staying.at[1]!];
  const starts = [
    [r, alpha, 0.5, 2],
    [r, alpha, 0.05, 1],
    [1, 1 / rate, 2, 10],
  ];
  const leaving = mostLikely(evaluate, starts, customers);
  const gainByLeaving = Math.max(0, leaving.value - staying.value);
  const [a, b] = [leaving.at[2]!, leaving.at[3]!];
  const degenerate = gainByLeaving <= leastGain || a / (a + b) < 1e-4;
  const chosen = degenerate ? staying : leaving;
  const uncertainty = laplace(evaluate, chosen.at);
  return {
    kind: "buying",
    model: modelOf(chosen.at),
    logLikelihood: chosen.value,
    degenerate,
    edges: edgesOf(chosen.at),
    gainByLeaving,
    intervals: intervalsOf(chosen.at, uncertainty),
    uncertainty,
    customers,
    repeatCustomers,
  };
}

/** The model of a vector r, α or r, α, a, b. */
export function modelOf(at: Float64Array): BuyingModel {
  const [r, alpha, a, b] = at;
  return { r: r!, alpha: alpha!, leaving: a !== undefined && b !== undefined ? { a, b } : null };
}

/** The vector of a model. */
export function vectorOf({ r, alpha, leaving }: BuyingModel): Float64Array {
  return leaving ? Float64Array.of(r, alpha, leaving.a, leaving.b) : Float64Array.of(r, alpha);
}

function countsOf({ frequency, age, weight, recency }: CustomerGroups) {
  let [customers, repeatCustomers, purchases, time] = [0, 0, 0, 0];
  for (let i = 0; i < weight.length; i++) {
    const x = frequency[i]!;
    if (!(x >= 0 && x < Infinity && recency[i]! >= 0 && recency[i]! <= age[i]! && age[i]! < Infinity)) {
      throw new RangeError("Each customer has a frequency ≥ 0 and a recency from 0 to their age.");
    }
    customers += weight[i]!;
    if (x > 0) repeatCustomers += weight[i]!;
    purchases += weight[i]! * x;
    time += weight[i]! * age[i]!;
  }
  return { customers, repeatCustomers, purchases, time };
}

function edgesOf([r, , a, b]: Float64Array): Edge[] {
  const edges: Edge[] = r! > alike ? ["all buy alike"] : [];
  if (a === undefined || b === undefined) return edges;
  if (a + b > alike) edges.push("all leave alike");
  if (a + b < split) edges.push("some leave at once, the others never");
  return edges;
}

function intervalsOf(at: Float64Array, uncertainty: Uncertainty): BuyingFit["intervals"] {
  const [r = null, alpha = null, a = null, b = null] = parameterLimits(at, uncertainty);
  return { r, alpha, a, b };
}
