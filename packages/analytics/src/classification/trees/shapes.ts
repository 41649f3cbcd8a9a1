/** What a model is asked for: a chance (targets 0 or 1), or a number. */
export type Loss = "logistic" | "squared";

/**
 * A tree, node after node in columns, the root first; −1 in `feature` marks a leaf. A row goes left where its value is at most
 * the threshold, and by `missingLeft` (1 or 0) where it has none. Plain arrays, so that a model survives JSON.
 */
export type Tree = {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly missingLeft: readonly number[];
  /** What the node would answer were it a leaf: inner nodes too, as reasons are differences along the path. */
  readonly value: readonly number[];
  /** How many rows reached the node when it was learnt. */
  readonly rows: readonly number[];
  /** How much the split of the node lowered the loss; 0 at a leaf. */
  readonly gain: readonly number[];
};
