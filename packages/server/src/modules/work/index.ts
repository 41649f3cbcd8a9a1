/** All that other modules may call. */
export { NextStep, Task, TaskDraft, TaskKind, taskKinds, TimeOfDay } from "./tasks/table.ts";
