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
import { countSample, getDemo } from "./queries.ts";

async function everything(ctx: Ctx): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const kind of exportKinds()) {
    files[kind] = "";
    for await (const part of exportKind(ctx, kind, "json")) files[kind] += part;
  }
  return files;
}

type Ask = (path: string) => Response | Promise<Response>;
const pages = ["quotes", "contracts", "deliveries", "invoices", "receivables", "orders", "opportunities", "products"];

/** The pages of sales, and the appointments, that would say that there is nothing yet. */
async function emptyPages(get: Ask): Promise<string[]> {
  const empty: string[] = [];
  for (const page of pages) {
    const { items } = (await (await get(`/${page}`)).json()) as { items: unknown[] };
    if (items.length === 0) empty.push(page);
  }
  return empty;
}

describe.each(databases)("sample data on $name", ({ dialect }) => {
  test("what was there before is there after it came and went, and nothing else", async () => {
    const { ctx, db } = await testApp(dialect);
    await createCustomer(ctx(), { name: "自己的客户", tags: ["老客户"] });
    const before = await everything(ctx());
    const made = await loadDemo(ctx());
    expect(made).toMatchObject({ customers: 185, products: 25 });
    const { operationId } = await db.selectFrom("sampleLoads").select("operationId").executeTakeFirstOrThrow();
    expect(await countSample(db, operationId)).toMatchObject(made);
    expect(await removeDemo(ctx())).toMatchObject({ kept: 0 });
    expect(await everything(ctx())).toEqual(before);
    const found = await db.selectFrom("searchDocuments").select("title").execute();
    expect(found.map(({ title }) => title)).toEqual(["自己的客户"]);
  });

  test.each(["b2b", "education", "consulting", "catering", "freelance"])(
    "the sample of %s comes and goes without rest, on top of the trade's set-up",
    async (trade) => {
      const { ctx, db, get, post } = await testApp(dialect);
      expect((await post(`/trades/${trade}/set-up`, {})).status).toBe(200);
      const before = await everything(ctx());
      const items = () => db.selectFrom("stageItems").select("id").where("deletedAt", "is", null).execute();
      const checks = await items();
      expect(await loadDemo(ctx())).toMatchObject({ customers: 185, products: 25 });
      expect(await items()).toEqual(checks);
      expect(await emptyPages(get)).toEqual([]);
      expect(await removeDemo(ctx())).toMatchObject({ kept: 0 });
      expect(await everything(ctx())).toEqual(before);
    },
  );

  test("with the sample loaded no page of sales is empty, and the calendar is not", async () => {
    const { ctx, get } = await testApp(dialect);
    await loadDemo(ctx());
    expect(await emptyPages(get)).toEqual([]);
  });

  test("removing the sample removes its quotes, contracts, deliveries, plans, invoices and appointments, not into the bin", async () => {
    const { ctx, db } = await testApp(dialect);
    await loadDemo(ctx());
    const tables = [
      ...(["quotes", "quoteLines", "contracts", "deliveries", "deliverySteps", "deliveryHours"] as const),
      ...(["instalments", "payments", "invoices", "invoiceTitles", "appointments", "orders", "timeline"] as const),
    ];
    const rows = async (table: (typeof tables)[number]) =>
      (await db.selectFrom(table).select("id").limit(1).execute()).length;
    for (const table of tables) expect([table, await rows(table)]).toEqual([table, table === "deliveryHours" ? 0 : 1]);
    expect(await removeDemo(ctx())).toMatchObject({ kept: 0 });
    for (const table of tables) expect([table, await rows(table)]).toEqual([table, 0]);
  });

  test("an instalment that is late is owed, with its age, and what was paid is not", async () => {
    const { ctx, db, get } = await testApp(dialect);
    await loadDemo(ctx());
    const plans = await db.selectFrom("instalments").selectAll().orderBy("orderId").orderBy("ordinal").execute();
    const paid = plans.filter(({ amountMinor, receivedMinor }) => receivedMinor === amountMinor);
    expect([plans.length, paid.length, plans.filter(({ receivedMinor }) => receivedMinor > 0).length]).toEqual([
      9, 5, 5,
    ]);
    const { items } = (await (await get("/receivables?limit=100")).json()) as { items: { instalmentId: string }[] };
    expect(items.filter((item) => paid.some(({ id }) => id === item.instalmentId))).toEqual([]);
    expect(items).toContainEqual(expect.objectContaining({ part: 2, parts: 2, lateDays: 12, receivedMinor: 0 }));
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
