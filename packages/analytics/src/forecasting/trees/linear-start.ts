import { factor, solve } from "../../classification/cholesky.ts";

/** A straight answer to a row of features: `level` + Σ weights · (feature − centres). */
export type LinearStart = { level: number; weights: Float64Array; centres: Float64Array };

/**
 * **Question:** what part of the targets do straight lines explain, so that trees need only learn the bends?
 *
 * **Formula:** ridge regression on features less their means: (XᵀX + ridge·diag XᵀX)·w = Xᵀ(y − ȳ). A feature that does not vary, or repeats
 * others, weighs nothing.
 *
 * **Source:** A. E. Hoerl, R. W. Kennard, Ridge regression, Technometrics 12 (1970). **Complexity:** O(rows · features²).
 * **Too little data:** no rows is a caller's mistake (RangeError).
 *
 * @example fitLinearStart([[1], [2], [3]], Float64Array.of(2, 4, 6), 0) // level 4, weights [2], centres [2]
 */
export function fitLinearStart(
  rows: readonly (readonly number[])[],
  targets: Float64Array,
  ridge: number,
): LinearStart {
  const width = rows[0]?.length;
  if (width === undefined) throw new RangeError("Straight lines need at least one row.");
  const centres = new Float64Array(width);
  for (const row of rows) for (let j = 0; j < width; j++) centres[j]! += row[j]! / rows.length;
  const level = targets.reduce((total, y) => total + y, 0) / rows.length;
  const normal = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (const [i, row] of rows.entries()) {
    for (let j = 0; j < width; j++) {
      const off = row[j]! - centres[j]!;
      right[j]! += off * (targets[i]! - level);
      for (let k = 0; k < width; k++) normal[j * width + k]! += off * (row[k]! - centres[k]!);
    }
  }
  for (let j = 0; j < width; j++) normal[j * width + j]! *= 1 + ridge;
  return { level, weights: solve(factor(normal, width, 1e-11), right), centres };
}

/** What the straight lines say of a row. */
export function linearAnswer({ level, weights, centres }: LinearStart, row: readonly number[]): number {
  let answer = level;
  for (let j = 0; j < weights.length; j++) answer += weights[j]! * (row[j]! - centres[j]!);
  return answer;
}
