import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { dayOf, daysBetween } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { idsIn } from "#platform/db";
import { say } from "#platform/i18n";
import {
  type Asked,
  countRows,
  defineList,
  fieldsIn,
  findIds,
  findPage,
  type Found,
  inOrder,
  sortOf,
  Where,
} from "#platform/lists";
import type { Page } from "#platform/paging";
import { findReferences } from "#platform/search";
import { z } from "#platform/schema";
import { ageOf, ages } from "../ages.ts";
import { owedParts, partsOfOrder, placeInOrder } from "./source.ts";

const { field, walked } = fieldsIn("r");
const mostHits = 1000;

const receivables = defineList({
  name: "receivables",
  area: "sales",
  from: sql`${owedParts} r`,
  id: sql.ref("r.id"),
  living: sql`1 = 1`,
  fields: [
    field("customerId", "reference", say("Customer", "客户"), { refersTo: "customer" }),
    field("number", "text", say("Order", "订单"), walked("number")),
    field("dueOn", "date", say("Due", "到期日"), {
      sort: { by: () => sql`coalesce(r.due_on, '9999-12-31')`, numeric: false, expression: true },
    }),
    field("owedMinor", "money", say("Still to pay", "未收"), {
      sort: { by: () => sql.ref("r.owedMinor"), numeric: true },
    }),
    field("amountMinor", "money", say("Amount", "应收金额")),
    field("receivedMinor", "money", say("Received", "已收")),
    field("currency", "text", say("Currency", "币种")),
    field("title", "text", say("Instalment", "期次名称")),
    field("orderedOn", "date", say("Ordered", "下单日期")),
  ],
  find: findByText,
  timeZone: async (db) => (await getCompanySettings(db)).timeZone,
});

async function findByText({ db }: Ctx, text: string): Promise<Found> {
  const hits = await findReferences(db, text, ["order", "customer"], 2 * mostHits);
  const hitsOf = (wanted: string) => hits.flatMap(({ kind, refId }) => (kind === wanted ? [refId] : []));
  const where = sql<boolean>`(${idsIn(db, sql.ref("r.orderId"), hitsOf("order"))}
    or ${idsIn(db, sql.ref("r.customerId"), hitsOf("customer"))})`;
  return { where, source: sql`select r.id as id from ${owedParts} r where ${where}` };
}

/** Something still to be paid: an instalment, or a whole order. `id` is that of the one or the other. */
export const Receivable = z
  .object({
    id: z.string(),
    orderId: z.string(),
    instalmentId: z.string().nullable(),
    number: z.string(),
    customerId: z.string().nullable(),
    customerName: z.string().nullable(),
    currency: z.string(),
    dueOn: z.string().nullable(),
    amountMinor: z.int(),
    receivedMinor: z.int(),
    owedMinor: z.int(),
    title: z.string(),
    part: z.int(), // the second of three: 2; 0 where there are no instalments
    parts: z.int(),
    orderedOn: z.string(),
    age: z.enum(ages),
    lateDays: z.int(), // negative while it is not due
    remindedAt: z.string().nullable(), // when the customer was last reminded of this order
  })
  .openapi("Receivable");
export type Receivable = z.infer<typeof Receivable>;

export const ReceivableFilter = z.object({
  q: z.string().max(200).optional().openapi({ description: "Part of the order's number or customer" }),
  where: Where.optional(),
  customerId: z.string().max(100).optional(),
  orderId: z.string().max(100).optional(),
});
export type ReceivableFilter = z.infer<typeof ReceivableFilter>;
export const ReceivableSort = sortOf(receivables, "dueOn");

type Query = ReceivableFilter & { sort: string; limit: number; cursor?: string | undefined };
type Stored = Omit<Receivable, "age" | "lateDays">;

/** One page of what is still to be paid. */
export async function listReceivables(ctx: Ctx, query: Query): Promise<Page<Receivable>> {
  demand(ctx, "sales:read");
  const { sort, limit, cursor } = query;
  const { ids, nextCursor } = await findPage(ctx, receivables, { ...askedOf(query), sort, limit, cursor });
  return { items: inOrder(ids, await readReceivables(ctx, ids)), nextCursor };
}

/** What these ids stand for, in any order; what is paid meanwhile is left out. */
export async function readReceivables(ctx: Ctx, ids: readonly string[]): Promise<Receivable[]> {
  const { rows } = await sql<Stored>`
    select r.*, c.name as customer_name, ${placeInOrder} as part, ${partsOfOrder} as parts,
      (select max(t.at) from timeline t where t.customer_id = r.customer_id and t.ref_id = r.order_id
        and t.kind = 'message' and t.deleted_at is null) as reminded_at
    from ${owedParts} r left join customers c on c.id = r.customer_id
    where ${idsIn(ctx.db, sql.ref("r.id"), ids)}`.execute(ctx.db);
  const today = dayOf(ctx.now, (await getCompanySettings(ctx.db)).timeZone);
  return rows.map(({ part, parts, ...row }) => ({
    ...row,
    part,
    parts,
    age: ageOf(row.dueOn, today),
    lateDays: row.dueOn ? daysBetween(row.dueOn, today) : 0,
  }));
}

/** How many a filter leaves. */
export const countReceivables = (ctx: Ctx, filter: ReceivableFilter): Promise<number> =>
  countRows(ctx, receivables, askedOf(filter));
/** The ids of all that a filter leaves. */
export const listReceivableIds = (ctx: Ctx, filter: ReceivableFilter): Promise<string[]> =>
  findIds(ctx, receivables, askedOf(filter));

function askedOf({ q, where, customerId, orderId }: ReceivableFilter): Asked {
  const also = [
    ...(customerId ? [sql<boolean>`r.customer_id = ${customerId}`] : []),
    ...(orderId ? [sql<boolean>`r.order_id = ${orderId}`] : []),
  ];
  return { q, where: where ? [where] : [], also };
}
