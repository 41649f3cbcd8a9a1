import { type ListAddress, readAddress } from "#platform/filters";

/** Reads the address of the list of invoices. */
export function readSearch(search: Record<string, unknown>): ListAddress {
  return readAddress(search, () => undefined);
}
