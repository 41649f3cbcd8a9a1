import { type Group, type ListAddress, type Node, readAddress } from "#platform/filters";

export const lowNodes: Node[] = [{ field: "low", is: "yes" }];
export const countedNodes: Node[] = [{ field: "stockSince", is: "filled" }];

function shortForms(word: (key: string) => string | undefined): Group | undefined {
  const category = word("category");
  const stock = word("stock");
  const all: Node[] = [
    ...(category ? [{ field: "category", is: "anyOf", value: [category] } as const] : []),
    ...(stock === "low" ? lowNodes : stock === "counted" ? countedNodes : []),
  ];
  return all.length > 0 ? { all } : undefined;
}

/** Reads the address of the list of products. */
export function readSearch(search: Record<string, unknown>): ListAddress {
  return readAddress(search, shortForms);
}
