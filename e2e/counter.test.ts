/** Selling over the counter: three taps on the phone, a scanner at the desktop, and what goes back. */
import { beforeAll, describe, expect, test } from "vitest";
import { type App, desktop, openBrowser, phone, signIn, startApp } from "./app.ts";

type Order = { id: string; state: string; totalMinor: number; customerId: string | null };
type Day = { sales: number; totalMinor: number; methods: { method: string; amountMinor: number }[] };

describe("the counter", () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
    for (const [name, sku, priceMinor] of [
      ["西湖龙井", "6901234567892", 8_800],
      ["茶杯", "CUP-1", 3_000],
    ] as const) {
      const { id } = await app.api<{ id: string }>("POST", "/products", { name, sku, priceMinor });
      await app.api("POST", `/products/${id}/stock`, { countedMilli: 10_000 });
    }
  });
  const orders = async () => (await app.api<{ items: Order[] }>("GET", "/orders?kind=sale")).items;
  const day = () => app.api<Day>("GET", "/counter/day");
  const stockOf = async (q: string) =>
    (await app.api<{ items: { stockMilli: number }[] }>("GET", `/products?q=${encodeURIComponent(q)}`)).items[0]!
      .stockMilli;

  test("三下卖出一杯茶，撤销收回整笔，再按折扣卖给老顾客", async () => {
    const { page, context, errors } = await openBrowser(app, { size: phone });
    await signIn(context);
    await app.api("POST", "/customers", { name: "林晓雯", phones: [{ label: "", value: "13800004321" }] });
    await page.goto("/sales/counter");
    let taps = 0;
    const tap = async (name: string | RegExp) => {
      taps++;
      await page.getByRole("button", { name }).first().tap();
    };
    await tap(/^加入 西湖龙井/);
    await tap(/^收款/);
    await tap("微信");
    await page.getByText("上一笔").waitFor();
    expect(taps).toBe(3);
    expect([await orders(), await day(), await stockOf("西湖龙井")]).toMatchObject([
      [{ state: "done", totalMinor: 8_800, customerId: null }],
      { sales: 1, totalMinor: 8_800, methods: [{ method: "wechat", amountMinor: 8_800 }] },
      9_000,
    ]);

    await page.getByRole("button", { name: "撤销" }).tap();
    await expect.poll(async () => (await day()).sales).toBe(0);
    expect(await stockOf("西湖龙井")).toBe(10_000);

    await page.getByRole("button", { name: /^加入 西湖龙井/ }).tap();
    await page.getByRole("button", { name: /^加入 西湖龙井/ }).tap();
    await page.getByRole("button", { name: /^收款/ }).tap();
    await page.getByRole("button", { name: "9 折" }).tap();
    await page.getByRole("button", { name: "姓名或手机尾号" }).tap();
    await page.getByLabel("顾客").fill("4321");
    await page.getByRole("button", { name: /林晓雯/ }).tap();
    await page.getByLabel("实收现金").first().fill("200");
    await page.getByText("41.60").waitFor();
    await page.getByRole("button", { name: "现金", exact: true }).tap();
    await page.getByText("找零").first().waitFor();
    await expect.poll(async () => (await orders()).map(({ totalMinor }) => totalMinor)).toEqual([15_840]);
    expect((await orders())[0]!.customerId).not.toBeNull();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("a scanner sells by keyboard alone, and a piece comes back into stock from the order's page", async () => {
    const { page, context, errors } = await openBrowser(app, { language: "en", size: desktop });
    await signIn(context, "en");
    await context.request.patch("/api/v1/me", { data: { language: "en" } });
    await page.goto("/sales/counter");
    await page.getByLabel("Name, number, or scan").waitFor();
    await page.keyboard.type("CUP-1");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Take ¥\s30$/ }).waitFor();
    await page.keyboard.type("CUP-1");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Take ¥\s60$/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator("button:focus", { hasText: "WeChat" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Last sale").waitFor();
    expect(await stockOf("茶杯")).toBe(8_000);
    await page.getByRole("button", { name: "Receipt" }).click();
    await page.getByText("Thank you, see you again!").waitFor();
    await page.getByRole("link", { name: "Open the order" }).click();

    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Give money back" }).click();
    await page.getByRole("button", { name: "One 茶杯 more" }).click();
    await page.getByText("goes back as money").waitFor();
    await page.getByRole("button", { name: "Faulty" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Partly refunded").waitFor();
    await page.getByText("1 given back").waitFor();
    await expect.poll(() => stockOf("茶杯")).toBe(9_000);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(() => stockOf("茶杯")).toBe(8_000);

    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Order again" }).click();
    await expect.poll(async () => (await orders()).filter(({ state }) => state === "open").length).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });
});
