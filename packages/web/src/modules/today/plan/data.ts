/** How the day's plan is read, and how outcomes are told. */
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useWrite } from "#platform/undo";

export type Today = DataOf<"getToday">;
export type Item = Today["planned"][number];
export type Outcome = BodyOf<"recordTodayOutcome">["outcome"];
export type NextStep = { title: string; kind: Item["channel"]; dueOn: string | null };

const everyMinute = 60_000;
const plans = ["todayOutcomes", "plan"];

/** The plan for the time there is. The last one stays on screen while a new one is made, so that nothing jumps. */
export function useToday(minutes: number) {
  return useQuery({
    queryKey: [...plans, minutes],
    queryFn: ({ signal }) => call("getToday", { query: { hours: minutes / 60 }, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
    staleTime: 0, // whatever was done on other pages counts at once
    refetchInterval: everyMinute,
  });
}

export type Told = { item: Item; outcome: Outcome; note?: string };
type Telling = {
  says: Readonly<Record<Outcome, string>>;
  /** At once, before the server answered; returns what to do when it refuses. */
  before: (told: Told) => () => void;
  after: (told: Told) => void;
};

/** Says what became of an item: it leaves the plan at once, and the notice offers undo. */
export function useOutcome({ says, before, after }: Telling) {
  return useWrite(
    ({ item, outcome, note }: Told) =>
      call("recordTodayOutcome", { body: { itemKey: item.key, outcome, ...(note ? { note } : {}) } }),
    {
      touches: ["todayOutcomes", "tasks", "timeline", "customers"],
      says: (_, { outcome }) => says[outcome],
      before: (told, client) => {
        const putBack = takeOut(client, told.item.key);
        const takeBack = before(told);
        return () => {
          putBack();
          takeBack();
        };
      },
      after: (_, told) => after(told),
    },
  );
}

function takeOut(client: QueryClient, key: string): () => void {
  void client.cancelQueries({ queryKey: plans });
  const before = client.getQueriesData<Today>({ queryKey: plans });
  client.setQueriesData<Today>(
    { queryKey: plans },
    (today) => today && { ...today, planned: today.planned.filter((item) => item.key !== key) },
  );
  return () => {
    for (const [queryKey, data] of before) client.setQueryData(queryKey, data);
  };
}

/** Makes the next step of an item that was done. */
export function useNextStep(says: string, after: () => void) {
  return useWrite(
    ({ item, step }: { item: Item; step: NextStep }) => {
      const { refTable, refId, customerId } = item;
      const ref =
        refTable === "orders" || refTable === "opportunities" || refTable === "contracts" ? { refTable, refId } : {};
      return call("createTask", { body: { ...step, customerId, ...ref } });
    },
    { touches: ["todayOutcomes", "tasks", "customers"], says, after },
  );
}

/** The name of today's holiday, '' of another day off; undefined on a working day. */
export function useDayOff(on: string): string | undefined {
  const day = useQuery({
    queryKey: ["specialDays", "today", on],
    queryFn: ({ signal }) => call("getWorkingDay", { params: { on }, signal }).then(({ data }) => data),
  }).data;
  return day && !day.working ? day.name : undefined;
}
