import { sql } from "kysely";
import { findFields, getCompanySettings, wantIndex } from "#modules/admin";
import type { Ctx } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { type Asked, countRows, customField, defineList, findIds, findPage, inOrder, sortOf } from "#platform/lists";
import type { Page, Paging } from "#platform/paging";
import { z } from "#platform/schema";
import { findReferences } from "#platform/search";
import { dormancy } from "../../dormant/queries.ts";
import { type CustomerFilter, nodesOf } from "../filter.ts";
import { organisationNames } from "../finding.ts";
import { customerFields } from "../list-fields.ts";
import { presentCustomer } from "../rows.ts";
import { Customer } from "../table.ts";

/** A customer in a list, with where a contact works. */
export const ListedCustomer = Customer.extend({
  organisationName: z.string().nullable(),
  dormancy: z.enum(["asleep", "soon"]).nullable(), // by the rules of the dormant pool
}).openapi("ListedCustomer");
export type ListedCustomer = z.infer<typeof ListedCustomer>;

/** Text is looked for among so many hits at most; the newest-touched come first. */
const mostHits = 1000;

const ownFields = (db: Db) => findFields(db, ["customer", "contact"]);

const customers = defineList({
  name: "customers",
  area: "customers",
  from: sql`customers`,
  id: sql.ref("customers.id"),
  living: sql`customers.deleted_at is null`,
  fields: customerFields,
  customFields: async (db) => (await ownFields(db)).map((field) => customField(field, "customers.custom")),
  wantIndex: async (ctx, keys) =>
    wantIndex(
      ctx,
      (await ownFields(ctx.db)).filter(({ key }) => keys.includes(`custom.${key}`)),
    ),
  find: async ({ db }, text) => ({
    ids: (await findReferences(db, text, ["customer"], mostHits)).map(({ refId }) => refId),
  }),
  timeZone: async (db) => (await getCompanySettings(db)).timeZone,
});

export const CustomerSort = sortOf(customers, "-createdAt");

const askedOf = (filter: CustomerFilter): Asked => ({ q: filter.q, where: nodesOf(filter) });

/** One page of customers. */
export async function listCustomers(
  ctx: Ctx,
  query: CustomerFilter & Paging & { sort: string },
): Promise<Page<ListedCustomer>> {
  const { sort, limit, cursor } = query;
  const { ids, nextCursor } = await findPage(ctx, customers, { ...askedOf(query), sort, limit, cursor });
  const rows = await ctx.db
    .selectFrom("customers")
    .selectAll()
    .select(dormancy.as("dormancy"))
    .where(idsIn(ctx.db, sql.ref("id"), ids))
    .execute();
  const names = await organisationNames(ctx.db, rows);
  const items = inOrder(ids, rows).map(({ dormancy: state, ...row }) => ({
    ...presentCustomer(row),
    dormancy: state === "" ? null : state,
    organisationName: names.get(row.organisationId ?? "") ?? null,
  }));
  return { items, nextCursor };
}

/** How many customers a filter leaves. */
export function countCustomers(ctx: Ctx, filter: CustomerFilter): Promise<number> {
  return countRows(ctx, customers, askedOf(filter));
}

/** The ids of all that a filter leaves. */
export function listCustomerIds(ctx: Ctx, filter: CustomerFilter): Promise<string[]> {
  return findIds(ctx, customers, askedOf(filter));
}

/** Every source that customers came from, with how many. */
export async function listSources(db: Db): Promise<{ source: string; customers: number }[]> {
  const { rows } = await sql<{ source: string; customers: number }>`
    select source, count(*) as customers from customers
    where deleted_at is null and source <> '' group by source order by count(*) desc, source limit 100`.execute(db);
  return rows;
}
