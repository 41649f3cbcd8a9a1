import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import type { Kind, TodayItem } from "./table.ts";

/** What an item's key speaks of. */
export type Subject = {
  kind: Kind;
  customerId: string | null;
  refTable: TodayItem["refTable"];
  refId: string;
  stepId?: string;
};

/** Finds what a key like `deal:…` speaks of; says so when it is gone. */
export async function findSubject(db: Db, key: string): Promise<Subject> {
  const colon = key.indexOf(":");
  const [kind, refId] = [key.slice(0, colon), key.slice(colon + 1)];
  const found = await find(db, kind, refId);
  if (found) return found;
  throw notFound("today.no_such_item", [
    "This item is gone: what it spoke of was deleted meanwhile.",
    "这一项已经不在了：相关内容刚刚被删除。",
  ]);
}

async function find(db: Db, kind: string, refId: string): Promise<Subject | null> {
  if (kind === "task") {
    const task = await findRow(db, "tasks", refId);
    if (!task || task.deletedAt) return null;
    if (task.refTable === "contracts") return { kind: "renew", customerId: task.customerId, refTable: "tasks", refId };
    const isFollowUp = task.customerId !== null && task.kind !== "todo";
    return { kind: isFollowUp ? "follow_up" : "task", customerId: task.customerId, refTable: "tasks", refId };
  }
  if (kind === "deal") {
    const deal = await findRow(db, "opportunities", refId);
    return deal && !deal.deletedAt ? { kind, customerId: deal.customerId, refTable: "opportunities", refId } : null;
  }
  if (kind === "owed") {
    const orderId = (await findRow(db, "instalments", refId))?.orderId ?? refId;
    const order = await findRow(db, "orders", orderId);
    return order && !order.deletedAt
      ? { kind, customerId: order.customerId, refTable: "orders", refId: orderId }
      : null;
  }
  if (kind === "delivery") {
    const step = await findRow(db, "deliverySteps", refId);
    const delivery = step && !step.deletedAt ? await findRow(db, "deliveries", step.deliveryId) : undefined;
    return delivery && !delivery.deletedAt
      ? { kind, customerId: delivery.customerId, refTable: "deliveries", refId: delivery.id, stepId: refId }
      : null;
  }
  if (kind === "package") {
    const delivery = await findRow(db, "deliveries", refId);
    return delivery && !delivery.deletedAt
      ? { kind, customerId: delivery.customerId, refTable: "deliveries", refId }
      : null;
  }
  if (kind === "silent" || kind === "birthday" || kind === "keep_in_touch") {
    const customer = await findRow(db, "customers", refId);
    return customer && !customer.deletedAt ? { kind, customerId: refId, refTable: "customers", refId } : null;
  }
  return null;
}
