import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { tradeIds } from "./kits/all.ts";
import type { SetUpResult, TradeSetUp } from "./table.ts";

const tables = [
  "pipelines",
  "stages",
  "stageItems",
  "customFields",
  "products",
  "deliveryTemplates",
  "contractTemplates",
] as const;

describe.each(databases)("trades on $name", ({ dialect }) => {
  async function start(language: "zh-CN" | "en" = "zh-CN") {
    const app = await testApp(dialect);
    await app.patch("/company", { language });
    await app.get("/contract-templates"); // the texts that every firm begins with
    const living = async () => {
      const counts: Partial<Record<(typeof tables)[number], number>> = {};
      for (const table of tables)
        counts[table] = (await app.db.selectFrom(table).select("id").where("deletedAt", "is", null).execute()).length;
      const settings = await app.db.selectFrom("companySettings").select("trade").executeTakeFirst();
      const links = await app.db.selectFrom("productDeliveries").select("id").execute();
      return { ...counts, links: links.length, trade: settings?.trade ?? null };
    };
    const preview = async (id: string) => {
      const { items } = (await (await app.get("/trades")).json()) as { items: TradeSetUp[] };
      return items.find((trade) => trade.id === id)!;
    };
    const setUp = async (id: string) => {
      const answer = await app.post(`/trades/${id}/set-up`, {});
      expect(answer.status).toBe(200);
      return { answer, result: (await answer.json()) as SetUpResult };
    };
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    return { ...app, living, preview, setUp, undo };
  }

  test.each(tradeIds)("%s: set up as previewed, twice changes nothing, one undo takes all back", async (id) => {
    const { preview, setUp, living, undo } = await start();
    const before = await living();
    const promised = await preview(id);
    expect(promised.items.length).toBeGreaterThan(15);
    expect(promised).toMatchObject({ adds: promised.items.length });
    const { answer, result } = await setUp(id);
    expect(result).toEqual({ added: promised.adds, thereAlready: 0 });
    const after = await living();
    expect(after).toMatchObject({ pipelines: 1, customFields: 6, products: 3, trade: id });
    expect((await preview(id)).adds).toBe(0);
    expect((await setUp(id)).result).toEqual({ added: 0, thereAlready: promised.adds });
    expect(await living()).toEqual(after);
    expect((await undo(answer)).status).toBe(200);
    expect(await living()).toEqual(before);
  });

  test("everything comes in the firm's language", async () => {
    const { preview, setUp, db } = await start("en");
    for (const id of tradeIds) {
      const { items } = await preview(id);
      expect(items.map(({ name }) => name).join("")).not.toMatch(/\p{Script=Han}/u);
    }
    await setUp("education");
    const labels = await db.selectFrom("customFields").select("label").orderBy("position").execute();
    expect(labels.map(({ label }) => label)).toContain("Parent's phone");
    const links = await db.selectFrom("productDeliveries").select("templateId").execute();
    expect(links).toHaveLength(2);
  });

  test("another trade later comes beside what is there, which stays", async () => {
    const { setUp, db, living } = await start();
    await setUp("b2b");
    const before = await living();
    await setUp("catering");
    const names = await db.selectFrom("pipelines").select("name").orderBy("position").execute();
    expect(names.map(({ name }) => name)).toEqual(["销售流程", "餐饮"]);
    expect(await living()).toMatchObject({
      customFields: before.customFields! + 6,
      products: before.products! + 3,
      trade: "catering",
    });
  });

  test("all six stand side by side without a refusal", async () => {
    const { setUp, preview } = await start();
    for (const id of tradeIds) await setUp(id);
    for (const id of tradeIds) expect((await preview(id)).adds).toBe(0);
  });

  test("a field and a product that the owner made by that name are left alone and counted", async () => {
    const { setUp, post, preview } = await start();
    await post("/fields", { record: "customer", kind: "text", label: "学校", hint: "全称" });
    await post("/products", { name: "试听课", priceMinor: 100 });
    const { adds, items } = await preview("education");
    expect(items.filter(({ isThere }) => isThere).map(({ name }) => name)).toEqual(["学校", "试听课"]);
    expect((await setUp("education")).result).toEqual({ added: adds, thereAlready: 2 });
  });
});
