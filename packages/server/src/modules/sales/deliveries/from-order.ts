import { type Ctx, inTransaction } from "#platform/context";
import { refused } from "#platform/errors";
import { findLines, getOrder } from "../orders/queries.ts";
import type { OrderLine } from "../orders/table.ts";
import { createDelivery } from "./actions.ts";
import type { DeliveryRow } from "./table.ts";
import { findProductTemplates } from "./templates/queries.ts";
import type { DeliveryTemplate } from "./templates/table.ts";

type Deliverable = { line: OrderLine; template: DeliveryTemplate };

/** The lines of an order whose product says how they are delivered, and which are not delivered yet. */
export async function findDeliverable(ctx: Ctx, orderId: string): Promise<Deliverable[]> {
  const lines = (await findLines(ctx.db, orderId)).filter(({ quantityMilli }) => quantityMilli > 0);
  const products = new Set(lines.flatMap(({ productId }) => productId ?? []));
  const templates = await findProductTemplates(ctx.db, [...products]);
  const begun = new Set((await findDeliveriesOf(ctx, orderId)).map(({ orderLineId }) => orderLineId));
  return lines.flatMap((line) => {
    const template = templates.get(line.productId ?? "");
    return template && !begun.has(line.id) ? [{ line, template }] : [];
  });
}

/** Begins what an order sold: one delivery for each such line. Two packages bought are twice the lessons or hours. */
export function deliverOrder(ctx: Ctx, orderId: string): Promise<DeliveryRow[]> {
  return inTransaction(ctx, async (tx) => {
    const order = await getOrder(tx.db, orderId);
    const made: DeliveryRow[] = [];
    for (const { line, template } of await findDeliverable(tx, orderId)) {
      const { id: orderLineId, title, quantityMilli } = line;
      const times = (each: number | null) =>
        each === null ? null : Math.max(1, Math.round((each * quantityMilli) / 1000));
      const { id: templateId, lessons, agreedMinutes } = template;
      const bought = { lessons: times(lessons), agreedMinutes: times(agreedMinutes) };
      const draft = { title, customerId: order.customerId, orderId, orderLineId, templateId, ...bought };
      made.push(await createDelivery(tx, draft));
    }
    if (made.length > 0) return made;
    throw refused("delivery.nothing_to_deliver", [
      "Nothing in this order says how it is delivered. Say it on the product's page, or begin a delivery by hand.",
      "订单里的产品没有设置交付方式。请在产品页面设置，或手动新建交付。",
    ]);
  });
}

/** The deliveries of an order that are not in the bin. */
function findDeliveriesOf({ db }: Ctx, orderId: string): Promise<DeliveryRow[]> {
  return db
    .selectFrom("deliveries")
    .selectAll()
    .where("orderId", "=", orderId)
    .where("deletedAt", "is", null)
    .orderBy("id")
    .execute();
}
