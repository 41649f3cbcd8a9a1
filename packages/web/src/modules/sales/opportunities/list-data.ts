import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call } from "#platform/client";
import { showAtOnce, useBulkSaid, useListPages } from "#platform/lists";
import { useWrite } from "#platform/undo";
import { useWords } from "../words.ts";
import type { ListFilter } from "./data.ts";

/** What the board narrows, and what the list itself is asked. */
export type Filter = ListFilter & { q?: string; where?: string };
type Patch = BodyOf<"updateOpportunity">;

const touches = ["opportunities", "lostReasons", "competitors", "customers", "timeline", "orders"];

/** Opportunities in rows, as they are scrolled. */
export function useOpportunityList(filter: Filter, sort: string, ready: boolean) {
  return useListPages(
    ["opportunities", "list", filter, sort],
    ({ cursor, signal }) =>
      call("listOpportunities", { query: { ...filter, sort, limit: 100, ...(cursor ? { cursor } : {}) }, signal }).then(
        ({ data }) => data,
      ),
    ready,
  );
}

/** How many opportunities the filter leaves. */
export function useOpportunityCount(filter: Filter, ready: boolean): number | undefined {
  return useQuery({
    queryKey: ["opportunities", "count", filter],
    enabled: ready,
    queryFn: ({ signal }) => call("countOpportunities", { query: filter, signal }).then(({ data }) => data.count),
    placeholderData: (before) => before,
  }).data;
}

/** Changes one opportunity where it stands in the list. */
export function usePatchOpportunity() {
  return useWrite(
    ({ id, patch }: { id: string; patch: Patch }) => call("updateOpportunity", { params: { id }, body: patch }),
    { touches, before: ({ id, patch }, client) => showAtOnce(client, "opportunities", id, patch) },
  );
}

/** Does one thing to many opportunities, as one operation. */
export function useBulkOpportunities(after: () => void) {
  const t = useWords();
  const said = useBulkSaid();
  return useWrite((body: BodyOf<"changeOpportunities">) => call("changeOpportunities", { body }), {
    touches,
    says: ({ data }) => said(data, t.changedMany(data.changed)),
    after,
  });
}
