import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { businessTables } from "#platform/changes";
import { openCompany } from "#platform/company";
import { systemContext } from "#platform/context";
import { databases, startOfTests, testApp } from "#platform/testing";
import { migrations } from "../../../migrations.ts";
import { runCli } from "../../../cli/run.ts";
import { startImport } from "./actions.ts";
import { importArchive } from "./import-archive.ts";
import { filledTables } from "./load.ts";
import { presentImport } from "./queries.ts";
import { archivedTables, leftBehind, others } from "./tables.ts";
import { writeArchive } from "./format/write-archive.ts";

const now = new Date(startOfTests);
const silent = async () => {};
type App = Awaited<ReturnType<typeof testApp>>;

async function exported(app: App, name = "all.zip"): Promise<string> {
  const out = join(app.company.folder, name);
  await writeArchive(app.company, { out, program: "test", now });
  return out;
}

/** Only the test's own key is taken out: what migrations bring along stays, as in any new base. */
async function emptied(app: App): Promise<App> {
  await app.db.deleteFrom("apiKeys").execute();
  fresh = await filledTables(app.db, await archivedTables(app.db));
  return app;
}
let fresh: string[] = [];

describe.each(databases)("an archive on $name", ({ dialect }) => {
  test("knows every table: a new one is a business table, or is named in tables.ts", async () => {
    const { db } = await testApp(dialect);
    const named = new Set<string>([...businessTables(), ...others, ...Object.keys(leftBehind)]);
    const strangers = (await archivedTables(db)).map(({ name }) => name).filter((name) => !named.has(name));
    expect(strangers).toEqual([]);
  });

  test("comes only into an empty installation, and says what is there", async () => {
    const app = await testApp(dialect);
    await app.post("/customers", { name: "张伟" });
    const path = await exported(app);
    await expect(startImport(app.ctx(), path)).rejects.toMatchObject({ code: "archive.not_empty", kind: "refused" });
  });

  test("that is cut off, changed, foreign or newer is refused in words, and nothing is left behind", async () => {
    const source = await testApp(dialect);
    await source.post("/customers", { name: "张伟" });
    const whole = readFileSync(await exported(source));
    const target = await emptied(await testApp(dialect));
    const attempt = async (bytes: Uint8Array) => {
      const path = join(target.company.folder, "broken.zip");
      writeFileSync(path, bytes);
      return importArchive(systemContext(target.company, "test", now), path, silent).then(
        () => "came in",
        (error: { code: string }) => error.code,
      );
    };
    const flipped = Buffer.from(whole);
    const at = flipped.indexOf("tables/customers.ndjson") + 40;
    flipped[at] = flipped[at]! ^ 0xff;
    expect(await attempt(whole.subarray(0, whole.length - 30))).toBe("archive.not_an_archive");
    expect(await attempt(whole.subarray(0, 100))).toBe("archive.not_an_archive");
    expect(await attempt(Buffer.from("name,phone\n"))).toBe("archive.not_an_archive");
    expect(await attempt(flipped)).toBe("archive.damaged");
    const future = { ...source.company, migrations: { ...migrations, "2099-01-01_01_later": { up: silent } } };
    const later = join(source.company.folder, "later.zip");
    await writeArchive(future, { out: later, program: "9.0", now });
    expect(await attempt(readFileSync(later))).toBe("archive.newer");
    expect(await filledTables(target.db, await archivedTables(target.db))).toEqual(fresh);
    expect(
      existsSync(join(target.company.folder, "files")) ? readdirSync(join(target.company.folder, "files")) : [],
    ).toEqual([]);
    expect(await attempt(whole)).toBe("came in");
  });

  test("that breaks off half way takes back what it brought, and comes in at the next try", async () => {
    const source = await testApp(dialect);
    for (const name of ["张伟", "王芳"]) await source.post("/customers", { name });
    const path = await exported(source);
    const target = await emptied(await testApp(dialect));
    let calls = 0;
    const breakOff = async () => {
      if (++calls > 1) throw new Error("the disk is full");
    };
    const slowly = () => new Promise((resolve) => setTimeout(resolve, 260)).then(breakOff);
    const importing = importArchive(systemContext(target.company, "test", now), path, slowly);
    await importing.catch(() => {});
    await expect(importing).rejects.toThrow("the disk is full");
    expect(await filledTables(target.db, await archivedTables(target.db))).toEqual(fresh);
    await startImport(target.ctx(), path);
    await target.runJobs();
    expect(await presentImport(target.ctx())).toMatchObject({ state: "done", counts: { tables: { customers: 2 } } });
  });

  test("is made and fetched in the app, and brought in on the first page of an empty one", async () => {
    const source = await testApp(dialect);
    await source.post("/customers", { name: "张伟" });
    const { id } = (await (await source.post("/archives")).json()) as { id: string };
    await source.runJobs();
    const { items } = (await (await source.get("/archives")).json()) as { items: { state: string; counts: unknown }[] };
    expect(items).toMatchObject([{ id, state: "ready", counts: { tables: { customers: 1 } } }]);
    const bytes = new Uint8Array(await (await source.get(`/archives/${id}/file`)).arrayBuffer());

    const target = await emptied(await testApp(dialect));
    const stranger = { authorization: "" };
    expect((await target.post("/archive-import", bytes, stranger)).status).toBe(202);
    const owner = { name: "A", email: "a@example.com", password: "correct horse battery" };
    expect(await (await target.post("/owner", owner, stranger)).json()).toMatchObject({ code: "user.archive_comes" });
    await target.runJobs();
    expect(await (await target.get("/archive-import", stranger)).json()).toMatchObject({ state: "done" });
    expect((await target.post("/archive-import", bytes, stranger)).status).toBe(409);
    expect((await source.remove(`/archives/${id}`)).status).toBe(204);
    expect(await (await source.get("/archives")).json()).toEqual({ items: [] });
  });
});

