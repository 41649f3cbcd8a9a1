import { z } from "#platform/schema";

/** Work that survives a restart. `done` of `total` units is its progress; both 0 while unknown. */
export const Job = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(["ready", "running", "done", "failed"]),
    done: z.int(),
    total: z.int(),
    error: z.string().nullable(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .openapi("Job");
export type Job = z.infer<typeof Job>;

export type JobRow = Job & {
  payload: string;
  heavy: number;
  runAt: string;
  attempts: number;
  lockedBy: string | null;
  lockedUntil: string | null;
  result: string | null;
};

declare module "#platform/db" {
  interface Tables {
    jobs: JobRow;
    schedules: { name: string; lastRunAt: string };
  }
}
