import { type RawBuilder, sql } from "kysely";
import { findFields, getCompanySettings, unfoldCustom, wantIndex } from "#modules/admin";
import { addDays } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import {
  type Asked,
  countRows,
  customField,
  defineList,
  type FilterNode,
  findIds,
  findPage,
  type Found,
  inOrder,
  sortOf,
  Where,
} from "#platform/lists";
import type { Page } from "#platform/paging";
import { findReferences } from "#platform/search";
import { On, z } from "#platform/schema";
import { buyer, buyers } from "./buyers.ts";
import { orderFields } from "./list-fields.ts";
import { owedMinor } from "./rules.ts";
import { Order, orderKinds, orderStates } from "./table.ts";

const mostHits = 1000;
const ownFields = (db: Db) => findFields(db, ["order"]);

const orders = defineList({
  name: "orders",
  area: "sales",
  from: sql`orders o`,
  id: sql.ref("o.id"),
  living: sql`o.deleted_at is null`,
  fields: orderFields,
  sortsAs: { total: "totalMinor" },
  customFields: async (db) => (await ownFields(db)).map((field) => customField(field, "o.custom")),
  wantIndex: async (ctx, keys) =>
    wantIndex(
      ctx,
      (await ownFields(ctx.db)).filter(({ key }) => keys.includes(`custom.${key}`)),
    ),
  find: findByText,
  timeZone: async (db) => (await getCompanySettings(db)).timeZone,
});

/** An order is found by its numbers, and by its customer. */
async function findByText({ db }: Ctx, text: string): Promise<Found> {
  const hits = await findReferences(db, text, ["order", "customer"], 2 * mostHits);
  const hitsOf = (wanted: string) => hits.flatMap(({ kind, refId }) => (kind === wanted ? [refId] : []));
  const byNumber = idsIn(db, sql.ref("o.id"), hitsOf("order"));
  const byCustomer = idsIn(db, sql.ref("o.customerId"), hitsOf("customer"));
  return {
    where: sql`(${byNumber} or ${byCustomer})`,
    source: sql`select o.id as id from orders o where ${byNumber}
      union all select o.id as id from orders o where ${byCustomer}`,
  };
}

/** An order as lists show it. `firstLine` says what it is about. */
export const OrderItem = Order.omit({ notes: true, deletedAt: true })
  .extend({
    customerName: z.string().nullable(),
    owedMinor: z.int(),
    refundedMinor: z.int(), // what was given back of it, as a positive sum
    lineCount: z.int(),
    firstLine: z.string(),
    buyer: z.enum(buyers).nullable(), // of a sale to a customer: their first, or one who came back
  })
  .openapi("OrderItem");
export type OrderItem = z.infer<typeof OrderItem>;

/** Which orders; every condition given must hold. */
export const OrderFilter = z.object({
  q: z.string().max(200).optional().openapi({ description: "Part of the number or customer" }),
  where: Where.optional(),
  customerId: z.string().max(100).optional(),
  opportunityId: z.string().max(100).optional(),
  refundOf: z.string().max(100).optional(),
  kind: z.enum(orderKinds).optional(),
  state: z.enum(orderStates).optional(),
  owed: z.literal("1").optional().openapi({ description: "Due on some day and not fully paid" }),
  overdueOn: On.optional().openapi({ description: "Owed, and due before this day" }),
  from: On.optional(),
  to: On.optional(),
});
export type OrderFilter = z.infer<typeof OrderFilter>;

export const OrderSort = sortOf(orders, "-orderedOn");

type OrderQuery = OrderFilter & { sort: string; limit: number; cursor?: string | undefined };

/** One page of orders. */
export async function listOrders(ctx: Ctx, query: OrderQuery): Promise<Page<OrderItem>> {
  demand(ctx, "sales:read");
  const { sort, limit, cursor } = query;
  const { ids, nextCursor } = await findPage(ctx, orders, { ...askedOf(query), sort, limit, cursor });
  const { rows } = await sql<Order & { customerName: string | null } & Lines>`
    select o.*, c.name as customer_name,
      (select coalesce(-sum(r.total_minor), 0) from orders r
        where r.refund_of = o.id and r.deleted_at is null and r.state <> 'cancelled') as refunded_minor,
      ${buyer} as buyer,
      (select count(*) from order_lines l where l.order_id = o.id) as line_count,
      (select l.title from order_lines l where l.order_id = o.id order by l.ordinal limit 1) as first_line
    from orders o left join customers c on c.id = o.customer_id
    where ${idsIn(ctx.db, sql.ref("o.id"), ids)}`.execute(ctx.db);
  const items = inOrder(ids, rows).map(({ notes: _, deletedAt: __, ...row }) => ({
    ...unfoldCustom(row),
    firstLine: row.firstLine ?? "",
    owedMinor: owedMinor(row),
  }));
  return { items, nextCursor };
}

/** How many orders a filter leaves. */
export function countOrders(ctx: Ctx, filter: OrderFilter): Promise<number> {
  return countRows(ctx, orders, askedOf(filter));
}

/** The ids of all that a filter leaves. */
export function listOrderIds(ctx: Ctx, filter: OrderFilter): Promise<string[]> {
  return findIds(ctx, orders, askedOf(filter));
}

type Lines = { lineCount: number; firstLine: string | null; refundedMinor: number; buyer: OrderItem["buyer"] };

/** In the words of the index that keeps what is owed. */
const owedRows = sql<boolean>`o.due_on is not null and o.kind = 'sale' and o.state in ('open', 'done')
  and o.received_minor < o.total_minor and o.total_minor > o.received_minor + o.waived_minor`;

function askedOf(filter: OrderFilter): Asked {
  const { q, where, customerId, opportunityId, refundOf, kind, state, owed, overdueOn, from, to } = filter;
  const one = (field: string, value: string | undefined): FilterNode | undefined =>
    value === undefined ? undefined : { field, is: "anyOf", value: [value] };
  const nodes: (FilterNode | undefined)[] = [
    where,
    one("customerId", customerId),
    one("opportunityId", opportunityId),
    one("refundOf", refundOf),
    one("kind", kind),
    one("state", state),
    from ? { field: "orderedOn", is: "after", value: addDays(from, -1) } : undefined,
    to ? { field: "orderedOn", is: "before", value: addDays(to, 1) } : undefined,
  ];
  const also: RawBuilder<boolean>[] = owed || overdueOn ? [owedRows] : [];
  if (overdueOn) also.push(sql`o.due_on < ${overdueOn}`);
  return { q, where: nodes.filter((node) => node !== undefined), also };
}
