import { type ListAddress, readAddress } from "#platform/filters";

/** Reads what the address says of the list of opportunities; whether the form stands open is the board's to read. */
export function readSearch(search: Record<string, unknown>): Omit<ListAddress, "new"> {
  const { new: _, ...rest } = readAddress(search, () => undefined);
  return rest;
}
