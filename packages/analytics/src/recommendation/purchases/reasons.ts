import { columnsIn, sizeOf, type SparseRows, valueAt } from "../sparse/sparse-rows.ts";
import type { Learnt, Mix } from "./recommender.ts";

/** Why an item is recommended, in facts that the caller words. Items by code. */
export type Reason =
  /** Of `buyers` customers who have `item`, so many have the recommended one too. */
  | { kind: "bought-together"; item: number; both: number; buyers: number }
  /** Of the `of` customers who buy most like this one, so many have it. */
  | { kind: "like-customers"; have: number; of: number }
  /** Its words are like those of `item`; 1 would be the same words. */
  | { kind: "like-words"; item: number; likeness: number }
  /** It is bought `times` as often lately as evenly over the whole time. */
  | { kind: "rising"; times: number }
  /** So many of all customers have it. */
  | { kind: "popular"; buyers: number; customers: number };

const mostItems = 2;
const risesFrom = 1.2;

/**
 * **Question:** why is this recommended to this customer?
 *
 * **Formula:** for each voice that the mix listens to, the facts it rests on: the customer's two items that are bought
 * together with it the most, how many of the customers like them have it, the item whose words are nearest, its trend from
 * 1.2 on. Where none of these speaks, how many customers have it at all.
 *
 * **Source:** J. Herlocker, J. Konstan, J. Riedl, Explaining collaborative filtering recommendations (CSCW 2000).
 *
 * **Units:** codes of `learnt`; `like` is `customersLike` of (at least) the customer. **Complexity:** O(what the customer has + its buyers).
 *
 * **Too little data:** an item that no voice speaks for is told by its popularity, down to 0 of all customers.
 *
 * @example reasonsFor(learnt, cosineOnly, 2, 1, like) // [{ kind: "bought-together", item: 0, both: 2, buyers: 3 }]
 */
export function reasonsFor(learnt: Learnt, mix: Mix, customer: number, item: number, like: SparseRows): Reason[] {
  const { bought, buyers, trend } = learnt;
  const owned = columnsIn(bought, customer);
  const reasons: Reason[] = [];
  const table = mix.cosine > 0 ? learnt.cosine : learnt.together;
  if (mix.together + mix.cosine > 0) {
    for (const { from } of speakers(table, owned, item).slice(0, mostItems))
      reasons.push({
        kind: "bought-together",
        item: from,
        both: shared(buyers, from, item),
        buyers: sizeOf(buyers, from),
      });
  }
  if (mix.customers > 0) {
    const near = columnsIn(like, customer);
    const have = near.filter((other) => valueAt(bought, other, item) !== undefined).length;
    if (have > 0) reasons.push({ kind: "like-customers", have, of: near.length });
  }
  if (mix.words > 0 && learnt.words) {
    const [nearest] = speakers(learnt.words, owned, item);
    if (nearest) reasons.push({ kind: "like-words", item: nearest.from, likeness: nearest.likeness });
  }
  if (mix.trend > 0 && trend[item]! >= risesFrom) reasons.push({ kind: "rising", times: trend[item]! });
  if (reasons.length === 0 || mix.popular > 0)
    reasons.push({ kind: "popular", buyers: sizeOf(buyers, item), customers: bought.rows });
  return reasons;
}

/** What the customer has that speaks for the item, loudest first. */
function speakers(table: SparseRows, owned: Int32Array, item: number): { from: number; likeness: number }[] {
  return Array.from(owned, (from) => ({ from, likeness: valueAt(table, from, item) ?? 0 }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.from - b.from);
}

function shared(buyers: SparseRows, item: number, other: number): number {
  return columnsIn(buyers, item).filter((customer) => valueAt(buyers, other, customer) !== undefined).length;
}
