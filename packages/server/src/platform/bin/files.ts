import { sql } from "kysely";
import { type BusinessTable, businessTables, definitionOf, type Row } from "#platform/changes";
import { type Db, idsIn } from "#platform/db";

const fileColumns = (table: BusinessTable): readonly string[] => definitionOf(table).files ?? [];

/** The stored files that these rows name, or named before: the change log knows the pictures that were there once. */
export async function namedFiles(db: Db, table: BusinessTable, rows: readonly Row[]): Promise<string[]> {
  const columns = fileColumns(table);
  if (columns.length === 0 || rows.length === 0) return [];
  const changes = await db
    .selectFrom("changes")
    .select(["before", "after"])
    .where("tableName", "=", table)
    .where(
      idsIn(
        db,
        sql.ref("rowId"),
        rows.map(({ id }) => id),
      ),
    )
    .execute();
  const said = changes.flatMap(({ before, after }) => [before, after]);
  const records = said.map((text) => JSON.parse(text ?? "{}") as Record<string, unknown>);
  const values = [...rows, ...records].flatMap((row) =>
    columns.map((column) => (row as Record<string, unknown>)[column]),
  );
  return values.flatMap((value) => (typeof value === "string" ? idsOf(value) : []));
}

/** An id, or a JSON text with ids in it. */
const idsOf = (text: string): string[] =>
  /^[[{]/.test(text) ? (text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []) : text ? [text] : [];

/** Which of these files no row names any more. */
export async function unusedOf(db: Db, ids: ReadonlySet<string>): Promise<string[]> {
  if (ids.size === 0) return [];
  const unused = new Set(ids);
  for (const table of businessTables()) {
    for (const column of fileColumns(table)) {
      for (const id of unused) {
        const { rows } = await sql`select 1 from ${sql.table(table)}
          where ${sql.ref(column)} = ${id} or ${sql.ref(column)} like ${`%"${id}"%`} limit 1`.execute(db);
        if (rows.length > 0) unused.delete(id);
      }
    }
  }
  return [...unused];
}
