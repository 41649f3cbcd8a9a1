import { type Group, groupsOf, type ScoredPair } from "./groups.ts";

/** The pairs that stand when their groups are looked at. `implied` ones were called one person only through others. */
export type SettledPair = ScoredPair & { readonly implied: boolean };
export type Settled = { pairs: SettledPair[]; groups: Group[]; doubtful: number };

/** A pair that follows from others must still be likelier one person than two. */
const leastImplied = 0.5;

/**
 * **Question:** which pairs remain, and which follow, when who is like whom has to agree?
 *
 * **Formula:** groups as in `groupsOf`. A pair whose two ends do not come into one group hangs by a single link between many, and is dropped. Two
 * records of one group that were not called one person follow through the third that speaks most for it: score max P(a, c)·P(c, b), from 0.5 on.
 *
 * **Units:** probabilities; `doubtful` counts what was dropped. **Complexity:** O(Σ size³) over the groups, at most `mostImplied`
 * pairs that follow. **Too little data:** no pairs, no groups.
 *
 * @example settle([{ a: 0, b: 1, score: 0.9 }, { a: 1, b: 2, score: 0.8 }]) // and { a: 0, b: 2, score: 0.72, implied: true }
 */
export function settle(pairs: readonly ScoredPair[], mostImplied = 100_000): Settled {
  const groups = groupsOf(pairs);
  const groupAt = new Map(groups.flatMap(({ rows }, at) => rows.map((row) => [row, at] as const)));
  const scores = new Map<number, Map<number, number>>();
  const note = (from: number, to: number, score: number) =>
    scores.set(from, (scores.get(from) ?? new Map<number, number>()).set(to, score));
  const kept: SettledPair[] = [];
  for (const { a, b, score } of pairs) {
    const at = groupAt.get(a);
    if (at === undefined || at !== groupAt.get(b)) continue;
    kept.push({ a, b, score, implied: false });
    note(a, b, score);
    note(b, a, score);
  }
  const doubtful = pairs.length - kept.length;
  for (const { rows, complete } of groups) {
    if (complete) continue;
    for (const [i, a] of rows.entries()) {
      for (const b of rows.slice(i + 1)) {
        if (scores.get(a)!.has(b) || kept.length - pairs.length >= mostImplied) continue;
        const score = through(scores.get(a)!, scores.get(b)!);
        if (score >= leastImplied) kept.push({ a, b, score, implied: true });
      }
    }
  }
  return { pairs: kept, groups, doubtful };
}

/** How surely two are one person by the third that speaks most for it. */
function through(ofA: ReadonlyMap<number, number>, ofB: ReadonlyMap<number, number>): number {
  let most = 0;
  for (const [third, score] of ofA) most = Math.max(most, score * (ofB.get(third) ?? 0));
  return most;
}
