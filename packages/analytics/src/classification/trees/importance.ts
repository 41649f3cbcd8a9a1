import { type AnyTreeModel, partsOf } from "./reading/parts.ts";

/**
 * **Question:** which features did the model live by?
 *
 * **Formula:** Σ gains of the splits that ask about the feature, as a share of all gains.
 *
 * **Source:** L. Breiman et al. (1984), without surrogates; J. H. Friedman (2001). Features with many values are favoured: a
 * permutation test tells more where it matters.
 *
 * **Units:** shares that sum to 1. **Complexity:** O(nodes). **Too little data:** all 0 where nothing was split.
 *
 * @example importanceOf(model) // [49 / 51, 2 / 51] where splits by feature 0 gained 49 and by feature 1 gained 2
 */
export function importanceOf(model: AnyTreeModel): Float64Array {
  const gains = new Float64Array(model.columns);
  let all = 0;
  for (const { feature, gain } of partsOf(model).trees) {
    for (const [node, f] of feature.entries()) {
      if (f < 0) continue;
      const gained = Math.max(0, gain[node]!);
      gains[f]! += gained;
      all += gained;
    }
  }
  return all > 0 ? gains.map((gained) => gained / all) : gains;
}
