import type { Feature } from "../encoding/feature.ts";
import { encodeOrdinals, learnOrdinals } from "../encoding/ordinals.ts";
import { auc } from "../measures/auc.ts";

/** A column that orders the outcomes almost by itself. */
export type TooGood = { readonly name: string; readonly auc: number };

const suspicious = 0.95;

/**
 * **Question:** which columns give the answer away, so that they may have been known only after the outcome?
 *
 * **Formula:** the AUC on the test rows of each column alone, whichever way round; levels in the order of their share of
 * positives in the training rows; a missing value stands below all others. Suspicious above 0.95.
 * **Source:** S. Kaufman et al., Leakage in data mining (2012) for the problem; the limit is ours.
 * **Complexity:** O(columns × rows · log rows). **Limits:** a column that gives away less, as the length of a call does, is not
 * seen: only who knows when it was written down can tell. **Too little data:** test rows of one class name none.
 *
 * @example tooGood([featureOf("paid", [0, 1, 0, 1])], [0, 1, 0, 1], { train: [0, 1], test: [2, 3] }) // paid: 1
 */
export function tooGood(
  features: readonly Feature[],
  outcomes: ArrayLike<number>,
  { train, test }: { readonly train: ArrayLike<number>; readonly test: ArrayLike<number> },
): TooGood[] {
  const truth = Float64Array.from(test, (row) => outcomes[row]!);
  const found: TooGood[] = [];
  for (const feature of features) {
    const { values } = encodeOrdinals(learnOrdinals([feature], outcomes, train), [feature], test);
    const area = auc(
      values.map((value) => (Number.isNaN(value) ? -Infinity : value)),
      truth,
    );
    if (typeof area !== "number") continue;
    const best = Math.max(area, 1 - area);
    if (best > suspicious) found.push({ name: feature.name, auc: best });
  }
  return found.sort((a, b) => b.auc - a.auc);
}
