import { sql } from "kysely";
import { definitionOf, type Row } from "#platform/changes";
import type { Db } from "#platform/db";

type Column = { name: string; type: string; notnull: number; dflt: string | null };
type ForeignKey = { table: string; from: string };

let made = 0;

/**
 * Writes some row of any business table, as its migrations on SQLite describe it: what must be there is filled with the
 * plainest value that its checks allow. `schema` is a SQLite base, `db` where the row goes.
 */
export async function anyRow(schema: Db, db: Db, table: string, given: Record<string, unknown>): Promise<string> {
  const { rows: columns } = await sql<Column>`
    select name, type, "notnull", dflt_value as dflt from pragma_table_info(${snake(table)})`.execute(schema);
  const { rows: keys } = await sql<ForeignKey>`
    select "table", "from" from pragma_foreign_key_list(${snake(table)})`.execute(schema);
  const { rows: texts } = await sql<{ sql: string }>`
    select sql from sqlite_master where name = ${snake(table)}`.execute(schema);
  const row: Record<string, unknown> = {};
  for (const column of columns) {
    const name = camel(column.name);
    const parent = keys.find(({ from }) => from === column.name);
    if (name in given) row[name] = given[name];
    else if (name === "id") row[name] = `row-${++made}`;
    else if (column.notnull === 0) row[name] = null;
    else if (parent) row[name] = await anyRow(schema, db, camel(parent.table), {});
    else row[name] = plainest(table, name, column.type, checkOf(texts[0]!.sql, column.name));
  }
  const names = Object.keys(row);
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(row))})`.execute(db);
  return String(row["id"]);
}

/** The first value that a check `column in ('a', …)` allows. */
function checkOf(text: string, column: string): string | undefined {
  return new RegExp(`\\b${column}"? in \\('([^']*)'`).exec(text)?.[1];
}

function plainest(table: string, name: string, type: string, allowed: string | undefined): unknown {
  const { json = [], merged = [] } = definitionOf(table) as { json?: readonly string[]; merged?: readonly string[] };
  if (name === "version") return 1;
  if (!/text/i.test(type)) return 0;
  if (allowed !== undefined) return allowed;
  if (merged.includes(name)) return "{}";
  if (json.includes(name)) return name === "data" ? "{}" : "[]";
  if (name.endsWith("On")) return "2027-01-05";
  if (name.endsWith("At") || name === "at") return "2027-01-05T00:00:00.000Z";
  if (name === "currency") return "CNY";
  return `any ${++made}`;
}

/** The row as it is. */
export async function readRow(db: Db, table: string, id: string): Promise<Record<string, unknown> & Row> {
  const { rows } = await sql<Record<string, unknown> & Row>`
    select * from ${sql.table(table)} where id = ${id}`.execute(db);
  return rows[0]!;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
