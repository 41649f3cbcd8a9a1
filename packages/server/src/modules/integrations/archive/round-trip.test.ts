import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Company } from "#platform/company";
import { systemContext } from "#platform/context";
import type { Dialect } from "#platform/db";
import { getFile, pathOfFile, storeFile } from "#platform/files";
import { databases, startOfTests, testApp } from "#platform/testing";
import { loadDemo } from "../demo/actions.ts";
import { importArchive } from "./import-archive.ts";
import { archivedTables, readingOf, toArchive } from "./tables.ts";
import { writeArchive } from "./format/write-archive.ts";

const now = new Date(startOfTests);
const silent = async () => {};
type App = Awaited<ReturnType<typeof testApp>>;

/** Every row of every table, as an archive holds them. */
async function contents(company: Company): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  await company.snapshot(async (read) => {
    for (const table of await archivedTables(company.db)) {
      const kept: unknown[] = [];
      for await (const rows of read(readingOf(table))) kept.push(...rows.map((row) => toArchive(table.name, row)));
      all[table.name] = kept;
    }
  });
  return all;
}

/** A base with something in every corner: sample data, own fields, a file, a deletion, a later change. */
async function filled(dialect: Dialect): Promise<App> {
  const app = await testApp(dialect);
  await loadDemo(app.ctx());
  await app.post("/owner", { name: "林晓雯", email: "lin@example.com", password: "correct horse battery" });
  await app.post("/fields", { record: "customer", label: "生日礼物", kind: "text" });
  const photo = await storeFile(app.ctx(), "photo.png", [new Uint8Array([137, 80, 78, 71, 0, 1, 2, 255])]);
  const made = await app.post("/customers", {
    name: "欧阳娜娜",
    photoId: photo.id,
    phones: [{ label: "", value: "13900001111" }],
  });
  const { id } = (await made.json()) as { id: string };
  await app.patch(`/customers/${id}`, { jobTitle: "店长" });
  const gone = (await (await app.post("/customers", { name: "Gone Ltd" })).json()) as { id: string };
  await app.remove(`/customers/${gone.id}`);
  await app.post("/tasks", { title: "寄样品", remindAt: "2027-03-05T02:00:00.000Z", customerId: id });
  return app;
}

async function exported(app: App): Promise<string> {
  const out = join(app.company.folder, "everything.anything");
  await writeArchive(app.company, { out, program: "test", now });
  return out;
}

/** A new base: the test's own key is taken out. */
async function empty(dialect: Dialect): Promise<App> {
  const app = await testApp(dialect);
  await app.db.deleteFrom("apiKeys").execute();
  return app;
}

const crossings = databases.flatMap((from) =>
  databases.map((to) => ({ from, to, name: `${from.name} to ${to.name}` })),
);

describe.each(crossings)("an archive from $name", ({ from, to }) => {
  test("gives the same base back: every row, every file, search, and the way back of old operations", async () => {
    const source = await filled(from.dialect);
    const before = await contents(source.company);
    const target = await empty(to.dialect);
    await importArchive(systemContext(target.company, "test", now), await exported(source), silent);
    expect(await contents(target.company)).toEqual(before);
    expect(Object.values(before).filter((rows) => rows.length > 0).length).toBeGreaterThan(25);

    const { photoId, id } = (before["customers"] as { name: string; photoId: string; id: string }[]).find(
      ({ name }) => name === "欧阳娜娜",
    )!;
    const file = await getFile(target.ctx(), photoId);
    expect([file.name, readFileSync(pathOfFile(target.company, photoId))]).toEqual([
      "photo.png",
      readFileSync(pathOfFile(source.company, photoId)),
    ]);

    const hits = async (app: App, q: string) =>
      (await app.get(`/search?q=${encodeURIComponent(q)}`, { authorization: `Bearer ${source.secret}` })).json();
    for (const q of ["欧阳", "oynn", "0001111", "茶"]) expect(await hits(target, q)).toEqual(await hits(source, q));

    const key = { authorization: `Bearer ${source.secret}` };
    const rename = (before["operations"] as { kind: string; id: string }[]).findLast(
      ({ kind }) => kind === "updateCustomer",
    );
    expect((await target.post("/undo", { operationId: rename!.id }, key)).status).toBe(200);
    expect(await (await target.get(`/customers/${id}`, key)).json()).toMatchObject({ jobTitle: "", version: 3 });
    const login = await target.post("/session", { email: "lin@example.com", password: "correct horse battery" });
    expect(login.status).toBe(201);
  });
});
