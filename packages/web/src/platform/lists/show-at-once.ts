import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { type CustomPatch, type CustomValues, mergeValues } from "#platform/fields";

type Row = { id: string; custom: CustomValues };
type Patch = Readonly<Record<string, unknown>> & { custom?: CustomPatch | undefined };

/** Shows a patch in every list of these records before the server answered; returns how to take it back. */
export function showAtOnce(client: QueryClient, table: string, id: string, { custom, ...plain }: Patch): () => void {
  const queryKey = [table, "list"];
  const before = client.getQueriesData({ queryKey });
  client.setQueriesData<InfiniteData<{ items: Row[] }>>(
    { queryKey },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) =>
          page.items.some((row) => row.id === id)
            ? {
                ...page,
                items: page.items.map((row) =>
                  row.id === id
                    ? { ...row, ...plain, ...(custom ? { custom: mergeValues(row.custom, custom) } : {}) }
                    : row,
                ),
              }
            : page,
        ),
      },
  );
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data);
  };
}
