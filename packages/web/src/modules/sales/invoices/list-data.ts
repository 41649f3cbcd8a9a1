import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { call, type DataOf } from "#platform/client";
import { useListPages } from "#platform/lists";

export type Listed = DataOf<"listInvoices">["items"][number];
type Filter = { q?: string; where?: string; unpaid?: "1"; customerId?: string };

/** The list of invoices as it is scrolled. */
export function useInvoiceList(filter: Filter, sort: string, ready: boolean) {
  return useListPages(
    ["invoices", "list", filter, sort],
    ({ cursor, signal }) =>
      call("listInvoices", { query: { ...filter, sort, limit: 100, ...(cursor ? { cursor } : {}) }, signal }).then(
        ({ data }) => data,
      ),
    ready,
  );
}

/** How many the filter leaves. */
export function useInvoiceCount(filter: Filter, ready: boolean): number | undefined {
  return useQuery({
    queryKey: ["invoices", "count", filter],
    enabled: ready,
    queryFn: ({ signal }) => call("countInvoices", { query: filter, signal }).then(({ data }) => data.count),
    placeholderData: (before) => before,
  }).data;
}

/** Sales that were paid and not invoiced, page by page. */
export function useUninvoiced() {
  return useInfiniteQuery({
    queryKey: ["invoices", "missing"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call("listUninvoiced", { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal }).then(
        ({ data }) => data,
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

/** The invoices of a customer, the newest first. */
export function useInvoicesOfCustomer(customerId: string) {
  return useQuery({
    queryKey: ["invoices", "customer", customerId],
    queryFn: ({ signal }) =>
      call("listInvoices", { query: { customerId, sort: "-requestedOn", limit: 6 }, signal }).then(
        ({ data }) => data.items,
      ),
  }).data;
}
