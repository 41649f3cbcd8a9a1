import { storable } from "#modules/customers";
import { z } from "#platform/schema";

/** Text that a person typed: trimmed, without what no database keeps, at most so many characters. */
export function typed(longest: number) {
  return z.string().overwrite(storable).trim().max(longest);
}

/** One line that must say something. */
export const Title = typed(500).min(1);
/** As much as a person likes to write. */
export const Notes = typed(20_000);
