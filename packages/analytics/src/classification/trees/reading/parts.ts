import type { BoostingModel } from "../boosting.ts";
import type { ForestModel } from "../forest.ts";
import type { Tree } from "../shapes.ts";
import type { TreeModel } from "../tree.ts";

export type AnyTreeModel = TreeModel | ForestModel | BoostingModel;

/** What the three kinds have in common: their raw answer is base + scale × Σ answers of the trees. */
export function partsOf(model: AnyTreeModel): { base: number; scale: number; trees: readonly Tree[] } {
  switch (model.kind) {
    case "tree":
      return { base: 0, scale: 1, trees: [model.tree] };
    case "forest":
      return { base: 0, scale: 1 / model.trees.length, trees: model.trees };
    case "boosting":
      return { base: model.base, scale: 1, trees: model.trees };
  }
}
