export { isHeld, isWaiting } from "./claim.ts";
export { dropJob, enqueue } from "./enqueue.ts";
export { defineJob, type JobKind, type JobTools } from "./kinds.ts";
export { makeRunner, type Runner } from "./runner.ts";
export { enqueueDue, type Schedule } from "./schedule.ts";
export type { JobRow } from "./table.ts";
