import { CompiledQuery, sql } from "kysely";
import { dialectOf } from "./dialect.ts";
import type { Db, Tables } from "./index.ts";
import { snakeName as snake } from "./snapshot.ts";

const rowsAtOnce = 1000;
const valuesAtOnce = 50;

/**
 * Inserts many rows of one shape fast: one statement text, one parameter per piece, whatever the number of rows.
 * Values are text, numbers or null. All rows must have the keys of the first.
 */
export async function bulkInsert<T extends keyof Tables & string>(
  db: Db,
  table: T,
  rows: readonly object[],
): Promise<void> {
  await insert(db, table, rows, "");
}

/**
 * Inserts sums as fast as `bulkInsert`, each added to the row that has its key already. Every column beside the key is a
 * number, and no key comes twice.
 */
export async function bulkAdd<T extends keyof Tables & string>(
  db: Db,
  table: T,
  key: readonly (keyof Tables[T] & string)[],
  rows: readonly Tables[T][],
): Promise<void> {
  const sums = Object.keys(rows[0] ?? {}).filter((column) => !(key as readonly string[]).includes(column));
  const added = sums.map((name) => `"${snake(name)}" = "${snake(table)}"."${snake(name)}" + excluded."${snake(name)}"`);
  const keys = key.map((name) => `"${snake(name)}"`).join(", ");
  await insert(db, table, rows, ` on conflict (${keys}) do update set ${added.join(", ")}`);
}

async function insert(db: Db, table: string, rows: readonly object[], conflict: string): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const piece = rows.slice(start, start + rowsAtOnce) as Record<string, unknown>[];
    await (dialectOf(db) === "postgres"
      ? intoPostgres(db, table, columns, piece, conflict)
      : intoSqlite(db, table, columns, piece, conflict));
  }
}

/** Fifty rows of values to a statement: twice as fast as one row at a time, and few texts to prepare. */
async function intoSqlite(db: Db, table: string, columns: string[], rows: Record<string, unknown>[], conflict: string) {
  for (let start = 0; start < rows.length; start += valuesAtOnce) {
    const piece = rows.slice(start, start + valuesAtOnce);
    const values: unknown[] = [];
    for (const row of piece) for (const column of columns) values.push(row[column] ?? null);
    await db.executeQuery(CompiledQuery.raw(insertText(table, columns, piece.length) + conflict, values));
  }
}

function insertText(table: string, columns: string[], count: number): string {
  const places = `(${columns.map(() => "?").join(", ")})`;
  const names = columns.map((column) => `"${snake(column)}"`).join(", ");
  return `insert into "${snake(table)}" (${names}) values ${Array.from({ length: count }, () => places).join(", ")}`;
}

async function intoPostgres(
  db: Db,
  table: string,
  columns: string[],
  rows: Record<string, unknown>[],
  conflict: string,
) {
  // The table's own row type names and types the columns, so that none need be repeated here.
  const records = JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column) => [snake(column), row[column] ?? null]))),
  );
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${records}::json)${sql.raw(conflict)}`.execute(
    db,
  );
}
