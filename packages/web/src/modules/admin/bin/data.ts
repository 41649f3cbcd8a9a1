import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type DataOf } from "#platform/client";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export type Item = DataOf<"listBin">["items"][number];

export const useBinWords = () => useStrings({ en, "zh-CN": zhCN });

/** Which one of all kinds a record is. */
export const keyOf = ({ kind, id }: Pick<Item, "kind" | "id">): string => `${kind} ${id}`;

/** What lies in the bin, page by page. */
export function useBin(kind: string | null, q: string) {
  return useInfiniteQuery({
    queryKey: ["bin", kind, q],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, cursor: pageParam, ...(kind ? { kind } : {}), ...(q ? { q } : {}) };
      return call("listBin", { query, signal }).then(({ data }) => data);
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
}

/** How much of each kind lies there. */
export function useBinCounts() {
  return useQuery({
    queryKey: ["bin", "counts"],
    queryFn: ({ signal }) => call("countBin", { signal }).then(({ data }) => data.items),
  });
}

/** Bringing back, and letting go for good. */
export function useBinActions() {
  const t = useBinWords();
  const client = useQueryClient();
  // What comes back may stand on any page.
  const after = () => void client.invalidateQueries();
  const rowsOf = (items: readonly Item[]) => items.map(({ kind, id }) => ({ kind, id }));
  const restore = useWrite((items: readonly Item[]) => call("restoreFromBin", { body: { items: rowsOf(items) } }), {
    says: ({ data }) => {
      const names = data.along.map(({ name }) => name || t.nameless);
      return t.restored(data.restored) + (names.length > 0 ? t.withThem(names.slice(0, 3).join("、")) : "");
    },
    after,
  });
  const remove = useWrite((items: readonly Item[]) => call("emptyBin", { body: { items: rowsOf(items) } }), {
    says: ({ data }) => t.removed(data.removed) + (data.kept > 0 ? t.kept(data.kept) : ""),
    after,
  });
  const empty = useWrite((_: undefined) => call("emptyBin", { body: {} }), { says: t.emptying, after });
  return { restore, remove, empty };
}
