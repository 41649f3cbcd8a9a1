import { CompiledQuery, sql } from "kysely";
import { dialectOf, idsIn } from "./dialect.ts";
import type { Db, Tables } from "./index.ts";
import { snakeName } from "./snapshot.ts";

type TableWithId = { [T in keyof Tables]: Tables[T] extends { id: string } ? T : never }[keyof Tables] & string;

/** The row of a table with this id, in the recycle bin or not. Its statement is not built anew for each row. */
export async function findRow<T extends TableWithId>(db: Db, table: T, id: string): Promise<Tables[T] | undefined> {
  const place = dialectOf(db) === "postgres" ? "$1" : "?";
  const text = `select * from "${snakeName(table)}" where "id" = ${place}`;
  const { rows } = await db.executeQuery<Tables[T]>(CompiledQuery.raw(text, [id]));
  return rows[0];
}

/** The rows of a table with these ids, in the recycle bin or not, in any order. */
export async function findRows<T extends TableWithId>(db: Db, table: T, ids: readonly string[]): Promise<Tables[T][]> {
  const { rows } = await sql<
    Tables[T]
  >`select * from ${sql.table(table)} where ${idsIn(db, sql.ref("id"), ids)}`.execute(db);
  return rows;
}
