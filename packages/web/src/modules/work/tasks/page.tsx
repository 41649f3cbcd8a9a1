import { useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useShortcuts } from "#platform/keyboard";
import { Button } from "#ui/display/button.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { Page } from "#ui/layout/page.tsx";
import { useCreateTask, useTaskCounts, useTasks } from "../data.ts";
import { useWords } from "../words.ts";
import { groupByDay } from "./groups.ts";
import { TaskForm } from "./task-form.tsx";
import { TaskList } from "./task-list.tsx";
import css from "./tasks.module.css";

function QuickAdd() {
  const t = useWords();
  const { today } = useFormats();
  const create = useCreateTask();
  const [title, type] = useState("");
  function add() {
    if (title.trim() === "") return;
    create.mutate({ title: title.trim(), dueOn: today });
    type("");
  }
  return (
    <TextField
      label={t.newTask}
      bare
      placeholder={t.quickAdd}
      maxLength={500}
      value={title}
      onChange={type}
      onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && add()}
    />
  );
}

/** All tasks: what is late, what is for today, what comes, what was done. */
export function TasksPage() {
  const t = useWords();
  const router = useRouter();
  const phone = useIsPhone();
  const { today } = useFormats();
  const asked = useSearch({ from: "/shell/tasks" }).new !== undefined;
  const [view, turn] = useState<"open" | "done">("open");
  const counts = useTaskCounts();
  const tasks = useTasks(view);
  const items = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const groups = view === "done" ? [{ place: null, items }] : groupByDay(items, today);
  const add = () => router.history.push("/tasks?new=1");
  useShortcuts([{ keys: "c", says: t.newTask, run: add }]);
  return (
    <Page
      title={t.tasks}
      eyebrow={counts ? t.summary(counts.overdue, counts.today) : " "}
      width="narrow"
      actions={
        <>
          <Segmented
            label={t.view}
            value={view}
            choices={[
              { value: "open", label: t.toDo },
              { value: "done", label: t.doneView },
            ]}
            onChange={turn}
          />
          {!phone && (
            <Button primary keys="c" onClick={add}>
              {t.newTask}
            </Button>
          )}
        </>
      }
    >
      <div className={css.groups}>
        {view === "open" && <QuickAdd />}
        {tasks.isPending && <Skeleton lines={6} />}
        {tasks.error && <ErrorNotice error={tasks.error} retry={() => void tasks.refetch()} />}
        {tasks.isSuccess && items.length === 0 && (
          <EmptyState title={view === "open" ? t.nothing : t.nothingDone} hint={view === "open" ? t.nothingHint : ""} />
        )}
        {groups.map(
          ({ place, items: some }) =>
            some.length > 0 && (
              <section key={place ?? "done"}>
                {place && (
                  <h2 className={css.place} data-place={place}>
                    {t.places[place]} <span>{some.length}</span>
                  </h2>
                )}
                <TaskList tasks={some} />
              </section>
            ),
        )}
        {tasks.hasNextPage && (
          <Button subtle busy={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
            {t.loadMore}
          </Button>
        )}
      </div>
      {asked && <TaskForm onClose={() => router.history.replace("/tasks")} />}
    </Page>
  );
}
