import { sql } from "kysely";
import { type Ctx, inTransaction } from "#platform/context";
import { bulkInsert, makePieces, type Db, dialectOf, type TableShape, type Tables } from "#platform/db";
import { forgetDocuments, restoreDocuments, type SearchRow } from "#platform/search";
import { damagedArchive } from "./format/refusals.ts";
import type { Row } from "./format/read-archive.ts";
import { doors } from "./tables.ts";

/** Where rows come from: an archive, or a base at one moment. */
export type Source = (table: TableShape) => AsyncIterable<Row[]>;

const rowsAtOnce = 2000;

/**
 * Brings all rows in, in pieces of one transaction each. Those who may come in are brought at the end, all at once: until
 * then nobody can sign in, and an import that broke off is known by that.
 */
export async function loadTables(
  ctx: Ctx,
  tables: readonly TableShape[],
  source: Source,
  written: (rows: number) => Promise<void>,
): Promise<void> {
  for (const table of tables) {
    if (doors.has(table.name)) continue;
    for await (const rows of gathered(source(table))) {
      await inTransaction(ctx, (tx) =>
        insert(tx.db, table, rows).then(() => void tx.tx.touched.set(table.name, new Set())),
      );
      await written(rows.length);
    }
  }
  await inTransaction(ctx, async (tx) => {
    for (const table of tables) {
      if (!doors.has(table.name)) continue;
      for await (const rows of source(table)) await insert(tx.db, table, rows);
      tx.tx.touched.set(table.name, new Set());
    }
  });
}

/** Pieces as large as one transaction takes, and no more text than fits into memory with ease. */
async function* gathered(source: AsyncIterable<Row[]>): AsyncGenerator<Row[]> {
  const pieces = makePieces<Row>(rowsAtOnce);
  for await (const rows of source) {
    for (const row of rows) {
      const full = pieces.add(row);
      if (full) yield full;
    }
  }
  const rest = pieces.rest();
  if (rest.length > 0) yield rest;
}

async function insert(db: Db, table: TableShape, rows: Row[]): Promise<void> {
  const fit = dialectOf(db) === "postgres" ? rows.map(withoutNul) : rows;
  const known = new Set(table.columns);
  if (fit.some((row) => Object.keys(row).some((column) => !known.has(column)))) throw damagedArchive();
  if (table.name === "searchDocuments") await restoreDocuments(db, fit as unknown as SearchRow[]);
  else await bulkInsert(db, table.name as keyof Tables, fit);
}

/** PostgreSQL keeps no U+0000, which SQLite does; nobody sees it. */
function withoutNul(row: Row): Row {
  const has = Object.values(row).some((value) => typeof value === "string" && value.includes("\u0000"));
  if (!has) return row;
  const clean = (value: Row[string]) => (typeof value === "string" ? value.replaceAll("\u0000", "") : value);
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, clean(value)]));
}

/** Which of these tables has rows already. */
export async function filledTables(db: Db, tables: readonly TableShape[]): Promise<string[]> {
  const filled: string[] = [];
  for (const { name } of tables) {
    if (name === "jobs") continue;
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) filled.push(name);
  }
  return filled;
}

/** Takes everything out again that an import brought so far; who may come in was not among it. */
export async function clearTables(db: Db, tables: readonly TableShape[]): Promise<void> {
  for (const { name } of tables.toReversed()) {
    if (name === "jobs" || doors.has(name)) continue;
    if (name === "searchDocuments") await forgetDocuments(db);
    else await sql`delete from ${sql.table(name)}`.execute(db);
  }
}
