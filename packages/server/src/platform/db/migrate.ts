import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { refused } from "#platform/errors";
import type { Database } from "./database.ts";

/** Frozen steps by name; a name begins with its day, so that sorting names is sorting time. */
// oxlint-disable-next-line typescript/no-explicit-any -- a frozen migration knows no types of today
export type Migrations = Record<string, { up: (db: Kysely<any>) => Promise<void> }>;

/**
 * Brings the base to this program's shape: copies it first, switches foreign keys off outside the transaction (a
 * rebuilt table would cascade otherwise), migrates in one transaction, checks, and switches them on again.
 */
export async function migrate(
  database: Database,
  migrations: Migrations,
  backupFolder: string | null,
): Promise<string[]> {
  const migrator = new Migrator({
    db: database.db,
    provider: { getMigrations: async () => migrations },
    allowUnorderedMigrations: true,
  });
  await refuseNewerBase(database, migrations);
  const known = await migrator.getMigrations();
  const pending = known.filter(({ executedAt }) => !executedAt);
  if (pending.length === 0) return [];
  if (pending.length < known.length && database.backup && backupFolder) {
    mkdirSync(backupFolder, { recursive: true, mode: 0o700 });
    await database.backup(join(backupFolder, `before-${pending.at(-1)!.name}.db`));
  }
  database.foreignKeys(false);
  try {
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
    const damage = await database.check();
    if (damage.length > 0) throw new Error(`After migrating: ${damage.join(" ")}`);
  } finally {
    database.foreignKeys(true);
  }
  return pending.map(({ name }) => name);
}

async function refuseNewerBase({ db }: Database, migrations: Migrations): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration" || name === "kyselyMigration")) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = rows.filter(({ name }) => !migrations[name]);
  if (unknown.length === 0) return;
  const names = unknown.map(({ name }) => name).join(", ");
  throw refused("database.newer", [
    `This base was written by a newer Soloist (${names}). Nothing was changed; update the program first.`,
    `这个数据库由更新版本的独奏写入（${names}）。没有改动任何内容，请先升级程序。`,
  ]);
}
