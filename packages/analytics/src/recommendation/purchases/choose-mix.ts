import { type Random, sampleBelow } from "../../statistics/random.ts";
import { sizeOf } from "../sparse/sparse-rows.ts";
import { holdOutLatest } from "../measuring/hold-out.ts";
import type { Purchases } from "./purchases.ts";
import { rankingFigures } from "../measuring/ranking-figures.ts";
import { learn, listsOf, type Mix, popularityOnly } from "./recommender.ts";

/** The mix that did best where the answer was known, and popularity beside it. */
export type MixChoice = {
  mix: Mix;
  /** Whether it beat popularity by more than chance; if not, `mix` is popularity. */
  beatsPopularity: boolean;
  /** How many customers it was tried on; 0 when there were too few to try. */
  customers: number;
  precision: number | null;
  popularity: number | null;
};

const fewestCustomers = 10;
const mostCustomers = 800;
const mostScores = 6e6;
/** The best of many tries looks good by chance too, so it must stand out further than one try would. */
const standsOut = 3;

const none = { ...popularityOnly, popular: 0 };
const voices: Mix[] = [
  popularityOnly,
  { ...none, together: 1 },
  { ...none, customers: 1 },
  { ...none, together: 1, customers: 1 },
];
const withWords: Mix[] = [
  { ...none, words: 1 },
  { ...none, together: 1, words: 0.25 },
  { ...none, together: 1, customers: 1, words: 0.5 },
];
const trends = [0, 0.35, 0.7, 1];

/**
 * **Question:** which way of recommending suits these customers?
 *
 * **Formula:** the latest fifth of each customer's items is held back (`holdOutLatest`); popularity, item neighbours,
 * customer neighbours and both, each with the trend at 0, 0.35, 0.7 and 1, then with words at the best trend, recommend ten
 * to up to 800 customers. The mix with the most hits wins, if its hits per customer exceed popularity's by 3 standard errors (paired); else popularity.
 *
 * **Source:** choice by validation, M. Stone (1974); the margin is ours. **Units:** precision as a share of ten.
 * **Complexity:** that of `learn` and of `listsOf` with 16 to 19 mixes, bounded to 6 million scores each.
 *
 * **Too little data:** fewer than 10 customers with two different items: popularity, with `customers` 0.
 *
 * @example chooseMix(random purchases, randomFrom(1)) // popularity, beatsPopularity false
 */
export function chooseMix(purchases: Purchases, random: Random, texts?: readonly string[]): MixChoice {
  const { train, later } = holdOutLatest(purchases);
  const able = Int32Array.from({ length: later.rows }, (_, row) => row).filter((row) => sizeOf(later, row) > 0);
  const untried = { mix: popularityOnly, beatsPopularity: false, customers: 0, precision: null, popularity: null };
  if (able.length < fewestCustomers) return untried;
  const most = Math.max(fewestCustomers, Math.min(mostCustomers, Math.floor(mostScores / purchases.items)));
  const asked = sampleBelow(random, able.length, most).map((place) => able[place]!);
  const learnt = learn(train, texts);
  const tryOut = (mixes: Mix[]) =>
    listsOf(learnt, mixes, asked, 10).map((lists, i) => {
      const figures = rankingFigures(lists, asked, later, 10);
      // Everybody asked bought something later, so there are figures.
      if (figures.kind !== "ranking") throw new RangeError("Nobody who was asked bought anything later.");
      return { mix: mixes[i]!, figures };
    });
  const tried = tryOut(voices.flatMap((mix) => trends.map((trend) => ({ ...mix, trend }))));
  const { trend } = bestOf(tried).mix;
  if (texts) tried.push(...tryOut(withWords.map((mix) => ({ ...mix, trend }))));
  const popularity = tried[0]!.figures;
  const best = bestOf(tried);
  const beatsPopularity = exceeds(best.figures.hits, popularity.hits, standsOut);
  return {
    mix: beatsPopularity ? best.mix : popularityOnly,
    beatsPopularity,
    customers: asked.length,
    precision: (beatsPopularity ? best.figures : popularity).precision,
    popularity: popularity.precision,
  };
}

type Tried = { mix: Mix; figures: { precision: number; hits: Int32Array } };
const bestOf = (tried: readonly Tried[]) => tried.reduce((a, b) => (b.figures.precision > a.figures.precision ? b : a));

/** Whether the hits exceed the others' by so many standard errors, customer for customer. */
export function exceeds(hits: Int32Array, others: Int32Array, errors: number): boolean {
  let [total, squares] = [0, 0];
  for (let i = 0; i < hits.length; i++) {
    const more = hits[i]! - others[i]!;
    total += more;
    squares += more ** 2;
  }
  const spread = Math.sqrt(Math.max(0, squares - total ** 2 / hits.length));
  return total > 0 && total > errors * spread;
}
