import { type Random, sampleBelow } from "../../statistics/random.ts";
import { isTooLittle, tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { sizeOf, type SparseRows } from "../sparse/sparse-rows.ts";
import { chooseMix, exceeds } from "./choose-mix.ts";
import { holdOutLatest, newLater } from "../measuring/hold-out.ts";
import type { Purchases } from "./purchases.ts";
import { type RankingFigures, rankingFigures } from "../measuring/ranking-figures.ts";
import { type Reason, reasonsFor } from "./reasons.ts";
import { cosineOnly, customersLike, learn, listsOf, type Mix, popularityOnly } from "./recommender.ts";

/** How good one way was on what was bought later. */
export type RankedWay = { method: string; precision: number; recall: number; coverage: number };

/** What to offer whom, how good such offers were where the answer is known, and popularity's figures beside them. */
export type PurchaseRecommendations = {
  kind: "recommendations";
  /** "popularity", or the voices that are heard, such as "items + customers". */
  method: string;
  mix: Mix;
  /** Whether the chosen way beat popularity on what was bought later, by more than chance. */
  beatsPopularity: boolean;
  /** Customers who bought something new later; of very many a random part was asked. */
  evaluated: number;
  /** The chosen way first, then popularity, then the plain item cosine. */
  ways: [chosen: RankedWay, popularity: RankedWay, itemCosine: RankedWay];
  lists: { customer: number; items: { item: number; reasons: Reason[] }[] }[];
};

export type PurchaseQuestion = {
  readonly purchases: Purchases;
  /** What was bought later, in the same codes (new ones follow); without it the latest fifth of each customer is held back. */
  readonly later?: Purchases;
  /** What is written about each item, by code. */
  readonly texts?: readonly string[];
  readonly random: Random;
  /** For whom lists are wanted. */
  readonly customers: Int32Array;
  readonly length?: number;
};

const fewestCustomers = 10;
const lengthMeasured = 10;
const mostScores = 4e7;

/**
 * **Question:** what should these customers be offered, and does that do better than offering everybody what sells best?
 *
 * **Formula:** `chooseMix` chooses on what was learnt from alone; precision, recall and coverage of ten (`rankingFigures`)
 * are measured on what was bought later, which took no part in the choice. Popularity is beaten when the hits per customer
 * exceed its own by 2 standard errors (paired). The lists are learnt from all of `purchases`.
 *
 * **Source:** as named in `learn`, `chooseMix`, `rankingFigures`. **Units:** codes; shares 0 to 1.
 * **Complexity:** that of `chooseMix` and `learn`, twice where a part is held back; at most 4·10⁷ scores are measured.
 *
 * **Too little data:** fewer than 10 customers with two different items (nothing to hold back), or with `later` nobody
 * known who bought anything new.
 *
 * @example recommendPurchases({ purchases, random: randomFrom(1), customers: Int32Array.of(0) }) // ten items, with reasons
 */
export function recommendPurchases(question: PurchaseQuestion): PurchaseRecommendations | TooLittleData {
  const { purchases, texts, random, customers, length = lengthMeasured } = question;
  const { train, later } = question.later
    ? { train: purchases, later: newLater(purchases, question.later) }
    : holdOutLatest(purchases);
  const able = Int32Array.from({ length: later.rows }, (_, row) => row).filter((row) => sizeOf(later, row) > 0);
  if (question.later && able.length === 0) return tooLittle("customers", 0, 1);
  if (!question.later && able.length < fewestCustomers)
    return tooLittle("repeat customers", able.length, fewestCustomers);
  const most = Math.max(fewestCustomers, Math.floor(mostScores / later.columns));
  const asked =
    able.length <= most
      ? able
      : sampleBelow(random, able.length, most)
          .map((place) => able[place]!)
          .sort();
  const { mix } = chooseMix(train, random, texts);
  const learnt = learn(train, texts);
  const figures = listsOf(learnt, [mix, popularityOnly, cosineOnly], asked, lengthMeasured).map((lists) =>
    figuresOf(lists, asked, later),
  );
  const [chosen, popularity, itemCosine] = figures as [RankingFigures, RankingFigures, RankingFigures];
  const method = methodOf(mix);
  const all = train === purchases ? learnt : learn(purchases, texts);
  const [lists = []] = listsOf(all, [mix], customers, length);
  const like = customersLike(all, customers);
  return {
    kind: "recommendations",
    method,
    mix,
    beatsPopularity: exceeds(chosen.hits, popularity.hits, 2),
    evaluated: asked.length,
    ways: [wayOf(method, chosen), wayOf("popularity", popularity), wayOf("item cosine", itemCosine)],
    lists: lists.map((items, i) => ({
      customer: customers[i]!,
      items: Array.from(items, (item) => ({ item, reasons: reasonsFor(all, mix, customers[i]!, item, like) })),
    })),
  };
}

function figuresOf(lists: Int32Array[], asked: Int32Array, later: SparseRows): RankingFigures {
  const figures = rankingFigures(lists, asked, later, lengthMeasured);
  if (isTooLittle(figures)) throw new RangeError("Nobody who was asked bought anything later.");
  return figures;
}

const wayOf = (method: string, { precision, recall, coverage }: RankingFigures): RankedWay => ({
  method,
  precision,
  recall,
  coverage,
});

function methodOf(mix: Mix): string {
  const voices = [
    mix.together + mix.cosine > 0 && "items",
    mix.customers > 0 && "customers",
    mix.words > 0 && "words",
    mix.popular > 0 && "popularity",
    mix.trend > 0 && "trend",
  ];
  return voices.filter((voice) => voice !== false).join(" + ");
}
