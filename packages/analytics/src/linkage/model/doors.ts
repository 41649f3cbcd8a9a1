import { different, missing } from "../kinds/levels.ts";

/**
 * How a field tells one household or firm from the next: a different address or telephone shuts the way between two persons, the same opens
 * it; a mailbox can only open it, because members of one household have different ones.
 */
export type Door = "opens and shuts" | "opens" | null;

/**
 * **Question:** may two records belong to one household or firm, after one more field was looked at?
 *
 * **Formula:** `shut` is 0 at first, 1 once a door differs, and −1 for good once one agrees, also partly. Above 0 the two have
 * nothing to do with each other: that a suburb and its postcode agree makes nobody a relative.
 */
export function doorAfter(shut: number, door: Door, level: number): number {
  if (door === null || level === missing || shut < 0) return shut;
  if (level !== different) return -1;
  return door === "opens and shuts" ? 1 : shut;
}
