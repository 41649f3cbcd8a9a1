import { aucOfRanks, ranksOf } from "../measures/auc.ts";

/** Scores of rows and their outcomes. */
export type Scored = { readonly chances: ArrayLike<number>; readonly outcomes: ArrayLike<number> };

/**
 * **Question:** by how many deviations is the order of rows better than chance would have it, over one part or several?
 *
 * **Formula:** Σ (U − PN/2) / √Σ var U over the parts; var U = PN/12 · (n + 1 − Σ(t³ − t) / (n(n − 1))), t rows tied.
 * **Source:** H. Mann, D. Whitney (1947), ties as E. Lehmann (1975), over strata as P. van Elteren (1960) with weights 1.
 * **Units:** standard deviations; 0 where no part has two classes, or all scores are alike. **Complexity:** O(rows · log rows).
 * **Limits:** exact for parts that the model had not seen and that do not teach each other, as in an order of time.
 *
 * @example signalOf([{ chances: [0.1, 0.2, 0.3, 0.4], outcomes: [0, 0, 1, 1] }]) // (4 − 2) / √(5/3) = 1.549
 */
export function signalOf(parts: readonly Scored[]): number {
  let [above, variance] = [0, 0];
  for (const { chances, outcomes } of parts) {
    const ranks = ranksOf(chances);
    const area = aucOfRanks(ranks, outcomes);
    if (typeof area !== "number") continue;
    const rows = ranks.length;
    const positives = Array.from(outcomes).filter((outcome) => outcome === 1).length;
    const pairs = positives * (rows - positives);
    above += (area - 0.5) * pairs;
    variance += (pairs / 12) * (rows + 1 - tiesOf(ranks) / (rows * (rows - 1)));
  }
  return variance > 0 ? above / Math.sqrt(variance) : 0;
}

/** Σ (t³ − t) over groups of t equal ranks. */
function tiesOf(ranks: Float64Array): number {
  const sorted = ranks.slice().sort();
  let ties = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to += 1;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  return ties;
}
