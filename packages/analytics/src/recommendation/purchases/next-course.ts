import type { Purchases } from "./purchases.ts";

/** What usually follows: of `after` customers who went on from `from`, `count` took `item` next. */
export type NextCourse = { item: number; from: number; count: number; after: number; share: number };

/**
 * **Question:** which course (or product) comes next for somebody who has come this far?
 *
 * **Formula:** each customer's different items in the order in which they were first taken are their path. From the last
 * one, share(b) = customers who took b directly after it / customers who took anything after it. Where nobody went on from
 * the last one, the one before it is asked, and so on. What the customer has is never proposed.
 *
 * **Source:** first-order transition counts, A. A. Markov (1906); as in S. Rendle et al., FPMC (WWW 2010), without factors.
 *
 * **Units:** codes of `purchases`, lines in the order of time; shares 0 to 1, highest first, at most `most`.
 * **Complexity:** O(lines) for all `customers` asked together.
 *
 * **Too little data:** a customer without items, or whose items nobody ever went on from, gets an empty list.
 *
 * @example paths A → B → C, A → B, A → C; next for who has A // B 2 of 3, C 1 of 3
 */
export function nextCourses(purchases: Purchases, customers: Int32Array, most = 3): NextCourse[][] {
  const paths = pathsOf(purchases);
  const follows = new Map<number, Map<number, number>>();
  for (const path of paths) {
    for (let i = 1; i < path.length; i++) {
      const next = follows.get(path[i - 1]!) ?? new Map<number, number>();
      next.set(path[i]!, (next.get(path[i]!) ?? 0) + 1);
      follows.set(path[i - 1]!, next);
    }
  }
  return Array.from(customers, (customer) => {
    const path = paths[customer] ?? [];
    for (const from of path.toReversed()) {
      const next = follows.get(from);
      if (!next) continue;
      const after = next.values().reduce((sum, count) => sum + count, 0);
      const fresh = Array.from(next, ([item, count]) => ({ item, from, count, after, share: count / after }))
        .filter(({ item }) => !path.includes(item))
        .sort((a, b) => b.count - a.count || a.item - b.item);
      if (fresh.length > 0) return fresh.slice(0, most);
    }
    return [];
  });
}

function pathsOf({ customers, customer, item }: Purchases): number[][] {
  const paths = Array.from({ length: customers }, () => new Set<number>());
  for (let line = 0; line < item.length; line++) paths[customer[line]!]!.add(item[line]!);
  return paths.map((path) => [...path]);
}
