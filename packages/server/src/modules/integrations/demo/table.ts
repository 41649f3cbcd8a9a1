import { z } from "#platform/schema";

/** Whether sample data is there, and how many of its customers. */
export const Demo = z
  .object({ state: z.enum(["none", "loading", "loaded", "removing"]), customers: z.int() })
  .openapi("Demo");
export type Demo = z.infer<typeof Demo>;

/** How many records of each kind were loaded, or are still there. */
export type Counts = Record<string, number>;

/** The operation that loaded sample data; there is at most one. */
export type SampleLoad = { operationId: string; loadedAt: string };

declare module "#platform/db" {
  interface Tables {
    sampleLoads: SampleLoad;
  }
}
