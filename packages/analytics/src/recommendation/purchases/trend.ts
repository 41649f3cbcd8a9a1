import type { Purchases } from "./purchases.ts";

const halfLife = 0.1;
const asIfSeen = 5;

/**
 * **Question:** is this item bought more lately than before, or hardly any more?
 *
 * **Formula:** the line at place i of n weighs ½^((n − 1 − i) / 0.1n): half as much each tenth of the list back. An item's
 * trend is its weights over what as many average lines weigh, (Σw / w̄ + 5) / (lines + 5): 1 for an item bought evenly,
 * towards 0 for one that is over, and near 1 while little is known.
 *
 * **Source:** exponential forgetting as in Y. Ding, X. Li, Time weight collaborative filtering (CIKM 2005), put on items;
 * the half-life is ours, from the web shop's data.
 *
 * **Units:** one figure > 0 per item; 1 is even. Needs lines in the order of time; whether it helps is measured by whoever uses it.
 * **Complexity:** O(lines + items). **Too little data:** 1 for an item without lines.
 *
 * @example trendOf({ customers: 1, items: 2,, items 0, 0, 1, 1 }) // item 0: 0.7316, item 1: 1.2684
 */
export function trendOf({ items, item }: Purchases): Float64Array {
  const lines = new Float64Array(items);
  const recent = new Float64Array(items);
  let total = 0;
  for (let i = 0; i < item.length; i++) {
    const weight = 0.5 ** ((item.length - 1 - i) / (halfLife * item.length));
    lines[item[i]!]!++;
    recent[item[i]!]! += weight;
    total += weight;
  }
  const even = total / item.length;
  return lines.map((count, i) => (count === 0 ? 1 : (recent[i]! / even + asIfSeen) / (count + asIfSeen)));
}
