import { seasonallyAdjusted } from "./adjusted.ts";
import { naive } from "./naive.ts";

/**
 * **Question:** what if the next periods are as the last one, but for the season?
 *
 * **Formula:** `naive` on the seasonally adjusted values. **Source:** naive 2 of the M competitions (S. Makridakis, 1982).
 * **Units:** those of the values. **Complexity:** O(n·season). **Too little data:** fewer than 2 values.
 *
 * @example naive2.forecast([1, 1, 9, 1, 1, 1, 9, 1, 1, 1, 9, 1], { season: 4, horizon: 3, random }).mean // 1, 1, 9
 */
export const naive2 = seasonallyAdjusted("naive2", naive);
