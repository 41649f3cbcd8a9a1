import { type Group, type ListAddress, type Node, readAddress } from "#platform/filters";

/** Of these more may be paid still. */
export const owedNodes: Node[] = [{ field: "owedMinor", is: "above", value: 0 }];
export const overdueNodes = (today: string): Node[] => [...owedNodes, { field: "dueOn", is: "before", value: today }];
export const refundNodes: Node[] = [{ field: "kind", is: "anyOf", value: ["refund"] }];

function shortForms(word: (key: string) => string | undefined): Group | undefined {
  const customer = word("customerId");
  const overdue = word("overdueOn");
  const all: Node[] = [
    ...(customer ? [{ field: "customerId", is: "anyOf", value: [customer] } as const] : []),
    ...(overdue ? overdueNodes(overdue) : word("owed") ? owedNodes : []),
    ...(word("kind") === "refund" ? refundNodes : []),
  ];
  return all.length > 0 ? { all } : undefined;
}

/** Reads the address of the list of orders. */
export function readSearch(search: Record<string, unknown>): ListAddress {
  return readAddress(search, shortForms);
}
