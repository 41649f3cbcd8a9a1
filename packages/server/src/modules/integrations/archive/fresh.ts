import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, migrate, type Migrations, openDatabase } from "#platform/db";

/** Makes a base of its own with these migrations, works with it, and removes it. What migrations fill in is in it. */
export async function withFreshBase<T>(migrations: Migrations, work: (database: Database) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "soloist-fresh-"));
  const database = await openDatabase(join(folder, `${randomUUID()}.db`));
  try {
    await migrate(database, migrations, null);
    return await work(database);
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}
