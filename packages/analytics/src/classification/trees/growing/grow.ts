import { type Random, sampleBelow } from "../../../statistics/random.ts";
import type { Tree } from "../shapes.ts";
import { type Bins, missingCode } from "./bins.ts";
import { fillHistogram, offsetsOf, subtractHistogram, sumsPerBin } from "./histogram.ts";
import { bestSplit, type Split, type SplitLimits, type Sums, valueOf } from "./split.ts";

export type GrowingLimits = SplitLimits & {
  readonly mostDepth: number;
  /** Where it is finite the leaf with the most to gain is split next; else order does not matter. */
  readonly mostLeaves: number;
  /** How many of the columns are looked at for each split, drawn anew each time; all of them where it is as large. */
  readonly featuresPerSplit: number;
};

/** What one tree is grown from: the rows (ascending), the columns it may ask about, and each row's gradient and hessian. */
export type Ground = {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
};

/** The tree, the bin of each split, and which rows lie in each node: order[from[i]] to order[to[i] − 1]. */
export type Grown = {
  readonly tree: Tree;
  readonly splitBins: readonly number[];
  readonly order: Int32Array;
  readonly from: readonly number[];
  readonly to: readonly number[];
};

type Open = { node: number; depth: number; split: Split; histogram: Float64Array };

const columnsOf = () => ({
  feature: [] as number[],
  threshold: [] as number[],
  left: [] as number[],
  right: [] as number[],
  missingLeft: [] as number[],
  value: [] as number[],
  rows: [] as number[],
  gain: [] as number[],
});

/**
 * **Question:** which tree of questions parts these rows best?
 *
 * **Formula:** greedy: each leaf keeps its best split (see `bestSplit`), and is split while limits allow. Of two children only
 * the smaller is counted; the larger one's histogram is the parent's less that.
 *
 * **Source:** T. Chen, C. Guestrin (2016); G. Ke et al. (2017) for growing leaf by leaf and for the subtraction.
 * **Complexity:** O(rows × columns × depth). **Too little data:** a root alone, whose value is the answer for all.
 */
