import { type Random, sampleBelow } from "../../statistics/random.ts";
import { transposed, type SparseRows } from "../sparse/sparse-rows.ts";
import { baselineOf, biasBaseline, type BiasBaseline, residualsOf } from "./bias-baseline.ts";
import { type Ridges, usualRidges } from "./choose-ridges.ts";
import { hiddenTraits } from "./factors.ts";
import { nearItems, type Taste, tasteByNear } from "./like-ratings.ts";
import { ratedBy, type Ratings, takeRatings } from "./ratings.ts";
import { solvePositive } from "./solve-positive.ts";

/** How much each voice is believed; all 0 is the baseline. */
export type TasteWeights = { readonly items: number; readonly customers: number; readonly traits: number };
/** `ridge` is the one that hidden traits did best with. */
export type TasteChoice = { weights: TasteWeights; ridge: number };

export const baselineOnly: TasteChoice = { weights: { items: 0, customers: 0, traits: 0 }, ridge: 0.2 };

const traitRidges = [0.1, 0.2, 0.3];
const fewest = 20;
/** With so few ratings each fifth is set aside in turn, so that all of them speak; with more, one fifth is enough. */
const foldsUpTo = 20_000;
const standsOut = 2.5;

/**
 * **Question:** which knowledge of tastes improves on the baseline here, and how far is it to be believed?
 *
 * **Formula:** the ratings fall into five parts at random. Like items, like customers and hidden traits (with three ridges)
 * are learnt without a part; what the baseline leaves of that part is regressed on each of them and on all three (least
 * squares, a whisker of ridge, no weight below 0). The one that leaves the smallest squares wins, if it improves on the
 * baseline's squared errors by 2.5 standard errors (paired); else the baseline stands. From 20,000 ratings on one part is asked.
 *
 * **Source:** stacking, L. Breiman, Stacked regressions (1996). **Units:** weights of tastes, 1 is full belief;
 * `ridges` of the baseline.
 * **Complexity:** that of `nearItems`, twice, and of `hiddenTraits`, three times; for few ratings five times that.
 *
 * **Too little data:** fewer than 20 ratings: the baseline.
 *
 * @example ratings at random // weights 0, 0, 0
 */
export function chooseTaste(ratings: Ratings, random: Random, ridges: Ridges = usualRidges): TasteChoice {
  const lines = ratings.rating.length;
  if (lines < fewest) return baselineOnly;
  const order = sampleBelow(random, lines, lines);
  const folds = lines < foldsUpTo ? [0, 1, 2, 3, 4] : [0];
  const told = folds.map((fold) => voicesOn(ratings, order, fold, random, ridges));
  const joined = (of: (fold: Voices) => Float64Array) => Float64Array.from(told.flatMap((fold) => [...of(fold)]));
  const left = joined((fold) => fold.left);
  const traits = traitRidges
    .map((ridge, i) => ({ ridge, values: joined((fold) => fold.traits[i]!) }))
    .map((each) => ({ ...each, rest: restOf(left, [each.values], weigh(left, [each.values])) }))
    .reduce((a, b) => (sumOfSquares(b.rest) < sumOfSquares(a.rest) ? b : a));
  const voices = [joined((fold) => fold.items), joined((fold) => fold.customers), traits.values];
  const tried = [[0], [1], [2], [0, 1, 2]].map((which) => {
    const heard = which.map((voice) => voices[voice]!);
    const weights = weigh(left, heard);
    const full = [0, 1, 2].map((voice) => weights[which.indexOf(voice)] ?? 0);
    return { full, rest: restOf(left, heard, weights) };
  });
  const best = tried.reduce((a, b) => (sumOfSquares(b.rest) < sumOfSquares(a.rest) ? b : a));
  if (!improves(best.rest, left, standsOut)) return baselineOnly;
  return { weights: { items: best.full[0]!, customers: best.full[1]!, traits: best.full[2]! }, ridge: traits.ridge };
}

/** For the ratings of one part: what the baseline leaves, and what each voice, learnt without them, says to that. */
type Voices = { left: Float64Array; items: Float64Array; customers: Float64Array; traits: Float64Array[] };

