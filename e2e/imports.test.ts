/** From the spreadsheet that was the "CRM" to customers and orders, and back again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, openBrowser, phone, signIn, startApp } from "./app.ts";

type Chosen = { settings: { columns: (string | null)[] } };

let app: App;
const folder = mkdtempSync(join(tmpdir(), "soloist-e2e-imports-"));
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header =
  "订单编号,买家会员名,买家应付货款,宝贝标题,联系手机,收货人姓名,买家实际支付金额,订单创建时间,订单状态,卖家服务费";
const line = (index: number, at: string, state = "交易成功") =>
  `28930117745120${10 + index},茶山小筑${index % 25},${100 + index}.50,明前龙井 ${index},138****${2000 + index},王${"伟芳娜敏静"[index % 5]},${100 + index}.50,${at},${state},0`;

function taobaoFile(name: string): string {
  const lines = Array.from({ length: 60 }, (_, index) =>
    line(
      index,
      index === 3 ? "2026/13/02 10:11" : `2026-0${1 + (index % 9)}-10 10:00:00`,
      index === 5 ? "火星" : undefined,
    ),
  );
  const path = join(folder, name);
  writeFileSync(path, `\ufeff${[header, ...lines, ",,,,,,,,,"].join("\n")}`);
  return path;
}

describe("importing a file", () => {
  test("is recognised, mended, tried, run, left and found again, and taken back", async () => {
    const { page, context, errors } = await openBrowser(app);
    await signIn(context);
    await page.goto("/import");
    await page.locator("input[type=file]").setInputFiles(taobaoFile("taobao.csv"));
    await page.getByRole("heading", { name: /看起来是淘宝.*UTF-8，表头在第 1 行/ }).waitFor();
    await page.getByText("没有13月").waitFor();

    const cell = page.getByLabel("第 5 行 订单创建时间");
    await cell.fill("2026/03/02 10:11");
    await cell.press("Enter");
    await page.getByText("已更正 1 格").waitFor();

    await page.getByRole("button", { name: "预演 61 行" }).click();
    await page.getByRole("button", { name: "导入 59 行" }).waitFor();
    await page.getByText("不认识订单状态“火星”").first().waitFor();
    expect(await app.api("GET", "/orders?limit=1")).toMatchObject({ items: [] });

    await page.getByRole("button", { name: "导入 59 行" }).click();
    await page.goto("/import");
    await page.getByRole("link", { name: /taobao\.csv/ }).click();
    await page.getByRole("heading", { name: "导入完成" }).waitFor();
    const { items } = await app.api<{ items: object[] }>("GET", "/orders?limit=200");
    expect(items).toHaveLength(59);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载出错的行" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toMatch(/^\ufeff订单编号.*原因\r\n2893011774512015,.*火星/);

    await page.getByRole("button", { name: "撤销这次导入" }).click();
    await page.getByRole("heading", { name: "已撤销" }).waitFor();
    expect(await app.api("GET", "/orders?limit=1")).toMatchObject({ items: [] });
    expect(await app.api("GET", "/customers?limit=1")).toMatchObject({ items: [] });
    expect(errors).toEqual([]);
    await context.close();
  });

  test("can be read differently, on the phone and in English", async () => {
    const { page, context, errors } = await openBrowser(app, { language: "en", size: phone, dark: true });
    await signIn(context, "en");
    await context.request.patch("/api/v1/me", { data: { language: "en" } });
    const path = join(folder, "people.csv");
    writeFileSync(path, "My list\nName;Phone;Joined\nAnn Lee;+44 20 7946 0958;03/04/2026\n");
    await page.goto("/import");
    await page.locator("input[type=file]").setInputFiles(path);
    await page.getByRole("heading", { name: /This looks like customers .*header in row 2/ }).waitFor();
    // The next choice does not wait for the answer to the one before, and takes nothing of it back.
    await page.route("**/api/v1/imports/*", async (route) => {
      if (route.request().method() === "PATCH") await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    const choose = async (column: string, field: string) => {
      await page.getByLabel(`${column} → Goes to`).fill(field);
      await page.getByRole("option", { name: field }).click();
      await page.getByRole("listbox").waitFor({ state: "hidden" });
    };
    await choose("Name", "Not imported");
    await choose("Phone", "Not imported");
    await choose("Name", "Customer · Name");
    const columns = async () =>
      (await app.api<Chosen>("GET", `/imports/${page.url().split("/").at(-1)}`)).settings.columns;
    await expect.poll(columns).toEqual(["customer.name", null, null]);
    expect(await page.getByLabel("Phone → Goes to").inputValue()).toBe("");
    await page.getByRole("button", { name: "Try 1 row" }).click();
    await page.getByRole("button", { name: "Import 1 row" }).click();
    await page.getByRole("heading", { name: "Imported" }).waitFor();
    expect(await app.api("GET", "/customers?limit=5")).toMatchObject({ items: [{ name: "Ann Lee" }] });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    expect(errors).toEqual([]);
    await context.close();
  });
});
