/** The board: read whole, changed at once on the screen, and put right when the server has answered. */
import { type QueryClient, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { call, type DataOf } from "#platform/client";
import { useWrite } from "#platform/undo";
import type { Card, Stage } from "../opportunities/data.ts";
import { useWords } from "../words.ts";
import { moved } from "./moved.ts";

export type Board = DataOf<"getBoard">;
export type Column = Board["columns"][number];
export type BoardFilter = { pipelineId?: string; mine?: "1"; closing?: "month"; rotting?: "1" };

const cardsAtFirst = 50;

export function useBoard(filter: BoardFilter) {
  return useQuery({
    queryKey: ["opportunities", "board", filter],
    queryFn: ({ signal }) =>
      call("getBoard", { query: { ...filter, limit: cardsAtFirst }, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
  });
}

/** The cards of a column after its first ones, once they are asked for. */
export function useMoreCards(column: Column, filter: BoardFilter, wanted: boolean) {
  const { pipelineId: _, ...rest } = filter;
  return useInfiniteQuery({
    queryKey: ["opportunities", "cards", column.stage.id, column.nextCursor, rest],
    enabled: wanted && column.nextCursor !== null,
    initialPageParam: column.nextCursor ?? "",
    queryFn: ({ pageParam, signal }) =>
      call("listCards", {
        query: { ...rest, stageId: column.stage.id, limit: 100, cursor: pageParam },
        signal,
      }).then(({ data }) => data),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

export type Move = { card: Card; stage: Stage; leaveAnyway?: string };

function showMove(client: QueryClient, { card, stage }: Move): () => void {
  const key = { queryKey: ["opportunities", "board"] };
  const before = client.getQueriesData<Board>(key);
  client.setQueriesData<Board>(key, (board) => board && moved(board, card, stage.id));
  return () => before.forEach(([queryKey, board]) => client.setQueryData(queryKey, board));
}

/** Moves a card; it is there before the server has answered, and back again if the server says no. */
export function useMoveCard(after: (move: Move) => void) {
  const t = useWords();
  return useWrite(
    ({ card, stage, leaveAnyway }: Move) =>
      call("moveOpportunity", {
        params: { id: card.id },
        body: { stageId: stage.id, ...(leaveAnyway ? { leaveAnyway } : {}) },
      }),
    {
      showsErrors: true,
      touches: ["opportunities", "timeline", "customers"],
      says: (_, { stage }) => t.movedTo(stage.name),
      before: (move, client) => showMove(client, move),
      after: (_, move) => after(move),
    },
  );
}
