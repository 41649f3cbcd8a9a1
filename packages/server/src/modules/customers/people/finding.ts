import { sql } from "kysely";
import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { indexDocuments, makeSearchable, type SearchDocument } from "#platform/search";
import { pinyinOf } from "#platform/text";
import type { Entry } from "./fields.ts";
import type { CustomerRow } from "./table.ts";

makeSearchable("customer", "customers:read");

/** Puts these customers in step with the search; also the contacts of an organisation whose name changed. */
export async function indexCustomers(ctx: Ctx, changed: Changed<CustomerRow>[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.flatMap(({ after }) => (after && !after.deletedAt ? [after] : []));
  const gone = changed.flatMap(({ before, after }) => (!after || after.deletedAt ? [(after ?? before)!.id] : []));
  const contacts = await contactsOfRenamed(ctx.db, changed);
  const seen = new Set(rows.map(({ id }) => id));
  const made = new Set(changed.flatMap(({ before, after }) => (before ? [] : [after!.id])));
  const all = [...rows, ...contacts.filter(({ id }) => !seen.has(id))];
  const names = await organisationNames(ctx.db, all);
  await indexDocuments(
    ctx,
    all.map((row) => ({
      ...documentOf(row, row.organisationId ? (names.get(row.organisationId) ?? null) : null),
      isNew: made.has(row.id),
    })),
    gone,
  );
}

async function contactsOfRenamed(db: Db, changed: Changed<CustomerRow>[]): Promise<CustomerRow[]> {
  const renamed = changed.filter(
    ({ before, after }) => before?.kind === "organisation" && after && before.name !== after.name,
  );
  if (renamed.length === 0) return [];
  return db
    .selectFrom("customers")
    .selectAll()
    .where(
      idsIn(
        db,
        sql.ref("organisationId"),
        renamed.map(({ after }) => after!.id),
      ),
    )
    .where("deletedAt", "is", null)
    .execute();
}

/** The names of the organisations that these rows belong to, by id. */
export async function organisationNames(
  db: Db,
  rows: readonly Pick<CustomerRow, "organisationId">[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ organisationId }) => (organisationId ? [organisationId] : [])))];
  if (ids.length === 0) return new Map();
  const found = await db
    .selectFrom("customers")
    .select(["id", "name"])
    .where(idsIn(db, sql.ref("id"), ids))
    .execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}

const hasHan = /\p{Script=Han}/u;

function documentOf(row: CustomerRow, organisation: string | null): SearchDocument {
  const values = (json: string) => (json === "[]" ? [] : (JSON.parse(json) as Entry[]).map(({ value }) => value));
  const [phones, emails] = [values(row.phones), values(row.emails)];
  return {
    refId: row.id,
    kind: "customer",
    title: row.name,
    subtitle: [organisation, row.jobTitle].filter(Boolean).join(" · ") || phones[0] || emails[0] || "",
    findable: {
      title: row.name,
      aliases: organisation ? [organisation] : [],
      pinyin: hasHan.test(row.name) ? [pinyinOf(row.name)] : [],
      phones,
      emails,
      codes: [...(row.externalId ? [row.externalId] : []), ...values(row.messengers)],
    },
  };
}
