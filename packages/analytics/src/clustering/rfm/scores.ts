import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import type { Rfm } from "./summary.ts";

/** Three scores from 1 to 5 for each customer, 5 the best: bought lately, often, for much. `cell` writes them as "555". */
export type RfmScores = {
  readonly kind: "rfm-scores";
  readonly scores: readonly { recency: number; frequency: number; monetary: number; cell: string }[];
};

const fifths = 5;

/**
 * **Question:** in which fifth of all customers is each by the last purchase, the number of purchases and their sum?
 *
 * **Formula:** 1 + ⌊5·s⌋, s = (customers below + half of those equal, oneself among them) / customers. Equal customers thus
 * share one score, that of their middle place; then fifths are not of equal size, which is truer than to part equals.
 *
 * **Source:** A. M. Hughes, The complete database marketer (1996). **Shapes:** as many scores as customers, in their order.
 * **Complexity:** O(n log n).
 *
 * **Too little data:** fewer than five customers.
 *
 * @example rfmScores(rfm) // of customers who bought 1, 1, 1, 2, 9 times the frequencies score 2, 2, 2, 4, 5
 */
export function rfmScores(customers: readonly Rfm[]): RfmScores | TooLittleData {
  if (customers.length < fifths) return tooLittle("customers", customers.length, fifths);
  const recency = scoresOf(customers.map(({ recencyDays }) => -recencyDays));
  const frequency = scoresOf(customers.map((each) => each.frequency));
  const monetary = scoresOf(customers.map((each) => each.monetary));
  const scores = customers.map((_, i) => {
    const [r, f, m] = [recency[i]!, frequency[i]!, monetary[i]!];
    return { recency: r, frequency: f, monetary: m, cell: `${r}${f}${m}` };
  });
  return { kind: "rfm-scores", scores };
}

function scoresOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const scores = values.map(() => 0);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    // (from + to) / 2 are below or half equal; kept in whole numbers so that no fifth is missed by rounding.
    const score = 1 + Math.floor((fifths * (from + to)) / (2 * order.length));
    for (let at = from; at < to; at++) scores[order[at]!] = score;
  }
  return scores;
}
