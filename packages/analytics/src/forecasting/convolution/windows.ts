import { mean, variance } from "../../statistics/summaries.ts";
import type { Lessons } from "./net.ts";

/** The mean and the deviation by which changes are made comparable. */
export type Standard = { readonly centre: number; readonly scale: number };

/** Of the changes over a season, d_t = y_t − y_{t−m}; null where they do not vary. @example standardOf([1, 3], …) */
export function standardOf(changes: Float64Array): Standard | null {
  const centre = mean(changes);
  const scale = Math.sqrt(variance(changes));
  const size = changes.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // Rounding alone leaves some 1e-16 of the values, and these may be a thousand times their changes.
  return scale > 1e-12 * Math.max(1, size) ? { centre, scale } : null;
}

/**
 * **Question:** what is there to learn from a row of changes?
 *
 * **Formula:** every `window` changes in a row are a lesson, and the one after them is its answer; all less the centre, over the scale.
 *
 * **Complexity:** O(changes · window). **Too little data:** no lessons where there are not more changes than a window holds.
 *
 * @example lessonsOf(Float64Array.of(1, 2, 3, 4), 2, { centre: 0, scale: 1 }) // windows 1 2, 2 3; targets 3, 4
 */
export function lessonsOf(changes: Float64Array, window: number, { centre, scale }: Standard): Lessons {
  const count = Math.max(0, changes.length - window);
  const windows = new Float64Array(count * window);
  const targets = new Float64Array(count);
  const standard = changes.map((value) => (value - centre) / scale);
  for (let i = 0; i < count; i++) {
    windows.set(standard.subarray(i, i + window), i * window);
    targets[i] = standard[i + window]!;
  }
  return { windows, targets };
}

/** The first lessons and the others. */
export function split({ windows, targets }: Lessons, first: number): [Lessons, Lessons] {
  const window = targets.length === 0 ? 0 : windows.length / targets.length;
  return [
    { windows: windows.subarray(0, first * window), targets: targets.subarray(0, first) },
    { windows: windows.subarray(first * window), targets: targets.subarray(first) },
  ];
}
