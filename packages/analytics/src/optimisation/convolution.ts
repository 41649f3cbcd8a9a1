/** A deal laid on the grid: with `probability` it adds `cells` cells, or with the share `over` of that chance one more. */
export type Step = { probability: number; cells: number; over: number };

/** Chances of a sum: `mass[i]` is the chance of `first + i` cells. */
export type Mass = { first: number; mass: Float64Array };

/** What lies beyond this chance at either end is cut: far below what a double can tell from 1 after any number of deals. */
const negligible = 1e-30;

/**
 * **Question:** how is the sum of independent steps distributed?
 *
 * **Formula:** convolution, one deal after the other: m'(k) = (1 − p)·m(k) + p·(1 − f)·m(k − c) + p·f·m(k − c − 1), in place,
 * from the highest cell down.
 *
 * **Source:** the distribution of a sum of independent variables (W. Feller, An Introduction to Probability Theory, vol. 1,
 * ch. XI); as the recursion for individual risks of N. De Pril (1986).
 *
 * **Complexity:** time O(steps × cells where mass is not negligible), memory O(cells).
 */
export function convolve(steps: readonly Step[]): Mass {
  const most = steps.reduce((sum, { cells, over }) => sum + cells + (over > 0 ? 1 : 0), 0);
  const mass = new Float64Array(most + 1);
  mass[0] = 1;
  let low = 0;
  let high = 0;
  for (const { probability, cells, over } of steps) {
    const reach = cells + (over > 0 ? 1 : 0);
    const stays = 1 - probability;
    const [exactly, above] = [probability * (1 - over), probability * over];
    for (let k = high + reach; k >= low; k--) {
      const from = k - cells;
      mass[k] =
        stays * mass[k]! +
        (from >= low ? exactly * mass[from]! : 0) +
        (above > 0 && from - 1 >= low ? above * mass[from - 1]! : 0);
    }
    high += reach;
    while (low < high && mass[low]! < negligible) mass[low++] = 0;
    while (high > low && mass[high]! < negligible) mass[high--] = 0;
  }
  return { first: low, mass: mass.subarray(low, high + 1) };
}
