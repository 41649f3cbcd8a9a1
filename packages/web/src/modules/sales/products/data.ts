/** How products are read and written by the pages. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf, useFound } from "#platform/client";
import { useWrite } from "#platform/undo";
import { useProductWords } from "./words.ts";

export type Product = DataOf<"listProducts">["items"][number];
export type ProductDetail = DataOf<"getProduct">;

const touches = ["products", "stockMoves"];

export function useProduct(id: string) {
  return useQuery({
    queryKey: ["products", "one", id],
    queryFn: ({ signal }) => call("getProduct", { params: { id }, signal }).then(({ data }) => data),
  });
}

/** A few products to choose from, by name or number. */
export function useProductChoices(text: string) {
  return useFound<Product>(["products", "choices", text], (signal) =>
    call("listProducts", { query: { active: "1", limit: 50, ...(text ? { q: text } : {}) }, signal }).then(
      ({ data }) => data.items,
    ),
  );
}

/** Why there is so much of a product. */
export function useLedger(id: string) {
  return useInfiniteQuery({
    queryKey: ["stockMoves", id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call("listStockMoves", {
        params: { id },
        query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }).then(({ data }) => data),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

export function useMoveStock(id: string) {
  return useWrite((body: BodyOf<"moveStock">) => call("moveStock", { params: { id }, body }), { touches });
}

export function useStopCounting(id: string) {
  const t = useProductWords();
  return useWrite(() => call("stopCounting", { params: { id } }), { touches, says: t.stopped });
}

export function useProductSales(id: string) {
  return useQuery({
    queryKey: ["orders", "ofProduct", id],
    queryFn: ({ signal }) => call("getProductSales", { params: { id }, signal }).then(({ data }) => data),
  }).data;
}
