import { neighboursOf } from "../fitting/laplace.ts";
import { expectedSpend } from "./expected-spend.ts";
import type { SameSpending, SpendingFit, SpendingModel } from "./fit-spending.ts";

/** What each customer is expected to spend on a purchase. */
export type SpendEstimates = {
  spend: Float64Array;
  /** Per direction in which the model may err, the same one standard error that way; null: not known. */
  neighbours: readonly { above: Float64Array; below: Float64Array }[] | null;
};

/**
 * **Question:** what will each customer spend on a purchase, and how would it differ were the model a little different?
 *
 * **Formula:** `expectedSpend` per customer; where all spend the same, that. **Source:** as there.
 * **Units:** money. **Complexity:** O(customers). **Too little data:** nobody, empty arrays.
 */
export function estimateSpend(
  fit: SpendingFit | SameSpending,
  of: { readonly frequency: ArrayLike<number>; readonly meanSpend: ArrayLike<number> },
): SpendEstimates {
  const size = of.frequency.length;
  if (fit.kind === "same spending") return { spend: new Float64Array(size).fill(fit.amount), neighbours: [] };
  const { p, q, gamma, newcomerSpend } = fit.model;
  const spendBy = (model: SpendingModel) =>
    Float64Array.from({ length: size }, (_, i) => expectedSpend(model, of.frequency[i]!, of.meanSpend[i]!));
  const moved = ([p, q, gamma]: Float64Array): SpendingModel => ({
    p: p!,
    q: q!,
    gamma: gamma!,
    // Near q = 1 a neighbour may have no mean; a newcomer's is then as it was.
    newcomerSpend: fit.newcomerSpendFrom === "model" && q! > 1 ? (p! * gamma!) / (q! - 1) : newcomerSpend,
  });
  return {
    spend: spendBy(fit.model),
    neighbours:
      fit.uncertainty &&
      neighboursOf(Float64Array.of(p, q, gamma), fit.uncertainty).map(({ above, below }) => ({
        above: spendBy(moved(above)),
        below: spendBy(moved(below)),
      })),
  };
}
