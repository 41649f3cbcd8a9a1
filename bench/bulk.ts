/** Rows written straight into a base that is closed: through the product a million would take twenty minutes. */
import { join } from "node:path";
import Sqlite from "better-sqlite3";

type Index = { name: string; sql: string };
type Cell = string | number | null;
export type Bulk = {
  insert: (table: string, row: Record<string, Cell>) => void;
  db: Sqlite.Database;
};

/** Runs `work` in one transaction over `tables`; their indexes are made when all rows are there. */
export function inBulk(home: string, tables: readonly string[], work: (bulk: Bulk) => void): void {
  const db = new Sqlite(join(home, "main", "company.db"));
  db.pragma("synchronous = off");
  db.pragma("temp_store = memory");
  db.pragma("cache_size = -400000");
  const marks = tables.map(() => "?").join(", ");
  const indexes = db
    .prepare(`select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (${marks})`)
    .all(...tables) as Index[];
  const statements = new Map<string, Sqlite.Statement>();
  // All rows of a table have the columns of its first.
  const prepare = (table: string, row: object) => {
    const columns = Object.keys(row);
    const made = db.prepare(
      `insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`,
    );
    statements.set(table, made);
    return made;
  };
  db.transaction(() => {
    for (const { name } of indexes) db.exec(`drop index "${name}"`);
    work({
      insert: (table, row) => void (statements.get(table) ?? prepare(table, row)).run(...Object.values(row)),
      db,
    });
    for (const { sql } of indexes) db.exec(sql);
  })();
  db.pragma("wal_checkpoint(truncate)");
  db.close();
}

/** In the order of time, as the product makes them; `kind` keeps those of one table apart from another's. */
export const idOf = (kind: number, number: number) =>
  `01941f29-7c00-7${kind.toString(16).padStart(3, "0")}-8000-${number.toString(16).padStart(12, "0")}`;

const days = 680;
const firstDay = Date.UTC(2025, 0, 1);

/** A moment on a day by chance, from 1 January 2025 to what the bench takes for yesterday. */
export const someTime = (chance: () => number) =>
  new Date(firstDay + Math.floor(chance() * days) * 86_400_000).toISOString();

export const oneOf = <T>(list: readonly T[], chance: () => number) => list[Math.floor(chance() * list.length)]!;
