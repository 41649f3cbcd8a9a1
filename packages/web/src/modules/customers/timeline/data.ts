/** How a customer's story is read and written. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useWrite } from "#platform/undo";
import { useStoryWords } from "./words.ts";

export type Item = DataOf<"listTimeline">["items"][number];
export type Draft = BodyOf<"addToTimeline">;
export type TaskDraft = BodyOf<"createTask">;

const touches = ["timeline", "customers", "tasks", "today"];

/** Whose story; a new version has new changes to tell. */
type Told = { id: string; version: number };

/** The story, newest first, as far as it was asked for. */
export function useStory({ id, version }: Told, kind: string, limit: number) {
  return useInfiniteQuery({
    queryKey: ["timeline", id, kind, limit, version],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call("listTimeline", {
        params: { id },
        query: { limit, ...(kind ? { kind } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }).then(({ data }) => data),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
}

/** Notes what happened, and the next step with it. */
export function useNote(id: string, says: string, after: () => void) {
  return useWrite((body: Draft) => call("addToTimeline", { params: { id }, body }), { touches, says, after });
}

/** Plans something. */
export function usePlan(says: string, after: () => void) {
  return useWrite((body: TaskDraft) => call("createTask", { body }), { touches, says, after });
}

/** Finishes what was planned. */
export function useComplete(after?: () => void) {
  const { finished } = useStoryWords();
  return useWrite((task: string) => call("completeTask", { params: { id: task }, body: {} }), {
    touches,
    says: finished,
    ...(after ? { after } : {}),
  });
}

/** Corrects the words of an entry. */
export function useCorrect() {
  return useWrite(
    ({ entry, text }: { entry: string; text: string }) =>
      call("correctTimelineEntry", { params: { id: entry }, body: { text } }),
    { touches },
  );
}

/** Takes an entry off the story. */
export function useRemoveEntry(says: string) {
  return useWrite((entry: string) => call("removeTimelineEntry", { params: { id: entry } }), { touches, says });
}
