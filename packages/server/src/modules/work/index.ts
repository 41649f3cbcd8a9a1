/** All that other modules may call. */
export { completeTask, createTask, createTasks } from "./tasks/actions.ts";
export { amendTasks } from "./tasks/amend.ts";
export { Notes, Title, typed } from "./tasks/fields.ts";
export { NextStep, type Task, TaskKind } from "./tasks/table.ts";
