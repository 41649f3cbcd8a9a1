import type { Matrix } from "../../statistics/matrix.ts";
import { chanceOf } from "../logistic-probability.ts";
import type { Loss } from "../trees/shapes.ts";

/** One hidden layer. Weights lie in one array: hidden × columns, hidden offsets, hidden weights of the answer, its offset. */
export type Layout = { readonly columns: number; readonly hidden: number; readonly activation: "tanh" | "relu" };

export const sizeOf = ({ columns, hidden }: { columns: number; hidden: number }): number => hidden * (columns + 2) + 1;

/** The raw answer for one row of standardised features; the hidden units' values are left in `units` for who needs them. */
export function outputsOf(
  { columns, hidden, activation }: Layout,
  weights: Float64Array,
  { values }: Matrix,
  row: number,
  units?: Float64Array,
): number {
  const first = row * columns;
  const offsets = hidden * columns;
  let raw = weights[offsets + 2 * hidden]!;
  for (let u = 0; u < hidden; u++) {
    let sum = weights[offsets + u]!;
    for (let f = 0; f < columns; f++) sum += weights[u * columns + f]! * values[first + f]!;
    const unit = activation === "tanh" ? Math.tanh(sum) : Math.max(0, sum);
    if (units) units[u] = unit;
    raw += weights[offsets + hidden + u]! * unit;
  }
  return raw;
}

/**
 * **Question:** in which direction does the mean loss of these rows rise?
 *
 * **Formula:** back-propagation: e = answer − y; ∂/∂w₂ = e·unit, ∂/∂W₁ = e·w₂·φ′·x with φ′ = 1 − unit² (tanh) or 1 where the
 * unit is above 0 (relu); the mean over the rows, and l2·w for each weight that is no offset. The loss is the log loss, or
 * (raw − y)² / 2.
 *
 * **Source:** D. Rumelhart, G. Hinton, R. Williams, Learning representations by back-propagating errors (1986).
 * **Complexity:** O(rows × columns × hidden). Writes into `slope`.
 */
export function slopeOf(
  layout: Layout,
  weights: Float64Array,
  x: Matrix,
  y: Float64Array,
  rows: Int32Array,
  { loss, l2 }: { readonly loss: Loss; readonly l2: number },
  slope: Float64Array,
): void {
  const { columns, hidden, activation } = layout;
  const offsets = hidden * columns;
  const units = new Float64Array(hidden);
  slope.fill(0);
  for (let j = 0; j < rows.length; j++) {
    const row = rows[j]!;
    const raw = outputsOf(layout, weights, x, row, units);
    const error = ((loss === "logistic" ? chanceOf(raw) : raw) - y[row]!) / rows.length;
    slope[offsets + 2 * hidden]! += error;
    for (let u = 0; u < hidden; u++) {
      const unit = units[u]!;
      slope[offsets + hidden + u]! += error * unit;
      const bend = activation === "tanh" ? 1 - unit * unit : Number(unit > 0);
      const back = error * weights[offsets + hidden + u]! * bend;
      slope[offsets + u]! += back;
      for (let f = 0; f < columns; f++) slope[u * columns + f]! += back * x.values[row * columns + f]!;
    }
  }
  for (let i = 0; i < offsets; i++) slope[i]! += l2 * weights[i]!;
  for (let u = 0; u < hidden; u++) slope[offsets + hidden + u]! += l2 * weights[offsets + hidden + u]!;
}