function voicesOn(ratings: Ratings, order: Int32Array, fold: number, random: Random, biases: Ridges): Voices {
  const rated = ratedBy(
    takeRatings(
      ratings,
      order.filter((_, place) => place % 5 !== fold),
    ),
  );
  const aside = takeRatings(ratings, order.filter((_, place) => place % 5 === fold).sort());
  const baseline = baselineFrom(rated, biases);
  const residuals = residualsOf(rated, baseline);
  const inOrder = aside.rating.map((_, k) => k);
  const byItem = inOrder.toSorted((a, b) => aside.item[a]! - aside.item[b]!);
  const told = (taste: Taste, turn = inOrder) => {
    const values = new Float64Array(inOrder.length);
    for (const k of turn) values[k] = taste(aside.customer[k]!, aside.item[k]!);
    return values;
  };
  return {
    left: aside.rating.map((rating, k) => rating - baselineOf(baseline, aside.customer[k]!, aside.item[k]!)),
    items: told(tasteOfItems(residuals)),
    // The neighbours of customers are laid out item by item, so they are asked in that order.
    customers: told(tasteOfCustomers(residuals), byItem),
    traits: traitRidges.map((ridge) => told(hiddenTraits(residuals, random, { ridge }))),
  };
}

/** The baseline of a table that holds ratings. */
export function baselineFrom(rated: SparseRows, { items, customers }: Ridges): BiasBaseline {
  const baseline = biasBaseline(rated, items, customers);
  if (baseline.kind !== "baseline") throw new RangeError("A baseline needs ratings.");
  return baseline;
}

const tasteOfItems = (residuals: SparseRows): Taste => tasteByNear(nearItems(residuals), residuals);

function tasteOfCustomers(residuals: SparseRows): Taste {
  const turned = transposed(residuals);
  const byItem = tasteByNear(nearItems(turned), turned);
  return (customer, item) => byItem(item, customer);
}

/** What the choice says beyond the baseline, learnt from these residuals. */
export function tasteOf(residuals: SparseRows, { weights, ridge }: TasteChoice, random: Random): Taste {
  const voices: [number, Taste][] = [];
  if (weights.items > 0) voices.push([weights.items, tasteOfItems(residuals)]);
  if (weights.customers > 0) voices.push([weights.customers, tasteOfCustomers(residuals)]);
  if (weights.traits > 0) voices.push([weights.traits, hiddenTraits(residuals, random, { ridge })]);
  return (customer, item) => voices.reduce((sum, [weight, taste]) => sum + weight * taste(customer, item), 0);
}

/** Whether the squared errors of `rest` lie below those of `before` by so many standard errors, rating for rating. */
export function improves(rest: Float64Array, before: Float64Array, errors: number): boolean {
  let [total, squares] = [0, 0];
  for (let k = 0; k < rest.length; k++) {
    const gain = before[k]! ** 2 - rest[k]! ** 2;
    total += gain;
    squares += gain ** 2;
  }
  return total > 0 && total > errors * Math.sqrt(Math.max(0, squares - total ** 2 / rest.length));
}

/** Least squares of what is left on the voices; who would have to be believed in reverse is not believed. */
function weigh(left: Float64Array, voices: readonly Float64Array[]): number[] {
  const n = voices.length;
  const square = new Float64Array(n * n);
  const right = new Float64Array(n);
  for (let a = 0; a < n; a++) {
    right[a] = product(voices[a]!, left);
    for (let b = 0; b <= a; b++) square[a * n + b] = product(voices[a]!, voices[b]!);
    square[a * n + a]! += 1e-6 * left.length;
  }
  return Array.from(solvePositive(square, right, n), (weight) => Math.max(0, weight));
}

function restOf(left: Float64Array, voices: readonly Float64Array[], weights: readonly number[]): Float64Array {
  return left.map((value, k) => voices.reduce((rest, voice, i) => rest - weights[i]! * voice[k]!, value));
}

const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, k) => sum + value * b[k]!, 0);
const sumOfSquares = (values: Float64Array) => product(values, values);
