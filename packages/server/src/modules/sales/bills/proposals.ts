import { sql } from "kysely";
import { type Ctx, demand } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { z } from "#platform/schema";
import { readReceivables, Receivable } from "../receivables/queries/list.ts";
import { owedParts } from "../receivables/queries/source.ts";
import { assign } from "./matching/assign.ts";
import { type Option, type Owed, reasons } from "./matching/evidence.ts";
import { optionsOf } from "./matching/options.ts";
import { BillRow } from "./table.ts";

/** So many rows are matched at once, and so many receivables looked at: those due first. */
const mostRows = 500;
const mostOwed = 5000;

/** What a row may pay, and why. */
export const Proposal = z
  .object({
    parts: z.array(z.object({ item: Receivable, amountMinor: z.int() })),
    certainty: z.number(), // between 0 and 1
    reasons: z.array(z.enum(reasons)),
  })
  .openapi("MatchProposal");
export type Proposal = z.infer<typeof Proposal>;

/** A row that waits: what it best pays beside all other rows, and what else it might. */
export const OpenRow = BillRow.extend({ proposal: Proposal.nullable(), others: z.array(Proposal) }).openapi(
  "OpenBillRow",
);
export type OpenRow = z.infer<typeof OpenRow>;

/** The income that is not matched yet, the newest first, each with what it probably pays. */
export async function proposeMatches(ctx: Ctx): Promise<{ items: OpenRow[]; more: number }> {
  demand(ctx, "sales:read");
  const rows = await ctx.db
    .selectFrom("billRows")
    .selectAll()
    .where("matchedMinor", "=", 0)
    .where("ignoredAt", "is", null)
    .orderBy("cameOn", "desc")
    .orderBy("id", "desc")
    .limit(mostRows + 1)
    .execute();
  const shown = rows.slice(0, mostRows);
  const owed = await findOwed(ctx.db);
  const names = await findNames(ctx.db, shown);
  const options = optionsOf(shown, owed, names);
  const chosen = assign(options);
  const ids = [...options.values()].flat().flatMap(({ parts }) => parts.map(({ id }) => id));
  const items = new Map((await readReceivables(ctx, [...new Set(ids)])).map((item) => [item.id, item]));
  const present = ({ parts, certainty, reasons: why }: Option): Proposal => ({
    parts: parts.flatMap(({ id, amountMinor }) => {
      const item = items.get(id);
      return item ? [{ item, amountMinor }] : [];
    }),
    certainty,
    reasons: why,
  });
  return {
    items: shown.map((row) => {
      const best = chosen.get(row.id);
      const others = (options.get(row.id) ?? []).filter((one) => one !== best);
      return { ...row, proposal: best ? present(best) : null, others: others.map(present) };
    }),
    more: rows.length - shown.length,
  };
}

type Row = Pick<Owed, "id" | "orderId" | "number" | "customerId" | "currency" | "owedMinor" | "dueOn" | "orderedOn">;

async function findOwed(db: Db): Promise<Owed[]> {
  const { rows } = await sql<Row>`
    select r.id, r.order_id, r.number, r.customer_id, r.currency, r.owed_minor, r.due_on, r.ordered_on
    from ${owedParts} r order by coalesce(r.due_on, '9999'), r.id limit ${sql.lit(mostOwed)}`.execute(db);
  const customers = [...new Set(rows.flatMap(({ customerId }) => customerId ?? []))];
  const [names, payers] = await Promise.all([namesOf(db, customers), payersOf(db, customers)]);
  return rows.map((row) => ({
    ...row,
    names: names.get(row.customerId ?? "") ?? [],
    earlierPayers: payers.get(row.customerId ?? "") ?? [],
  }));
}

/** What customers are called, with the organisation they belong to and the people that belong to them. */
async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select c.id, c.name from customers c where ${idsIn(db, sql.ref("c.id"), ids)}
    union all
    select c.id, o.name from customers c join customers o on o.id = c.organisation_id
    where ${idsIn(db, sql.ref("c.id"), ids)}
    union all
    select p.organisation_id, p.name from customers p
    where ${idsIn(db, sql.ref("p.organisation_id"), ids)} and p.deleted_at is null`.execute(db);
  return grouped(rows);
}

async function payersOf(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct o.customer_id as id, p.payer as name from payments p join orders o on o.id = p.order_id
    where ${idsIn(db, sql.ref("o.customer_id"), ids)} and p.payer <> '' and p.voided_at is null`.execute(db);
  return grouped(rows);
}

function grouped(rows: readonly { id: string; name: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, name } of rows) found.set(id, [...(found.get(id) ?? []), name]);
  return found;
}

/** Which customers are called as these payers are. */
async function findNames(db: Db, rows: readonly { payer: string }[]): Promise<Map<string, Set<string>>> {
  const payers = [...new Set(rows.map(({ payer }) => payer.trim()))].filter((name) => name && !/[*＊]/u.test(name));
  const { rows: people } = await sql<{ id: string; name: string }>`
    select p.customer_id as id, c.name from contact_points p join customers c on c.id = p.customer_id
    where p.kind = 'name' and ${idsIn(
      db,
      sql.ref("p.value"),
      payers.map((name) => name.toLowerCase()),
    )} and c.deleted_at is null`.execute(db);
  const found = new Map<string, Set<string>>();
  for (const { id, name } of people) found.set(name, (found.get(name) ?? new Set()).add(id));
  return found;
}
