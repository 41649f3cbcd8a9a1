/** Where the sum of squares is least, as far as was seen. */
export type LeastSquares = { at: Float64Array; squares: number; steps: number; converged: boolean };

const probe = 1e-6;
const longestStep = 1.5;
const mostSteps = 50;

/**
 * **Question:** which parameters make a row of errors smallest, where one look at the errors is dear?
 *
 * **Formula:** Levenberg-Marquardt: (JᵀJ + λ·diag JᵀJ)·δ = −Jᵀr, J by forward differences; λ falls to a fifth at
 * best after a step that makes r·r as much smaller as it promised, less or not at all where it kept less of that, and doubles,
 * then fourfold, … where r·r did not fall. It ends when a step promises less than `precision` of the sum, or after 50 steps.
 *
 * **Source:** D. W. Marquardt, An algorithm for least-squares estimation of nonlinear parameters, SIAM 11 (1963); λ as in
 * K. Madsen, H. B. Nielsen, O. Tingleff, Methods for non-linear least squares problems, 2nd ed. (2004).
 * **Complexity:** parameters + 1 looks a step, a handful of steps where the errors are nearly linear.
 * **Limits:** a local minimum. Errors may be undefined away from the start; such a step is shortened.
 *
 * @example searchLeastSquares(([x]) => Float64Array.of(x! - 3, 2 * x! - 6), [0]).at // [3]
 */
export function searchLeastSquares(
  errorsAt: (at: Float64Array) => Float64Array | undefined,
  start: ArrayLike<number>,
  precision = 1e-10,
): LeastSquares {
  let at = Float64Array.from(start);
  let errors = errorsAt(at);
  let squares = errors ? dot(errors, errors) : NaN;
  if (!errors || !Number.isFinite(squares)) throw new RangeError("The errors have no value where the search begins.");
  let damping = 1e-3;
  for (let steps = 0; steps < mostSteps; steps++) {
    const slopes = slopesAt(errorsAt, at, errors);
    const pull = slopes.map((slope) => dot(slope, errors!));
    const normal = slopes.map((a) => Float64Array.from(slopes, (b) => dot(a, b)));
    for (let growth = 2; ; growth *= 2) {
      const step = stepFor(normal, pull, damping);
      const promised = normal.reduce((total, row, i) => total - step[i]! * (2 * pull[i]! + dot(row, step)), 0);
      if (!(promised > precision * squares)) return { at, squares, steps, converged: true };
      const next = at.map((value, i) => value + step[i]!);
      const there = errorsAt(next);
      const value = there ? dot(there, there) : NaN;
      if (there && value < squares) {
        const kept = (squares - value) / promised;
        damping *= Math.max(1 / 5, 1 - (2 * kept - 1) ** 3);
        [at, errors, squares] = [next, there, value];
        break;
      }
      damping *= growth;
    }
  }
  return { at, squares, steps: mostSteps, converged: false };
}

function slopesAt(
  errorsAt: (at: Float64Array) => Float64Array | undefined,
  at: Float64Array,
  errors: Float64Array,
): Float64Array[] {
  return Array.from(at, (value, i) => {
    const near = at.slice();
    near[i] = value + probe;
    const there = errorsAt(near);
    // A parameter that cannot be moved here has no slope, and stays.
    return errors.map((error, t) => (there ? (there[t]! - error) / probe : 0));
  });
}

/** The damped step, by Gauss's elimination: with the damping the matrix is positive definite. */
function stepFor(normal: readonly Float64Array[], pull: readonly number[], damping: number): Float64Array {
  const n = pull.length;
  const largest = normal.reduce((most, row, i) => Math.max(most, row[i]!), 0);
  const rows = normal.map((row, i) => {
    const damped = Float64Array.of(...row, -pull[i]!);
    damped[i]! += damping * Math.max(row[i]!, 1e-9 * largest);
    return damped;
  });
  for (let i = 0; i < n; i++) {
    const pivot = rows[i]!;
    for (let j = i + 1; j < n; j++) {
      const factor = rows[j]![i]! / pivot[i]!;
      for (let k = i; k <= n; k++) rows[j]![k]! -= factor * pivot[k]!;
    }
  }
  const step = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i]![n]!;
    for (let k = i + 1; k < n; k++) rest -= rows[i]![k]! * step[k]!;
    step[i] = rest / rows[i]![i]!;
  }
  const length = step.reduce((most, move) => Math.max(most, Math.abs(move)), 0);
  return length > longestStep ? step.map((move) => (move * longestStep) / length) : step;
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}
