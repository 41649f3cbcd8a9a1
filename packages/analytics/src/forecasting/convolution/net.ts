import { drawNormal, type Random } from "../../statistics/random.ts";

/** How large a net is: `filters` look at `kernel` neighbouring values at each place of a window. */
export type NetShape = { readonly window: number; readonly kernel: number; readonly filters: number };

/** Windows of values, one after the other in one array, and what came after each. */
export type Lessons = { readonly windows: Float64Array; readonly targets: Float64Array };

const placesOf = ({ window, kernel }: NetShape) => window - kernel + 1;

/** Weights of the filters, their biases, the weights of every filter at every place, and the level: in this order. */
export const weightCount = (shape: NetShape): number =>
  shape.filters * shape.kernel + shape.filters + shape.filters * placesOf(shape) + 1;

/** Small random weights, so that the first answers are near 0: filters with deviation 1/√kernel, sums with a tenth of 1/√(places · filters). */
export function firstWeights(shape: NetShape, random: Random): Float64Array {
  const filterWeights = shape.filters * shape.kernel;
  const biases = filterWeights + shape.filters;
  const spread = 0.1 / Math.sqrt(shape.filters * placesOf(shape));
  return Float64Array.from({ length: weightCount(shape) }, (_, i) => {
    if (i < filterWeights) return drawNormal(random) / Math.sqrt(shape.kernel);
    return i < biases || i === weightCount(shape) - 1 ? 0 : drawNormal(random) * spread;
  });
}

/**
 * **Question:** what does the net expect after a window of values?
 *
 * **Formula:** level + Σ_f Σ_j v(f, j)·tanh(b_f + Σ_k w(f, k)·x(j + k)): each filter f slides over the window, looking only at values that
 * came before the one asked for, and all it saw is summed up.
 *
 * **Source:** Y. LeCun et al., Gradient-based learning applied to document recognition (1998), in one dimension.
 * **Complexity:** O(filters · places · kernel). `at` is where the window begins in `values`; `seen` is filled where it is given.
 *
 * @example answer({ window: 2, kernel: 2, filters: 1 }, Float64Array.of(1, 1, 0, 2, 0.5), Float64Array.of(0.1, 0.2)) // 0.5 + 2·tanh(0.3)
 */
export function answer(
  shape: NetShape,
  weights: Float64Array,
  values: Float64Array,
  at = 0,
  seen?: Float64Array,
): number {
  const { kernel, filters } = shape;
  const places = placesOf(shape);
  const sums = filters * kernel + filters;
  let total = weights[weights.length - 1]!;
  for (let f = 0; f < filters; f++) {
    for (let j = 0; j < places; j++) {
      let stimulus = weights[filters * kernel + f]!;
      for (let k = 0; k < kernel; k++) stimulus += weights[f * kernel + k]! * values[at + j + k]!;
      const activity = Math.tanh(stimulus);
      if (seen) seen[f * places + j] = activity;
      total += weights[sums + f * places + j]! * activity;
    }
  }
  return total;
}

/**
 * **Question:** how wrong is the net on its lessons, and which way do the weights have to move?
 *
 * **Formula:** loss = Σ (answer − target)² / 2n + decay/2 · Σ w² over all weights but biases and level; its slope by the chain rule, backwards
 * through sums, tanh (1 − tanh²) and filters.
 *
 * **Source:** D. Rumelhart, G. Hinton, R. Williams, Learning representations by back-propagating errors (1986).
 * **Complexity:** O(lessons · filters · places · kernel).
 *
 * @example lossAndSlope(shape, weights, { windows, targets }, 0.01).slope // as long as the weights
 */
export function lossAndSlope(
  shape: NetShape,
  weights: Float64Array,
  { windows, targets }: Lessons,
  decay: number,
): { loss: number; slope: Float64Array } {
  const { kernel, filters, window } = shape;
  const places = placesOf(shape);
  const [biases, sums, level] = [filters * kernel, filters * kernel + filters, weights.length - 1];
  const slope = new Float64Array(weights.length);
  const seen = new Float64Array(filters * places);
  let loss = 0;
  for (let i = 0; i < targets.length; i++) {
    const at = i * window;
    const off = answer(shape, weights, windows, at, seen) - targets[i]!;
    loss += (off * off) / 2 / targets.length;
    const pull = off / targets.length;
    slope[level]! += pull;
    for (let f = 0; f < filters; f++) {
      for (let j = 0; j < places; j++) {
        const activity = seen[f * places + j]!;
        slope[sums + f * places + j]! += pull * activity;
        const back = pull * weights[sums + f * places + j]! * (1 - activity * activity);
        slope[biases + f]! += back;
        for (let k = 0; k < kernel; k++) slope[f * kernel + k]! += back * windows[at + j + k]!;
      }
    }
  }
  for (let i = 0; i < level; i++) {
    if (i >= biases && i < sums) continue;
    loss += (decay / 2) * weights[i]! ** 2;
    slope[i]! += decay * weights[i]!;
  }
  return { loss, slope };
}
