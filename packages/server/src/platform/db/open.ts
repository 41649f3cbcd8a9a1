import type { Database } from "./database.ts";
import { openSqlite } from "./sqlite/open.ts";

/** Opens the database at a `postgres://` address, or the SQLite file at a path. */
export async function openDatabase(where: string): Promise<Database> {
  if (!/^postgres(ql)?:\/\//.test(where)) return openSqlite(where);
  const { openPostgres } = await import("./postgres/open.ts");
  return openPostgres(where);
}
