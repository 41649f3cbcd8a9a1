import { create, save } from "#platform/changes";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { record } from "#platform/events";
import { say } from "#platform/i18n";
import { newId } from "#platform/ids";
import type { OrderCreated } from "../events.ts";
import { partOf } from "../../lines/line-total.ts";
import { findGivenBack, findLines, findRefunds, getOrder, nextNumber } from "../queries.ts";
import { tellStory } from "../story.ts";
import type { Method } from "../../payments/table.ts";
import { findPayments } from "../../payments/queries.ts";
import { recordPayment } from "../../payments/actions/record.ts";
import type { Order, OrderLine } from "../table.ts";
import { type Back, credit, creditOf, leftOf, refuseOverRefund, type Share, shareOut, sharesOf } from "./rules.ts";

export type Refund = {
  id?: string | undefined;
  /** What is given back; what the lines are worth when silent. */
  amountMinor?: number | undefined;
  /** What goes back; nothing by the piece when silent. */
  lines?: readonly Back[] | undefined;
  /** Whether what goes back is for sale again. */
  restock?: boolean | undefined;
  at?: string | undefined;
  note?: string | undefined;
  /** How the money goes back; the way it came when silent. */
  method?: Method | undefined;
};

/**
 * Gives an order back in part or whole, by a refund beside it: by lines, or an amount, or both. The order keeps its state:
 * the two together are what was earned, and counting an order as called off as well would take it away twice.
 */
export function refundOrder(ctx: Ctx, orderId: string, refund: Refund): Promise<Order> {
  const { id = newId(), restock = true } = refund;
  return inTransaction(ctx, async (tx) => {
    const order = await getOrder(tx.db, orderId);
    const before = await findRefunds(tx.db, orderId);
    const repeated = before.find((one) => one.id === id);
    if (repeated) return repeated;
    const refundedMinor = before.reduce((sum, { totalMinor }) => sum - totalMinor, 0);
    const shares = await sharesIn(tx, order, refund, order.totalMinor - refundedMinor);
    const reckoned = Math.min(
      shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      order.totalMinor - refundedMinor,
    );
    const amountMinor = refund.amountMinor ?? reckoned;
    refuseOverRefund(order, refundedMinor, amountMinor);
    const made = await createRefund(tx, order, { ...refund, id, amountMinor, restock: restock && shares.length > 0 });
    const amounts = shareOut(
      amountMinor,
      shares.map((share) => share.amountMinor),
    );
    for (const [index, share] of shares.entries()) {
      await create(tx, "orderLines", lineBack(made.id, index + 1, share, amounts[index]!));
    }
    // What goes back as money is a payment of the refund.
    if (made.receivedMinor !== 0) {
      const method = refund.method ?? (await usualMethod(tx, order.id));
      await recordPayment(tx, made, { amountMinor: made.receivedMinor, at: made.at, method });
    }
    if (shares.length === 0) await create(tx, "orderLines", amountBack(tx, made, order.number));
    if (made.creditedMinor > 0) await save(tx, "orders", order, credit(order, made.creditedMinor));
    await tellStory(tx, made, "refunded", made.totalMinor, { at: made.at, note: refund.note });
    await record<OrderCreated>(tx, { type: "order.created", id: made.id, kind: "refund" });
    return made;
  });
}

/** How the money for an order came. */
async function usualMethod({ db }: Ctx, orderId: string): Promise<Method> {
  const latest = (await findPayments(db, orderId)).find(({ voidedAt }) => voidedAt === null);
  return latest?.method ?? "other";
}

/** What goes back by the piece. All the money that is left means all that is left of the goods too. */
async function sharesIn({ db }: Ctx, order: Order, { lines, amountMinor }: Refund, leftMinor: number) {
  const left = leftOf(order, await findLines(db, order.id), await findGivenBack(db, order.id));
  if (lines && lines.length > 0) return sharesOf(left, lines);
  if (amountMinor !== leftMinor) return [];
  const whole = left.filter(({ quantityMilli, line }) => quantityMilli > 0 && line.quantityMilli > 0);
  if (whole.length < left.filter(({ quantityMilli }) => quantityMilli !== 0).length) return [];
  return sharesOf(
    left,
    whole.map(({ line, quantityMilli }) => ({ lineId: line.id, quantityMilli })),
  );
}

async function createRefund(
  ctx: Ctx,
  order: Order,
  refund: Refund & { id: string; amountMinor: number; restock: boolean },
): Promise<Order> {
  const { amountMinor, at = ctx.now.toISOString(), note = "" } = refund;
  const orderedOn = dayOf(at, (await getCompanySettings(ctx.db)).timeZone);
  const creditedMinor = creditOf(order, amountMinor);
  const { version: _, ...like } = order;
  return create(ctx, "orders", {
    ...like,
    id: refund.id,
    number: await nextNumber(ctx.db, orderedOn, "R"),
    opportunityId: null,
    refundOf: order.id,
    kind: "refund",
    state: "done",
    at,
    orderedOn,
    totalMinor: -amountMinor,
    receivedMinor: creditedMinor - amountMinor,
    carriedMinor: 0,
    waivedMinor: 0,
    creditedMinor,
    dueOn: null,
    notes: note,
    externalId: null,
    stock: refund.restock && order.stock === "moves" ? "moves" : "stays",
    custom: "{}",
    ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
    createdAt: ctx.now.toISOString(),
  });
}

function lineBack(orderId: string, ordinal: number, { line, quantityMilli }: Share, amountMinor: number) {
  const { version: _, ...like } = line;
  return {
    ...like,
    id: newId(),
    orderId,
    ordinal,
    quantityMilli: -quantityMilli,
    discountMinor: 0 - partOf(line.discountMinor, quantityMilli, line.quantityMilli),
    taxMinor: 0 - partOf(line.taxMinor, quantityMilli, line.quantityMilli),
    totalMinor: -amountMinor + 0,
    givesBack: line.id,
  } satisfies Omit<OrderLine, "version">;
}

function amountBack(ctx: Ctx, { id, totalMinor }: Order, number: string): Omit<OrderLine, "version"> {
  return {
    id: newId(),
    orderId: id,
    ordinal: 1,
    productId: null,
    sku: "",
    title: say(`Refund of ${number}`, `退款：${number}`)[ctx.language],
    quantityMilli: -1000,
    unitPriceMinor: -totalMinor,
    discountMinor: 0,
    taxRateBp: 0,
    taxMinor: 0,
    pricesInclude: "tax",
    totalMinor,
    priceListId: null,
    givesBack: null,
  };
}
