import { typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Id, On, z } from "#platform/schema";
import { followParts } from "../follow.ts";

/** Time worked for a delivery. */
export type HoursRow = {
  id: string;
  deliveryId: string;
  workedOn: string;
  minutes: number;
  billable: number;
  note: string;
  createdAt: string;
  deletedAt: string | null;
  version: number;
};

export const Hours = z
  .object({
    id: z.string(),
    deliveryId: z.string(),
    workedOn: z.string(),
    minutes: z.int(),
    billable: z.boolean(),
    note: z.string(),
    createdAt: z.string(),
    version: z.int(),
  })
  .openapi("DeliveryHours");
export type Hours = z.infer<typeof Hours>;

const own = {
  workedOn: On,
  minutes: z
    .int()
    .min(1)
    .max(24 * 60),
  billable: z.boolean(),
  note: typed(2000),
};

export const HoursDraft = z
  .object({
    id: Id.optional(),
    workedOn: On.optional(), // today when silent
    minutes: own.minutes,
    billable: own.billable.default(true),
    note: own.note.default(""),
  })
  .openapi("DeliveryHoursDraft");
export type HoursDraft = z.input<typeof HoursDraft>;

export const HoursPatch = z.object(own).partial().openapi("DeliveryHoursPatch");
export type HoursPatch = z.infer<typeof HoursPatch>;

declare module "#platform/db" {
  interface Tables {
    deliveryHours: HoursRow;
  }
}

defineTable("deliveryHours", {
  area: "sales",
  personal: ["note"],
  follow: followParts,
  binned: true,
  refers: { deliveryId: "deliveries" },
  goesWith: ["deliveryId"],
});
