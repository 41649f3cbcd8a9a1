import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";
import type { FieldKind, FieldRecord } from "./table.ts";
import { tableOfRecord } from "./tables.ts";

/** Which of these fields some record that is not deleted has a value of: what they tell would be lost with them. */
export async function findFilledFields(db: Db, ids: string[]): Promise<string[]> {
  const { rows: fields } = await sql<{ id: string; record: FieldRecord; key: string; kind: FieldKind }>`
    select id, record, key, kind from custom_fields where ${idsIn(db, sql.ref("id"), ids)}`.execute(db);
  const filled: string[] = [];
  for (const { id, record, key } of fields) {
    const { rows } = await sql`select 1 from ${sql.table(tableOfRecord[record])}
      where deleted_at is null and custom like ${`%"${key.replaceAll("_", "\\_")}":%`} escape '\\' limit 1`.execute(db);
    if (rows.length > 0) filled.push(id);
  }
  return filled;
}
