import { copyFileSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { openCompany } from "#platform/company";
import type { Migrations } from "#platform/db";

let template: Promise<string> | undefined;

/** Puts a migrated base into `home`: migrated once per test process, then copied. */
export async function freshSqlite(home: string, migrations: Migrations): Promise<void> {
  const source = await (template ??= makeTemplate(migrations));
  mkdirSync(join(home, "main"), { recursive: true });
  copyFileSync(source, join(home, "main", "company.db"));
}

async function makeTemplate(migrations: Migrations): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "soloist-template-"));
  const company = await openCompany({ home }, migrations);
  await company.close();
  const file = join(home, "main", "company.db");
  // The copy must be whole without the log file beside it.
  const handle = new Sqlite(file);
  handle.pragma("wal_checkpoint(truncate)");
  handle.close();
  return file;
}
