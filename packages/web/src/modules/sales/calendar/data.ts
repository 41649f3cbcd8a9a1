/** The calendar of opportunities: a month is read whole, and a card that moves is there at once. */
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { call, type DataOf } from "#platform/client";
import { useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import type { Card } from "../opportunities/data.ts";
import { movedTo } from "./moved.ts";
import { useCalendarWords } from "./words.ts";

export type Calendar = DataOf<"getOpportunityCalendar">;

/** A month with its days and totals. */
export function useCalendar(month: string | undefined, pipelineId: string | undefined) {
  const query = { ...(month ? { month } : {}), ...(pipelineId ? { pipelineId } : {}) };
  return useQuery({
    queryKey: ["opportunities", "calendar", query],
    queryFn: ({ signal }) => call("getOpportunityCalendar", { query, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
  });
}

function showDay(client: QueryClient, card: Card, on: string): () => void {
  const key = { queryKey: ["opportunities", "calendar"] };
  const before = client.getQueriesData<Calendar>(key);
  client.setQueriesData<Calendar>(key, (calendar) => calendar && movedTo(calendar, card, on));
  return () => before.forEach(([queryKey, calendar]) => client.setQueryData(queryKey, calendar));
}

/** Gives a deal another day to close on; it is there before the server has answered. */
export function useChangeDay() {
  const t = useCalendarWords();
  const { day } = useFormats();
  return useWrite(
    ({ card, on }: { card: Card; on: string }) =>
      call("updateOpportunity", { params: { id: card.id }, body: { expectedCloseOn: on } }),
    {
      touches: ["opportunities"],
      says: (_, { on }) => t.movedTo(day(on)),
      before: ({ card, on }, client) => showDay(client, card, on),
    },
  );
}
