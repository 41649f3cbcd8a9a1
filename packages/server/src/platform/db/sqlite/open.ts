import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { unavailable } from "#platform/errors";
import type { Database } from "../database.ts";
import type { Tables } from "../index.ts";
import { makePieces, type ReadRows, type ReadTable, readText, type Value } from "../snapshot.ts";
import { sqliteDriver } from "./driver.ts";
import { Names } from "./names.ts";
import { reportsDriver } from "./reports.ts";
import { watchForeignCommits } from "./watch.ts";

/** Opens a company's file, or makes it. Every acknowledged write is on the disk (`synchronous=FULL`). */
export function openSqlite(file: string): Database {
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const writer = openWriter(file);
  writer.pragma("synchronous = full");
  writer.pragma("foreign_keys = on");
  writer.pragma("cache_size = -16000");
  writer.pragma("temp_store = memory");
  // A page that many commits change is copied into the base once, not each time; the log stays under some 32 MB.
  writer.pragma("wal_autocheckpoint = 8000");
  writer.pragma("busy_timeout = 0");
  const reader = new Sqlite(file, { readonly: true, timeout: 0 });
  reader.pragma("cache_size = -16000");
  reader.pragma("temp_store = memory");
  reader.pragma("mmap_size = 16777216");

  const db = kysely(() => sqliteDriver(writer, reader));
  const reports = kysely(() => reportsDriver(file));
  return {
    dialect: "sqlite",
    db,
    reports,
    backup: async (target) => void (await writer.backup(target)),
    snapshot: (work) => withSnapshot(file, work),
    foreignKeys: (on) => void writer.pragma(`foreign_keys = ${on ? "on" : "off"}`),
    check: async () => findDamage(reader),
    onForeignCommit: (listener) => watchForeignCommits(writer, listener),
    announce: () => {},
    async close() {
      await reports.destroy();
      await db.destroy();
    },
  };
}

/** A handle of its own holds one read transaction: writers go on, and are not seen. */
async function withSnapshot<T>(file: string, work: (read: ReadRows) => Promise<T>): Promise<T> {
  const handle = new Sqlite(file, { readonly: true, timeout: 5000 });
  async function* read(table: ReadTable) {
    const pieces = makePieces<Record<string, Value>>();
    for (const row of handle.prepare(readText(table)).iterate()) {
      const full = pieces.add(row as Record<string, Value>);
      if (full) yield full;
    }
    yield pieces.rest();
  }
  try {
    handle.exec("begin");
    handle.prepare("select 1 from sqlite_master").get(); // the moment is that of the first read
    return await work(read);
  } finally {
    handle.close();
  }
}

function openWriter(file: string): Sqlite.Database {
  try {
    const writer = new Sqlite(file, { timeout: 0 });
    // Only the very first open changes the mode and could meet another opener: here waiting is right.
    writer.pragma("busy_timeout = 5000");
    writer.pragma("journal_mode = wal");
    return writer;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw unavailable("database.unreadable", [
      `The base ${file} cannot be opened: ${reason}. Nothing was changed; put a copy of the file from a backup there.`,
      `无法打开数据库 ${file}：${reason}。没有改动任何内容；请用备份的文件替换它。`,
    ]);
  }
}

function kysely(createDriver: () => ReturnType<typeof sqliteDriver>): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: capableAdapter,
      createDriver,
      createIntrospector: (inner) => new SqliteIntrospector(inner),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    plugins: [new Names()],
  });
}

/**
 * Kysely would queue everything behind one connection, and migrate without a transaction. Our driver keeps readers
 * apart from the writer by itself, and SQLite takes a half-made migration back as it does everything else.
 */
function capableAdapter(): SqliteAdapter {
  return Object.defineProperties(new SqliteAdapter(), {
    supportsMultipleConnections: { value: true },
    supportsTransactionalDdl: { value: true },
  });
}

function findDamage(reader: Sqlite.Database): string[] {
  const damage = (reader.pragma("quick_check") as { quick_check: string }[]).map((row) => row.quick_check);
  const orphans = reader.pragma("foreign_key_check") as { table: string; parent: string }[];
  return [
    ...damage.filter((line) => line !== "ok"),
    ...orphans.map(({ table, parent }) => `A row of ${table} points to a missing row of ${parent}.`),
  ];
}
