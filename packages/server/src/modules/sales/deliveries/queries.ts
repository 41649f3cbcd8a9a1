import { type Ctx, demand } from "#platform/context";
import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { z } from "#platform/schema";
import { customerNames } from "../names.ts";
import { Hours, type HoursRow } from "./hours/table.ts";
import { DeliveryStep } from "./steps/table.ts";
import { Delivery, deliveryKinds, type DeliveryRow, deliveryStates } from "./table.ts";

/** As the API publishes it. */
export const presentDelivery = (row: DeliveryRow): Delivery => ({
  ...row,
  files: JSON.parse(row.files) as Delivery["files"],
});

/** As the API publishes it. */
export const presentHours = ({ deletedAt: _, ...row }: HoursRow): Hours => ({ ...row, billable: row.billable === 1 });

/** A delivery by its id; refuses when there is none. */
export async function getDelivery(db: Db, id: string): Promise<DeliveryRow> {
  const found = await findRow(db, "deliveries", id);
  if (found && !found.deletedAt) return found;
  throw notFound("delivery.not_found", ["There is no such delivery.", "没有这个交付。"]);
}

/** The milestones or lessons of a delivery, in their order. */
export function findSteps(db: Db, deliveryId: string): Promise<DeliveryStep[]> {
  return db
    .selectFrom("deliverySteps")
    .selectAll()
    .where("deliveryId", "=", deliveryId)
    .where("deletedAt", "is", null)
    .orderBy("ordinal")
    .orderBy("id")
    .execute();
}

/** All that the page of a delivery shows. */
export const DeliveryPage = Delivery.extend({
  customerName: z.string().nullable(),
  orderNumber: z.string().nullable(),
  steps: z.array(DeliveryStep),
  hours: z.array(Hours), // the latest 200
}).openapi("DeliveryPage");
export type DeliveryPage = z.infer<typeof DeliveryPage>;

/** A delivery with its steps and hours. */
export async function getDeliveryPage(ctx: Ctx, id: string): Promise<DeliveryPage> {
  demand(ctx, "sales:read");
  const { db } = ctx;
  const row = await getDelivery(db, id);
  const hours = await db
    .selectFrom("deliveryHours")
    .selectAll()
    .where("deliveryId", "=", id)
    .where("deletedAt", "is", null)
    .orderBy("workedOn", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  const order = row.orderId ? await findRow(db, "orders", row.orderId) : undefined;
  return {
    ...presentDelivery(row),
    customerName: (await customerNames(db, [row])).get(row.customerId ?? "") ?? null,
    orderNumber: order?.number ?? null,
    steps: await findSteps(db, id),
    hours: hours.map(presentHours),
  };
}

/** How far something is that a customer bought: only what may be shown to that customer. */
export const CustomerProgress = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(deliveryKinds),
    state: z.enum(deliveryStates),
    percent: z.int(),
    doneCount: z.int(),
    wholeCount: z.int(),
    usedMinutes: z.int(),
    agreedMinutes: z.int().nullable(),
    nextOn: z.string().nullable(),
    nextTitle: z.string(),
    steps: z.array(DeliveryStep.pick({ title: true, state: true, dueOn: true, dueTime: true, doneOn: true })),
  })
  .openapi("CustomerProgress");
export type CustomerProgress = z.infer<typeof CustomerProgress>;

/** What a customer may see of the progress of all that was sold to them: no notes, no files, no hours one by one. */
export async function progressFor(db: Db, customerId: string): Promise<CustomerProgress[]> {
  const rows = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("customerId", "=", customerId)
    .where("deletedAt", "is", null)
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  const found: CustomerProgress[] = [];
  for (const row of rows) {
    const steps = await findSteps(db, row.id);
    found.push(CustomerProgress.parse({ ...row, steps }));
  }
  return found;
}
