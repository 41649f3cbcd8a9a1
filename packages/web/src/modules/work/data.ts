/** How tasks are read and written by the pages. */
import { type QueryClient, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import { useWords } from "./words.ts";

export type Task = DataOf<"listTasks">["items"][number];
export type TaskDraft = BodyOf<"createTask">;
export type NextStep = NonNullable<NonNullable<BodyOf<"completeTask">>["nextStep"]>;
export type TaskKind = Task["kind"];

const touches = ["tasks", "calendar", "customers", "timeline", "opportunities"];

/** Open tasks by their day, or done ones, newest first; page by page. */
export function useTasks(when: "open" | "done", of: { customerId?: string; refId?: string } = {}) {
  return useInfiniteQuery({
    queryKey: ["tasks", "list", when, of],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call("listTasks", {
        query: { ...of, when, limit: 200, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }).then(({ data }) => data),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
}

/** How many are overdue, of today, later, without a day. */
export function useTaskCounts() {
  return useQuery({
    queryKey: ["tasks", "counts"],
    queryFn: ({ signal }) => call("countTasks", { signal }).then(({ data }) => data),
  }).data;
}

export function useCreateTask() {
  return useWrite((body: TaskDraft) => call("createTask", { body }), { touches });
}

export function useUpdateTask() {
  return useWrite(
    ({ id, ...body }: { id: string } & BodyOf<"updateTask">) => call("updateTask", { params: { id }, body }),
    { touches },
  );
}

export function useCompleteTask() {
  const t = useWords();
  const formats = useFormats();
  return useWrite(
    ({ id, ...body }: { id: string } & BodyOf<"completeTask">) => call("completeTask", { params: { id }, body }),
    {
      touches,
      says: ({ data: { repeated } }) => (repeated?.dueOn ? t.completedUntil(formats.day(repeated.dueOn)) : t.completed),
    },
  );
}

/** Leaves this one of a repeating task out. */
export function useSkipTask() {
  const t = useWords();
  const formats = useFormats();
  return useWrite((id: string) => call("skipTask", { params: { id } }), {
    touches,
    says: ({ data }) => t.skippedTo(data.dueOn === null ? "" : formats.day(data.dueOn)),
  });
}

type Tick = { id: string; lineId: string; done: boolean };

/** Ticks a line of a task; the lists show it before the server has answered. */
export function useTickLine() {
  return useWrite(({ id, lineId, done }: Tick) => call("tickTaskLine", { params: { id, lineId }, body: { done } }), {
    touches: ["tasks"],
    quiet: true,
    before: (tick, client) => showTick(client, tick),
  });
}

type Pages = { pages: { items: Task[] }[] };

function showTick(client: QueryClient, { id, lineId, done }: Tick): () => void {
  const key = { queryKey: ["tasks", "list"] };
  void client.cancelQueries(key);
  const before = client.getQueriesData<Pages>(key);
  const doneAt = done ? new Date().toISOString() : null;
  const ticked = (task: Task): Task =>
    task.id === id
      ? { ...task, checklist: task.checklist.map((line) => (line.id === lineId ? { ...line, doneAt } : line)) }
      : task;
  client.setQueriesData<Pages>(
    key,
    (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(ticked) })) },
  );
  return () => before.forEach(([queryKey, data]) => client.setQueryData(queryKey, data));
}

export function useReopenTask() {
  const t = useWords();
  return useWrite((id: string) => call("reopenTask", { params: { id } }), { touches, says: t.reopened });
}

export function useRemoveTask() {
  const t = useWords();
  return useWrite((id: string) => call("removeTask", { params: { id } }), { touches, says: t.removed });
}

export function useSnoozeTask() {
  const t = useWords();
  const formats = useFormats();
  return useWrite(
    ({ id, dueOn }: { id: string; dueOn: string }) => call("snoozeTask", { params: { id }, body: { dueOn } }),
    { touches, says: (_, { dueOn }) => t.movedTo(formats.day(dueOn)) },
  );
}
