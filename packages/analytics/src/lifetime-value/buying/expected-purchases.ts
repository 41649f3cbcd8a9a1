import { type Bought, type BuyingModel, checkBought, checkModel, newcomer } from "./model.ts";
import { purchasesBeforeLeaving } from "./purchases-before-leaving.ts";
import { stillCustomer } from "./still-customer.ts";

/**
 * **Question:** how many purchases will this customer make in the time ahead?
 *
 * **Formula:** P(alive) × the purchases of one who is still a customer: rate Gamma(r + x, α + T), chance to leave Beta(a, b + x).
 * In the NBD limit (r + x) / (α + T)·t. For a newcomer (0, 0, 0) it is the expectation for any new customer.
 *
 * **Source:** P. Fader, B. Hardie, K. L. Lee (2005), eq. 9 (new) and 10 (known customer). **Units:** `time` in that of the model
 * (weeks); purchases, on days after the first. **Complexity:** see `purchasesBeforeLeaving`.
 * **Too little data:** does not occur; with few purchases the base speaks.
 *
 * @example expectedPurchases(cdnow, { frequency: 2, recency: 30.43, age: 38.86 }, 39) // 1.226
 */
export function expectedPurchases(model: BuyingModel, customer: Bought, time: number): number {
  const alive = stillCustomer(model, customer);
  return alive * purchasesWhileCustomer(model, customer, time);
}

/** The same for one who is known to be a customer still. */
export function purchasesWhileCustomer(model: BuyingModel, customer: Bought, time: number): number {
  checkModel(model);
  checkBought(customer);
  if (!(time >= 0 && time < Infinity)) throw new RangeError("A time ahead is a number ≥ 0.");
  const { r, alpha, leaving } = model;
  const shape = r + customer.frequency;
  const rate = alpha + customer.age;
  if (!leaving) return (shape / rate) * time;
  return purchasesBeforeLeaving({ shape, rate, a: leaving.a, b: leaving.b + customer.frequency, time });
}

/**
 * **Question:** how many repeat purchases does a base make from the first day of each customer to now, by the model?
 *
 * **Formula:** Σ E[X(Tᵢ)] over the customers, each as a newcomer: to be compared with the repeat purchases counted.
 *
 * **Source:** P. Fader, B. Hardie, K. L. Lee (2005), figure 2. **Units:** ages in weeks; purchases. **Complexity:** O(different
 * ages). **Too little data:** nobody buys 0 times, for certain.
 *
 * @example expectedOfBase({ r: 2, alpha: 4, leaving: null }, [4, 8]) // 2 / 4 · 12 = 6
 */
export function expectedOfBase(model: BuyingModel, ages: ArrayLike<number>): number {
  const known = new Map<number, number>();
  let total = 0;
  for (let i = 0; i < ages.length; i++) {
    const age = ages[i]!;
    const expected = known.get(age) ?? expectedPurchases(model, newcomer, age);
    known.set(age, expected);
    total += expected;
  }
  return total;
}
