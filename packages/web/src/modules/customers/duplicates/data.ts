/** How pairs of duplicates are read and settled by the pages. */
import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useStrings } from "#platform/i18n";
import { useListPages } from "#platform/lists";
import { useWrite } from "#platform/undo";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export type Pair = DataOf<"listDuplicates">["items"][number];
export type Search = DataOf<"getDuplicateSearch">;
export type Preview = DataOf<"previewMerge">;
export type PairFilter = {
  state: Pair["state"];
  certainty?: Pair["certainty"];
  kind?: Pair["kind"];
};

/** The words of duplicates. */
export function useDuplicateWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}

const touches = ["duplicatePairs", "customers", "timeline", "tasks", "orders", "opportunities"];
const whileSearching = 700;

/** How the search stands; asked again and again while it runs. */
export function useSearchState() {
  return useQuery({
    queryKey: ["duplicatePairs", "search"],
    queryFn: ({ signal }) => call("getDuplicateSearch", { signal }).then(({ data }) => data),
    refetchInterval: ({ state }) => (state.data?.job ? whileSearching : false),
  }).data;
}

/** The pairs, page by page. */
export function usePairs(filter: PairFilter) {
  return useListPages(
    ["duplicatePairs", "list", filter],
    ({ cursor, signal }) =>
      call("listDuplicates", { query: { ...filter, limit: 30, ...(cursor ? { cursor } : {}) }, signal }).then(
        ({ data }) => data,
      ),
    true,
  );
}

/** Who may be the same as this customer. */
export function usePairsOf(id: string) {
  return useQuery({
    queryKey: ["duplicatePairs", "of", id],
    queryFn: ({ signal }) =>
      call("listDuplicatesOfCustomer", { params: { id }, signal }).then(({ data }) => data.items),
  }).data;
}

/** Starts a search. */
export function useStartSearch() {
  return useWrite(() => call("searchDuplicates"), { touches: ["duplicatePairs"], quiet: true });
}

type Whom = { ids: string[] } | { filter: PairFilter };
type Kind = BodyOf<"changeDuplicates">["action"]["kind"];

/** Dismisses pairs, puts them back, or merges exact ones: each as one step. */
export function useSettle(after: () => void) {
  const t = useDuplicateWords();
  return useWrite(
    ({ whom, kind }: { whom: Whom; kind: Kind }) => call("changeDuplicates", { body: { ...whom, action: { kind } } }),
    {
      touches,
      says: ({ data }, { kind }) =>
        kind === "merge" ? t.mergedMany(data.changed) : kind === "dismiss" ? t.dismissed(data.changed) : t.reopened,
      after,
    },
  );
}

/** What a merge of these would do. */
export function usePreview(ids: readonly string[], survivorId: string | undefined) {
  return useQuery({
    queryKey: ["customers", "merge", ids, survivorId],
    queryFn: ({ signal }) =>
      call("previewMerge", { query: { ids: ids.join(","), ...(survivorId ? { survivorId } : {}) }, signal }).then(
        ({ data }) => data,
      ),
    placeholderData: (before) => before,
  });
}

/** Merges, field by field as chosen. */
export function useMerge(after: (survivorId: string) => void) {
  const t = useDuplicateWords();
  return useWrite((body: BodyOf<"mergeCustomers">) => call("mergeCustomers", { body }), {
    touches,
    says: ({ data }) => t.done(data.name),
    after: ({ data }) => after(data.id),
    showsErrors: true,
  });
}

/** Switches the merging of exact ones by itself on or off. */
export function useAutoMerge() {
  return useWrite(
    (on: boolean) => call("updateCompany", { body: { mergeExactSince: on ? new Date().toISOString() : null } }),
    { touches: ["duplicatePairs", "session"] },
  );
}
