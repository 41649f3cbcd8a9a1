/** All that other modules may call. */
export { completeTask, createTask, createTasks, finishTask } from "./tasks/actions.ts";
export { type AppointmentImport, createAppointments } from "./appointments/bulk.ts";
export { amendTasks } from "./tasks/amend.ts";
export { Notes, Title, typed } from "./tasks/fields.ts";
export { todayOf } from "./tasks/queries.ts";
export { NextStep, presentTask, type Task, TaskKind, TaskView } from "./tasks/table.ts";
export { defineCalendarSource } from "./calendar/sources.ts";
export { dayItem } from "./calendar/table.ts";
