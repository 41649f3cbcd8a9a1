import { Title, typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Id, Minor, On, z } from "#platform/schema";
import { followParts } from "../follow.ts";

export const stepStates = ["open", "done", "missed", "cancelled"] as const;

/** A milestone of a project, or a lesson of a course: then done means attended, and missed is used all the same. */
export const DeliveryStep = z
  .object({
    id: z.string(),
    deliveryId: z.string(),
    title: z.string(),
    state: z.enum(stepStates),
    dueOn: z.string().nullable(),
    dueTime: z.string().nullable(),
    doneOn: z.string().nullable(),
    shareBp: z.int().nullable(), // its share of the whole in hundredths of a per cent
    amountMinor: z.int().nullable(), // or what it is worth
    note: z.string(),
    ordinal: z.int(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("DeliveryStep");
export type DeliveryStep = z.infer<typeof DeliveryStep>;

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const own = {
  title: Title,
  dueOn: On.nullable(),
  dueTime: Time.nullable(),
  shareBp: z.int().min(0).max(10_000).nullable(),
  amountMinor: Minor.min(0).nullable(),
  note: typed(2000),
};

export const StepDraft = z
  .object({
    id: Id.optional(),
    title: Title,
    dueOn: own.dueOn.default(null),
    dueTime: own.dueTime.default(null),
    shareBp: own.shareBp.default(null),
    amountMinor: own.amountMinor.default(null),
    note: own.note.default(""),
  })
  .openapi("DeliveryStepDraft");
export type StepDraft = z.input<typeof StepDraft>;

export const StepPatch = z.object(own).partial().openapi("DeliveryStepPatch");
export type StepPatch = z.infer<typeof StepPatch>;

/** What became of a step; `open` takes it back. */
export const StepOutcome = z
  .object({ state: z.enum(stepStates), on: On.optional(), note: typed(2000).optional() })
  .openapi("DeliveryStepOutcome");
export type StepOutcome = z.infer<typeof StepOutcome>;

/** Lessons at equal distances: so many, from a day on. */
export const SessionPlan = z
  .object({
    firstOn: On,
    time: Time.nullable().default(null),
    everyDays: z.int().min(1).max(366).default(7),
    count: z.int().min(1).max(200),
  })
  .openapi("SessionPlan");
export type SessionPlan = z.input<typeof SessionPlan>;

declare module "#platform/db" {
  interface Tables {
    deliverySteps: DeliveryStep;
  }
}

defineTable("deliverySteps", {
  area: "sales",
  personal: ["note"],
  follow: followParts,
  binned: true,
  refers: { deliveryId: "deliveries" },
  goesWith: ["deliveryId"],
});
