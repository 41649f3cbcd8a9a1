import { chanceOf } from "../../logistic-probability.ts";
import type { Loss } from "../shapes.ts";

/**
 * The raw answer that suits all the rows best: the mean, or the log-odds of the share. A share of nobody or of everybody counts
 * as half a case away from it, so that the odds stay finite.
 */
export function baseOf(targets: Float64Array, rows: Int32Array, loss: Loss): number {
  let total = 0;
  for (let j = 0; j < rows.length; j++) total += targets[rows[j]!]!;
  const mean = total / rows.length;
  if (loss === "squared") return mean;
  const half = 0.5 / rows.length;
  const share = Math.min(1 - half, Math.max(half, mean));
  return Math.log(share / (1 - share));
}

/** The mean loss of raw answers over the rows: (F − y)², or ln(1 + e^F) − y·F. */
export function lossOf(raw: Float64Array, targets: Float64Array, rows: Int32Array, loss: Loss): number {
  let total = 0;
  for (let j = 0; j < rows.length; j++) {
    const [f, y] = [raw[rows[j]!]!, targets[rows[j]!]!];
    total += loss === "squared" ? (f - y) ** 2 : Math.max(f, 0) - y * f + Math.log1p(Math.exp(-Math.abs(f)));
  }
  return total / rows.length;
}

/** First and second slope of the loss in the raw answer of each row, (F − y)² halved. Writes into the last two arrays. */
export function slopesOf(
  raw: Float64Array,
  targets: Float64Array,
  rows: Int32Array,
  loss: Loss,
  gradients: Float64Array,
  hessians: Float64Array,
): void {
  for (let j = 0; j < rows.length; j++) {
    const row = rows[j]!;
    const answer = loss === "squared" ? raw[row]! : chanceOf(raw[row]!);
    gradients[row] = answer - targets[row]!;
    hessians[row] = loss === "squared" ? 1 : answer * (1 - answer);
  }
}
