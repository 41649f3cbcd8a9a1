/** How exit checklists are read and written by the pages. */
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useWrite } from "#platform/undo";

export type ChecklistItem = DataOf<"getChecklist">["items"][number];
export type StageItem = DataOf<"listStageItems">["items"][number];

const touches = ["opportunityTicks", "opportunities"];
const itemTouches = ["stageItems", ...touches];

/** The checklist of the stage an opportunity is in. */
export function useChecklist(id: string, stageId: string | undefined) {
  return useQuery({
    queryKey: ["opportunityTicks", "checklist", id, stageId],
    queryFn: ({ signal }) => call("getChecklist", { params: { id }, signal }).then(({ data }) => data.items),
  }).data;
}

/** Ticks an item of an opportunity, or takes the tick away. */
export function useTick(id: string) {
  return useWrite(
    async ({ itemId, on }: { itemId: string; on: boolean }) => {
      const params = { id, itemId };
      const { operation } = on ? await call("tickItem", { params }) : await call("untickItem", { params });
      return { operation };
    },
    { touches, quiet: true, before: (change, client) => showTick(client, id, change) },
  );
}

/** The tick is there before the server has answered, and gone again if it says no. */
function showTick(client: QueryClient, id: string, { itemId, on }: { itemId: string; on: boolean }): () => void {
  const key = { queryKey: ["opportunityTicks", "checklist", id] };
  // An answer from before the tick must not take it away again.
  void client.cancelQueries(key);
  const before = client.getQueriesData<ChecklistItem[]>(key);
  const tickedAt = on ? new Date().toISOString() : null;
  client.setQueriesData<ChecklistItem[]>(key, (items) =>
    items?.map((item) => (item.id === itemId ? { ...item, tickedAt, tickedBy: null } : item)),
  );
  return () => before.forEach(([queryKey, items]) => client.setQueryData(queryKey, items));
}

/** What the stages of a pipeline ask for. */
export function useStageItems(pipelineId: string | undefined): StageItem[] {
  return (
    useQuery({
      queryKey: ["stageItems", pipelineId],
      enabled: pipelineId !== undefined,
      queryFn: ({ signal }) =>
        call("listStageItems", { params: { id: pipelineId ?? "" }, signal }).then(({ data }) => data.items),
    }).data ?? []
  );
}

export function useAddItem(stageId: string) {
  return useWrite((body: BodyOf<"addStageItem">) => call("addStageItem", { params: { id: stageId }, body }), {
    touches: itemTouches,
  });
}

export function useUpdateItem(id: string) {
  return useWrite((body: BodyOf<"updateStageItem">) => call("updateStageItem", { params: { id }, body }), {
    touches: itemTouches,
  });
}

export function useRemoveItem(says: string) {
  return useWrite((id: string) => call("removeStageItem", { params: { id } }), { touches: itemTouches, says });
}
