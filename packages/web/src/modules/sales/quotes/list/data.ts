import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call } from "#platform/client";
import { showAtOnce, useBulkSaid, useListPages } from "#platform/lists";
import { useWrite } from "#platform/undo";
import { touches } from "../data.ts";
import { useQuoteWords } from "../words.ts";

type Filter = { q?: string; where?: string };

/** The list of quotes as it is scrolled. */
export function useQuoteList(filter: Filter, sort: string, ready: boolean) {
  return useListPages(
    ["quotes", "list", filter, sort],
    ({ cursor, signal }) =>
      call("listQuotes", { query: { ...filter, sort, limit: 100, ...(cursor ? { cursor } : {}) }, signal }).then(
        ({ data }) => data,
      ),
    ready,
  );
}

/** How many quotes the filter leaves. */
export function useQuoteCount(filter: Filter, ready: boolean): number | undefined {
  return useQuery({
    queryKey: ["quotes", "count", filter],
    enabled: ready,
    queryFn: ({ signal }) => call("countQuotes", { query: filter, signal }).then(({ data }) => data.count),
    placeholderData: (before) => before,
  }).data;
}

/** Changes one quote where it stands in the list. */
export function usePatchQuote() {
  return useWrite(
    ({ id, patch }: { id: string; patch: BodyOf<"updateQuote"> }) =>
      call("updateQuote", { params: { id }, body: patch }),
    { touches, before: ({ id, patch }, client) => showAtOnce(client, "quotes", id, patch) },
  );
}

/** Does one thing to many quotes, as one operation. */
export function useBulkQuotes(after: () => void) {
  const t = useQuoteWords();
  const said = useBulkSaid();
  return useWrite((body: BodyOf<"changeQuotes">) => call("changeQuotes", { body }), {
    touches,
    says: ({ data }) => said(data, t.changedMany(data.changed)),
    after,
  });
}
