import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";

/** Steps that never fall: from score `from[k]` on, up to the next, the answer is `to[k]`. */
export type Isotonic = {
  readonly kind: "isotonic";
  readonly from: readonly number[];
  readonly to: readonly number[];
};

/**
 * **Question:** what does a score mean in shares, if all that is sure is that a higher score is no worse?
 *
 * **Formula:** the rising step function with the least Σ w·(outcome − step)²: neighbours that would fall are pooled to their
 * mean, again and again. Equal scores are one point.
 * **Source:** M. Ayer et al. (1955), pool adjacent violators; for chances B. Zadrozny, C. Elkan (2002).
 * **Shapes:** a score and an outcome per row, weights 1 by default. **Complexity:** O(rows · log rows).
 * **Too little data:** no rows, or none with weight.
 *
 * @example isotonic([1, 2, 3, 4], [0, 1, 0, 1]) // from 1: 0, from 2: 0.5, from 4: 1
 */
export function isotonic(
  scores: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Isotonic | TooLittleData {
  if (scores.length !== outcomes.length || (weights && weights.length !== scores.length))
    throw new RangeError("Isotonic regression needs one outcome, and one weight, per score.");
  const order = Uint32Array.from({ length: scores.length }, (_, i) => i)
    .filter((i) => !weights || weights[i]! > 0)
    .sort((a, b) => scores[a]! - scores[b]!);
  if (order.length === 0) return tooLittle("rows", 0, 1);
  const blocks: Block[] = [];
  for (const point of pointsOf(order, scores, outcomes, weights)) {
    blocks.push(point);
    while (blocks.length > 1 && meanOf(blocks.at(-2)!) >= meanOf(blocks.at(-1)!)) {
      const { sum, weight } = blocks.pop()!;
      blocks.at(-1)!.sum += sum;
      blocks.at(-1)!.weight += weight;
    }
  }
  return { kind: "isotonic", from: blocks.map(({ from }) => from), to: blocks.map(meanOf) };
}

/** What a score means by these steps; a score below the first step has the answer of the first. */
export function isotonicAt({ from, to }: Isotonic, score: number): number {
  let [low, high] = [0, from.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (from[middle]! <= score) low = middle;
    else high = middle;
  }
  return to[low]!;
}

type Block = { readonly from: number; sum: number; weight: number };
const meanOf = ({ sum, weight }: Block) => sum / weight;

/** Rows of one score are one point. */
function pointsOf(
  order: Uint32Array,
  scores: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Block[] {
  const points: Block[] = [];
  for (const row of order) {
    const [from, weight] = [scores[row]!, weights ? weights[row]! : 1];
    const last = points.at(-1);
    if (last?.from === from) {
      last.sum += weight * outcomes[row]!;
      last.weight += weight;
    } else points.push({ from, sum: weight * outcomes[row]!, weight });
  }
  return points;
}
