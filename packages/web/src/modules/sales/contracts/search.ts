import { type Group, type ListAddress, type Node, readAddress } from "#platform/filters";

/** What waits for a signature; what is in force. */
export const sentNodes: Node[] = [{ field: "state", is: "anyOf", value: ["sent"] }];
export const signedNodes: Node[] = [{ field: "state", is: "anyOf", value: ["signed"] }];
export const endingNodes = (until: string): Node[] => [...signedNodes, { field: "endOn", is: "before", value: until }];

function shortForms(word: (key: string) => string | undefined): Group | undefined {
  const customer = word("customerId");
  return customer ? { all: [{ field: "customerId", is: "anyOf", value: [customer] }] } : undefined;
}

/** Reads the address of the list of contracts. */
export function readSearch(search: Record<string, unknown>): ListAddress {
  return readAddress(search, shortForms);
}
