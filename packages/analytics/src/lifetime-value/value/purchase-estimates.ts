import type { CustomerGroups } from "../buying/customer-groups.ts";
import { discountedPurchases } from "../buying/discounted-purchases.ts";
import { expectedPurchases } from "../buying/expected-purchases.ts";
import { type BuyingFit, modelOf, vectorOf } from "../buying/fit-buying.ts";
import type { Bought, BuyingModel } from "../buying/model.ts";
import { stillCustomer } from "../buying/still-customer.ts";
import { neighboursOf } from "../fitting/laplace.ts";

/** What is expected of each group of customers with the same purchases. */
export type PurchaseEstimates = {
  alive: Float64Array;
  purchases: Float64Array;
  /** The purchases, later ones counting less. */
  discounted: Float64Array;
  /** Per direction in which the model may err, the purchases of each group were it one standard error that way; null: not known. */
  neighbours: readonly { above: Float64Array; below: Float64Array }[] | null;
};

/**
 * **Question:** what is to be expected of each customer, and how would it differ were the model a little different?
 *
 * **Formula:** `stillCustomer`, `expectedPurchases` and `discountedPurchases` per group, and the purchases again with the models
 * one standard error away. **Source:** as there; G. Oehlert (1992) for the use of the latter.
 * **Units:** `time` in weeks, `rate` per week. **Complexity:** O(groups × parameters). **Too little data:** nobody, empty arrays.
 */
export function estimatePurchases(
  groups: CustomerGroups,
  { model, uncertainty }: Pick<BuyingFit, "model" | "uncertainty">,
  { time, rate }: { time: number; rate: number },
): PurchaseEstimates {
  const forAll = (figure: (customer: Bought) => number) =>
    Float64Array.from(groups.weight, (_, i) =>
      figure({ frequency: groups.frequency[i]!, recency: groups.recency[i]!, age: groups.age[i]! }),
    );
  const purchasesBy = (other: BuyingModel) => forAll((customer) => expectedPurchases(other, customer, time));
  const purchases = purchasesBy(model);
  return {
    alive: forAll((customer) => stillCustomer(model, customer)),
    purchases,
    discounted:
      rate === 0
        ? purchases
        : forAll((customer) => discountedPurchases((t) => expectedPurchases(model, customer, t), time, rate)),
    neighbours:
      uncertainty &&
      neighboursOf(vectorOf(model), uncertainty).map(({ above, below }) => ({
        above: purchasesBy(modelOf(above)),
        below: purchasesBy(modelOf(below)),
      })),
  };
}
