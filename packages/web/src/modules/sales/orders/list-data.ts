import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call } from "#platform/client";
import { showAtOnce, useBulkSaid, useListPages } from "#platform/lists";
import { useWrite } from "#platform/undo";
import { useWords } from "../words.ts";

type Filter = { q?: string; where?: string };
type Patch = BodyOf<"updateOrder">;
type Bulk = BodyOf<"changeOrders">;

const touches = ["orders", "customers", "timeline", "opportunities"];

/** The list of orders as it is scrolled. */
export function useOrderList(filter: Filter, sort: string, ready: boolean) {
  return useListPages(
    ["orders", "list", filter, sort],
    ({ cursor, signal }) =>
      call("listOrders", { query: { ...filter, sort, limit: 100, ...(cursor ? { cursor } : {}) }, signal }).then(
        ({ data }) => data,
      ),
    ready,
  );
}

/** How many orders the filter leaves. */
export function useOrderCount(filter: Filter, ready: boolean): number | undefined {
  return useQuery({
    queryKey: ["orders", "count", filter],
    enabled: ready,
    queryFn: ({ signal }) => call("countOrders", { query: filter, signal }).then(({ data }) => data.count),
    placeholderData: (before) => before,
  }).data;
}

/** Changes one order where it stands in the list. */
export function usePatchOrder() {
  return useWrite(
    ({ id, patch }: { id: string; patch: Patch }) => call("updateOrder", { params: { id }, body: patch }),
    { touches, before: ({ id, patch }, client) => showAtOnce(client, "orders", id, patch) },
  );
}

/** Does one thing to many orders, as one operation. */
export function useBulkOrders(after: () => void) {
  const t = useWords();
  const said = useBulkSaid();
  return useWrite((body: Bulk) => call("changeOrders", { body }), {
    touches,
    says: ({ data }) => said(data, t.changedMany(data.changed)),
    after,
  });
}
