import { type Random, shuffle } from "../../statistics/random.ts";
import { isTooLittle } from "../../statistics/too-little-data.ts";
import { chancesOf, type Trained } from "../choice/candidates.ts";
import { type Feature, takeFeature } from "../encoding/feature.ts";
import { auc } from "../measures/auc.ts";

/** How much worse a model orders rows when one column is mixed up; `error` is the deviation of the mean over the repeats. */
export type Importance = { readonly name: string; readonly importance: number; readonly error: number };

/**
 * **Question:** which columns does this model live on?
 *
 * **Formula:** AUC on the test rows − the mean AUC after the column's values were shuffled among them.
 * **Source:** L. Breiman, Random forests (2001); for any model A. Fisher, C. Rudin, F. Dominici (2019).
 * **Units:** AUC; near 0 (also below) the column is of no use. **Limits:** columns that say the same share their importance.
 * **Complexity:** columns × repeats × that of the model's answer. **Too little data:** test rows of one class: an empty list.
 *
 * @example importanceIn(trained, features, outcomes, testRows, { repeats: 3, random }) // the greatest first
 */
export function importanceIn(
  trained: Trained,
  features: readonly Feature[],
  outcomes: ArrayLike<number>,
  rows: ArrayLike<number>,
  { repeats, random }: { readonly repeats: number; readonly random: Random },
): Importance[] {
  const own = features.map((feature) => takeFeature(feature, rows));
  const truth = Float64Array.from(rows, (row) => outcomes[row]!);
  const places = Int32Array.from(truth, (_, place) => place);
  const whole = areaOf(own);
  if (whole === undefined) return [];
  return own
    .map((feature, at) => {
      const falls = Array.from({ length: repeats }, () => {
        const mixed = takeFeature(feature, shuffle(places.slice(), random));
        return whole - areaOf(own.with(at, mixed))!;
      });
      const importance = falls.reduce((sum, fall) => sum + fall, 0) / repeats;
      const squares = falls.reduce((sum, fall) => sum + (fall - importance) ** 2, 0);
      return { name: feature.name, importance, error: Math.sqrt(squares) / repeats };
    })
    .sort((a, b) => b.importance - a.importance);

  function areaOf(columns: readonly Feature[]): number | undefined {
    const area = auc(chancesOf(trained, columns, places), truth);
    return isTooLittle(area) ? undefined : area;
  }
}
