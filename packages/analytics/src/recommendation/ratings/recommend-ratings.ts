import { type Random, sampleBelow } from "../../statistics/random.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { highestOf, offer } from "../sparse/highest.ts";
import { columnsIn, sizeOf, type SparseRows, transposed, valueAt } from "../sparse/sparse-rows.ts";
import { baselineOf, type BiasBaseline, residualsOf } from "./bias-baseline.ts";
import { chooseRidges, type Ridges } from "./choose-ridges.ts";
import { baselineFrom, chooseTaste, improves, type TasteChoice, tasteOf } from "./choose-taste.ts";
import { nearItems } from "./like-ratings.ts";
import { ratingErrors } from "../measuring/rating-errors.ts";
import { ratedBy, type Ratings, takeRatings } from "./ratings.ts";

/** Why a high rating is expected, in facts that the caller words. Items by code. */
export type RatingReason =
  /** The customer gave `item` this rating, more than was to be expected, and who likes one likes the other. */
  | { kind: "liked"; item: number; rating: number; likeness: number }
  /** By the customer's taste it is so much better than for anybody. */
  | { kind: "taste"; better: number }
  /** So many customers rated it, and this is their mean. */
  | { kind: "rated"; ratings: number; mean: number };

/** What each customer would like best of what they did not rate, how far off such estimates are, and the baseline's beside them. */
export type RatingRecommendations = {
  kind: "recommendations";
  /** "baseline", or the voices that are heard, such as "items + traits". */
  method: string;
  choice: TasteChoice;
  /** Whether the errors are smaller than the baseline's by more than chance. */
  beatsBaseline: boolean;
  evaluated: number;
  rmse: number;
  mae: number;
  baseline: { rmse: number; mae: number };
  lists: { customer: number; items: { item: number; estimate: number; reasons: RatingReason[] }[] }[];
};

export type RatingQuestion = {
  readonly ratings: Ratings;
  /** Ratings to try the estimates on, in the same codes (new ones follow); without them a random fifth is held back. */
  readonly later?: Ratings;
  readonly random: Random;
  readonly customers: Int32Array;
  readonly length?: number;
};

const fewest = 20;
const share = 0.2;

/**
 * **Question:** how would customers rate what they do not know yet, and does knowing tastes do better than the baseline?
 *
 * **Formula:** `chooseRidges` and `chooseTaste` choose among the ratings learnt from; then baseline and taste are learnt from all of these. The errors are measured on ratings that took no part in either. Estimates keep within the
 * ratings that were given. The baseline is beaten when squared errors fall by 2 standard errors (paired).
 *
 * **Source:** as named in `biasBaseline`, `tasteByNear`, `hiddenTraits`, `chooseTaste`. **Units:** those of the ratings.
 * **Complexity:** that of `chooseTaste`, and O(items) for each of `customers`.
 *
 * **Too little data:** fewer than 20 ratings, or with `later` none in it.
 *
 * @example recommendRatings({ ratings, random: randomFrom(1), customers: Int32Array.of(0) }) // beatsBaseline true where tastes differ, false where ratings are chance
 */
export function recommendRatings(question: RatingQuestion): RatingRecommendations | TooLittleData {
  const { ratings, later } = question;
  if (ratings.rating.length < fewest) return tooLittle("ratings", ratings.rating.length, fewest);
  if (later?.rating.length === 0) return tooLittle("ratings", 0, 1);
  // Squares of huge and tiny ratings would leave the numbers there are; a power of two changes no digit.
  const unit = unitOf(ratings.rating);
  const scaled = (each: Ratings) => ({ ...each, rating: each.rating.map((rating) => rating / unit) });
  return inUnits(recommended({ ...question, ratings: scaled(ratings), ...(later && { later: scaled(later) }) }), unit);
}

function recommended(question: RatingQuestion): RatingRecommendations {
  const { ratings, random, customers, length = 10 } = question;
  const outer = question.later ? undefined : splitAtRandom(ratings.rating.length, random);
  const train = outer ? takeRatings(ratings, outer.kept) : ratings;
  const test = outer ? takeRatings(ratings, outer.aside) : question.later!;
  const ridges = chooseRidges(train, random);
  const choice = chooseTaste(train, random, ridges);
  const model = modelOf(ratedBy(train), ridges, choice, random);
  const plain = errorsOf(test, (customer, item) => model.within(baselineOf(model.baseline, customer, item)));
  const found = errorsOf(test, model.estimate);
  return {
    kind: "recommendations",
    method: methodOf(choice),
    choice,
    beatsBaseline: improves(found.errors, plain.errors, 2),
    evaluated: test.rating.length,
    rmse: found.rmse,
    mae: found.mae,
    baseline: { rmse: plain.rmse, mae: plain.mae },
    lists: listsFor(customers, length, outer ? modelOf(ratedBy(ratings), ridges, choice, random) : model),
  };
}

