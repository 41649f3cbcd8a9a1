import { Notes, Title } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Id, On, z } from "#platform/schema";
import { followDeliveries } from "./follow.ts";

export const deliveryKinds = ["project", "course", "hours"] as const;
export const deliveryStates = ["planned", "running", "paused", "done"] as const;

const File = z.object({ id: z.string().max(100), name: z.string().min(1).max(500), size: z.int().min(0) });

/**
 * Something sold that takes time to bring: a project by milestones, a course by lessons, hours agreed. `percent`, the counts,
 * `usedMinutes` and what comes next follow from its steps and hours.
 */
export const Delivery = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(deliveryKinds),
    state: z.enum(deliveryStates),
    customerId: z.string().nullable(),
    orderId: z.string().nullable(),
    orderLineId: z.string().nullable(),
    startOn: z.string().nullable(),
    dueOn: z.string().nullable(),
    lessons: z.int().nullable(), // of a course: how many were bought
    lessonMinutes: z.int().nullable(),
    agreedMinutes: z.int().nullable(), // of hours: how many were bought
    notes: z.string(),
    files: z.array(File),
    percent: z.int(),
    doneCount: z.int(), // milestones reached; lessons used: attended or missed
    wholeCount: z.int(), // of so many
    usedMinutes: z.int(), // billable
    nextOn: z.string().nullable(), // the day of the first open step
    nextTitle: z.string(),
    ownerId: z.string().nullable(),
    doneAt: z.string().nullable(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Delivery");
export type Delivery = z.infer<typeof Delivery>;
/** As it is kept: its files are JSON text. */
export type DeliveryRow = Omit<Delivery, "files"> & { files: string };

const Lessons = z.int().min(1).max(1000).nullable();
const Minutes = z.int().min(1).max(10_000_000).nullable();

const own = {
  title: Title,
  customerId: z.string().max(100).nullable(),
  startOn: On.nullable(),
  dueOn: On.nullable(),
  lessons: Lessons,
  lessonMinutes: Minutes,
  agreedMinutes: Minutes,
  notes: Notes,
  files: z.array(File).max(100),
};

export const DeliveryDraft = z
  .object({
    id: Id.optional(),
    title: Title,
    kind: z.enum(deliveryKinds).default("project"),
    customerId: own.customerId.default(null), // the order's when silent
    orderId: z.string().max(100).nullable().default(null),
    orderLineId: z.string().max(100).nullable().default(null),
    startOn: own.startOn.default(null),
    dueOn: own.dueOn.default(null),
    lessons: own.lessons.default(null),
    lessonMinutes: own.lessonMinutes.default(null),
    agreedMinutes: own.agreedMinutes.default(null),
    notes: Notes.default(""),
    templateId: z.string().max(100).nullable().default(null), // brings its milestones
  })
  .openapi("DeliveryDraft");
export type DeliveryDraft = z.input<typeof DeliveryDraft>;

export const DeliveryPatch = z.object(own).partial().openapi("DeliveryPatch");
export type DeliveryPatch = z.infer<typeof DeliveryPatch>;

declare module "#platform/db" {
  interface Tables {
    deliveries: DeliveryRow;
  }
}

defineTable("deliveries", {
  area: "sales",
  personal: ["notes"],
  json: ["files"],
  files: ["files"],
  computed: ["percent", "doneCount", "wholeCount", "usedMinutes", "nextOn", "nextTitle"],
  follow: followDeliveries,
  binned: true,
  refers: { customerId: "customers", orderId: "orders", orderLineId: "orderLines" },
});
