import type { TooLittleData } from "../../statistics/too-little-data.ts";
import type { SparseRows } from "../sparse/sparse-rows.ts";
import { frequentItemsets, type Itemset, type ItemsetOptions } from "./frequent-itemsets.ts";

/** Who buys the antecedent buys the consequent too: how often, how surely, and how much more than by chance. Items by code. */
export type AssociationRule = {
  antecedent: number[];
  consequent: number[];
  /** Baskets with all of it. */
  count: number;
  support: number;
  confidence: number;
  lift: number;
  leverage: number;
  /** Null where the rule was never broken: the figure would be infinite. */
  conviction: number | null;
};

/** The rules that were found, the highest lift first; or too many of them, and the support must rise. */
export type AssociationRules =
  | { kind: "rules"; baskets: number; leastCount: number; itemsets: number; rules: AssociationRule[] }
  | { kind: "too-many-rules"; most: number };

export type RuleOptions = ItemsetOptions & {
  /** The least confidence, 0 to 1. */
  readonly confidence?: number;
  readonly mostRules?: number;
};

/**
 * **Question:** who buys this, what do they buy with it?
 *
 * **Formula:** for every frequent set and each way to part it into antecedent A and consequent C:
 * support = s(A ∪ C); confidence = s(A ∪ C) / s(A); lift = confidence / s(C), 1 where A and C have nothing to do with each
 * other; leverage = s(A ∪ C) − s(A)·s(C); conviction = (1 − s(C)) / (1 − confidence).
 * Ordered by lift, then support, both falling, then by the items.
 *
 * **Source:** R. Agrawal, T. Imieliński, A. Swami (SIGMOD 1993); lift and conviction by S. Brin et al. (SIGMOD 1997);
 * leverage by G. Piatetsky-Shapiro (1991).
 *
 * **Units:** shares of baskets, 0 to 1. **Complexity:** that of `frequentItemsets`, and O(2ⁿ) for each set of n items.
 *
 * **Too little data:** fewer than 2 baskets. Baskets in which nothing is together often enough give no rules.
 *
 * @example four baskets {a, b}, {a, b}, {a}, {c}; support 0.5 // b → a: support 0.5, confidence 1, lift 4/3
 */
export function associationRules(baskets: SparseRows, options: RuleOptions): AssociationRules | TooLittleData {
  const { confidence: leastConfidence = 0, most = 250_000, mostRules = 2_000_000 } = options;
  if (!(leastConfidence >= 0 && leastConfidence <= 1)) throw new RangeError("The confidence is a share from 0 to 1.");
  const found = frequentItemsets(baskets, { ...options, most });
  if (found.kind === "too-little-data") return found;
  if (found.kind === "too-many-itemsets") return { kind: "too-many-rules", most };
  const partings = found.sets.reduce((total, { items }) => total + 2 ** items.length - 2, 0);
  if (partings > mostRules) return { kind: "too-many-rules", most: mostRules };
  const counts = new Map(found.sets.map(({ items, count }) => [items.join(" "), count]));
  const rules = found.sets.flatMap((set) => partingsOf(set, counts, found.baskets, leastConfidence));
  rules.sort(byLift);
  return {
    kind: "rules",
    baskets: found.baskets,
    leastCount: found.leastCount,
    itemsets: found.sets.length,
    rules,
  };
}

function partingsOf(
  { items, count }: Itemset,
  counts: ReadonlyMap<string, number>,
  baskets: number,
  leastConfidence: number,
): AssociationRule[] {
  const rules: AssociationRule[] = [];
  const ways = 2 ** items.length;
  for (let way = 1; way < ways - 1; way++) {
    const antecedent = items.filter((_, i) => (way >> i) & 1);
    const consequent = items.filter((_, i) => !((way >> i) & 1));
    // Every part of a frequent set is frequent itself, so both were counted.
    const [of, to] = [counts.get(antecedent.join(" "))!, counts.get(consequent.join(" "))!];
    const confidence = count / of;
    if (confidence < leastConfidence) continue;
    rules.push({
      antecedent,
      consequent,
      count,
      support: count / baskets,
      confidence,
      lift: (count * baskets) / (of * to),
      leverage: count / baskets - (of / baskets) * (to / baskets),
      conviction: count === of ? null : (1 - to / baskets) / (1 - confidence),
    });
  }
  return rules;
}

function byLift(a: AssociationRule, b: AssociationRule): number {
  return (
    b.lift - a.lift || b.support - a.support || inTurn(a.antecedent, b.antecedent) || inTurn(a.consequent, b.consequent)
  );
}

function inTurn(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((item, i) => item !== b[i]);
  if (at < 0) return a.length - b.length;
  return a[at]! - (b[at] ?? -1);
}
