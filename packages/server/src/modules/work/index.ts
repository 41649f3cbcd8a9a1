/** All that other modules may call. */
export {
  completeTask,
  createTask,
  createTasks,
  removeTasks,
  reopenTask,
  snoozeTask,
  updateTask,
} from "./tasks/actions.ts";
export { Notes, Title, typed } from "./tasks/fields.ts";
export { findOpenTasks, findTask, getTask, todayOf } from "./tasks/queries.ts";
export { NextStep, Task, TaskDraft, TaskKind, taskKinds, TimeOfDay } from "./tasks/table.ts";
