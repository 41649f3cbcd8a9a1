import { highestOf, offer } from "../sparse/highest.ts";
import { nearestRows } from "../sparse/nearest-rows.ts";
import { columnsIn, sizeOf, type SparseRows, transposed } from "../sparse/sparse-rows.ts";
import { everBoughtBy, type Purchases } from "./purchases.ts";
import { trendOf } from "./trend.ts";
import { wordFeatures } from "./word-features.ts";

/** What a list of purchases teaches about its items. */
export type Learnt = {
  /** Customers × items. */
  readonly bought: SparseRows;
  /** Items × customers. */
  readonly buyers: SparseRows;
  readonly trend: Float64Array;
  /** For each item what speaks for others: item × item it speaks for, by being bought together, and by its words. */
  readonly together: SparseRows;
  readonly cosine: SparseRows;
  readonly words: SparseRows | undefined;
};

/** How much each voice weighs, and how far an item's trend lifts or sinks it (its exponent). */
export type Mix = {
  readonly popular: number;
  readonly together: number;
  readonly cosine: number;
  readonly customers: number;
  readonly words: number;
  readonly trend: number;
};

const itemNeighbours = 50;
const customerNeighbours = 100;
const customerShrinkage = 5;
const fill = 1e-6;

/** The popular ones for everybody: what any recommendation has to beat. */
export const popularityOnly: Mix = { popular: 1, together: 0, cosine: 0, customers: 0, words: 0, trend: 0 };
/** The plain item cosine with 50 neighbours. */
export const cosineOnly: Mix = { ...popularityOnly, popular: 0, cosine: 1 };

/**
 * **Question:** what do these purchases teach, so that anybody can be recommended something?
 *
 * **Formula:** each item's 50 nearest by `nearestRows`: once by the plain cosine of their buyers; once with each customer
 * weighing 1 / √(items they bought), as a customer who buys everything tells little; and by the words of `texts`.
 *
 * **Source:** B. Sarwar et al. (2001); the weights after F. Christoffel et al. (2015). **Units:** codes of `purchases`; one text per item.
 * **Complexity:** that of `nearestRows`. **Too little data:** no purchases teach nothing, and every list is empty.
 *
 * @example items 0 and 1 bought by three and two customers, two of them the same // cosine 2 / √6 = 0.8165
 */
export function learn(purchases: Purchases, texts?: readonly string[]): Learnt {
  const bought = everBoughtBy(purchases);
  const buyers = transposed(bought);
  const weights = Float64Array.from(
    { length: bought.rows },
    (_, row) => 1 / Math.sqrt(Math.max(1, sizeOf(bought, row))),
  );
  const most = itemNeighbours;
  return {
    bought,
    buyers,
    trend: trendOf(purchases),
    together: transposed(nearestRows(buyers, { most, weights })),
    cosine: transposed(nearestRows(buyers, { most })),
    words: texts && transposed(nearestRows(wordFeatures(texts), { most, mostPairs: 5e7 })),
  };
}

/** Who buys like the customers asked: customers × customers. */
export const customersLike = (learnt: Learnt, asked: Int32Array): SparseRows =>
  nearestRows(learnt.bought, { most: customerNeighbours, shrinkage: customerShrinkage, wanted: asked });

/**
 * **Question:** which items should each of these customers be offered, that they have not had?
 *
 * **Formula:** an item's score from its neighbours is the sum of their likeness to it over what the customer has; from
 * customers, the sum of the likeness of those who have it. Each voice is divided by the mean of its 20 highest, so that
 * voices compare; the mix weighs them, and the trend multiplies with its exponent. Popularity fills what is left.
 *
 * **Source:** B. Sarwar et al. (2001) for items, U. Shardanand, P. Maes (CHI 1995) for customers; the levelling is ours.
 *
 * **Units:** for each mix and each customer asked the items, best first, at most `length`; equal ones by the lower code.
 * **Complexity:** O(customers × (their neighbours' purchases + mixes × items)).
 *
 * **Too little data:** a customer without purchases gets the popular items; an item that nobody bought and no word speaks
 * for is in no list, so a list may be shorter, down to empty.
 *
 * @example popularity, where three customers have item 0, two item 1, one item 2 // who has 2: [0, 1]
 */
