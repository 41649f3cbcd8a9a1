import { type Group, type ListAddress, type Node, readAddress } from "#platform/filters";

export const inState = (state: string): Node[] => [{ field: "state", is: "anyOf", value: [state] }];
export const expiredNodes = (today: string): Node[] => [
  ...inState("sent"),
  { field: "validUntilOn", is: "before", value: today },
];

function shortForms(word: (key: string) => string | undefined): Group | undefined {
  const customer = word("customerId");
  return customer ? { all: [{ field: "customerId", is: "anyOf", value: [customer] }] } : undefined;
}

/** Reads the address of the list of quotes. */
export function readSearch(search: Record<string, unknown>): ListAddress {
  return readAddress(search, shortForms);
}
