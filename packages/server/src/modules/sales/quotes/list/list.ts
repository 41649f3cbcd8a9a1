import { type RawBuilder, sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { addDays, dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { idsIn } from "#platform/db";
import {
  type Asked,
  countRows,
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
import { quoteFields } from "./list-fields.ts";
import { standingOn } from "../rules.ts";
import { Quote, type QuoteStanding, quoteStandings } from "../table.ts";

const mostHits = 1000;

const quotes = defineList({
  name: "quotes",
  area: "sales",
  from: sql`quotes q`,
  id: sql.ref("q.id"),
  living: sql`q.deleted_at is null`,
  fields: quoteFields,
  sortsAs: { total: "totalMinor" },
  find: findByText,
  timeZone: async (db) => (await getCompanySettings(db)).timeZone,
});

/** A quote is found by its number and title, and by its customer. */
async function findByText({ db }: Ctx, text: string): Promise<Found> {
  const hits = await findReferences(db, text, ["quote", "customer"], 2 * mostHits);
  const hitsOf = (wanted: string) => hits.flatMap(({ kind, refId }) => (kind === wanted ? [refId] : []));
  const byWords = idsIn(db, sql.ref("q.id"), hitsOf("quote"));
  const byCustomer = idsIn(db, sql.ref("q.customerId"), hitsOf("customer"));
  return {
    where: sql`(${byWords} or ${byCustomer})`,
    source: sql`select q.id as id from quotes q where ${byWords}
      union all select q.id as id from quotes q where ${byCustomer}`,
  };
}

/** A quote as lists show it. */
export const QuoteItem = Quote.omit({ notes: true, terms: true, deletedAt: true })
  .extend({
    standing: z.enum(quoteStandings),
    customerName: z.string().nullable(),
    lastSeenAt: z.string().nullable(),
  })
  .openapi("QuoteItem");
export type QuoteItem = z.infer<typeof QuoteItem>;

/** Which quotes; every condition given must hold. */
export const QuoteFilter = z.object({
  q: z.string().max(200).optional().openapi({ description: "Part of the number, the subject or the customer" }),
  where: Where.optional(),
  customerId: z.string().max(100).optional(),
  opportunityId: z.string().max(100).optional(),
  standing: z.enum(quoteStandings).optional(),
  from: On.optional(),
  to: On.optional(),
});
export type QuoteFilter = z.infer<typeof QuoteFilter>;

export const QuoteSort = sortOf(quotes, "-quotedOn");

type QuoteQuery = QuoteFilter & { sort: string; limit: number; cursor?: string | undefined };
type Row = Quote & { customerName: string | null; lastSeenAt: string | null };

/** One page of quotes. */
export async function listQuotes(ctx: Ctx, query: QuoteQuery): Promise<Page<QuoteItem>> {
  demand(ctx, "sales:read");
  const { sort, limit, cursor } = query;
  const { ids, nextCursor } = await findPage(ctx, quotes, { ...(await askedOf(ctx, query)), sort, limit, cursor });
  const { rows } = await sql<Row>`
    select q.*, c.name as customer_name,
      (select max(l.last_seen_at) from share_links l
        where l.subject_table = 'quotes' and l.subject_id = q.id) as last_seen_at
    from quotes q left join customers c on c.id = q.customer_id
    where ${idsIn(ctx.db, sql.ref("q.id"), ids)}`.execute(ctx.db);
  const today = await todayOf(ctx);
  const items = inOrder(ids, rows).map((row) => QuoteItem.parse({ ...row, standing: standingOn(row, today) }));
  return { items, nextCursor };
}

/** How many quotes a filter leaves. */
export async function countQuotes(ctx: Ctx, filter: QuoteFilter): Promise<number> {
  return countRows(ctx, quotes, await askedOf(ctx, filter));
}

/** The ids of all that a filter leaves. */
export async function listQuoteIds(ctx: Ctx, filter: QuoteFilter): Promise<string[]> {
  return findIds(ctx, quotes, await askedOf(ctx, filter));
}

async function todayOf({ db, now }: Ctx): Promise<string> {
  return dayOf(now, (await getCompanySettings(db)).timeZone);
}

async function askedOf(ctx: Ctx, filter: QuoteFilter): Promise<Asked> {
  const { q, where, customerId, opportunityId, standing, from, to } = filter;
  const one = (field: string, value: string | undefined): FilterNode | undefined =>
    value === undefined ? undefined : { field, is: "anyOf", value: [value] };
  const nodes = [
    where,
    one("customerId", customerId),
    one("opportunityId", opportunityId),
    from ? ({ field: "quotedOn", is: "after", value: addDays(from, -1) } as const) : undefined,
    to ? ({ field: "quotedOn", is: "before", value: addDays(to, 1) } as const) : undefined,
  ];
  const also = standing ? [conditionOf(standing, await todayOf(ctx))] : [];
  return { q, where: nodes.filter((node) => node !== undefined), also };
}

/** In SQL what `standingOn` says. */
function conditionOf(standing: QuoteStanding, today: string): RawBuilder<boolean> {
  if (standing === "accepted") return sql`q.state = 'accepted'`;
  if (standing === "superseded") return sql`q.superseded_by is not null and q.state <> 'accepted'`;
  const newest = sql`q.superseded_by is null`;
  if (standing === "expired") return sql`q.state = 'sent' and ${newest} and q.valid_until_on < ${today}`;
  if (standing === "sent")
    return sql`q.state = 'sent' and ${newest} and (q.valid_until_on is null or q.valid_until_on >= ${today})`;
  return sql`q.state = ${standing} and ${newest}`;
}
