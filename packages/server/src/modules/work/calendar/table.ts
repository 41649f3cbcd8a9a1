import { On, z } from "#platform/schema";
import { TimeOfDay } from "../tasks/table.ts";

/** Something on days of the calendar. Days and times are those of the firm's clock. */
export const CalendarItem = z
  .object({
    key: z.string(),
    source: z.string(), // appointments, tasks, opportunities …
    id: z.string(),
    occurrenceOn: z.string().nullable(), // of a series: its day by the rule
    title: z.string(),
    on: z.string(),
    time: z.string().nullable(), // null: the whole day
    endOn: z.string(),
    endTime: z.string().nullable(),
    kind: z.string(), // a task's kind; else what it is
    customerId: z.string().nullable(),
    customerName: z.string().nullable(),
    location: z.string(),
    done: z.boolean(),
    repeats: z.boolean(),
    foreseen: z.boolean(), // a repeating task's next ones, which are not there yet
    movable: z.boolean(),
    href: z.string(), // its own page; '' where the calendar opens it itself
  })
  .openapi("CalendarItem");
export type CalendarItem = z.infer<typeof CalendarItem>;

/** What has nothing special about it: something on one whole day. */
export function dayItem(source: string, id: string, title: string, on: string): CalendarItem {
  return {
    key: `${source}:${id}:${on}`,
    source,
    id,
    title,
    on,
    endOn: on,
    kind: source,
    occurrenceOn: null,
    time: null,
    endTime: null,
    customerId: null,
    customerName: null,
    location: "",
    done: false,
    repeats: false,
    foreseen: false,
    movable: false,
    href: "",
  };
}

/** Where something is put down. Silent `minutes` leave its length; `time` null makes it a matter of the whole day. */
export const NewPlace = z
  .object({
    on: On,
    time: TimeOfDay.nullable().optional(),
    minutes: z.int().min(1).max(527_040).optional(),
    occurrenceOn: On.optional(),
    scope: z.enum(["this", "following", "all"]).optional(),
  })
  .openapi("CalendarPlace");
export type NewPlace = z.infer<typeof NewPlace>;
