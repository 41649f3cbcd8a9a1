import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { imported, recognised, sheet } from "../made-sheets.ts";
import type { Import } from "../table.ts";

type App = Awaited<ReturnType<typeof testApp>>;

async function createdLike(app: App, bytes: Uint8Array, like?: string): Promise<Import> {
  const file = (await (await app.post("/files?name=next.csv", bytes)).json()) as { id: string };
  return (await (await app.post("/imports", { fileId: file.id, ...(like && { like }) })).json()) as Import;
}

const first = sheet("店铺导出", "", "编号,称呼,阶段", "1,王伟,铁粉");
const next = sheet("店铺导出", "", "编号,称呼,阶段", "7,周周,铁粉");
const patch = {
  headerRow: 2,
  columns: ["customer.externalId", "customer.name", "customer.lifecycle"],
  values: { "customer.lifecycle": { 铁粉: "repeat" } },
  mode: "create",
} as const;

describe.each(databases)("the same settings again on $name", ({ dialect }) => {
  test("are offered for a file with the same columns, and taken over when asked", async () => {
    const app = await testApp(dialect);
    const { id } = await recognised(app, first);
    await app.patch(`/imports/${id}`, { headerRow: 2 });
    await app.patch(`/imports/${id}`, { ...patch, headerRow: undefined });
    await app.post(`/imports/${id}/run`);
    await app.runJobs();
    const offered = await createdLike(app, next);
    expect([offered.offer?.id, offered.like, offered.settings.mode]).toEqual([id, null, "both"]);
    const again = await createdLike(app, next, "auto");
    expect(again).toMatchObject({
      like: { id },
      settings: { columns: patch.columns, values: patch.values, mode: "create", format: { headerRow: 2 } },
    });
  });

  test("can be put off, and taken over by hand", async () => {
    const app = await testApp(dialect);
    const contacts = sheet("Name,Code", "Ada,1");
    const { id } = await imported(app, contacts, { columns: ["customer.name", null] });
    const again = await createdLike(app, sheet("Name,Code", "Bob,2"), "auto");
    expect(again.settings.columns).toEqual(["customer.name", null]);
    const plain = (await (await app.patch(`/imports/${again.id}`, { like: null })).json()) as Import;
    expect([plain.like, plain.offer?.id]).toEqual([null, id]);
    const back = (await (await app.patch(`/imports/${again.id}`, { like: id })).json()) as Import;
    expect(back).toMatchObject({ like: { id }, settings: { columns: ["customer.name", null] } });
  });

  test("find the columns by their names where a file has them in another order", async () => {
    const app = await testApp(dialect);
    const { id } = await imported(app, sheet("Who,What,Name", "a,b,Ada"), {
      columns: ["customer.notes", "customer.jobTitle", "customer.name"],
    });
    const other = await createdLike(app, sheet("Name,What,Who", "Bob,c,d"), id);
    expect(other.settings.columns).toEqual(["customer.name", "customer.jobTitle", "customer.notes"]);
  });
});
