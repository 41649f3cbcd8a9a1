import { sql } from "kysely";
import { type Ctx, demand } from "#platform/context";
import { z } from "#platform/schema";

type Place = (string | number)[];

/** One line that a customer bought, with the order it stood in. */
export const BoughtLine = z
  .object({
    id: z.string(),
    orderId: z.string(),
    number: z.string(),
    orderedOn: z.string(),
    ordinal: z.int(),
    productId: z.string().nullable(),
    sku: z.string(),
    title: z.string(),
    currency: z.string(),
    quantityMilli: z.int(),
    unitPriceMinor: z.int(),
    totalMinor: z.int(),
    givenBackMilli: z.int(), // how many of it were given back
  })
  .openapi("BoughtLine");
export type BoughtLine = z.infer<typeof BoughtLine>;

/** What a customer bought line by line, the latest first. */
export async function listBoughtLines(
  ctx: Ctx,
  customerId: string,
  limit: number,
  place: Place | undefined,
): Promise<BoughtLine[]> {
  demand(ctx, "sales:read");
  const [on, orderId, ordinal] = place ?? [];
  const after = place
    ? sql`and (o.ordered_on < ${on} or (o.ordered_on = ${on} and (o.id < ${orderId}
        or (o.id = ${orderId} and l.ordinal > ${ordinal}))))`
    : sql``;
  const { rows } = await sql<BoughtLine>`
    select l.id, l.order_id, o.number, o.ordered_on, l.ordinal, l.product_id, l.sku, l.title, o.currency,
      l.quantity_milli, l.unit_price_minor, l.total_minor,
      (select coalesce(-sum(b.quantity_milli), 0) from orders r join order_lines b on b.order_id = r.id
        where r.refund_of = o.id and r.deleted_at is null and r.state <> 'cancelled' and b.gives_back = l.id) as given_back_milli
    from orders o join order_lines l on l.order_id = o.id
    where o.customer_id = ${customerId} and o.kind = 'sale' and o.deleted_at is null and o.state in ('open', 'done') ${after}
    order by o.ordered_on desc, o.id desc, l.ordinal limit ${limit}`.execute(ctx.db);
  return rows;
}

/** Where the next page begins. */
export const placeOfLine = ({ orderedOn, orderId, ordinal }: BoughtLine): Place => [orderedOn, orderId, ordinal];
