/** How orders are read and written by the pages. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import { useRefundWords } from "../refunds/words.ts";
import { useWords } from "../words.ts";

export type Listed = DataOf<"listOrders">["items"][number];
export type Order = DataOf<"getOrder">;
export type Draft = BodyOf<"createOrder">;
export type OrderFilter = {
  q?: string;
  customerId?: string;
  owed?: "1";
  overdueOn?: string;
  kind?: "refund";
};
export type OrderSort = "orderedOn" | "total" | "number" | "dueOn";

const touches = [
  "orders",
  "customers",
  "timeline",
  "opportunities",
  "products",
  "stockMoves",
  "receivables",
  "instalments",
  "billRows",
  "invoices",
];

/** Orders page by page. */
export function useOrders(filter: OrderFilter, sort: OrderSort | `-${OrderSort}` = "-orderedOn", limit = 100) {
  return useInfiniteQuery({
    queryKey: ["orders", "list", filter, sort, limit],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call("listOrders", {
        query: { ...filter, sort, limit, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }).then(({ data }) => data),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
}

export function useOrder(id: string) {
  return useQuery({
    queryKey: ["orders", "one", id],
    queryFn: ({ signal }) => call("getOrder", { params: { id }, signal }).then(({ data }) => data),
  });
}

export function usePurchases(customerId: string) {
  return useQuery({
    queryKey: ["orders", "purchases", customerId],
    queryFn: ({ signal }) => call("getPurchases", { params: { id: customerId }, signal }).then(({ data }) => data),
  }).data;
}

export function useCreateOrder() {
  return useWrite((body: Draft) => call("createOrder", { body }), { touches });
}

export function useUpdateOrder(id: string) {
  return useWrite((body: BodyOf<"updateOrder">) => call("updateOrder", { params: { id }, body }), { touches });
}

export function useRemoveOrder() {
  const t = useWords();
  return useWrite((id: string) => call("removeOrder", { params: { id } }), { touches, says: t.removed });
}

/** The same again, whole or some lines of it. */
export function useCopyOrder() {
  const r = useRefundWords();
  return useWrite(
    ({ id, lineIds }: { id: string; lineIds?: string[] }) =>
      call("copyOrder", { params: { id }, body: lineIds ? { lineIds } : {} }),
    { touches, says: ({ data }) => r.againSaid(data.number) },
  );
}

export function useReceivePayment(order: Pick<Order, "id" | "currency">) {
  const t = useWords();
  const formats = useFormats();
  return useWrite((body: BodyOf<"receivePayment">) => call("receivePayment", { params: { id: order.id }, body }), {
    touches,
    says: (_, { amountMinor }) => t.receivedSaid(formats.money(amountMinor, order.currency)),
  });
}

export function useRefundOrder(order: Pick<Order, "id" | "currency">) {
  const t = useWords();
  const formats = useFormats();
  return useWrite((body: BodyOf<"refundOrder">) => call("refundOrder", { params: { id: order.id }, body }), {
    touches,
    says: ({ data }) => t.refundedSaid(formats.money(-data.totalMinor, order.currency)),
  });
}
