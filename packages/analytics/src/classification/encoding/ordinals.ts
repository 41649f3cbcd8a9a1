import { type Matrix, zeros } from "../../statistics/matrix.ts";
import type { Feature, LevelFeature } from "./feature.ts";
import { keptLevels } from "./kept-levels.ts";
import { levelCounts } from "./level-counts.ts";

export type OrdinalEncoding = {
  /** One for each feature: undefined for numbers, which stay as they are, else the number of each level. */
  readonly orders: readonly (Float64Array | undefined)[];
};

/** As if so many rows of the base rate had been seen of every level. */
const believed = 10;

/**
 * **Question:** how does a table become numbers that a tree can cut in two?
 *
 * **Formula:** numbers stay, NaN where missing. A category's level becomes its place among the levels by the share of
 * positive outcomes in the training rows, (positives + 10 · base rate) / (rows + 10): one cut then parts the levels best.
 * Rare levels (`keptLevels`) are one level. Missing texts, and levels that the training rows do not hold, are NaN.
 * **Source:** the order: W. D. Fisher, On grouping for maximum homogeneity (1958); L. Breiman et al., CART, 4.2.2 (1984);
 * shrinkage: D. Micci-Barreca (2001).
 * **Shapes:** `outcomes` of all rows, `rows` the training rows. **Complexity:** O(rows × features).
 *
 * @example learnOrdinals([featureOf("size", ["L", "M", "L", "M"])], [0, 1, 0, 1], [0, 1, 2, 3]).orders // [[0, 1]]
 */
export function learnOrdinals(
  features: readonly Feature[],
  outcomes: ArrayLike<number>,
  rows: ArrayLike<number>,
): OrdinalEncoding {
  let positives = 0;
  for (let i = 0; i < rows.length; i++) positives += outcomes[rows[i]!]!;
  const rate = rows.length > 0 ? positives / rows.length : 0;
  return {
    orders: features.map((feature) =>
      feature.kind === "numbers" ? undefined : orderOf(feature, outcomes, rows, rate),
    ),
  };
}

function orderOf(feature: LevelFeature, outcomes: ArrayLike<number>, rows: ArrayLike<number>, rate: number) {
  const { counts } = levelCounts(feature, rows);
  const { kept, pooled } = keptLevels(counts);
  const positives = new Float64Array(feature.levels.length);
  for (let i = 0; i < rows.length; i++) {
    const code = feature.codes[rows[i]!]!;
    if (code >= 0) positives[code]! += outcomes[rows[i]!]!;
  }
  const groups = pooled.length > 0 ? [...kept.map((level) => [level]), pooled] : kept.map((level) => [level]);
  const order = new Float64Array(feature.levels.length).fill(NaN);
  groups
    .map((levels) => ({ levels, share: shareOf(levels) }))
    .sort((a, b) => a.share - b.share)
    .forEach(({ levels }, place) => {
      for (const level of levels) order[level] = place;
    });
  return order;

  function shareOf(levels: readonly number[]) {
    const all = levels.reduce((sum, level) => sum + counts[level]!, 0);
    const hits = levels.reduce((sum, level) => sum + positives[level]!, 0);
    return (hits + believed * rate) / (all + believed);
  }
}

/** The chosen rows as numbers, one column per feature. @example encodeOrdinals({ orders: [undefined] }, [age], [3]) // [[41]] */
export function encodeOrdinals(
  { orders }: OrdinalEncoding,
  features: readonly Feature[],
  rows: ArrayLike<number>,
): Matrix {
  if (features.length !== orders.length)
    throw new RangeError(`The encoding knows ${orders.length} columns, not ${features.length}.`);
  const made = zeros(rows.length, features.length);
  for (const [f, feature] of features.entries()) {
    const order = orders[f];
    for (let i = 0; i < rows.length; i++) {
      const at = i * features.length + f;
      if (feature.kind === "numbers") made.values[at] = feature.values[rows[i]!]!;
      else made.values[at] = order?.[feature.codes[rows[i]!]!] ?? NaN;
    }
  }
  return made;
}
