/** Two rows that were called one person, and how surely. */
export type ScoredPair = { readonly a: number; readonly b: number; readonly score: number };

/** Rows that are one person, ascending; `complete` where every two of them were called so. */
export type Group = { rows: number[]; complete: boolean };

/**
 * **Question:** who are the persons behind the pairs?
 *
 * **Formula:** connected components with a check: the surest pair first, two groups become one where at least half of the pairs between
 * them were called one person. A chain (A like B, B like C, A unlike C and more) is not drawn into one for a single link.
 *
 * **Units:** rows. Groups are in the order of their first rows; a row without a pair is in none.
 * **Complexity:** O(pairs · log pairs + Σ size²) over the groups. **Too little data:** no pairs, no groups.
 *
 * @example groupsOf([{ a: 0, b: 1, score: 0.9 }, { a: 1, b: 2, score: 0.8 }]) // [{ rows: [0, 1, 2], complete: false }]
 */
export function groupsOf(pairs: readonly ScoredPair[]): Group[] {
  const linked = new Map<number, Set<number>>();
  const link = (from: number, to: number) => linked.set(from, (linked.get(from) ?? new Set<number>()).add(to));
  for (const { a, b } of pairs) {
    link(a, b);
    link(b, a);
  }
  const groups = new Map<number, number[]>([...linked.keys()].map((row) => [row, [row]]));
  for (const { a, b } of pairs.toSorted((x, y) => y.score - x.score)) {
    const [one, other] = [groups.get(a)!, groups.get(b)!];
    if (one === other || 2 * linksBetween(one, other, linked) < one.length * other.length) continue;
    const [large, small] = one.length >= other.length ? [one, other] : [other, one];
    for (const row of small) {
      large.push(row);
      groups.set(row, large);
    }
  }
  return [...new Set(groups.values())]
    .filter((rows) => rows.length > 1)
    .map((rows) => rows.toSorted((a, b) => a - b))
    .toSorted((a, b) => a[0]! - b[0]!)
    .map((rows) => ({ rows, complete: linksBetween(rows, rows, linked) === rows.length * (rows.length - 1) }));
}

function linksBetween(
  one: readonly number[],
  other: readonly number[],
  linked: ReadonlyMap<number, Set<number>>,
): number {
  let links = 0;
  for (const a of one) for (const b of other) if (linked.get(a)!.has(b)) links++;
  return links;
}
