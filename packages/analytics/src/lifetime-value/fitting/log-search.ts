import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { minimise } from "../../statistics/minimise.ts";

/** A function of parameters above 0 and its slopes by them. */
export type Sloped = { value: number; slopes: Float64Array };

/** The most likely parameters found, their log-likelihood, and whether the search ended where it is flat. */
export type MostLikely = { at: Float64Array; value: number; converged: boolean };

/** Parameters are sought within e^±limit; what runs there has its maximum at an edge. */
export const logLimit = 14;
const step = 1e-4;

/**
 * **Question:** which parameters above 0 make the data most likely?
 *
 * **Formula:** BFGS on s with ln parameter = 14·tanh(s / 14), so that none falls to 0 and all stay within e^±14, from several
 * starts; the best end is drawn into its maximum by Newton's steps on the logarithms. Value and slopes are divided by `cases`, so
 * that "flat" means the same for 100 and for a million customers.
 *
 * **Source:** J. Nocedal, S. Wright, Numerical Optimization (2006). **Units:** those of the parameters.
 * **Complexity:** some tens of calls of the likelihood a start. **Too little data:** the caller has to look before.
 *
 * @example mostLikely(([m]) => ({ value: -m! - 2 / m!, slopes: Float64Array.of(-1 + 2 / m! ** 2) }), [[1]], 1).at // √2
 */
export function mostLikely(
  likelihood: (at: Float64Array) => Sloped,
  starts: readonly (readonly number[])[],
  cases: number,
): MostLikely {
  let last: { s: Float64Array; cost: number; slopes: Float64Array } | undefined;
  const evaluate = (s: Float64Array) => {
    if (last && last.s.every((value, i) => value === s[i])) return last;
    const at = parametersAt(s);
    const { value, slopes } = likelihood(at);
    const bySearch = slopes.map((slope, i) => (-slope * at[i]!) / cases / Math.cosh(s[i]! / logLimit) ** 2);
    last = { s: s.slice(), cost: -value / cases, slopes: bySearch };
    return last;
  };
  let best: MostLikely | undefined;
  for (const start of starts) {
    const from = start.map(
      (value) => logLimit * Math.atanh(Math.min(0.99, Math.max(-0.99, Math.log(value) / logLimit))),
    );
    const found = minimise((s) => evaluate(s).cost, from, {
      gradient: (s) => evaluate(s).slopes,
      flat: 1e-6,
      mostSteps: 150,
    });
    const value = -found.value * cases;
    if (!best || value > best.value) best = { at: parametersAt(found.at), value, converged: found.converged };
  }
  if (!best) throw new RangeError("A search needs a place to start from.");
  return drawnIn(likelihood, best);
}

const parametersAt = (s: Float64Array) => s.map((each) => Math.exp(logLimit * Math.tanh(each / logLimit)));

/** Up to three of Newton's steps, each taken only where there is a summit, and the slopes get smaller by it. */
function drawnIn(likelihood: (at: Float64Array) => Sloped, found: MostLikely): MostLikely {
  let { at, value } = found;
  for (let round = 0; round < 3; round++) {
    const slopes = logSlopesAt(likelihood, at);
    const curvature = new CholeskyDecomposition(new Matrix(curvatureAt(likelihood, at)));
    if (!curvature.isPositiveDefinite()) break;
    const steps = curvature.solve(Matrix.columnVector(slopes)).to1DArray();
    if (!steps.every((each) => Math.abs(each) < 0.1)) break;
    const next = at.map((each, i) => each * Math.exp(steps[i]!));
    if (lengthOf(logSlopesAt(likelihood, next)) >= lengthOf(slopes)) break;
    at = next;
    value = likelihood(next).value;
  }
  return { ...found, at, value };
}

/** The slopes by the logarithms of the parameters. */
function logSlopesAt(likelihood: (at: Float64Array) => Sloped, at: Float64Array): Float64Array {
  return likelihood(at).slopes.map((slope, i) => slope * at[i]!);
}

/** How sharply the log-likelihood falls off around `at`, by the logarithms: minus its second derivatives, row by row. */
export function curvatureAt(likelihood: (at: Float64Array) => Sloped, at: Float64Array): number[][] {
  const moved = (i: number, by: number) => at.map((value, j) => (j === i ? value * Math.exp(by) : value));
  const rows = Array.from(at, (_, i) => {
    const [above, below] = [step, -step].map((by) => logSlopesAt(likelihood, moved(i, by)));
    return Array.from(above!, (value, j) => -(value - below![j]!) / (2 * step));
  });
  return rows.map((row, i) => row.map((value, j) => (value + rows[j]![i]!) / 2));
}

const lengthOf = (vector: Float64Array) => Math.hypot(...vector);
