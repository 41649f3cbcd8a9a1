import { getCompanySettings, readCustom } from "#modules/admin";
import { demandCustomer } from "#modules/customers";
import { create, findRow, findRows, remove, save } from "#platform/changes";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { record } from "#platform/events";
import { newId } from "#platform/ids";
import type { Opportunity } from "../opportunities/table.ts";
import type { OrderCreated } from "./events.ts";
import { withPrices, writeLines } from "./lines.ts";
import { getOrder, nextNumber } from "./queries.ts";
import { orderTotalMinor } from "./rules.ts";
import { tellStory } from "./story.ts";
import { type Order, OrderDraft, type OrderPatch } from "./table.ts";

/** Makes an order with its lines. Its total is their sum. A sale that is fully paid from the start is done. */
export function createOrder(ctx: Ctx, input: OrderDraft, refundOf: string | null = null): Promise<Order> {
  const { lines: typed, at: given, currency, number, custom, ...draft } = OrderDraft.parse(input);
  const id = draft.id ?? newId();
  return inTransaction(ctx, async (tx) => {
    const existing = await findRow(tx.db, "orders", id);
    if (existing) return existing;
    await demandCustomer(tx.db, draft.customerId);
    const settings = await getCompanySettings(tx.db);
    const at = given ?? ctx.now.toISOString();
    const orderedOn = dayOf(at, settings.timeZone);
    const question = { customerId: draft.customerId, currency: currency ?? settings.currency, on: orderedOn };
    const lines = await withPrices(tx, question, typed);
    const totalMinor = orderTotalMinor(lines);
    const paid = draft.kind === "sale" && draft.state === "open" && totalMinor > 0 && draft.receivedMinor >= totalMinor;
    const order = await create(tx, "orders", {
      ...draft,
      id,
      state: paid ? "done" : draft.state,
      number: number || (await nextNumber(tx.db, orderedOn, draft.kind === "refund" ? "R" : "")),
      refundOf,
      at,
      orderedOn,
      currency: currency ?? settings.currency,
      totalMinor,
      custom: await readCustom(tx, "order", custom, null),
      ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    });
    await writeLines(tx, id, lines);
    await tellStory(tx, order, order.kind === "refund" ? "refunded" : "ordered", totalMinor, { at });
    if (order.kind === "sale" && order.receivedMinor > 0) {
      await tellStory(tx, order, "received", order.receivedMinor, { at });
    }
    await record<OrderCreated>(tx, { type: "order.created", id, kind: order.kind });
    return order;
  });
}

/** The order that a won opportunity makes: one line with its title and amount. */
export function createOrderFrom(
  ctx: Ctx,
  { id: opportunityId, title, customerId, amountMinor, currency }: Opportunity,
  { id, dueOn }: { id?: string | undefined; dueOn: string | null },
): Promise<Order> {
  const lines = [{ title, quantityMilli: 1000, unitPriceMinor: amountMinor }];
  return createOrder(ctx, { ...(id ? { id } : {}), opportunityId, customerId, currency, dueOn, lines });
}

/** Changes an order; its total follows its lines. */
export function updateOrder(ctx: Ctx, id: string, { lines: typed, ...patch }: OrderPatch): Promise<Order> {
  return inTransaction(ctx, async (tx) => {
    const before = await getOrder(tx.db, id);
    await demandCustomer(tx.db, patch.customerId);
    const custom = await readCustom(tx, "order", patch.custom, before.custom);
    const after = { ...before, ...patch, custom } as Order;
    if (patch.at) after.orderedOn = dayOf(patch.at, (await getCompanySettings(tx.db)).timeZone);
    if (typed) {
      const { customerId, currency, orderedOn } = after;
      const lines = await withPrices(tx, { customerId, currency, on: orderedOn }, typed);
      await writeLines(tx, id, lines);
      after.totalMinor = orderTotalMinor(lines);
    }
    return save(tx, "orders", before, after);
  });
}

/** Puts orders into the bin; their lines stay with them. */
export function removeOrders(ctx: Ctx, ids: string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const rows = await findRows(tx.db, "orders", ids);
    await remove(
      tx,
      "orders",
      rows.filter(({ deletedAt }) => !deletedAt),
    );
  });
}
