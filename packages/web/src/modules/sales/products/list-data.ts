import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call } from "#platform/client";
import { showAtOnce, useListPages } from "#platform/lists";
import { useWrite } from "#platform/undo";
import { useProductWords } from "./words.ts";

type Filter = { q?: string; where?: string };
export type Patch = BodyOf<"updateProduct">;
export type BulkAction = BodyOf<"changeProducts">["action"];

const touches = ["products", "stockMoves"];

/** The list of products as it is scrolled. */
export function useProductList(filter: Filter, sort: string, ready: boolean) {
  return useListPages(
    ["products", "list", filter, sort],
    ({ cursor, signal }) =>
      call("listProducts", { query: { ...filter, sort, limit: 100, ...(cursor ? { cursor } : {}) }, signal }).then(
        ({ data }) => data,
      ),
    ready,
  );
}

/** How many products the filter leaves. */
export function useProductCount(filter: Filter, ready: boolean): number | undefined {
  return useQuery({
    queryKey: ["products", "count", filter],
    enabled: ready,
    queryFn: ({ signal }) => call("countProducts", { query: filter, signal }).then(({ data }) => data.count),
    placeholderData: (before) => before,
  }).data;
}

/** Changes one product where it stands in the list. */
export function usePatchProduct() {
  return useWrite(
    ({ id, patch }: { id: string; patch: Patch }) => call("updateProduct", { params: { id }, body: patch }),
    { touches, before: ({ id, patch }, client) => showAtOnce(client, "products", id, patch) },
  );
}

/** Does one thing to many products, as one operation. */
export function useBulkProducts(after: () => void) {
  const t = useProductWords();
  return useWrite((body: BodyOf<"changeProducts">) => call("changeProducts", { body }), {
    touches,
    says: ({ data }) => t.changed(data.count),
    after,
  });
}
