import { z } from "#platform/schema";

/** What became of a file, or would. */
export const CalendarFile = z
  .object({
    name: z.string(),
    items: z.array(
      z.object({
        uid: z.string(),
        state: z.enum(["new", "changed", "same", "removed"]),
        title: z.string(),
        on: z.string(),
        time: z.string().nullable(),
        repeats: z.boolean(),
        customerName: z.string().nullable(), // recognised by the guests' addresses
      }),
    ),
    troubles: z.array(z.object({ title: z.string(), says: z.string() })),
  })
  .openapi("CalendarFile");
export type CalendarFile = z.infer<typeof CalendarFile>;
