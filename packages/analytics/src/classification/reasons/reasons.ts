import { chancesOf, type Trained } from "../choice/candidates.ts";
import { type Feature, takeFeature } from "../encoding/feature.ts";
import { scoreOf } from "../logistic-probability.ts";

/** One column's part in a record's chance. `value` is the record's own, null where it is missing. */
export type Reason = { readonly name: string; readonly value: number | string | null; readonly weight: number };

/** A record's chance and what made it, the weightiest first. */
export type Reasoned = { readonly row: number; readonly chance: number; readonly reasons: readonly Reason[] };

/**
 * **Question:** why does the model give this record such a chance?
 *
 * **Formula:** for each column the record's log-odds − the mean log-odds of the same record with that column taken from each
 * of the rows of comparison. For logistic regression this is β·(x − mean) exactly.
 * **Source:** one at a time, as M. Robnik-Šikonja, I. Kononenko, Explaining classifications (2008).
 * **Units:** log-odds; 0.7 doubles the odds. **Limits:** two columns that only act together share no weight.
 * **Complexity:** columns × rows of comparison × that of the model's answer. **Too little data:** without rows of comparison there are no reasons.
 *
 * @example reasonsFor(trained, features, 17, [0, 1, 2]).reasons[0] // the column that says most of row 17
 */
export function reasonsFor(
  trained: Trained,
  features: readonly Feature[],
  row: number,
  comparison: ArrayLike<number>,
): Reasoned {
  const chance = chancesOf(trained, features, [row])[0]!;
  const score = scoreOf(chance);
  const places = Int32Array.from(comparison, (_, place) => place);
  const own = features.map((feature) =>
    takeFeature(
      feature,
      places.map(() => row),
    ),
  );
  const reasons =
    places.length === 0
      ? []
      : features.map((feature, at): Reason => {
          const others = chancesOf(trained, own.with(at, takeFeature(feature, comparison)), places);
          const usual = others.reduce((sum, each) => sum + scoreOf(each), 0) / others.length;
          return { name: feature.name, value: valueIn(feature, row), weight: score - usual };
        });
  return { row, chance, reasons: reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)) };
}

function valueIn(feature: Feature, row: number): number | string | null {
  if (feature.kind === "levels") return feature.levels[feature.codes[row]!] ?? null;
  const value = feature.values[row]!;
  return Number.isNaN(value) ? null : value;
}
