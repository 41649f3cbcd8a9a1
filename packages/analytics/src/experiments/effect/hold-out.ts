import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { compareMeans } from "../comparing/compare-means.ts";
import { type Estimate, scaled, type Verdict } from "../comparing/estimate.ts";
import { knownValues } from "../comparing/known-values.ts";

export type HoldOutOptions = {
  /** What the measure cost in all, in the money of the values. */
  readonly cost: number;
  /** Which part of the money is earned, not passed on. 1 */
  readonly margin?: number;
  /** 0.95 */
  readonly confidence?: number;
};

export type HoldOutEffect = {
  readonly kind: "hold-out-effect";
  readonly treated: number;
  readonly heldOut: number;
  /** What a treated customer spent more than one held out. */
  readonly liftPerCustomer: Estimate;
  /** The same for all treated. */
  readonly extra: Estimate;
  /** Margin of it less the cost. */
  readonly profit: Estimate;
  /** Profit / cost; null where nothing was spent. */
  readonly returnOnCost: Estimate | null;
  /** Chance of a lift at least this large, either way, were there none. */
  readonly p: number;
  readonly verdict: Verdict;
};

/** Customers of each group: below, a single large order would be the answer. */
const fewestOfEach = 10;

/**
 * **Question:** did the campaign earn its money, as measured by customers drawn at random who did not get it?
 *
 * **Formula:** lift per customer = mean money of the treated − that of those held out, with Welch's limits; extra = lift × treated;
 * profit = margin × extra − cost; return = profit / cost. Who spent nothing counts with 0.
 *
 * **Source:** B. L. Welch (1947) by `compareMeans`. **Units:** money per customer in the period watched, the same for both groups
 * and for the cost. **Complexity:** O(customers).
 *
 * **Too little data:** fewer than 10 customers in a group, or all spent the same.
 *
 * @example holdOutEffect({ treated, heldOut }, { cost: 100, margin: 0.5 })
 * // 40 treated spent 20 on average, 20 held out 14: lift 6 a customer, 240 in all, profit 20, return 0.2, each with its limits
 */
export function holdOutEffect(
  { treated, heldOut }: { readonly treated: ArrayLike<number>; readonly heldOut: ArrayLike<number> },
  { cost, margin = 1, confidence = 0.95 }: HoldOutOptions,
): HoldOutEffect | TooLittleData {
  if (!(cost >= 0 && cost < Infinity)) throw new RangeError("A cost is a number from 0 on.");
  if (!(margin > 0 && margin <= 1)) throw new RangeError("A margin is a share above 0, up to 1.");
  const [counted, others] = [knownValues(treated).length, knownValues(heldOut).length];
  if (Math.min(counted, others) < fewestOfEach) return tooLittle("customers", Math.min(counted, others), fewestOfEach);
  const compared = compareMeans(heldOut, treated, confidence);
  if (compared.kind === "too-little-data") return compared;
  const extra = scaled(compared.difference, counted);
  const earned = scaled(extra, margin);
  const profit = { value: earned.value - cost, low: earned.low - cost, high: earned.high - cost };
  return {
    kind: "hold-out-effect",
    treated: counted,
    heldOut: others,
    liftPerCustomer: compared.difference,
    extra,
    profit,
    returnOnCost: cost > 0 ? scaled(profit, 1 / cost) : null,
    p: compared.p,
    verdict: compared.verdict,
  };
}
