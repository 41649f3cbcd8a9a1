/** The differences between the two databases, each with a name. Nothing else in the code asks which one it is. */
import { type Expression, PostgresAdapter, type RawBuilder, sql } from "kysely";
import type { Dialect } from "./database.ts";
import type { Db } from "./index.ts";

export function dialectOf(db: Db): Dialect {
  return db.getExecutor().adapter instanceof PostgresAdapter ? "postgres" : "sqlite";
}

/** `column in (…)` for any number of ids with one parameter, so that the statement stays the same text. */
export function idsIn(db: Db, column: Expression<string | null>, ids: readonly string[]): RawBuilder<boolean> {
  return dialectOf(db) === "postgres"
    ? sql<boolean>`${column} = any(${ids})`
    : sql<boolean>`${column} in (select value from json_each(${JSON.stringify(ids)}))`;
}

/** Appended to a claim so that two processes never take the same row; SQLite has one writer anyway. */
export function lockRow(db: Db): RawBuilder<unknown> {
  return dialectOf(db) === "postgres" ? sql`for update skip locked` : sql``;
}

/** A calendar day as a number, so that days can be subtracted inside a query; null where the text is empty. */
export function dayNumber(db: Db, on: Expression<string | null>): RawBuilder<number> {
  return dialectOf(db) === "postgres"
    ? sql<number>`(nullif(${on}, '')::date - date '2000-01-01')`
    : sql<number>`cast(julianday(nullif(${on}, '')) - 2451544.5 as integer)`;
}

/** Where a text begins in a column, from 1, or 0. A to Z count as a to z in the column; `text` must have no capitals. */
export function textPosition(db: Db, column: Expression<unknown>, text: string): RawBuilder<number> {
  return dialectOf(db) === "postgres"
    ? sql<number>`strpos(lower(${column} collate "C"), ${text})`
    : sql<number>`instr(lower(${column}), ${text})`;
}

/** The elements of a JSON list in a text column, each as `value`, to select from. */
export function jsonElements(db: Db, column: Expression<unknown>): RawBuilder<unknown> {
  return dialectOf(db) === "postgres" ? sql`jsonb_array_elements(${column}::jsonb)` : sql`json_each(${column})`;
}

/** Days from one instant to another, with their fractions; null where either is. */
export function daysFrom(db: Db, from: Expression<string | null>, to: Expression<string | null>): RawBuilder<number> {
  return dialectOf(db) === "postgres"
    ? sql<number>`(extract(epoch from ${to}::timestamptz - ${from}::timestamptz)::float8 / 86400)`
    : sql<number>`(julianday(${to}) - julianday(${from}))`;
}

/** Whether PostgreSQL refused what it was given as no value of its type (class 22): U+0000, a word for a number. */
export function isUnfitValue(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && /^22[0-9A-Z]{3}$/.test(error.code)
  );
}
