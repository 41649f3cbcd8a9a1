/** What is sold: cost and margin, bundles, stock that orders move, price lists, many prices at once. */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { type App, openBrowser, phone, signIn, startApp } from "./app.ts";

type Product = { id: string; name: string; priceMinor: number; stockMilli: number | null };

let app: App;
beforeAll(async () => {
  app = await startApp();
});

async function opened(reader: Parameters<typeof openBrowser>[1] = {}) {
  const { page, context, errors } = await openBrowser(app, reader);
  await signIn(context, reader.language);
  await context.request.patch("/api/v1/me", { data: { language: reader.language ?? "zh-CN" } });
  return { page, errors };
}

const make = (name: string, more: object = {}) =>
  app.api<Product>("POST", "/products", { name, priceMinor: 10_000, unit: "罐", ...more });
const find = (id: string) => app.api<Product>("GET", `/products/${id}`);
async function until(check: () => Promise<boolean>) {
  for (let tries = 0; tries < 50; tries++) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await check()).toBe(true);
}

/** Writes an order with one product in the form, up to saving. */
async function writeOrder(page: Page, product: string, quantity: string) {
  await page.goto("/sales/orders?new=1");
  const line = page.getByRole("group", { name: /^(第 1 行|Line 1)/ });
  await line.getByLabel(/^(产品或服务|Product or service)$/).fill(product);
  await page
    .getByRole("option", { name: new RegExp(product) })
    .first()
    .click();
  await line.getByLabel(/^(数量|Quantity)$/).fill(quantity);
}

test("a product is counted, an order takes from it and says when there is too little, and the ledger tells why", async () => {
  const { id } = await make("明前龙井", { costMinor: 4_000 });
  const { page, errors } = await opened();
  await page.goto(`/sales/products/${id}`);
  await page.getByText("¥ 60.00 · 60%").waitFor();
  await page.getByRole("button", { name: "盘点" }).click();
  await page.getByLabel("实有").fill("5");
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await until(async () => (await find(id)).stockMilli === 5000);
  await writeOrder(page, "明前龙井", "7");
  await page.getByText("库存只有 5 罐，会低于零。").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await until(async () => (await find(id)).stockMilli === -2000);
  await page.goto(`/sales/products/${id}`);
  await page.getByText("售出").first().waitFor();
  await page.getByText("余 -2").waitFor();
  expect(errors).toEqual([]);
});

test("what is there already is not offered as new while the server is still looking for it", async () => {
  await make("正山小种");
  const { page, errors } = await opened();
  await page.goto("/sales/orders?new=1");
  await page.route(/products\?.*q=/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  const field = page.getByRole("group", { name: "第 1 行" }).getByLabel("产品或服务");
  await field.fill("没有这种茶");
  await page.getByRole("option", { name: "新建“没有这种茶”" }).waitFor();
  await field.fill("正山小种");
  await page.getByText("正在查找 …").waitFor();
  expect(await page.getByRole("option").count()).toBe(0);
  await page.getByRole("option", { name: /^正山小种/ }).waitFor();
  expect(await page.getByRole("option").count()).toBe(1);
  expect(errors).toEqual([]);
});

test("a bundle is put together in the form and takes its parts when it is sold", async () => {
  const tea = await make("Oolong");
  await app.api("POST", `/products/${tea.id}/stock`, { countedMilli: 10_000 });
  const { page } = await opened({ language: "en" });
  await page.goto("/sales/products");
  await page
    .getByRole("button", { name: /New product/ })
    .first()
    .click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Name").fill("Tea box");
  await form.getByLabel("Add a product").fill("Oolong");
  await page.getByRole("option", { name: /Oolong/ }).click();
  await form.getByLabel("Quantity of Oolong").fill("3");
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByText("Bundle", { exact: true }).waitFor();
  await writeOrder(page, "Tea box", "2");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await until(async () => (await find(tea.id)).stockMilli === 4000);
});

test("an order for a customer with a price list takes its price and says so", async () => {
  const tea = await make("白茶");
  const { id: customerId } = await app.api<{ id: string }>("POST", "/customers", { name: "价目客户" });
  const { page } = await opened();
  await page.goto("/sales/prices");
  await page.getByRole("button", { name: "新价目表" }).first().click();
  const form = page.getByRole("dialog");
  await form.getByLabel("名称").fill("老朋友");
  await form.getByLabel("适用对象").selectOption("customers");
  await form.getByLabel("客户", { exact: true }).fill("价目客户");
  await page.getByRole("option", { name: /价目客户/ }).click();
  await form.getByLabel(/全部产品优惠/).fill("10");
  await form.getByRole("button", { name: "保存" }).click();
  await page.getByText("老朋友").waitFor();
  const lines = [{ productId: tea.id, title: "白茶" }];
  const order = await app.api<{ id: string; totalMinor: number }>("POST", "/orders", { customerId, lines });
  expect(order.totalMinor).toBe(9_000);
  await page.goto(`/sales/orders/${order.id}`);
  await page.getByText("价目表「老朋友」").waitFor();
});

test("many prices change at once, and one undo takes all of it back", async () => {
  const tea = await make("调价的茶", { category: "试调" });
  const { page, errors } = await opened();
  await page.goto(`/sales/products?category=${encodeURIComponent("试调")}`);
  await expect.poll(() => page.getByRole("row").count()).toBe(2);
  await page.getByRole("button", { name: "调价", exact: true }).click();
  await page.getByLabel("按百分比").fill("10");
  await page.getByRole("button", { name: "调整" }).click();
  await until(async () => (await find(tea.id)).priceMinor === 11_000);
  await page.getByRole("button", { name: "撤销" }).click();
  await until(async () => (await find(tea.id)).priceMinor === 10_000);
  expect(errors).toEqual([]);
});

test("fits the phone, in the dark too", async () => {
  const tea = await make("手机茶");
  const { page, errors } = await opened({ size: phone, dark: true, language: "en" });
  for (const path of ["/sales/products", `/sales/products/${tea.id}`, "/sales/prices"]) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  expect(errors).toEqual([]);
});
