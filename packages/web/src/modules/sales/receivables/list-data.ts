import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call } from "#platform/client";
import { useBulkSaid, useListPages } from "#platform/lists";
import { useWrite } from "#platform/undo";
import { touches } from "../payments/data.ts";
import { useMoneyWords } from "../payments/words.ts";

type Filter = { q?: string; where?: string };

/** The list of receivables as it is scrolled. */
export function useReceivableList(filter: Filter, sort: string, ready: boolean) {
  return useListPages(
    ["receivables", "list", filter, sort],
    ({ cursor, signal }) =>
      call("listReceivables", { query: { ...filter, sort, limit: 100, ...(cursor ? { cursor } : {}) }, signal }).then(
        ({ data }) => data,
      ),
    ready,
  );
}

/** How many the filter leaves. */
export function useReceivableCount(filter: Filter, ready: boolean): number | undefined {
  return useQuery({
    queryKey: ["receivables", "count", filter],
    enabled: ready,
    queryFn: ({ signal }) => call("countReceivables", { query: filter, signal }).then(({ data }) => data.count),
    placeholderData: (before) => before,
  }).data;
}

/** Writes many off as one operation. */
export function useWriteOffMany(after: () => void) {
  const t = useMoneyWords();
  const said = useBulkSaid();
  return useWrite((body: BodyOf<"voidReceivables">) => call("voidReceivables", { body }), {
    touches,
    says: ({ data }) => said(data, t.wroteOffMany(data.changed)),
    after,
  });
}
