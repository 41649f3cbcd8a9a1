import type { ScoredPair } from "./groups.ts";

/**
 * **Question:** which pairs remain where every row has at most one partner, as when two clean lists are put together?
 *
 * **Formula:** the surest pair first, each row once; equals in the order of their rows.
 *
 * **Complexity:** O(pairs · log pairs). It is greedy: the sum of scores can be larger, but no two rows would rather have each other.
 *
 * @example oneToOne([{ a: 0, b: 1, score: 0.9 }, { a: 0, b: 2, score: 0.8 }]) // only the pair of 0 and 1
 */
export function oneToOne<P extends ScoredPair>(pairs: readonly P[]): P[] {
  const taken = new Set<number>();
  return pairs
    .toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return false;
      taken.add(a).add(b);
      return true;
    });
}
