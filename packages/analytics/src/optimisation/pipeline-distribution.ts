import { gridOf } from "./amount-grid.ts";
import { convolve } from "./convolution.ts";

/** Open deals: deal `i` brings `amounts[i]` with `probabilities[i]`, and nothing else. */
export type Deals = {
  /** The chance that each is won, 0 to 1. */
  readonly probabilities: readonly number[];
  /** What each brings when it is won, ≥ 0, all in one unit of money. */
  readonly amounts: readonly number[];
};

/** How much the deals bring together. `values[i]` comes with chance `mass[i]`, ascending; the chances sum to 1. */
export type PipelineDistribution = {
  values: Float64Array;
  mass: Float64Array;
  mean: number;
  variance: number;
  sd: number;
  /** The distance of the values; amounts are resolved no finer. */
  unit: number;
  /** Whether every amount falls on the grid, so that the distribution is exact but for the rounding of doubles. */
  exact: boolean;
  /** By how much the grid widens the variance of `mass` over `variance`; 0 when exact. */
  addedVariance: number;
  /** No deal was given: the sum is 0 for certain, and that is no forecast. */
  tooFew: boolean;
};

const mostWork = 2e8;
const mostCells = 2 ** 20;
const fewestCells = 2 ** 14;

/**
 * **Question:** how is the money distributed that a pipeline of deals will bring?
 *
 * **Formula:** S = Σ vᵢ·Xᵢ, Xᵢ ~ Bernoulli(pᵢ), independent; its distribution by convolution on a grid of amounts. Mean
 * Σ pᵢ·vᵢ and variance Σ pᵢ(1 − pᵢ)·vᵢ² are taken from the deals themselves, never from the grid. Deals that are certain
 * (p = 1) are added beside the grid; deals without a chance or an amount add nothing.
 *
 * **Grid:** the amounts' greatest common divisor where it needs no more than 2²⁰ cells and 2·10⁸ steps: then exact. Else the
 * sum over 2¹⁴ cells or more; an amount v = (c + f)·u between cells c and c + 1 is split into 1 − f and f of its chance.
 * This keeps the mean exactly and adds pᵢ·f(1 − f)·u² ≤ pᵢ·u²/4 to the variance, in sum `addedVariance`.
 *
 * **Source:** W. Feller, An Introduction to Probability Theory, vol. 1, ch. XI (sums); the mass-preserving split is the local
 * moment matching of H. U. Gerber (1982) with one moment.
 *
 * **Units:** those of the amounts. **Complexity:** time O(deals × cells), less where the ends are negligible; 50,000 deals
 * take about a second; memory O(cells).
 *
 * **Too few:** no deals give a certain 0 with `tooFew`.
 *
 * @example pipelineDistribution({ probabilities: [0.5, 0.25], amounts: [100, 200] })
 * // values 0, 100, 200, 300 with chances 0.375, 0.375, 0.125, 0.125; mean 100, variance 10000
 */
export function pipelineDistribution(deals: Deals): PipelineDistribution {
  check(deals);
  const { probabilities, amounts } = deals;
  let [mean, variance, certain] = [0, 0, 0];
  const open: number[] = [];
  for (const [i, p] of probabilities.entries()) {
    const amount = amounts[i]!;
    mean += p * amount;
    variance += p * (1 - p) * amount ** 2;
    if (p === 1) certain += amount;
    else if (p > 0 && amount > 0) open.push(i);
  }
  const cells = Math.max(fewestCells, Math.min(mostCells, Math.floor(mostWork / Math.max(1, open.length))));
  const { unit, exact } = gridOf(
    open.map((i) => amounts[i]!),
    cells,
  );
  let addedVariance = 0;
  const steps = open.map((i) => {
    const place = amounts[i]! / unit;
    const whole = exact ? Math.round(place) : Math.floor(place);
    const over = exact ? 0 : place - whole;
    addedVariance += probabilities[i]! * over * (1 - over) * unit ** 2;
    return { probability: probabilities[i]!, cells: whole, over };
  });
  const { first, mass } = convolve(steps);
  const values = mass.map((_, cell) => certain + (first + cell) * unit);
  const tooFew = probabilities.length === 0;
  return { values, mass, mean, variance, sd: Math.sqrt(variance), unit, exact, addedVariance, tooFew };
}

/** Chances are compared with this tolerance, because a sum of doubles may miss a share by its last digits. */
const rounding = 1e-12;

/**
 * **Question:** which amount is reached or missed with the given chance?
 *
 * **Formula:** the smallest value x with P(S ≤ x) ≥ share, for share in (0, 1]; `share` 0.05, 0.5, 0.95 are p05, p50, p95.
 *
 * **Complexity:** O(values).
 */
export function quantileOf({ values, mass }: PipelineDistribution, share: number): number {
  if (!(share > 0 && share <= 1)) throw new RangeError("A share lies above 0 and is at most 1.");
  let sum = 0;
  for (let i = 0; i < mass.length - 1; i++) {
    sum += mass[i]!;
    if (sum >= share - rounding) return values[i]!;
  }
  return values.at(-1)!;
}

/**
 * **Question:** how likely do the deals bring at least the target?
 *
 * **Formula:** P(S ≥ target), summed from the rarest end. Off an exact grid it is right to one `unit` of money.
 *
 * **Complexity:** O(values).
 */
export function chanceOfAtLeast({ values, mass, unit }: PipelineDistribution, target: number): number {
  let chance = 0;
  for (let i = mass.length - 1; i >= 0 && values[i]! >= target - unit * 1e-9; i--) chance += mass[i]!;
  return Math.min(1, chance);
}

/** A stretch of amounts, `from` included and `to` not, and the chance that the sum falls into it. */
export type Band = { from: number; to: number; chance: number };

/**
 * **Question:** what does the distribution look like in at most `count` equal stretches, for a picture?
 *
 * **Formula:** the values that hold all but 2·`tail` of the chance, cut into stretches of equal width, whole units each; what
 * lies beyond counts to the first and the last, so that the chances sum to 1. One value: one stretch.
 *
 * **Complexity:** O(values).
 */
export function bandsOf(distribution: PipelineDistribution, count: number, tail = 0.0005): Band[] {
  const { mass, values, unit } = distribution;
  const low = quantileOf(distribution, tail);
  const high = quantileOf(distribution, 1 - tail);
  const cells = Math.round((high - low) / unit) + 1;
  const width = Math.ceil(cells / count);
  const bands = Array.from({ length: Math.ceil(cells / width) }, (_, index) => ({
    from: low + index * width * unit,
    to: low + (index + 1) * width * unit,
    chance: 0,
  }));
  for (const [i, chance] of mass.entries()) {
    const cell = Math.round((values[i]! - low) / unit);
    bands[Math.min(bands.length - 1, Math.max(0, Math.floor(cell / width)))]!.chance += chance;
  }
  return bands;
}

function check({ probabilities, amounts }: Deals): void {
  if (probabilities.length !== amounts.length) throw new RangeError("Each deal needs one chance and one amount.");
  if (!probabilities.every((p) => p >= 0 && p <= 1)) throw new RangeError("A chance lies between 0 and 1.");
  if (!amounts.every((amount) => amount >= 0 && Number.isFinite(amount))) {
    throw new RangeError("An amount is a number ≥ 0.");
  }
}