export function growTree(bins: Bins, ground: Ground, limits: GrowingLimits, random: Random): Grown {
  const { rows, columns, gradients, hessians } = ground;
  const { l2, leastRows, mostDepth, mostLeaves, featuresPerSplit } = limits;
  const offsets = offsetsOf(bins);
  const order = rows.slice();
  const aside = new Int32Array(rows.length);
  const tree = columnsOf();
  const [splitBins, from, to]: [number[], number[], number[]] = [[], [], []];
  const free: Float64Array[] = [];
  const open: Open[] = [];
  const drawn = featuresPerSplit < columns.length;

  const take = () => free.pop() ?? new Float64Array(offsets[bins.columns]! * sumsPerBin);
  const add = (sums: Sums, begin: number, end: number): number => {
    for (const column of [tree.feature, tree.left, tree.right, splitBins]) column.push(-1);
    for (const column of [tree.threshold, tree.missingLeft, tree.gain]) column.push(0);
    tree.value.push(valueOf(sums, l2));
    tree.rows.push(sums.rows);
    from.push(begin);
    return to.push(end) - 1;
  };
  const fill = (histogram: Float64Array, chosen: Int32Array, node: number) => {
    const inside = order.subarray(from[node], to[node]);
    fillHistogram(histogram, bins, offsets, chosen, inside, gradients, hessians);
  };
  /** Leaves that are too small, too deep or of one mind need no histogram. */
  const mayGrow = (node: number, depth: number) =>
    depth < mostDepth && tree.rows[node]! >= 2 * leastRows && differs(order, from[node]!, to[node]!, ground);
  const consider = (node: number, depth: number, sums: Sums, histogram: Float64Array, chosen: Int32Array) => {
    const split = bestSplit(histogram, bins, offsets, chosen, sums, limits);
    if (split) open.push({ node, depth, split, histogram });
    else free.push(histogram);
  };
  const choose = () => {
    if (!drawn) return columns;
    return sampleBelow(random, columns.length, featuresPerSplit).map((at) => columns[at]!);
  };
  const begin = (node: number, depth: number, sums: Sums, histogram: Float64Array) => {
    const chosen = choose();
    fill(histogram, chosen, node);
    consider(node, depth, sums, histogram, chosen);
  };

  const root = sumsOf(ground);
  add(root, 0, rows.length);
  let leaves = 1;
  if (leaves < mostLeaves && mayGrow(0, 0)) begin(0, 0, root, take());
  while (open.length > 0 && leaves < mostLeaves) {
    const { node, depth, split, histogram } = takeNext(open, mostLeaves);
    const middle = part(bins, split, order, aside, from[node]!, to[node]!);
    const left = add(split.left, from[node]!, middle);
    const right = add(split.right, middle, to[node]!);
    tree.feature[node] = split.feature;
    tree.threshold[node] = bins.thresholds[split.feature]![split.bin] ?? Number.MAX_VALUE;
    tree.left[node] = left;
    tree.right[node] = right;
    tree.missingLeft[node] = split.missingLeft ? 1 : 0;
    tree.gain[node] = split.gain;
    splitBins[node] = split.bin;
    leaves++;
    if (leaves === mostLeaves) break;
    const leftIsSmaller = split.left.rows < split.right.rows;
    const [small, large] = leftIsSmaller ? [left, right] : [right, left];
    const [smallSums, largeSums] = leftIsSmaller ? [split.left, split.right] : [split.right, split.left];
    const [smallGrows, largeGrows] = [mayGrow(small, depth + 1), mayGrow(large, depth + 1)];
    if (smallGrows && largeGrows && drawn) {
      begin(small, depth + 1, smallSums, take());
      begin(large, depth + 1, largeSums, histogram);
    } else if (largeGrows && !drawn) {
      const ofSmall = take();
      fill(ofSmall, columns, small);
      subtractHistogram(histogram, ofSmall);
      if (smallGrows) consider(small, depth + 1, smallSums, ofSmall, columns);
      else free.push(ofSmall);
      consider(large, depth + 1, largeSums, histogram, columns);
    } else if (largeGrows) begin(large, depth + 1, largeSums, histogram);
    else if (smallGrows) begin(small, depth + 1, smallSums, histogram);
    else free.push(histogram);
  }
  return { tree, splitBins, order, from, to };
}

/** The leaf with the most to gain where leaves are counted; else the one seen last, so that few histograms are alive. */
function takeNext(open: Open[], mostLeaves: number): Open {
  let next = open.length - 1;
  if (mostLeaves < Infinity)
    for (let i = next - 1; i >= 0; i--) if (open[i]!.split.gain > open[next]!.split.gain) next = i;
  const taken = open[next]!;
  open[next] = open.at(-1)!;
  open.pop();
  return taken;
}

/** Rows of the left side first, each side in its old order; tells where the right side begins. */
function part(bins: Bins, split: Split, order: Int32Array, aside: Int32Array, from: number, to: number): number {
  const { codes, columns } = bins;
  const { feature, bin } = split;
  const missing = missingCode(bins, feature);
  let [left, right] = [from, 0];
  for (let j = from; j < to; j++) {
    const row = order[j]!;
    const code = codes[row * columns + feature]!;
    if (code === missing ? split.missingLeft : code <= bin) order[left++] = row;
    else aside[right++] = row;
  }
  order.set(aside.subarray(0, right), left);
  return left;
}

/** Whether two rows of the node would be answered differently, each by itself. */
function differs(order: Int32Array, from: number, to: number, { gradients, hessians }: Ground): boolean {
  const [g, h] = [gradients[order[from]!]!, hessians[order[from]!]!];
  for (let j = from + 1; j < to; j++) {
    if (gradients[order[j]!]! * h !== g * hessians[order[j]!]!) return true;
  }
  return false;
}

function sumsOf({ rows, gradients, hessians }: Ground): Sums {
  let [gradient, hessian] = [0, 0];
  for (let j = 0; j < rows.length; j++) {
    gradient += gradients[rows[j]!]!;
    hessian += hessians[rows[j]!]!;
  }
  return { gradient, hessian, rows: rows.length };
}
