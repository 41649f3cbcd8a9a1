import { unfoldCustom } from "#modules/admin";
import { type Ctx, demand } from "#platform/context";
import { z } from "#platform/schema";
import { customerNames } from "../names.ts";
import { findLines, findRefunds, getOrder } from "./queries.ts";
import { owedMinor } from "./rules.ts";
import { Order, OrderWithLines } from "./table.ts";

/** Money that came or went for an order, as its customer's story tells it. */
const Payment = z.object({
  id: z.string(),
  at: z.string(),
  amountMinor: z.int(),
  note: z.string(),
  actorName: z.string(),
});

/** All that the page of an order shows. */
export const OrderPage = OrderWithLines.extend({
  customerName: z.string().nullable(),
  owedMinor: z.int(),
  refundedMinor: z.int(),
  refunds: z.array(Order),
  payments: z.array(Payment),
}).openapi("OrderPage");
export type OrderPage = z.infer<typeof OrderPage>;

/** An order with its lines, refunds and payments. */
export async function getOrderPage(ctx: Ctx, id: string): Promise<OrderPage> {
  demand(ctx, "sales:read");
  const order = await getOrder(ctx.db, id);
  const refunds = await findRefunds(ctx.db, id);
  const names = await customerNames(ctx.db, [order]);
  return {
    ...unfoldCustom(order),
    lines: await findLines(ctx.db, id),
    customerName: names.get(order.customerId ?? "") ?? null,
    owedMinor: owedMinor(order),
    refundedMinor: refunds.reduce((sum, { totalMinor }) => sum - totalMinor, 0),
    refunds: refunds.map(unfoldCustom),
    payments: await findPayments(ctx, order),
  };
}

async function findPayments(ctx: Ctx, { id, customerId }: Order): Promise<z.infer<typeof Payment>[]> {
  if (!customerId) return [];
  const entries = await ctx.db
    .selectFrom("timeline")
    .select(["id", "at", "text", "data", "actorName"])
    .where("customerId", "=", customerId)
    .where("kind", "=", "payment")
    .where("refId", "=", id)
    .where("deletedAt", "is", null)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return entries.map(({ text, data, ...entry }) => {
    const { amountMinor } = JSON.parse(data) as { amountMinor?: number };
    const [, ...note] = text.split("\n");
    return { ...entry, amountMinor: amountMinor ?? 0, note: note.join("\n") };
  });
}
