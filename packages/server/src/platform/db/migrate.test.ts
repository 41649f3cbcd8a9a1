import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Db } from "./index.ts";
import { migrate } from "./migrate.ts";
import { openSqlite } from "./sqlite/open.ts";

const first = {
  up: async (db: Db) => void (await sql`create table parents (id text primary key)`.execute(db)),
};
const second = {
  up: async (db: Db) =>
    void (await sql`create table children (id text, parent text references parents(id))`.execute(db)),
};
const broken = {
  up: async (db: Db) => {
    await sql`create table half (id text)`.execute(db);
    throw new Error("no further");
  },
};

function openFresh() {
  const folder = mkdtempSync(join(tmpdir(), "soloist-migrate-"));
  return { backups: join(folder, "backups"), database: openSqlite(join(folder, "company.db")) };
}

test("a base is copied before it is changed, and left alone when it is up to date", async () => {
  const { backups, database } = openFresh();
  expect(await migrate(database, { "1_first": first }, backups)).toEqual(["1_first"]);
  expect(existsSync(backups)).toBe(false);
  expect(await migrate(database, { "1_first": first, "2_second": second }, backups)).toEqual(["2_second"]);
  expect(existsSync(join(backups, "before-2_second.db"))).toBe(true);
  expect(await migrate(database, { "1_first": first, "2_second": second }, backups)).toEqual([]);
  await database.close();
});

test("a migration that fails leaves the base as it was", async () => {
  const { backups, database } = openFresh();
  await migrate(database, { "1_first": first }, backups);
  await expect(migrate(database, { "1_first": first, "2_broken": broken }, backups)).rejects.toThrow("no further");
  const { rows } = await sql`select name from sqlite_master where name = 'half'`.execute(database.db);
  expect(rows).toEqual([]);
  await database.close();
});

test("a base that a newer program wrote is refused with a clear word", async () => {
  const { backups, database } = openFresh();
  await migrate(database, { "1_first": first, "2_second": second }, backups);
  await expect(migrate(database, { "1_first": first }, backups)).rejects.toMatchObject({ code: "database.newer" });
  await database.close();
});
