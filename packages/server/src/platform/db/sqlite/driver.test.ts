import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openSqlite } from "./open.ts";

function open() {
  const file = join(mkdtempSync(join(tmpdir(), "soloist-driver-")), "company.db");
  const database = openSqlite(file);
  onTestFinished(() => database.close());
  return { file, ...database };
}

test("a writer waits for another program without holding up this one", async () => {
  const { db, file } = open();
  await sql`create table notes (text text)`.execute(db);
  const other = new Sqlite(file);
  other.exec("begin immediate");
  let turns = 0;
  // The other lets go only after this program went on with thirty other things.
  const going = setInterval(() => {
    if (++turns === 30) other.exec("commit");
  }, 1);
  await sql`insert into notes values ('waited')`.execute(db);
  clearInterval(going);
  other.close();
  expect(turns).toBeGreaterThanOrEqual(30);
});

test("a read does not wait for an open transaction, and sees what was there before it", async () => {
  const { db } = open();
  await sql`create table notes (text text)`.execute(db);
  await db.transaction().execute(async (tx) => {
    await sql`insert into notes values ('half')`.execute(tx);
    expect((await sql`select * from notes`.execute(db)).rows).toEqual([]);
  });
  expect((await sql`select * from notes`.execute(db)).rows).toEqual([{ text: "half" }]);
});

test("a transaction that fails leaves nothing, and the next one runs", async () => {
  const { db } = open();
  await sql`create table notes (text text)`.execute(db);
  const failing = db.transaction().execute(async (tx) => {
    await sql`insert into notes values ('lost')`.execute(tx);
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  await sql`insert into notes values ('kept')`.execute(db);
  expect((await sql`select * from notes`.execute(db)).rows).toEqual([{ text: "kept" }]);
});

test("fifty transactions at once are done one after the other", async () => {
  const { db } = open();
  await sql`create table counter (value integer)`.execute(db);
  await sql`insert into counter values (0)`.execute(db);
  const countUp = () =>
    db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ value: number }>`select value from counter`.execute(tx);
      await sql`update counter set value = ${rows[0]!.value + 1}`.execute(tx);
    });
  await Promise.all(Array.from({ length: 50 }, countUp));
  expect((await sql`select value from counter`.execute(db)).rows).toEqual([{ value: 50 }]);
});

test("a report runs in its own thread and can only read", async () => {
  const { db, reports } = open();
  await sql`create table notes (text text)`.execute(db);
  await sql`insert into notes values ('seen')`.execute(db);
  expect((await sql`select * from notes`.execute(reports)).rows).toEqual([{ text: "seen" }]);
  await expect(sql`insert into notes values ('no') returning text`.execute(reports)).rejects.toThrow(/readonly/);
});

test("what another program commits is noticed", async () => {
  const { file, onForeignCommit, db } = open();
  await sql`create table notes (text text)`.execute(db);
  const noticed = new Promise<string[]>((resolve) => onTestFinished(onForeignCommit(resolve)));
  const other = new Sqlite(file);
  other.exec("insert into notes values ('from elsewhere')");
  other.close();
  expect(await noticed).toEqual(["*"]);
});
