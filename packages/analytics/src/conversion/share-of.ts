import { wilson } from "../statistics/wilson.ts";

/** How many of how many, as a share with its 95 % limits; null where there was nobody to ask. */
export type ShareOf = { hits: number; of: number; share: number | null; low: number | null; high: number | null };

/**
 * **Question:** what share is it, and how sure?
 *
 * **Formula:** hits / of, with Wilson's interval. **Too little data:** share and limits are null where `of` is 0.
 *
 * @example shareOf(20, 100) // share 0.2, low 0.1334, high 0.2888
 */
export function shareOf(hits: number, of: number): ShareOf {
  const found = wilson(hits, of);
  return { hits, of, share: found?.share ?? null, low: found?.low ?? null, high: found?.high ?? null };
}
