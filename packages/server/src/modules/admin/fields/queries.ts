import { sql } from "kysely";
import { type Db, findRow, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import type { CustomField, CustomFieldRow, FieldOption, FieldRecord } from "./table.ts";

/** The owner's fields of these kinds of records, in their order, without those in the bin. Every write asks: plain SQL. */
export async function findFields(db: Db, records: readonly FieldRecord[]): Promise<CustomField[]> {
  const { rows } = await sql<CustomFieldRow>`select * from custom_fields
    where ${idsIn(db, sql.ref("record"), records)} and deleted_at is null order by position, id`.execute(db);
  return rows.map(presentField);
}

/** A field that is not in the bin. */
export async function getField(db: Db, id: string): Promise<CustomFieldRow> {
  const found = await findRow(db, "customFields", id);
  if (!found || found.deletedAt) throw notFound("field.not_found", ["There is no such field.", "没有这个字段。"]);
  return found;
}

/** The field as the API publishes it. */
export function presentField(row: CustomFieldRow): CustomField {
  return { ...row, options: JSON.parse(row.options) as FieldOption[], required: row.required === 1 };
}

/** The labels of fields by key, those in the bin included: a history tells of them too. */
export async function findFieldLabels(db: Db, records: readonly FieldRecord[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("customFields")
    .select(["key", "label"])
    .where(idsIn(db, sql.ref("record"), records))
    .execute();
  return new Map(rows.map(({ key, label }) => [key, label]));
}
