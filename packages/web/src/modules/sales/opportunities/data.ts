/** How opportunities are read and written by the pages. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useWrite } from "#platform/undo";
import { useWords } from "../words.ts";

export type Card = DataOf<"listOpportunities">["items"][number];
export type Opportunity = DataOf<"getOpportunity">;
export type Draft = BodyOf<"createOpportunity">;
export type Pipeline = DataOf<"listPipelines">["items"][number];
export type Stage = Pipeline["stages"][number];

const touches = [
  "opportunities",
  "opportunityLines",
  "opportunityCompetitors",
  "lostReasons",
  "competitors",
  "contracts",
  "customers",
  "timeline",
  "orders",
];

/** Every pipeline with its stages. */
export function usePipelines(): Pipeline[] {
  return (
    useQuery({
      queryKey: ["stages", "pipelines"],
      queryFn: ({ signal }) => call("listPipelines", { signal }).then(({ data }) => data.items),
    }).data ?? []
  );
}

export function useOpportunity(id: string) {
  return useQuery({
    queryKey: ["opportunities", "one", id],
    queryFn: ({ signal }) => call("getOpportunity", { params: { id }, signal }).then(({ data }) => data),
  });
}

export function useHistory(id: string) {
  return useQuery({
    queryKey: ["opportunities", "history", id],
    queryFn: ({ signal }) => call("getOpportunityHistory", { params: { id }, signal }).then(({ data }) => data.items),
  }).data;
}

export type ListFilter = {
  state?: "open" | "won" | "lost" | "all";
  customerId?: string;
  mine?: "1";
  closing?: "month";
  rotting?: "1";
};
type ListSort = "createdAt" | "amount" | "expectedCloseOn" | "stageSince";

/** Opportunities page by page. */
export function useOpportunities(filter: ListFilter, sort: ListSort | `-${ListSort}` = "-createdAt") {
  return useInfiniteQuery({
    queryKey: ["opportunities", "list", filter, sort],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call("listOpportunities", {
        query: { ...filter, sort, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }).then(({ data }) => data),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
}

export function useCreateOpportunity() {
  return useWrite((body: Draft) => call("createOpportunity", { body }), { touches });
}

export function useUpdateOpportunity(id: string) {
  return useWrite((body: BodyOf<"updateOpportunity">) => call("updateOpportunity", { params: { id }, body }), {
    touches,
  });
}

export function useRemoveOpportunity() {
  const t = useWords();
  return useWrite((id: string) => call("removeOpportunity", { params: { id } }), { touches, says: t.removed });
}

export function useCloseOpportunity() {
  const t = useWords();
  return useWrite(
    ({ id, ...body }: { id: string } & BodyOf<"closeOpportunity">) =>
      call("closeOpportunity", { params: { id }, body }),
    { touches, says: (_, { outcome }) => (outcome === "won" ? t.wonSaid : t.lostSaid), showsErrors: true },
  );
}

export function useReopenOpportunity() {
  const t = useWords();
  return useWrite((id: string) => call("reopenOpportunity", { params: { id } }), { touches, says: t.reopened });
}

export function useMoveOpportunity() {
  const t = useWords();
  return useWrite(
    ({ id, stage, leaveAnyway }: { id: string; stage: Stage; leaveAnyway?: string | undefined }) =>
      call("moveOpportunity", { params: { id }, body: { stageId: stage.id, ...(leaveAnyway ? { leaveAnyway } : {}) } }),
    { touches, says: (_, { stage }) => t.movedTo(stage.name), showsErrors: true },
  );
}
