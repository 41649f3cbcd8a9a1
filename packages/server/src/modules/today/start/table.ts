import { z } from "#platform/schema";

export const stepKeys = ["customers", "talk", "sale"] as const;

/** One of the first three steps: how far it is, in records of the owner's own; sample data does not count. */
const StartStep = z.object({ key: z.enum(stepKeys), done: z.int(), of: z.int() });

export const StartChecklist = z.object({ steps: z.array(StartStep), isDone: z.boolean() }).openapi("StartChecklist");
export type StartChecklist = z.infer<typeof StartChecklist>;
