import { type Group, type ListAddress, type Node, readAddress } from "#platform/filters";

export const runningNodes: Node[] = [{ field: "state", is: "anyOf", value: ["planned", "running"] }];
export const lateNodes = (today: string): Node[] => [
  ...runningNodes,
  {
    any: [
      { field: "nextOn", is: "before", value: today },
      { field: "dueOn", is: "before", value: today },
    ],
  },
];
export const renewNodes: Node[] = [...runningNodes, { field: "leftLessons", is: "below", value: 3 }];
export const doneNodes: Node[] = [{ field: "state", is: "anyOf", value: ["done"] }];

function shortForms(word: (key: string) => string | undefined): Group | undefined {
  const customer = word("customerId");
  return customer ? { all: [{ field: "customerId", is: "anyOf", value: [customer] }] } : undefined;
}

/** Reads the address of the list of deliveries. */
export function readSearch(search: Record<string, unknown>): ListAddress {
  return readAddress(search, shortForms);
}
