import { getCompanySettings, readCustom } from "#modules/admin";
import { demandCustomer } from "#modules/customers";
import { create, remove, save } from "#platform/changes";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow, findRows } from "#platform/db";
import { record } from "#platform/events";
import { newId } from "#platform/ids";
import { asOrderLines, findDealLines } from "../deal-lines/queries.ts";
import type { Opportunity } from "../opportunities/table.ts";
import type { OrderCreated } from "./events.ts";
import { recordPayment } from "../payments/actions/record.ts";
import { refuseOwnDueDay } from "../instalments/queries.ts";
import { withPrices, writeLines } from "./lines.ts";
import { findGivenBack, findLines, findRefundsOf, getOrder, nextNumber, sumRefunds } from "./queries.ts";
import { creditAgain } from "./refunds/credit.ts";
import { refuseEdited } from "./refunds/rules.ts";
import { orderTotalMinor, refuseState } from "./rules.ts";
import { tellStory } from "./story.ts";
import { type Order, OrderDraft, type OrderPatch } from "./table.ts";

export { withPrices } from "./lines.ts";
export { orderTotalMinor } from "./rules.ts";

/** Makes an order with its lines. Its total is their sum. A sale that is fully paid from the start is done. */
export function createOrder(ctx: Ctx, input: OrderDraft): Promise<Order> {
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
      refundOf: null,
      creditedMinor: 0,
      at,
      orderedOn,
      currency: currency ?? settings.currency,
      totalMinor,
      carriedMinor: 0,
      waivedMinor: 0,
      custom: await readCustom(tx, "order", custom, null),
      ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    });
    await writeLines(tx, id, lines);
    await tellStory(tx, order, order.kind === "refund" ? "refunded" : "ordered", totalMinor, { at });
    if (order.receivedMinor !== 0) await recordPayment(tx, order, { amountMinor: order.receivedMinor, at });
    await record<OrderCreated>(tx, { type: "order.created", id, kind: order.kind });
    return order;
  });
}

/** The order that a won opportunity makes: its lines, or one with its title and amount. */
export async function createOrderFrom(
  ctx: Ctx,
  { id: opportunityId, title, customerId, amountMinor, currency }: Opportunity,
  { id, dueOn }: { id?: string | undefined; dueOn: string | null },
): Promise<Order> {
  const known = asOrderLines(await findDealLines(ctx.db, opportunityId));
  const lines = known.length > 0 ? known : [{ title, quantityMilli: 1000, unitPriceMinor: amountMinor }];
  return createOrder(ctx, { ...(id ? { id } : {}), opportunityId, customerId, currency, dueOn, lines });
}

/** Changes an order; its total follows its lines. */
export function updateOrder(ctx: Ctx, id: string, { lines: typed, ...patch }: OrderPatch): Promise<Order> {
  return inTransaction(ctx, async (tx) => {
    const before = await getOrder(tx.db, id);
    await demandCustomer(tx.db, patch.customerId);
    if (patch.dueOn !== undefined && patch.dueOn !== before.dueOn) await refuseOwnDueDay(tx.db, id);
    const custom = await readCustom(tx, "order", patch.custom, before.custom);
    const after = { ...before, ...patch, custom } as Order;
    const refundedMinor = await sumRefunds(tx.db, before);
    refuseState(before, after.state, refundedMinor);
    if (before.kind === "refund" && (before.state === "cancelled") !== (after.state === "cancelled")) {
      await creditAgain(tx, before, after.state === "cancelled" ? -1 : 1);
    }
    if (patch.at) after.orderedOn = dayOf(patch.at, (await getCompanySettings(tx.db)).timeZone);
    if (typed) {
      const { customerId, currency, orderedOn } = after;
      const lines = await withPrices(tx, { customerId, currency, on: orderedOn }, typed);
      refuseEdited(before, lines, refundedMinor, await findGivenBack(tx.db, id), await findLines(tx.db, id));
      await writeLines(tx, id, lines);
      after.totalMinor = orderTotalMinor(lines);
    }
    return save(tx, "orders", before, after);
  });
}

/** Puts orders into the bin with what was given back of them; their lines stay with them. */
export function removeOrders(ctx: Ctx, ids: string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const rows = (await findRows(tx.db, "orders", ids)).filter(({ deletedAt }) => !deletedAt);
    const refunds = await findRefundsOf(
      tx.db,
      rows.map(({ id }) => id),
    );
    const gone = new Map([...rows, ...refunds].map((row) => [row.id, row]));
    for (const row of rows) {
      if (row.state !== "cancelled" && !gone.has(row.refundOf ?? "")) await creditAgain(tx, row, -1);
    }
    await remove(tx, "orders", [...gone.values()]);
  });
}
