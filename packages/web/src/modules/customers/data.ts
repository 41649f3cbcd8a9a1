/** How customers are read and written by the pages. */
import { type InfiniteData, type QueryClient, useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { mergeValues } from "#platform/fields";
import { useListPages } from "#platform/lists";
import { useWrite } from "#platform/undo";

export type Customer = DataOf<"getCustomer">;
export type Listed = DataOf<"listCustomers">["items"][number];
export type Summary = DataOf<"getCustomerSummary">;
export type Patch = BodyOf<"updateCustomer">;
export type Entry = Customer["phones"][number];

const touches = ["customers", "timeline", "tags"];
type Page = DataOf<"listCustomers">;

/** Which customers, as the API takes it: the text, and the filter as JSON. */
export type Filter = { q?: string; where?: string };

/** The list, page by page as it is scrolled. */
export function useCustomers(filter: Filter, sort: string, ready: boolean) {
  return useListPages(
    ["customers", "list", filter, sort],
    ({ cursor, signal }) =>
      call("listCustomers", { query: { ...filter, sort, limit: 100, ...(cursor ? { cursor } : {}) }, signal }).then(
        ({ data }) => data,
      ),
    ready,
  );
}

/** How many the filter leaves. */
export function useCustomerCount(filter: Filter, ready = true): number | undefined {
  return useQuery({
    queryKey: ["customers", "count", filter],
    enabled: ready,
    queryFn: ({ signal }) => call("countCustomers", { query: filter, signal }).then(({ data }) => data.count),
    placeholderData: (before) => before,
  }).data;
}

/** The head and the left column of the page, in one answer. */
export function useSummary(id: string) {
  return useQuery({
    queryKey: ["customers", "summary", id],
    queryFn: ({ signal }) => call("getCustomerSummary", { params: { id }, signal }).then(({ data }) => data),
  });
}

/** All tags and how many have them. */
export function useTags() {
  return useQuery({
    queryKey: ["tags"],
    queryFn: ({ signal }) => call("listTags", { signal }).then(({ data }) => data.items),
  }).data;
}

/** Changes one customer; lists and pages show it at once. */
export function usePatch() {
  return useWrite(
    ({ id, patch }: { id: string; patch: Patch }) => call("updateCustomer", { params: { id }, body: patch }),
    { touches, before: ({ id, patch }, client) => showAtOnce(client, id, patch) },
  );
}

function showAtOnce(client: QueryClient, id: string, patch: Patch): () => void {
  const { custom, ...plain } = patch;
  const shown = { ...plain, ...(patch.lifecycleSet ? { lifecycle: patch.lifecycleSet } : {}) } as Partial<Listed>;
  const changed = <Row extends Pick<Listed, "custom">>(row: Row): Row => ({
    ...row,
    ...shown,
    ...(custom ? { custom: mergeValues(row.custom, custom) } : {}),
  });
  const before = client.getQueriesData({ queryKey: ["customers"] });
  client.setQueriesData<InfiniteData<Page>>(
    { queryKey: ["customers", "list"] },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((row) => (row.id === id ? changed(row) : row)),
        })),
      },
  );
  client.setQueryData<Summary>(
    ["customers", "summary", id],
    (data) => data && { ...data, customer: changed(data.customer) },
  );
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data);
  };
}

export type BulkOf = Pick<BodyOf<"changeCustomers">, "ids" | "filter">;
export type BulkAction = BodyOf<"changeCustomers">["action"];

/** Does one thing to many, as one operation. */
export function useBulk(says: (changed: number, action: BulkAction) => string, after: () => void) {
  return useWrite(
    ({ whom, action }: { whom: BulkOf; action: BulkAction }) => call("changeCustomers", { body: { ...whom, action } }),
    { touches, says: ({ data }, { action }) => says(data.changed, action), after },
  );
}

/** Takes one out of the recycle bin. */
export function useRestore() {
  return useWrite((id: string) => call("restoreCustomer", { params: { id } }), { touches });
}

/** Takes the picture of one away; the file stays, so that it can be undone. */
export function useRemovePhoto(says: string) {
  return useWrite((id: string) => call("updateCustomer", { params: { id }, body: { photoId: null } }), {
    touches,
    says,
  });
}

/** Puts one into the recycle bin. */
export function useRemove(says: string, after?: () => void) {
  return useWrite((id: string) => call("removeCustomer", { params: { id } }), {
    touches,
    says,
    ...(after ? { after } : {}),
  });
}
