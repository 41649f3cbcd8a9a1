import { type Group, isGroup, type ListAddress, type Node, nodesOf, readAddress } from "#platform/filters";

/** Reads what the address says of the list of opportunities; whether the form stands open is the board's to read. */
export function readSearch(search: Record<string, unknown>): Omit<ListAddress, "new"> {
  const { new: _, ...rest } = readAddress(search, () => undefined);
  return rest;
}

/** What is expected by the end of this month, also where its day has passed. */
export const closingFilter = (today: string): Group => ({
  any: [
    { field: "expectedCloseOn", is: "within", value: "thisMonth" },
    { field: "expectedCloseOn", is: "before", value: today },
  ],
});
export const closedFilter: Group = { all: [{ field: "state", is: "anyOf", value: ["won", "lost"] }] };

const ofClosed = new Set(["state", "closedOn", "lostReason"]);

/** Whether a filter asks for what only closed ones have; without it the list shows what is open. */
export function asksForClosed(node: Node): boolean {
  return isGroup(node) ? nodesOf(node).some(asksForClosed) : ofClosed.has(node.field);
}
