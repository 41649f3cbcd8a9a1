import { getCompanySettings, unfoldCustom } from "#modules/admin";
import { type Ctx, demand } from "#platform/context";
import { dayOf } from "#platform/clock";
import { findRow } from "#platform/db";
import { z } from "#platform/schema";
import { findPlan } from "../instalments/queries.ts";
import { InstalmentWithState } from "../instalments/table.ts";
import { customerNames } from "../names.ts";
import { findPayments } from "../payments/queries.ts";
import { Payment } from "../payments/table.ts";
import { findGivenBack, findLines, findOrder, findRefunds, getOrder } from "./queries.ts";
import { leftOf } from "./refunds/rules.ts";
import { owedMinor } from "./rules.ts";
import { Order, OrderWithLines } from "./table.ts";

/** What of a line was not given back yet. */
const LeftLine = z.object({ lineId: z.string(), quantityMilli: z.int(), worthMinor: z.int() });

/** All that the page of an order shows. */
export const OrderPage = OrderWithLines.extend({
  customerName: z.string().nullable(),
  opportunityTitle: z.string().nullable(),
  refundOfNumber: z.string().nullable(),
  owedMinor: z.int(),
  refundedMinor: z.int(),
  refunds: z.array(Order),
  left: z.array(LeftLine), // what of its lines can still be given back
  moneyBackMinor: z.int(), // of a refund of all that is left: what goes back as money, the rest settles what is owed
  payments: z.array(Payment),
  instalments: z.array(InstalmentWithState),
}).openapi("OrderPage");
export type OrderPage = z.infer<typeof OrderPage>;

/** An order with its lines, refunds and payments. */
export async function getOrderPage(ctx: Ctx, id: string): Promise<OrderPage> {
  demand(ctx, "sales:read");
  const order = await getOrder(ctx.db, id);
  const refunds = await findRefunds(ctx.db, id);
  const refundedMinor = refunds.reduce((sum, { totalMinor }) => sum - totalMinor, 0);
  const lines = await findLines(ctx.db, id);
  const left = order.kind === "sale" ? leftOf(order, lines, await findGivenBack(ctx.db, id)) : [];
  const today = dayOf(ctx.now, (await getCompanySettings(ctx.db)).timeZone);
  const names = await customerNames(ctx.db, [order]);
  const deal = order.opportunityId ? await findRow(ctx.db, "opportunities", order.opportunityId) : undefined;
  const sale = order.refundOf ? await findOrder(ctx.db, order.refundOf) : undefined;
  return {
    ...unfoldCustom(order),
    lines,
    customerName: names.get(order.customerId ?? "") ?? null,
    opportunityTitle: deal && !deal.deletedAt ? deal.title : null,
    refundOfNumber: sale?.number ?? null,
    owedMinor: owedMinor(order),
    refundedMinor,
    left: left.map(({ line, quantityMilli, worthMinor }) => ({ lineId: line.id, quantityMilli, worthMinor })),
    moneyBackMinor: Math.max(0, order.totalMinor - refundedMinor - owedMinor(order)),
    refunds: refunds.map(unfoldCustom),
    payments: await findPayments(ctx.db, id),
    instalments: await findPlan(ctx.db, id, today),
  };
}
