import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef } from "react";

type Page<Row> = { items: Row[]; nextCursor: string | null };
type Place = { index: number; cursor?: string };
type Reading = { cursor?: string; signal: AbortSignal };

const around = 1;
const start: Place = { index: 0 };

/**
 * A list page by page as it is scrolled. When something changed, only the pages in sight are read again; those far away
 * stay as they were until they come into sight, so that a correction in row ten thousand does not read a hundred pages.
 */
export function useListPages<Row extends { id: string }>(
  queryKey: readonly unknown[],
  readPage: (reading: Reading) => Promise<Page<Row>>,
  ready = true,
) {
  const client = useQueryClient();
  const seen = useRef({ first: 0, last: 0 });
  const stale = useRef(new Set<number>());
  const query = useInfiniteQuery({
    queryKey,
    enabled: ready,
    initialPageParam: start,
    queryFn: async ({ pageParam: { index, cursor }, signal }) => {
      const known = client.getQueryData<InfiniteData<Page<Row>>>(queryKey)?.pages;
      const before = known?.[index];
      if (before && known && !isNear(index, pagesSeen(known, seen.current))) {
        stale.current.add(index);
        return before;
      }
      const page = await readPage(cursor === undefined ? { signal } : { cursor, signal });
      stale.current.delete(index);
      return page;
    },
    getNextPageParam: ({ nextCursor }, pages): Place | undefined =>
      nextCursor === null ? undefined : { index: pages.length, cursor: nextCursor },
    placeholderData: (before) => before, // the list stays while the next one comes: nothing jumps
  });
  const pages = query.data?.pages;
  const rows = useMemo(() => eachOnce(pages ?? []), [pages]);
  const { refetch, hasNextPage, isFetching, fetchNextPage } = query;

  /** The table says which rows stand on the screen. */
  const onSeen = useCallback(
    (first: number, last: number) => {
      seen.current = { first, last };
      if (stale.current.size === 0 || isFetching || !pages) return;
      const shown = pagesSeen(pages, seen.current);
      if ([...stale.current].some((index) => isNear(index, shown))) void refetch();
    },
    [pages, isFetching, refetch],
  );
  const onEndReached = useCallback(() => void (hasNextPage && fetchNextPage()), [hasNextPage, fetchNextPage]);
  const { error, isPending, isFetchingNextPage } = query;
  return {
    rows,
    error,
    refetch,
    onSeen,
    onEndReached,
    more: hasNextPage,
    loading: isPending || isFetchingNextPage,
  };
}

/** The first and the last page of which rows stand on the screen. */
function pagesSeen(pages: readonly Page<unknown>[], { first, last }: { first: number; last: number }) {
  const size = pages[0]?.items.length || 1;
  return { from: Math.floor(first / size), to: Math.floor(last / size) };
}

const isNear = (index: number, { from, to }: { from: number; to: number }) =>
  index >= from - around && index <= to + around;

/** The rows of all pages; one that moved from a page to its neighbour, of which only one was read again, stands once. */
export function eachOnce<Row extends { id: string }>(pages: readonly Page<Row>[]): Row[] {
  const known = new Set<string>();
  const rows: Row[] = [];
  for (const { items } of pages) {
    for (const row of items) {
      if (known.has(row.id)) continue;
      known.add(row.id);
      rows.push(row);
    }
  }
  return rows;
}