/** The power of two that brings the largest rating between ½ and 1. */
function unitOf(ratings: Float64Array): number {
  const largest = ratings.reduce((most, rating) => Math.max(most, Math.abs(rating)), 0);
  return largest > 0 ? 2 ** Math.min(1023, Math.max(-1000, Math.ceil(Math.log2(largest)))) : 1;
}

/** The answer in the units that the ratings came in. */
function inUnits(found: RatingRecommendations, unit: number): RatingRecommendations {
  const worded = (reason: RatingReason): RatingReason => {
    if (reason.kind === "liked") return { ...reason, rating: reason.rating * unit };
    if (reason.kind === "taste") return { ...reason, better: reason.better * unit };
    return { ...reason, mean: reason.mean * unit };
  };
  return {
    ...found,
    rmse: found.rmse * unit,
    mae: found.mae * unit,
    baseline: { rmse: found.baseline.rmse * unit, mae: found.baseline.mae * unit },
    lists: found.lists.map(({ customer, items }) => ({
      customer,
      items: items.map(({ item, estimate, reasons }) => ({
        item,
        estimate: estimate * unit,
        reasons: reasons.map(worded),
      })),
    })),
  };
}

/** A random share of the lines, and the others, each in their order. */
function splitAtRandom(lines: number, random: Random): { aside: Int32Array; kept: Int32Array } {
  const order = sampleBelow(random, lines, lines);
  const cut = Math.floor(share * lines);
  return { aside: order.slice(0, cut).sort(), kept: order.slice(cut).sort() };
}

type Model = {
  choice: TasteChoice;
  rated: SparseRows;
  residuals: SparseRows;
  baseline: BiasBaseline;
  within: (value: number) => number;
  estimate: (customer: number, item: number) => number;
};

function modelOf(rated: SparseRows, ridges: Ridges, choice: TasteChoice, random: Random): Model {
  const baseline = baselineFrom(rated, ridges);
  const residuals = residualsOf(rated, baseline);
  const taste = tasteOf(residuals, choice, random);
  const lowest = rated.values.reduce((a, b) => Math.min(a, b), Infinity);
  const highest = rated.values.reduce((a, b) => Math.max(a, b), -Infinity);
  const within = (value: number) => Math.min(highest, Math.max(lowest, value));
  const estimate = (customer: number, item: number) =>
    within(baselineOf(baseline, customer, item) + taste(customer, item));
  return { choice, rated, residuals, baseline, within, estimate };
}

function errorsOf({ customer, item, rating }: Ratings, estimate: (customer: number, item: number) => number) {
  const estimates = rating.map((_, k) => estimate(customer[k]!, item[k]!));
  const figures = ratingErrors(estimates, rating);
  if (figures.kind !== "errors") throw new RangeError("Errors need ratings.");
  return { ...figures, errors: estimates.map((value, k) => value - rating[k]!) };
}

function listsFor(customers: Int32Array, length: number, model: Model): RatingRecommendations["lists"] {
  const { rated, residuals, estimate } = model;
  const byItem = transposed(rated);
  const near = customers.length > 0 && model.choice.weights.items > 0 ? nearItems(residuals) : undefined;
  return Array.from(customers, (customer) => {
    const known = new Set(customer < rated.rows ? columnsIn(rated, customer) : []);
    const best = highestOf(length);
    for (let item = 0; item < rated.columns; item++)
      if (!known.has(item) && sizeOf(byItem, item) > 0) offer(best, item, estimate(customer, item));
    const items = Array.from(best.ids.slice(0, best.size), (item, i) => ({
      item,
      estimate: best.values[i]!,
      reasons: [
        ...(near ? likedBy(model, near, customer, item) : []),
        ...tasteFor(model, customer, item, best.values[i]!),
        ratedAs(byItem, item),
      ],
    }));
    return { customer, items };
  });
}

/** The two items most like it that the customer rated higher than was to be expected. */
function likedBy({ rated, residuals }: Model, near: SparseRows, customer: number, item: number): RatingReason[] {
  return Array.from(columnsIn(residuals, customer), (other) => ({ other, likeness: valueAt(near, item, other) ?? 0 }))
    .filter(({ other, likeness }) => likeness > 0 && valueAt(residuals, customer, other)! > 0)
    .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
    .slice(0, 2)
    .map(({ other, likeness }) => ({ kind: "liked", item: other, rating: valueAt(rated, customer, other)!, likeness }));
}

function tasteFor(model: Model, customer: number, item: number, estimate: number): RatingReason[] {
  const better = estimate - model.within(baselineOf(model.baseline, customer, item));
  return better > 0 ? [{ kind: "taste", better }] : [];
}

function ratedAs({ starts, values }: SparseRows, item: number): RatingReason {
  const given = values.subarray(starts[item], starts[item + 1]);
  return { kind: "rated", ratings: given.length, mean: given.reduce((sum, value) => sum + value, 0) / given.length };
}

function methodOf({ weights }: TasteChoice): string {
  const voices = (["items", "customers", "traits"] as const).filter((voice) => weights[voice] > 0);
  return voices.length === 0 ? "baseline" : voices.join(" + ");
}
