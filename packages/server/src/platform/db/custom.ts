/** How the keys of a JSON object in a text column are read: the very same expression in an index, a filter and a sort. */
import { type Expression, type RawBuilder, sql } from "kysely";
import { dialectOf } from "./dialect.ts";
import type { Db } from "./index.ts";

const keyShape = /^[a-z][a-z0-9_]{0,39}$/;
/** What a missing number counts as: less than any. */
const noNumber = sql.raw("-1e15");

type Column = Expression<unknown>;

/** A key's text, '' where it is missing. Sorts by code point. Not for numbers, yes/no and lists. */
export function customText(db: Db, column: Column, key: string): RawBuilder<string> {
  return dialectOf(db) === "postgres"
    ? sql<string>`(coalesce(${column}::jsonb ->> ${literal(key)}, '') collate "C")`
    : sql<string>`coalesce(json_extract(${column}, ${path(key)}), '')`;
}

/** A key's number, -1e15 where it is missing. */
export function customNumber(db: Db, column: Column, key: string): RawBuilder<number> {
  return dialectOf(db) === "postgres"
    ? sql<number>`coalesce((${column}::jsonb ->> ${literal(key)})::double precision, ${noNumber})`
    : sql<number>`coalesce(json_extract(${column}, ${path(key)}), ${noNumber})`;
}

/** A key's yes (1) or no (0), -1 where it is missing. */
export function customYesNo(db: Db, column: Column, key: string): RawBuilder<number> {
  return dialectOf(db) === "postgres"
    ? sql<number>`coalesce((${column}::jsonb ->> ${literal(key)})::boolean::integer, -1)`
    : sql<number>`coalesce(json_extract(${column}, ${path(key)}), -1)`;
}

/** Whether the list under a key has this value; false where it is missing. */
export function customHas(db: Db, column: Column, key: string, value: string): RawBuilder<boolean> {
  return dialectOf(db) === "postgres"
    ? sql<boolean>`coalesce((${column}::jsonb -> ${literal(key)}) @> to_jsonb(${value}::text), false)`
    : sql<boolean>`exists (select 1 from json_each(${column}, ${path(key)}) as one where one.value = ${value})`;
}

// An index serves only a statement that has the same literals, so the key is no parameter.
const literal = (key: string) => sql.lit(checked(key));
const path = (key: string) => sql.lit(`$.${checked(key)}`);

function checked(key: string): string {
  if (!keyShape.test(key)) throw new Error(`No key: ${key}`);
  return key;
}
