import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";
import { type Page, readCursor, toPage } from "#platform/paging";
import { type Conditions, conditionsOf } from "./conditions.ts";
import { type CustomerFilter, type CustomerSort, sortKeys } from "./filter.ts";
import { organisationNames } from "./finding.ts";
import { presentCustomer } from "./rows.ts";
import { Customer, type CustomerRow } from "./table.ts";
import { z } from "#platform/schema";

/** A customer in a list, with where a contact works. */
export const ListedCustomer = Customer.extend({ organisationName: z.string().nullable() }).openapi("ListedCustomer");
export type ListedCustomer = z.infer<typeof ListedCustomer>;

export type ListQuery = CustomerFilter & { sort: CustomerSort; limit: number; cursor?: string | undefined };

/** One page of customers. The place after it is the last one's sort value and id, so that pages never overlap. */
export async function listCustomers(db: Db, query: ListQuery): Promise<Page<ListedCustomer>> {
  const { sort, limit, cursor } = query;
  const key = sortKeys[sort.replace("-", "") as keyof typeof sortKeys];
  const after = readCursor(cursor, 2);
  const rows = await selectRows(db, await conditionsOf(db, query), { key, down: sort.startsWith("-"), limit, after });
  const names = await organisationNames(db, rows);
  return toPage(
    rows,
    limit,
    (row) => [row[key], row.id],
    (row) => ({ ...presentCustomer(row), organisationName: names.get(row.organisationId ?? "") ?? null }),
  );
}

type Order = {
  key: (typeof sortKeys)[keyof typeof sortKeys];
  down: boolean;
  limit: number;
  after: unknown[] | undefined;
};

async function selectRows(db: Db, { where, among }: Conditions, order: Order): Promise<CustomerRow[]> {
  const { key, down, limit, after } = order;
  const column = sql.ref(key);
  // Few ids are looked up and sorted; a plain column here would make the database walk the whole list in its order.
  const sorted = !among ? column : key === "orderTotalMinor" ? sql`(${column} + 0)` : sql`(${column} || '')`;
  const all = [...where];
  if (among) all.push(idsIn(db, sql.ref("id"), among));
  if (after) all.push(sql`(${sorted}, id) ${sql.raw(down ? "<" : ">")} (${after[0]}, ${after[1]})`);
  const direction = sql.raw(down ? "desc" : "asc");
  const { rows } = await sql<CustomerRow>`
    select * from customers where ${sql.join(all, sql` and `)}
    order by ${sorted} ${direction}, id ${direction} limit ${limit + 1}`.execute(db);
  return rows;
}

/** How many customers a filter leaves. */
export async function countCustomers(db: Db, filter: CustomerFilter): Promise<number> {
  const { where, among } = await conditionsOf(db, filter);
  const all = among ? [...where, idsIn(db, sql.ref("id"), among)] : where;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from customers where ${sql.join(all, sql` and `)}`.execute(db);
  return rows[0]!.count;
}

/** The ids of all that a filter leaves. */
export async function listCustomerIds(db: Db, filter: CustomerFilter): Promise<string[]> {
  const { where, among } = await conditionsOf(db, filter);
  const all = among ? [...where, idsIn(db, sql.ref("id"), among)] : where;
  const { rows } = await sql<{ id: string }>`
    select id from customers where ${sql.join(all, sql` and `)} order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Every source that customers came from, with how many. */
export async function listSources(db: Db): Promise<{ source: string; customers: number }[]> {
  const { rows } = await sql<{ source: string; customers: number }>`
    select source, count(*) as customers from customers
    where deleted_at is null and source <> '' group by source order by count(*) desc, source limit 100`.execute(db);
  return rows;
}