test("an archive of an older Soloist grows up on its way in", async () => {
  const home = mkdtempSync(join(tmpdir(), "soloist-old-"));
  const names = Object.keys(migrations).filter((name) => name < "2026-11-20_80");
  const old = await openCompany({ home }, Object.fromEntries(names.map((name) => [name, migrations[name]!])));
  await sql`insert into orders (id, number, kind, state, at, ordered_on, currency, total_minor, received_minor, notes, created_at, version)
    values ('o1', '1', 'sale', 'open', '2026-01-01T00:00:00.000Z', '2026-01-01', 'CNY', 500, 0, '', '', 1)`.execute(
    old.db,
  );
  const out = join(home, "old.zip");
  await writeArchive(old, { out, program: "0.0.1", now });
  const target = await emptied(await testApp("sqlite"));
  await importArchive(systemContext(target.company, "test", now), out, silent);
  expect(await target.db.selectFrom("orders").select(["id", "totalMinor"]).execute()).toEqual([
    { id: "o1", totalMinor: 500 },
  ]);
  // Sums by day came into being later: the migration that brought them made them of the orders.
  expect(await target.db.selectFrom("orderDays").select("soldMinor").execute()).toEqual([{ soldMinor: 500 }]);
  await old.close();
  rmSync(home, { recursive: true, force: true });
});

test("the command line writes under the very name given, refuses to overwrite, and brings it back", async () => {
  const folder = mkdtempSync(join(tmpdir(), "soloist-archive-"));
  mkdirSync(join(folder, "from"));
  const out = join(folder, "my backup.v1");
  const at = (home: string) => ["--home", join(folder, home)];
  await runCli(["user", "create", "--email", "a@example.com", "--password", "correct horse battery", ...at("from")]);
  expect(await runCli(["archive", "export", "--out", out, ...at("from"), "--json"])).toBe(0);
  expect(await runCli(["archive", "export", "--out", out, ...at("from")])).toBe(2);
  expect(await runCli(["archive", "export", "--out", out, "--force", ...at("from")])).toBe(0);
  expect(await runCli(["archive", "import", out, ...at("to"), "--json"])).toBe(0);
  expect(await runCli(["archive", "import", out, ...at("to")])).toBe(1);
  expect(await runCli(["archive", "import", join(folder, "none"), ...at("other")])).toBe(2);
  writeFileSync(join(folder, "foreign"), "hello");
  expect(await runCli(["archive", "import", join(folder, "foreign"), ...at("other")])).toBe(2);
  expect(await runCli(["archive", "import", out, ...at("other")])).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});
