import { create, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { newId } from "#platform/ids";
import { settle, todayOf } from "../actions.ts";
import { getDelivery } from "../queries.ts";
import { HoursDraft, type HoursPatch, type HoursRow } from "./table.ts";

async function getHours(ctx: Ctx, id: string): Promise<HoursRow> {
  const found = await findRow(ctx.db, "deliveryHours", id);
  if (found && !found.deletedAt) return found;
  throw notFound("delivery.no_such_hours", ["There is no such entry.", "没有这条工时。"]);
}

/** Notes time worked for a delivery. */
export function logHours(ctx: Ctx, deliveryId: string, input: HoursDraft): Promise<HoursRow> {
  const { id = newId(), workedOn, billable, ...draft } = HoursDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    await getDelivery(tx.db, deliveryId);
    const row = await create(tx, "deliveryHours", {
      ...draft,
      id,
      deliveryId,
      workedOn: workedOn ?? (await todayOf(tx)),
      billable: billable ? 1 : 0,
      createdAt: tx.now.toISOString(),
      deletedAt: null,
    });
    await settle(tx, deliveryId);
    return row;
  });
}

/** Corrects an entry. */
export function updateHours(ctx: Ctx, id: string, { billable, ...patch }: HoursPatch): Promise<HoursRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getHours(tx, id);
    const charged = billable === undefined ? before.billable : billable ? 1 : 0;
    return save(tx, "deliveryHours", before, { ...before, ...patch, billable: charged } as HoursRow);
  });
}

/** Takes an entry away. */
export function removeHours(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "deliveryHours", [await getHours(tx, id)]));
}
