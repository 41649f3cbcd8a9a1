import { z } from "#platform/schema";

/** Whether sample data is there. */
export const Demo = z
  .object({
    state: z.enum(["none", "loading", "loaded", "removing"]),
    customers: z.int(), // of the sample that are there now
    kept: z.int(), // records that the last removal left, because somebody had worked on them
  })
  .openapi("Demo");
export type Demo = z.infer<typeof Demo>;

/** How many records of each kind were loaded, or are still there. */
export type Counts = Record<string, number>;

/** An operation that loaded sample data; at most one still stands. `kept` says what its removal left, null before it. */
export type SampleLoad = { operationId: string; loadedAt: string; kept: number | null };

declare module "#platform/db" {
  interface Tables {
    sampleLoads: SampleLoad;
  }
}
