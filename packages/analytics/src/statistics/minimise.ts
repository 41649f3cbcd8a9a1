/** Where a function is least, as far as was seen; `converged` is false when the steps ran out before it was flat. */
export type Minimum = { at: Float64Array; value: number; steps: number; converged: boolean };

export type MinimiseOptions = {
  /** The slope, as a vector; without it slopes are measured by central differences. */
  readonly gradient?: (at: Float64Array) => Float64Array;
  readonly mostSteps?: number;
  /** Flat enough: the largest slope, relative to max(1, |value|). */
  readonly flat?: number;
};

/**
 * **Question:** where is this smooth function least?
 *
 * **Formula:** BFGS: step p = −H·g along a line until f(x + t·p) ≤ f(x) + 10⁻⁴·t·p·g, t halved each time; H is brought in
 * step with the change of slope, and begins anew where that change gives no curvature.
 *
 * **Source:** J. Nocedal, S. Wright, Numerical Optimization, 2nd ed., algorithm 6.1 (2006).
 * **Complexity:** O(n²) a step beside the function's own calls (2n + 1 where slopes are measured).
 * **Limits:** a local minimum. Where the function is not finite the step is shortened; it must be finite at the start.
 *
 * @example minimise(([x, y]) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2, [-1.2, 1]).at // near [1, 1]
 */
export function minimise(
  f: (at: Float64Array) => number,
  start: ArrayLike<number>,
  { gradient, mostSteps = 500, flat = 1e-8 }: MinimiseOptions = {},
): Minimum {
  const slope = gradient ?? ((at: Float64Array) => slopeOf(f, at));
  let at = Float64Array.from(start);
  let value = f(at);
  if (!Number.isFinite(value)) throw new RangeError("The function has no value where the search begins.");
  let slopes = slope(at);
  let inverse = identity(at.length);
  let standing = 0;
  for (let steps = 0; steps < mostSteps; steps++) {
    if (largest(slopes) <= flat * Math.max(1, Math.abs(value))) return { at, value, steps, converged: true };
    let direction = times(inverse, slopes);
    let descent = -dot(direction, slopes);
    if (!(descent < 0)) {
      inverse = identity(at.length);
      direction = slopes.slice();
      descent = -dot(slopes, slopes);
    }
    const found = alongLine(f, at, value, direction, descent);
    if (!found) return { at, value, steps, converged: isNearlyFlat(slopes, value) };
    const nextSlopes = slope(found.at);
    learn(inverse, difference(found.at, at), difference(nextSlopes, slopes));
    // Where the value moves no more than rounding does, its slope is noise, and further steps are only costly.
    standing = value - found.value <= rounding * Math.max(1, Math.abs(value)) ? standing + 1 : 0;
    ({ at, value } = found);
    slopes = nextSlopes;
    if (standing === 3) return { at, value, steps: steps + 1, converged: isNearlyFlat(slopes, value) };
  }
  return { at, value, steps: mostSteps, converged: false };
}

const rounding = 1e-15;
const isNearlyFlat = (slopes: Float64Array, value: number) => largest(slopes) <= 1e-5 * Math.max(1, Math.abs(value));

/** Central differences with a step of ∛ε, relative where x is large. */
function slopeOf(f: (at: Float64Array) => number, at: Float64Array): Float64Array {
  const slopes = new Float64Array(at.length);
  const near = at.slice();
  for (let i = 0; i < at.length; i++) {
    const step = 6e-6 * Math.max(1, Math.abs(at[i]!));
    near[i] = at[i]! + step;
    const above = f(near);
    near[i] = at[i]! - step;
    const below = f(near);
    near[i] = at[i]!;
    slopes[i] = (above - below) / (2 * step);
  }
  return slopes;
}

/** The first shortened step that descends enough; undefined where none does within the precision of numbers. */
function alongLine(
  f: (at: Float64Array) => number,
  at: Float64Array,
  value: number,
  direction: Float64Array,
  descent: number,
) {
  for (let length = 1; length > 1e-14; length /= 2) {
    const next = at.map((x, i) => x - length * direction[i]!);
    const there = f(next);
    if (Number.isFinite(there) && there <= value + 1e-4 * length * descent) return { at: next, value: there };
  }
  return undefined;
}

/** H ← (I − ρ·s·yᵀ)·H·(I − ρ·y·sᵀ) + ρ·s·sᵀ with ρ = 1 / y·s, in place; nothing where y·s is not positive. */
function learn(inverse: Float64Array, moved: Float64Array, turned: Float64Array): void {
  const n = moved.length;
  const curvature = dot(moved, turned);
  if (!(curvature > 1e-12 * dot(turned, turned) ** 0.5 * dot(moved, moved) ** 0.5)) return;
  const rho = 1 / curvature;
  const image = times(inverse, turned);
  const scale = rho * (1 + rho * dot(turned, image));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      inverse[i * n + j]! += scale * moved[i]! * moved[j]! - rho * (image[i]! * moved[j]! + moved[i]! * image[j]!);
    }
  }
}

function identity(n: number): Float64Array {
  const made = new Float64Array(n * n);
  for (let i = 0; i < n; i++) made[i * n + i] = 1;
  return made;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  const product = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) product[i]! += matrix[i * n + j]! * vector[j]!;
  return product;
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const difference = (a: Float64Array, b: Float64Array) => a.map((value, i) => value - b[i]!);
