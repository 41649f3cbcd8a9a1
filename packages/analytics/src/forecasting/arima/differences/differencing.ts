import { multiply } from "../process/polynomials.ts";

/**
 * **Question:** what is (1 − B)ᵈ·(1 − Bᵐ)ᴰ written out?
 *
 * **Formula:** y_t = w_t + Σ cᵢ·y_{t−i}: the coefficients c as of an autoregression. **Source:** Box & Jenkins, ch. 4 and 9 (1970).
 *
 * @example differenceWeights(1, 1, 4) // [1, 0, 0, 1, -1]
 */
export function differenceWeights(d: number, D: number, season: number): Float64Array {
  const once = [1, -1];
  const yearly = new Float64Array(season + 1);
  [yearly[0], yearly[season]] = [1, -1];
  let product: ArrayLike<number> = [1];
  for (let i = 0; i < d; i++) product = multiply(product, once);
  for (let i = 0; i < D; i++) product = multiply(product, yearly);
  return Float64Array.from({ length: product.length - 1 }, (_, i) => 0 - product[i + 1]!);
}

/** The changes w that are left when the weights' share of the past is taken off; as many fewer as there are weights. @example differenced([1, 3, 6], [1]) // [2, 3] */
export function differenced(values: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  const lost = weights.length;
  const found = new Float64Array(Math.max(0, values.length - lost));
  for (let t = 0; t < found.length; t++) {
    let change = values[t + lost]!;
    for (let i = 1; i <= lost; i++) change -= weights[i - 1]! * values[t + lost - i]!;
    found[t] = change;
  }
  return found;
}

/** Changes to come put onto a past, so that they are values again. @example resumed([1, 3, 6], [2, 2], [1]) // [8, 10] */
export function resumed(past: ArrayLike<number>, changes: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  const lost = weights.length;
  const all = new Float64Array(lost + changes.length);
  for (let i = 0; i < lost; i++) all[i] = past[past.length - lost + i]!;
  for (let h = 0; h < changes.length; h++) {
    let value = changes[h]!;
    for (let i = 1; i <= lost; i++) value += weights[i - 1]! * all[lost + h - i]!;
    all[lost + h] = value;
  }
  return all.subarray(lost);
}