export function listsOf(learnt: Learnt, mixes: readonly Mix[], asked: Int32Array, length: number): Int32Array[][] {
  const { bought, buyers, trend } = learnt;
  const popularity = Float64Array.from({ length: buyers.rows }, (_, item) => sizeOf(buyers, item));
  const like = mixes.some((mix) => mix.customers > 0) ? customersLike(learnt, asked) : undefined;
  const lifts = new Map(mixes.map((mix) => [mix.trend, trend.map((times) => times ** mix.trend)]));
  const wants = (voice: keyof Mix) => mixes.some((mix) => mix[voice] > 0);
  const lists: Int32Array[][] = mixes.map(() => []);
  const scores = new Float64Array(buyers.rows);
  for (const customer of asked) {
    const owned = columnsIn(bought, customer);
    const from = (table: SparseRows | undefined, voice: keyof Mix) =>
      table && wants(voice) ? levelled(fromItems(table, owned), owned) : undefined;
    const voices: [keyof Mix, Float64Array | undefined][] = [
      ["popular", levelled(popularity.slice(), owned)],
      ["together", from(learnt.together, "together")],
      ["cosine", from(learnt.cosine, "cosine")],
      ["words", from(learnt.words, "words")],
      ["customers", like && levelled(fromCustomers(like, bought, customer), owned)],
    ];
    for (const [i, mix] of mixes.entries()) {
      mixInto(scores, voices, mix, lifts.get(mix.trend)!);
      lists[i]!.push(bestOf(scores, owned, length));
    }
  }
  return lists;
}

function fromItems({ starts, columnOf, values, columns }: SparseRows, owned: Int32Array): Float64Array {
  const scores = new Float64Array(columns);
  for (const item of owned)
    for (let at = starts[item]!; at < starts[item + 1]!; at++) scores[columnOf[at]!]! += values[at]!;
  return scores;
}

function fromCustomers(like: SparseRows, bought: SparseRows, customer: number): Float64Array {
  const scores = new Float64Array(bought.columns);
  for (let at = like.starts[customer]!; at < like.starts[customer + 1]!; at++)
    for (const item of columnsIn(bought, like.columnOf[at]!)) scores[item]! += like.values[at]!;
  return scores;
}

/** In place: what the customer has counts nothing, and the 20 highest of the rest average 1. */
function levelled(scores: Float64Array, owned: Int32Array): Float64Array {
  for (const item of owned) scores[item] = 0;
  const high = highestOf(20);
  for (let item = 0; item < scores.length; item++) if (scores[item]! > 0) offer(high, item, scores[item]!);
  const level = high.values.reduce((sum, value) => sum + value, 0) / 20;
  if (level > 0) for (let item = 0; item < scores.length; item++) scores[item]! /= level;
  return scores;
}

function mixInto(
  scores: Float64Array,
  voices: readonly [keyof Mix, Float64Array | undefined][],
  mix: Mix,
  lift: Float64Array,
): void {
  scores.fill(0);
  for (const [voice, values] of voices) {
    const weight = mix[voice] + (voice === "popular" ? fill : 0);
    if (!values || weight === 0) continue;
    for (let item = 0; item < scores.length; item++) scores[item]! += weight * values[item]!;
  }
  for (let item = 0; item < scores.length; item++) scores[item]! *= lift[item]!;
}

function bestOf(scores: Float64Array, owned: Int32Array, length: number): Int32Array {
  for (const item of owned) scores[item] = 0;
  const best = highestOf(length);
  for (let item = 0; item < scores.length; item++) if (scores[item]! > 0) offer(best, item, scores[item]!);
  return best.ids.slice(0, best.size);
}
