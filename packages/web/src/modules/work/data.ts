/** How tasks are read and written by the pages. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import { useWords } from "./words.ts";

export type Task = DataOf<"listTasks">["items"][number];
export type TaskDraft = BodyOf<"createTask">;
export type NextStep = NonNullable<NonNullable<BodyOf<"completeTask">>["nextStep"]>;
export type TaskKind = Task["kind"];

const touches = ["tasks", "customers", "timeline", "opportunities"];

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
  return useWrite(
    ({ id, ...body }: { id: string } & BodyOf<"completeTask">) => call("completeTask", { params: { id }, body }),
    { touches, says: t.completed },
  );
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
