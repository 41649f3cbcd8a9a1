import { type Bought, type BuyingModel, checkBought, checkModel } from "./model.ts";

/**
 * **Question:** how likely is this one still a customer? P(alive)
 *
 * **Formula:** x > 0: 1 / (1 + a / (b + x − 1)·((α + T) / (α + t_x))^(r + x)); 1 for x = 0, as the model lets customers leave only
 * after a repeat purchase; 1 in the NBD limit.
 *
 * **Source:** P. Fader, B. Hardie, K. L. Lee, Computing P(alive) using the BG/NBD model (2008). **Units:** those of the model; a
 * probability. **Complexity:** O(1). **Too little data:** does not occur; with few purchases the base speaks.
 *
 * @example stillCustomer(cdnow, { frequency: 2, recency: 30.43, age: 38.86 }) // 0.7266
 */
export function stillCustomer(model: BuyingModel, customer: Bought): number {
  checkModel(model);
  checkBought(customer);
  const { r, alpha, leaving } = model;
  const { frequency: x, recency, age } = customer;
  if (!leaving || x === 0) return 1;
  const silence = (r + x) * (Math.log(alpha + age) - Math.log(alpha + recency));
  return 1 / (1 + (leaving.a / (leaving.b + x - 1)) * Math.exp(silence));
}
