import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";
import { buyers, type Until } from "./buyers.ts";
import type { Person } from "./candidate.ts";

type Entry = { label: string; value: string };

/** The customers of these ids as the plan sees them; who lies in the recycle bin is missing. */
export async function readPeople(db: Db, ids: readonly (string | null)[], until: Until): Promise<Map<string, Person>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom("customers")
    .leftJoin("customers as organisation", "organisation.id", "customers.organisationId")
    .select([
      "customers.id",
      "customers.name",
      "customers.kind",
      "customers.language",
      "customers.phones",
      "customers.emails",
      "customers.messengers",
      "customers.orderCount",
      "customers.orderTotalMinor",
      "customers.firstOrderOn",
      "customers.lastOrderOn",
      "organisation.name as organisation",
    ])
    .where(idsIn(db, sql.ref("customers.id"), wanted))
    .where("customers.deletedAt", "is", null)
    .execute();
  const bought = until.past ? await readBought(db, wanted, until) : null;
  return new Map(
    rows.map(({ phones, emails, messengers, organisation, ...row }) => [
      row.id,
      {
        ...row,
        ...(bought && (bought.get(row.id) ?? never)),
        organisation: organisation ?? "",
        phone: firstOf(phones),
        email: firstOf(emails),
        messenger: firstOf(messengers),
      },
    ]),
  );
}

type Bought = Pick<Person, "orderCount" | "orderTotalMinor" | "firstOrderOn" | "lastOrderOn">;
const never: Bought = { orderCount: 0, orderTotalMinor: 0, firstOrderOn: "", lastOrderOn: "" };

/** What these customers had bought until a day that is past. */
async function readBought(db: Db, ids: string[], until: Until): Promise<Map<string, Bought>> {
  const { rows } = await sql<Bought & { id: string }>`
    select id, order_count, order_total_minor, first_order_on, last_order_on from ${buyers(until)} buyers
    where ${idsIn(db, sql.ref("id"), ids)}`.execute(db);
  return new Map(rows.map(({ id, ...bought }) => [id, bought]));
}

function firstOf(json: string): string | null {
  if (json === "[]") return null;
  return (JSON.parse(json) as Entry[])[0]?.value ?? null;
}
