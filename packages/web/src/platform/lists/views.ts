import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { readFilter, type Shape } from "#platform/filters";
import { useWrite } from "#platform/undo";
import type { ListName } from "./catalogue.ts";
import { useListWords } from "./use-words.ts";

export type View = DataOf<"listViews">["items"][number];

const touches = ["views"];
const none: readonly View[] = [];

/** The saved views of a list, in their order. */
export function useViews(list: ListName): readonly View[] {
  return (
    useQuery({
      queryKey: ["views", list],
      queryFn: ({ signal }) => call("listViews", { query: { list }, signal }).then(({ data }) => data.items),
    }).data ?? none
  );
}

/** What a saved view shows, as the address says it. */
export function shapeOfView({ filter, q, sort, columns }: View): Shape {
  const where = readFilter(filter);
  return {
    ...(q ? { q } : {}),
    ...(where ? { where } : {}),
    ...(sort ? { sort } : {}),
    ...(columns ? { columns: columns.join(",") } : {}),
  };
}

/** What the address shows, as a view keeps it. */
export function keptOf({ where, q, sort, columns }: Shape) {
  return { filter: where ?? null, q: q ?? "", sort: sort ?? "", columns: columns?.split(",") ?? null };
}

/** Every way to change the views of a list; each can be undone. */
export function useViewActs(list: ListName) {
  const t = useListWords();
  const add = useWrite(
    ({ name, shape }: { name: string; shape: Shape }) => call("createView", { body: { list, name, ...keptOf(shape) } }),
    { touches, says: ({ data }) => t.viewSaved(data.name) },
  );
  const change = useWrite(
    ({ id, patch }: { id: string; patch: BodyOf<"updateView"> }) => call("updateView", { params: { id }, body: patch }),
    { touches, says: ({ data }) => t.viewSaved(data.name) },
  );
  const remove = useWrite(({ id }: View) => call("removeView", { params: { id } }), {
    touches,
    says: (_, { name }) => t.viewRemoved(name),
  });
  const order = useWrite((ids: string[]) => call("orderViews", { body: { ids } }), { touches, quiet: true });
  return { add, change, remove, order };
}
