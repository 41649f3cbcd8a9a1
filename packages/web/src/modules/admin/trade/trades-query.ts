import { queryOptions } from "@tanstack/react-query";
import { call, type DataOf } from "#platform/client";

export type SetUp = DataOf<"listTrades">["items"][number];
export type Item = SetUp["items"][number];
export type Kind = Item["kind"];

/** The kinds of things a set-up brings, in the order one meets them. */
export const kinds: readonly Kind[] = ["stage", "field", "check", "product", "delivery", "contract"];

/** What each trade would bring now. */
export const tradesQuery = queryOptions({
  queryKey: ["trades"],
  queryFn: ({ signal }) => call("listTrades", { signal }).then(({ data }) => data.items),
});

/** How many of each kind are not there yet; kinds of which there is nothing to add are left out. */
export function countNew(items: readonly Item[]): [Kind, number][] {
  return kinds.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind && !item.isThere).length;
    return count > 0 ? [[kind, count] as [Kind, number]] : [];
  });
}
