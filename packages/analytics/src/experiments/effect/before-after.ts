import type { TooLittleData } from "../../statistics/too-little-data.ts";
import { compareRates, type RateComparison } from "../comparing/compare-rates.ts";
import { type Estimate, scaled } from "../comparing/estimate.ts";
import type { Tally } from "../comparing/tally.ts";

export type BeforeAfter = Omit<RateComparison, "kind" | "a" | "b"> & {
  readonly kind: "before-after";
  readonly before: RateComparison["a"];
  readonly after: RateComparison["b"];
  /** Hits after the change beyond those that the rate before would have brought. */
  readonly gained: Estimate;
};

/**
 * **Question:** is the rate (conversion, satisfaction, right addresses) higher since the change?
 *
 * **Formula:** `compareRates` of after against before; gained = difference × trials after.
 *
 * **Source:** R. G. Newcombe (1998). It tells that the rate differs, not why: whatever else changed then is in it. Where the rate
 * moved already before, `interruptedSeries` takes that out. **Units:** shares from 0 to 1, and hits. **Complexity:** O(1).
 *
 * **Too little data:** no case before, or none after.
 *
 * @example beforeAfter({ before: { hits: 48, trials: 80 }, after: { hits: 56, trials: 70 } })
 * // 60 % before, 80 % after: 0.2 more, between 0.0524 and 0.3339; 14 hits gained, between 3.7 and 23.4
 */
export function beforeAfter(
  { before, after }: { readonly before: Tally; readonly after: Tally },
  confidence = 0.95,
): BeforeAfter | TooLittleData {
  const compared = compareRates(before, after, confidence);
  if (compared.kind === "too-little-data") return compared;
  const { a, b, difference, lift, p, verdict } = compared;
  const gained = scaled(difference, after.trials);
  return { kind: "before-after", before: a, after: b, difference, lift, p, verdict, gained };
}
