import { type RawBuilder, sql } from "kysely";
import { unfoldCustom } from "#modules/admin";
import { type Ctx, demand } from "#platform/context";
import { idsIn } from "#platform/db";
import { findDocuments } from "#platform/search";
import { On, z } from "#platform/schema";
import type { Place } from "../places.ts";
import { owedMinor } from "./rules.ts";
import { Order, orderKinds, orderStates } from "./table.ts";

const mostHits = 100;

/** An order as lists show it. `firstLine` says what it is about. */
export const OrderItem = Order.omit({ notes: true, deletedAt: true })
  .extend({
    customerName: z.string().nullable(),
    owedMinor: z.int(),
    lineCount: z.int(),
    firstLine: z.string(),
  })
  .openapi("OrderItem");
export type OrderItem = z.infer<typeof OrderItem>;

const sorts = {
  orderedOn: sql.raw("o.ordered_on"),
  total: sql.raw("o.total_minor"),
  number: sql.raw("o.number"),
  dueOn: sql.raw("coalesce(o.due_on, '9999')"),
} as const;
const sortNames = Object.keys(sorts) as (keyof typeof sorts)[];

export const OrderFilter = z.object({
  q: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "Part of the number or customer; the best 100 in one page" }),
  customerId: z.string().max(100).optional(),
  opportunityId: z.string().max(100).optional(),
  refundOf: z.string().max(100).optional(),
  kind: z.enum(orderKinds).optional(),
  state: z.enum(orderStates).optional(),
  owed: z.literal("1").optional().openapi({ description: "Due on some day and not fully paid" }),
  overdueOn: On.optional().openapi({ description: "Owed, and due before this day" }),
  from: On.optional(),
  to: On.optional(),
  sort: z.enum([...sortNames, ...sortNames.map((name) => `-${name}` as const)]).default("-orderedOn"),
});
export type OrderFilter = z.infer<typeof OrderFilter>;

/** Orders after a place in the list, at most `limit`; each with its own place. */
export async function listOrders(
  ctx: Ctx,
  filter: OrderFilter,
  limit: number,
  after: Place | undefined,
): Promise<(OrderItem & { place: string | number })[]> {
  demand(ctx, "sales:read");
  const descending = filter.sort.startsWith("-");
  const key = sorts[filter.sort.replace("-", "") as keyof typeof sorts];
  const direction = sql.raw(descending ? "desc" : "asc");
  const parts = await conditionsOf(ctx, filter);
  if (after) parts.push(sql`(${key}, o.id) ${sql.raw(descending ? "<" : ">")} (${after[0]}, ${after[1]})`);
  // The lines are looked at for the rows of the page alone.
  const { rows } = await sql<Order & { customerName: string | null; place: string | number } & Lines>`
    select page.*, c.name as customer_name,
      (select count(*) from order_lines l where l.order_id = page.id) as line_count,
      (select l.title from order_lines l where l.order_id = page.id order by l.ordinal limit 1) as first_line
    from (select o.*, ${key} as place from orders o where ${sql.join(parts, sql` and `)}
      order by ${key} ${direction}, o.id ${direction} limit ${limit}) as page
    left join customers c on c.id = page.customer_id
    order by page.place ${direction}, page.id ${direction}`.execute(ctx.db);
  return rows.map(({ notes: _, deletedAt: __, ...row }) => ({
    ...unfoldCustom(row),
    firstLine: row.firstLine ?? "",
    owedMinor: owedMinor(row),
  }));
}

type Lines = { lineCount: number; firstLine: string | null };

const owedRows = sql`o.due_on is not null and o.kind = 'sale' and o.state in ('open', 'done')
  and o.total_minor > o.received_minor`;

async function conditionsOf(ctx: Ctx, filter: OrderFilter): Promise<RawBuilder<unknown>[]> {
  const parts: RawBuilder<unknown>[] = [sql`o.deleted_at is null`];
  const equal = (column: string, value: string | undefined) =>
    value === undefined ? undefined : parts.push(sql`${sql.ref(`o.${column}`)} = ${value}`);
  equal("customerId", filter.customerId);
  equal("opportunityId", filter.opportunityId);
  equal("refundOf", filter.refundOf);
  equal("kind", filter.kind);
  equal("state", filter.state);
  if (filter.owed) parts.push(owedRows);
  if (filter.overdueOn) parts.push(sql`${owedRows} and o.due_on < ${filter.overdueOn}`);
  if (filter.from) parts.push(sql`o.ordered_on >= ${filter.from}`);
  if (filter.to) parts.push(sql`o.ordered_on <= ${filter.to}`);
  if (filter.q) {
    const [orders, customers] = await Promise.all(
      ["order", "customer"].map(async (kind) =>
        (await findDocuments(ctx.db, filter.q!, [kind], mostHits)).map(({ refId }) => refId),
      ),
    );
    parts.push(
      sql`(${idsIn(ctx.db, sql.ref("o.id"), orders!)} or ${idsIn(ctx.db, sql.ref("o.customerId"), customers!)})`,
    );
  }
  return parts;
}
