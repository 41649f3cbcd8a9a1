import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { createCustomer, getCustomer, updateCustomer } from "#modules/customers";
import { createOpportunity, receivePayment } from "#modules/sales";
import type { Ctx } from "#platform/context";
import { databases, testApp } from "#platform/testing";
import { exportKind } from "../exports/actions.ts";
import { exportKinds } from "../exports/kinds.ts";
import { loadDemo, removeDemo } from "./actions.ts";
import { getDemo } from "./queries.ts";

async function everything(ctx: Ctx): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const kind of exportKinds()) {
    files[kind] = "";
    for await (const part of exportKind(ctx, kind, "json")) files[kind] += part;
  }
  return files;
}

describe.each(databases)("sample data on $name", ({ dialect }) => {
  test("what was there before is there after it came and went, and nothing else", async () => {
    const { ctx, db } = await testApp(dialect);
    await createCustomer(ctx(), { name: "自己的客户", tags: ["老客户"] });
    const before = await everything(ctx());
    const made = await loadDemo(ctx());
    expect(made).toMatchObject({ customers: 185, products: 25 });
    expect(await removeDemo(ctx())).toMatchObject({ kept: 0 });
    expect(await everything(ctx())).toEqual(before);
    const found = await db.selectFrom("searchDocuments").select("title").execute();
    expect(found.map(({ title }) => title)).toEqual(["自己的客户"]);
  });

  test("it is asked for, loaded and removed off the request, and says where it stands", async () => {
    const { get, put, remove, runJobs } = await testApp(dialect);
    const state = async () => (await get("/demo")).json();
    expect(await state()).toEqual({ state: "none", customers: 0, kept: 0 });
    expect(await (await put("/demo")).json()).toEqual({ state: "loading", customers: 0, kept: 0 });
    await runJobs();
    expect(await state()).toEqual({ state: "loaded", customers: 185, kept: 0 });
    expect(await (await remove("/demo")).json()).toEqual({ state: "removing", customers: 185, kept: 0 });
    await runJobs();
    expect(await state()).toEqual({ state: "none", customers: 0, kept: 0 });
  });

  test("it is not loaded twice, and says so in words", async () => {
    const { ctx, put } = await testApp(dialect);
    await loadDemo(ctx());
    const again = await put("/demo", {}, { "accept-language": "zh-CN" });
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: "demo.loaded_already", detail: expect.stringContaining("已经") });
    await expect(loadDemo(ctx())).rejects.toMatchObject({ code: "demo.loaded_already" });
  });

  test("removing nothing is no error", async () => {
    const { ctx, remove } = await testApp(dialect);
    expect(await removeDemo(ctx())).toEqual({ removed: 0, kept: 0 });
    expect((await remove("/demo")).status).toBe(202);
  });

  test("a customer that the owner worked on stays, and the rest goes", async () => {
    const { ctx, db } = await testApp(dialect);
    await loadDemo(ctx());
    const { id } = await db
      .selectFrom("customers")
      .select("id")
      .where("organisationId", "is", null)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    await updateCustomer(ctx(), id, { notes: "这是真的客户", tags: [] });
    expect(await removeDemo(ctx())).toMatchObject({ kept: 1 });
    expect(await getCustomer(db, id)).toMatchObject({ notes: "这是真的客户", orderCount: 0 });
    expect(await db.selectFrom("customers").select("id").execute()).toEqual([{ id }]);
    expect(await getDemo(db)).toEqual({ state: "none", customers: 0, kept: 1 });
  });

  test("an order that was paid since keeps its lines and its customer", async () => {
    const { ctx, db } = await testApp(dialect);
    await loadDemo(ctx());
    const order = await db
      .selectFrom("orders")
      .selectAll()
      .where("state", "=", "open")
      .where("dueOn", "is not", null)
      .orderBy("id")
      .executeTakeFirstOrThrow();
    await receivePayment(ctx(), order.id, { amountMinor: 100 });
    await removeDemo(ctx());
    const lines = await db.selectFrom("orderLines").select(["orderId", "totalMinor"]).execute();
    expect(new Set(lines.map(({ orderId }) => orderId))).toEqual(new Set([order.id]));
    expect(lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0)).toBe(order.totalMinor);
    expect(await db.selectFrom("customers").select("id").execute()).toContainEqual({ id: order.customerId });
  });

  test("the pipeline that came with it stays whole when the owner sells through it", async () => {
    const { ctx, db } = await testApp(dialect);
    await loadDemo(ctx());
    const own = await createOpportunity(ctx(), { title: "自己的商机" });
    await removeDemo(ctx());
    expect(await db.selectFrom("opportunities").select("id").execute()).toEqual([{ id: own.id }]);
    const mine = db.selectFrom("stages").select("deletedAt").where("pipelineId", "=", own.pipelineId);
    const stages = await mine.execute();
    expect(stages.map(({ deletedAt }) => deletedAt)).toEqual([null, null, null, null]);
  });

  test("a removal that was cut off goes on where it stood", async () => {
    const { ctx, db } = await testApp(dialect);
    const before = await everything(ctx());
    await loadDemo(ctx());
    let pieces = 0;
    expect(await removeDemo(ctx(), { stopping: () => ++pieces > 2 })).toBe("stopped");
    expect(await getDemo(db)).toMatchObject({ state: "removing" });
    await removeDemo(ctx());
    expect(await everything(ctx())).toEqual(before);
  });

  test("it can come again after it went", async () => {
    const { ctx, db } = await testApp(dialect);
    await loadDemo(ctx());
    await removeDemo(ctx());
    await loadDemo(ctx());
    expect(await getDemo(db)).toEqual({ state: "loaded", customers: 185, kept: 0 });
  });

  test("what the customers' facts say follows from what was loaded", async () => {
    const { ctx, db } = await testApp(dialect);
    await loadDemo(ctx());
    const rows = await db.selectFrom("customers").select("lifecycle").distinct().orderBy("lifecycle").execute();
    const all = ["customer", "dormant", "lead", "lost", "prospect", "repeat"];
    expect(rows.map(({ lifecycle }) => lifecycle)).toEqual(all);
  });
});

test("the command line loads and removes on an empty home without an owner, and ends with one JSON object", () => {
  const home = mkdtempSync(join(tmpdir(), "soloist-demo-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const main = fileURLToPath(new URL("../../../cli/main.ts", import.meta.url));
  const run = (what: string) => {
    const { DATABASE_URL: _, ...env } = process.env;
    const out = execFileSync(process.execPath, [main, "demo", what, "--home", home], { encoding: "utf8", env });
    return JSON.parse(out.trim().split("\n").at(-1)!) as unknown;
  };
  expect(run("load")).toMatchObject({ state: "loaded", customers: 185 });
  expect(run("remove")).toMatchObject({ state: "none", kept: 0 });
});
