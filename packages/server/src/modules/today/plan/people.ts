import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";
import type { Person } from "./candidate.ts";

type Entry = { label: string; value: string };

/** The customers of these ids as the plan sees them; who lies in the recycle bin is missing. */
export async function readPeople(db: Db, ids: readonly (string | null)[]): Promise<Map<string, Person>> {
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
  return new Map(
    rows.map(({ phones, emails, messengers, organisation, ...row }) => [
      row.id,
      {
        ...row,
        organisation: organisation ?? "",
        phone: firstOf(phones),
        email: firstOf(emails),
        messenger: firstOf(messengers),
      },
    ]),
  );
}

function firstOf(json: string): string | null {
  if (json === "[]") return null;
  return (JSON.parse(json) as Entry[])[0]?.value ?? null;
}
