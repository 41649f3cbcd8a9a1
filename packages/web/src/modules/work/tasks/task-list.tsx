import { useState } from "react";
import { type Task, useCompleteTask, useReopenTask } from "../data.ts";
import { CompleteSheet } from "./complete-sheet.tsx";
import { TaskForm } from "./task-form.tsx";
import { TaskRow } from "./task-row.tsx";
import css from "./tasks.module.css";

/** Tasks under each other. One of a customer asks how it went when it is finished; another is just done. */
export function TaskList({ tasks, showsCustomer = true }: { tasks: readonly Task[]; showsCustomer?: boolean }) {
  const [complete, reopen] = [useCompleteTask(), useReopenTask()];
  const [finishing, finish] = useState<Task>();
  const [edited, edit] = useState<Task>();
  function check(task: Task) {
    if (task.doneAt) reopen.mutate(task.id);
    else if (task.customerId) finish(task);
    else complete.mutate({ id: task.id });
  }
  return (
    <>
      <ul className={css.list}>
        {tasks.map((task) => (
          <TaskRow
            task={task}
            showsCustomer={showsCustomer}
            onCheck={() => check(task)}
            onOpen={() => edit(task)}
            key={task.id}
          />
        ))}
      </ul>
      {finishing && <CompleteSheet task={finishing} onClose={() => finish(undefined)} />}
      {edited && <TaskForm task={edited} onClose={() => edit(undefined)} />}
    </>
  );
}
