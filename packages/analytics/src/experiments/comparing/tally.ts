/** How often something happened in a group: `hits` of `trials`. */
export type Tally = { readonly hits: number; readonly trials: number };

/** Refuses what no group can have. */
export function checkTally({ hits, trials }: Tally): void {
  if (!(hits >= 0 && hits <= trials && trials < Infinity)) throw new RangeError("A group has from 0 to all hits.");
}
