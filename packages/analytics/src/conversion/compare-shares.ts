import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import type { ShareOf } from "./share-of.ts";

/** How much larger the first share is, with 95 % limits; `differs` where the limits leave 0 out. */
export type ShareDifference = { kind: "difference"; difference: number; low: number; high: number; differs: boolean };

/**
 * **Question:** does one cohort, or one funnel, keep more than another, or is it chance?
 *
 * **Formula:** the difference p₁ − p₂, with limits from both Wilson intervals (l, u): low = d − √((p₁ − l₁)² + (u₂ − p₂)²),
 * high = d + √((u₁ − p₁)² + (p₂ − l₂)²).
 *
 * **Source:** R. G. Newcombe, Interval estimation for the difference between independent proportions, method 10, Statistics in Medicine 17 (1998).
 *
 * **Units:** shares, −1 to 1. **Complexity:** O(1). **Too little data:** one of the two has nobody.
 *
 * @example compareShares(shareOf(56, 70), shareOf(48, 80)) // 0.2, from 0.0524 to 0.3339
 */
export function compareShares(one: ShareOf, other: ShareOf): ShareDifference | TooLittleData {
  if (one.share === null || other.share === null) return tooLittle("customers", 0, 1);
  const difference = one.share - other.share;
  const low = difference - Math.hypot(one.share - one.low!, other.high! - other.share);
  const high = difference + Math.hypot(one.high! - one.share, other.share - other.low!);
  return { kind: "difference", difference, low, high, differs: low > 0 || high < 0 };
}
