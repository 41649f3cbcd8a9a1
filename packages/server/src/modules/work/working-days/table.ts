import { defineTable } from "#platform/changes";
import { Id, On, z } from "#platform/schema";
import { typed } from "../tasks/fields.ts";

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
/** From and until, in the firm's zone. */
export const Span = z.tuple([Clock, Clock]).refine(([from, until]) => from < until, "it ends before it begins");
/** Monday to Sunday; a day without spans is off. */
export const Hours = z.array(z.array(Span).max(4)).length(7);
export type Hours = z.infer<typeof Hours>;

/** When the owner works. There is one row, `hours`. */
export const WorkingHours = z
  .object({
    id: z.literal("hours"),
    hours: Hours,
    holidays: z.enum(["china", "none"]), // which public holidays count
    lunar: z.boolean(), // whether calendars show the lunar day
    version: z.int(),
  })
  .openapi("WorkingHours");
export type WorkingHours = z.infer<typeof WorkingHours>;
export const WorkingHoursPatch = WorkingHours.pick({ hours: true, holidays: true, lunar: true }).partial();
export type WorkingHoursPatch = z.infer<typeof WorkingHoursPatch>;

/** A day that the owner, or an imported holiday calendar, sets apart: off, or worked though it is a weekend. */
export const SpecialDayRow = z
  .object({
    id: z.string(),
    on: z.string(),
    off: z.int(), // 1 off, 0 worked
    name: z.string(),
    source: z.enum(["own", "file"]),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("SpecialDay");
export type SpecialDayRow = z.infer<typeof SpecialDayRow>;

/** One day or several in a row. */
export const SpecialDaysDraft = z
  .object({
    id: Id.optional(),
    from: On,
    to: On.optional(),
    off: z.boolean(),
    name: typed(200).default(""),
  })
  .openapi("SpecialDaysDraft");
export type SpecialDaysDraft = z.infer<typeof SpecialDaysDraft>;

export type WorkingHoursRow = { id: string; hours: string; holidays: string; lunar: number; version: number };

declare module "#platform/db" {
  interface Tables {
    workingHours: WorkingHoursRow;
    specialDays: SpecialDayRow;
  }
}

defineTable("workingHours", { area: "work", personal: [], json: ["hours"] });
defineTable("specialDays", { area: "work", personal: [], binned: true });
