/** All that other modules may call. */
export { completeTask, createTask, createTasks } from "./tasks/actions.ts";
export { Notes, Title, typed } from "./tasks/fields.ts";
export { NextStep, type Task, TaskKind } from "./tasks/table.ts";
