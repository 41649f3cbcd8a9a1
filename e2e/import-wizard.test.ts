/** The wizard's finer steps: what words become, a new field of a column, the same settings again, a large file meanwhile. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, openBrowser, phone, signIn, startApp } from "./app.ts";

let app: App;
const folder = mkdtempSync(join(tmpdir(), "soloist-e2e-wizard-"));
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, ...rows: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.join("\n"));
  return path;
}

const header = "客户编号,姓名,客户阶段,鞋码,跟进内容,跟进时间,跟进人";
type Listed = { items: { id: string; name: string; lifecycle: string; custom: Record<string, unknown> }[] };

describe("the wizard", () => {
  test("a file that cannot be read is refused with a sentence that stays", async () => {
    const { page, context } = await openBrowser(app);
    await signIn(context);
    await page.goto("/import");
    await page.locator("input[type=file]").setInputFiles(fileOf("空.csv"));
    await page.locator("main").getByRole("alert").getByText("这个文件是空的").waitFor();
    expect(new URL(page.url()).pathname).toBe("/import");
    await context.close();
  });

  test("asks what words become, makes a field of a column, and offers the same settings for the next file", async () => {
    const { page, context, errors } = await openBrowser(app);
    await signIn(context);
    await page.goto("/import");
    const first = fileOf("一月.csv", header, "1,王伟,铁粉,42,聊了报价,2024-03-01 09:30,老张", "2,李娜,意向,36,,,");
    await page.locator("input[type=file]").setInputFiles(first);

    const words = page.getByRole("region", { name: "生命周期阶段" });
    await words.getByLabel(/铁粉/).click();
    await page.getByRole("option", { name: "复购客户" }).click();
    await words.getByText("1 个词不认识").waitFor({ state: "detached" });

    await page.getByLabel("鞋码 → 放到").fill("新建字段");
    await page.getByRole("option", { name: /新建字段“鞋码”/ }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("类型").selectOption("number");
    await sheet.getByRole("button", { name: "添加字段" }).click();
    await sheet.waitFor({ state: "detached" });

    await page.getByRole("button", { name: "预演 2 行" }).click();
    await page.getByRole("button", { name: "导入 2 行" }).click();
    await page.getByRole("heading", { name: "导入完成" }).waitFor();
    const { items } = await app.api<Listed>("GET", "/customers?limit=5");
    const wang = items.find(({ name }) => name === "王伟")!;
    expect([wang.lifecycle, Object.values(wang.custom)]).toEqual(["repeat", [42]]);

    await page.goto(`/customers/${wang.id}`);
    await page.getByText("老张 · 导入").waitFor();
    await page.goto("/import");
    await page.getByRole("link", { name: /一月\.csv/ }).click();
    await page.getByRole("link", { name: "用同样的设置再导入一个" }).click();
    await page.getByText("下一个文件将使用“一月.csv”的设置。").waitFor();
    await page.locator("input[type=file]").setInputFiles(fileOf("二月.csv", header, "3,赵敏,铁粉,38,,,"));
    await page.getByText("已使用上次的设置（“一月.csv”）").waitFor();
    await page.getByRole("button", { name: "预演 1 行" }).click();
    await page.getByRole("button", { name: "导入 1 行" }).click();
    await page.getByRole("heading", { name: "导入完成" }).waitFor();
    const later = await app.api<Listed>("GET", "/customers?limit=5");
    expect(later.items.find(({ name }) => name === "赵敏")).toMatchObject({
      lifecycle: "repeat",
      custom: Object.fromEntries(Object.keys(wang.custom).map((key) => [key, 38])),
    });
    await page.goto("/import");
    await page.getByText("设置同 一月.csv").waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test("fits the phone from the first look to the result, in English", async () => {
    const { page, context, errors } = await openBrowser(app, { language: "en", size: phone, dark: true });
    await signIn(context, "en");
    await context.request.patch("/api/v1/me", { data: { language: "en" } });
    await page.goto("/import");
    const tags = fileOf(
      "tags.csv",
      "Name,Tags,Status,Notes",
      "Ann Lee,tea;vip,gold,likes the second flush best of all",
    );
    await page.locator("input[type=file]").setInputFiles(tags);
    await page.getByRole("heading", { name: "What the words become" }).waitFor();
    await page.getByLabel("Lifecycle stage: gold").click();
    await page.getByRole("option", { name: "Repeat customer" }).click();
    const isWithin = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await isWithin()).toBeLessThanOrEqual(phone.width);
    await page.getByRole("button", { name: "Try 1 row" }).click();
    await page.getByRole("button", { name: "Import 1 row" }).click();
    await page.getByRole("heading", { name: "Imported" }).waitFor();
    expect(await isWithin()).toBeLessThanOrEqual(phone.width);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("brings twenty thousand order lines while the app answers others", async () => {
    const { page, context, errors } = await openBrowser(app);
    await signIn(context);
    await context.request.patch("/api/v1/me", { data: { language: "zh-CN" } });
    const lines = Array.from({ length: 20_000 }, (_, index) => {
      const order = Math.floor(index / 4);
      return `B${order},2026-0${1 + (order % 9)}-10 10:00:00,C${order % 500},SKU${index % 50},${1 + (index % 3)},12.50`;
    });
    await page.goto("/import");
    const big = fileOf("orders.csv", "订单号,下单时间,客户编号,商品编码,数量,单价", ...lines);
    await page.locator("input[type=file]").setInputFiles(big);
    await page.getByRole("button", { name: /^预演/ }).click();
    await page.getByRole("button", { name: "导入 20,000 行" }).click();
    const took: number[] = [];
    const isDone = page.getByRole("heading", { name: "导入完成" });
    while (!(await isDone.isVisible())) {
      const began = performance.now();
      await app.api("GET", "/customers?limit=50");
      took.push(performance.now() - began);
      await page.waitForTimeout(50);
    }
    took.sort((a, b) => a - b);
    expect(took[Math.floor(took.length * 0.95)] ?? 0).toBeLessThan(500);
    const orders = await app.api<{ count: number }>("GET", "/orders/count");
    expect(orders.count).toBe(5000);
    expect(errors).toEqual([]);
    await context.close();
  });
});
