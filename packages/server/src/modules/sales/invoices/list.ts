import { type RawBuilder, sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { type Ctx, demand } from "#platform/context";
import { idsIn } from "#platform/db";
import { say } from "#platform/i18n";
import {
  type Asked,
  countRows,
  defineList,
  fieldsIn,
  type FilterNode,
  findIds,
  findPage,
  type Found,
  inOrder,
  optionsFrom,
  sortOf,
  Where,
} from "#platform/lists";
import { type Page, readCursor, toPage } from "#platform/paging";
import { findReferences } from "#platform/search";
import { z } from "#platform/schema";
import { presentInvoice } from "./queries.ts";
import { Invoice, invoiceKinds, type InvoiceRow, invoiceStates } from "./table.ts";

const { field, walked } = fieldsIn("i");
const owed = sql`case when o.kind = 'sale' and o.state in ('open', 'done')
  and o.total_minor > o.received_minor + o.waived_minor then o.total_minor - o.received_minor - o.waived_minor else 0 end`;
/** 已开票未回款: issued, and the order is not paid in full. */
const unpaid = sql<boolean>`i.state = 'issued' and ${owed} > 0`;

const invoices = defineList({
  name: "invoices",
  area: "sales",
  from: sql`invoices i join orders o on o.id = i.order_id`,
  id: sql.ref("i.id"),
  living: sql`i.deleted_at is null`,
  fields: [
    field("requestedOn", "date", say("Asked for", "申请日期"), walked("requestedOn")),
    field("title", "text", say("Made out to", "抬头")),
    field("customerId", "reference", say("Customer", "客户"), { refersTo: "customer", indexed: true }),
    field("orderId", "reference", say("Order", "订单"), { refersTo: "order", indexed: true }),
    field("state", "choice", say("State", "状态"), {
      options: optionsFrom(invoiceStates, {
        requested: say("Asked for", "待开票"),
        issued: say("Issued", "已开票"),
        void: say("Void", "已作废"),
        red: say("Taken back", "已红冲"),
      }),
    }),
    field("kind", "choice", say("Kind", "类型"), {
      options: optionsFrom(invoiceKinds, {
        electronic: say("Electronic", "电子普票"),
        electronicSpecial: say("Electronic, special", "电子专票"),
        plain: say("Paper", "纸质普票"),
        special: say("Paper, special", "纸质专票"),
      }),
    }),
    field("amountMinor", "money", say("Amount", "开票金额"), {
      sort: { by: () => sql.ref("i.amountMinor"), numeric: true },
    }),
    field("owedMinor", "money", say("Order still to pay", "订单未收"), { value: () => owed }),
    field("number", "text", say("Invoice number", "发票号码")),
    field("issuedOn", "date", say("Issued", "开票日期")),
    field("currency", "text", say("Currency", "币种")),
    field("note", "text", say("Note", "备注")),
  ],
  find: findByText,
  timeZone: async (db) => (await getCompanySettings(db)).timeZone,
});

async function findByText({ db }: Ctx, text: string): Promise<Found> {
  const hits = await findReferences(db, text, ["order", "customer"], 2000);
  const hitsOf = (wanted: string) => hits.flatMap(({ kind, refId }) => (kind === wanted ? [refId] : []));
  const where = sql<boolean>`(${idsIn(db, sql.ref("i.orderId"), hitsOf("order"))}
    or ${idsIn(db, sql.ref("i.customerId"), hitsOf("customer"))} or i.number = ${text.trim()})`;
  return { where, source: sql`select i.id as id from invoices i where ${where}` };
}

/** An invoice as lists show it. */
export const InvoiceListed = Invoice.extend({
  customerName: z.string().nullable(),
  orderNumber: z.string(),
  owedMinor: z.int(), // of its order
}).openapi("InvoiceListed");
export type InvoiceListed = z.infer<typeof InvoiceListed>;

export const InvoiceFilter = z.object({
  q: z.string().max(200).optional(),
  where: Where.optional(),
  orderId: z.string().max(100).optional(),
  customerId: z.string().max(100).optional(),
  state: z.enum(invoiceStates).optional(),
  unpaid: z.literal("1").optional().openapi({ description: "Issued, and its order is not paid in full" }),
});
export type InvoiceFilter = z.infer<typeof InvoiceFilter>;
export const InvoiceSort = sortOf(invoices, "-requestedOn");

type Query = InvoiceFilter & { sort: string; limit: number; cursor?: string | undefined };

/** One page of invoices. */
export async function listInvoices(ctx: Ctx, query: Query): Promise<Page<InvoiceListed>> {
  demand(ctx, "sales:read");
  const { sort, limit, cursor } = query;
  const { ids, nextCursor } = await findPage(ctx, invoices, { ...askedOf(query), sort, limit, cursor });
  const { rows } = await sql<InvoiceRow & { customerName: string | null; orderNumber: string; owedMinor: number }>`
    select i.*, c.name as customer_name, o.number as order_number, ${owed} as owed_minor
    from invoices i join orders o on o.id = i.order_id left join customers c on c.id = i.customer_id
    where ${idsIn(ctx.db, sql.ref("i.id"), ids)}`.execute(ctx.db);
  const items = inOrder(ids, rows).map(({ customerName, orderNumber, owedMinor, ...row }) => ({
    ...presentInvoice(row),
    customerName,
    orderNumber,
    owedMinor,
  }));
  return { items, nextCursor };
}

/** How many a filter leaves. */
export const countInvoices = (ctx: Ctx, filter: InvoiceFilter): Promise<number> =>
  countRows(ctx, invoices, askedOf(filter));
/** The ids of all that a filter leaves. */
export const listInvoiceIds = (ctx: Ctx, filter: InvoiceFilter): Promise<string[]> =>
  findIds(ctx, invoices, askedOf(filter));

function askedOf({ q, where, orderId, customerId, state, unpaid: onlyUnpaid }: InvoiceFilter): Asked {
  const one = (key: string, value: string | undefined): FilterNode[] =>
    value === undefined ? [] : [{ field: key, is: "anyOf", value: [value] }];
  const nodes = [
    ...(where ? [where] : []),
    ...one("orderId", orderId),
    ...one("customerId", customerId),
    ...one("state", state),
  ];
  const also: RawBuilder<boolean>[] = onlyUnpaid ? [unpaid] : [];
  return { q, where: nodes, also };
}

/** A sale whose money came, and for which no invoice was asked for over that much (已收款未开票). */
export const Uninvoiced = z
  .object({
    orderId: z.string(),
    number: z.string(),
    customerId: z.string().nullable(),
    customerName: z.string().nullable(),
    orderedOn: z.string(),
    currency: z.string(),
    receivedMinor: z.int(),
    invoicedMinor: z.int(),
  })
  .openapi("Uninvoiced");
export type Uninvoiced = z.infer<typeof Uninvoiced>;

/** Sales of which more was received than invoiced, the newest first. */
export async function listUninvoiced(
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Uninvoiced>> {
  demand(ctx, "sales:read");
  const after = readCursor(cursor, 2);
  const invoiced = sql`coalesce((select sum(i.amount_minor) from invoices i where i.order_id = o.id
    and i.deleted_at is null and i.state in ('requested', 'issued')), 0)`;
  const beyond = after ? sql`and (o.ordered_on, o.id) < (${String(after[0])}, ${String(after[1])})` : sql``;
  const { rows } = await sql<Uninvoiced>`
    select o.id as order_id, o.number, o.customer_id, c.name as customer_name, o.ordered_on, o.currency,
      o.received_minor - o.credited_minor as received_minor, ${invoiced} as invoiced_minor
    from orders o left join customers c on c.id = o.customer_id
    where o.deleted_at is null and o.kind = 'sale' and o.state in ('open', 'done')
      and o.received_minor - o.credited_minor > ${invoiced} ${beyond}
    order by o.ordered_on desc, o.id desc limit ${limit + 1}`.execute(ctx.db);
  return toPage(
    rows,
    limit,
    ({ orderedOn, orderId }) => [orderedOn, orderId],
    (row) => row,
  );
}
