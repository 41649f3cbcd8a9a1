import { type Matrix, takeRows } from "../../statistics/matrix.ts";
import { type Random, sampleBelow } from "../../statistics/random.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { differentRows } from "./different-rows.ts";
import { kMeans, type TooFewDifferent } from "./k-means.ts";
import { silhouette } from "./silhouette.ts";

/** How well a number of groups fits: squares left, and the mean silhouette. */
export type Candidate = { readonly k: number; readonly inertia: number; readonly silhouette: number };

/** The number of groups that fits best, and all that were tried. */
export type ChosenK = { readonly kind: "chosen-k"; readonly k: number; readonly candidates: readonly Candidate[] };

const [fewest, most] = [2, 8];

/** Of more rows than these the number of groups is chosen by so many, drawn at random. */
const enough = 5000;

/**
 * **Question:** into how many groups do these rows divide most clearly?
 *
 * **Formula:** the k from 2 to 8 with the highest mean silhouette of its k-means; of equal ones the smaller. k stays below the
 * number of different rows. Of more than 5,000 rows that many are drawn, and the candidates' inertia is theirs.
 *
 * **Source:** P. J. Rousseeuw, Silhouettes (1987), section 4. **Complexity:** seven times `kMeans` and `silhouette`.
 *
 * **Too little data:** fewer than three rows, or fewer than three different ones.
 *
 * @example chooseK(matrixOf([[0], [1], [10], [11], [20], [21]]), randomFrom(1)) // k 3
 */
export function chooseK(all: Matrix, random: Random, restarts = 20): ChosenK | TooFewDifferent | TooLittleData {
  const rows = all.rows > enough ? takeRows(all, sampleBelow(random, all.rows, enough)) : all;
  if (rows.rows < 3) return tooLittle("rows", rows.rows, 3);
  const different = differentRows(rows, most + 1);
  if (different < 3) return { kind: "too-few-different-rows", found: different, needed: 3 };
  const candidates: Candidate[] = [];
  for (let k = fewest; k <= Math.min(most, different - 1); k++) {
    const found = kMeans(rows, k, random, { restarts });
    if (found.kind !== "k-means") return found;
    candidates.push({ k, inertia: found.inertia, silhouette: silhouette(rows, found.labels, random)!.mean });
  }
  const best = candidates.reduce((most, each) => (each.silhouette > most.silhouette ? each : most));
  return { kind: "chosen-k", k: best.k, candidates };
}
