/** From an opportunity to a quote, its PDF, a private link that needs no script, an acceptance, and the order. */
import { writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

type Quote = { id: string; totalMinor: number; standing: string; orderId: string; links: { seenCount: number } };

let app: App;
beforeAll(async () => {
  app = await startApp();
});

/** What a PDF says, where the tool that reads it is installed. */
function textOf(pdf: Buffer): string | null {
  const file = join(app.home, "quote.pdf");
  writeFileSync(file, pdf);
  try {
    return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  } catch {
    return null;
  }
}

test("a quote is written from an opportunity, sent, accepted without a script, and becomes an order of the same total", async () => {
  const { page, context, errors } = await openAs(app, "/today", { language: "en" });
  const { id: customerId } = await app.api<{ id: string }>("POST", "/customers", {
    name: "Harbour Coffee",
    language: "en",
  });
  const deal = { title: "New menu", customerId, amountMinor: 500_000 };
  const { id: dealId } = await app.api<{ id: string }>("POST", "/opportunities", deal);
  await page.goto(`/sales/opportunities/${dealId}`);
  await page.getByRole("button", { name: "Make a quote" }).click();
  const line = page.getByRole("group", { name: "Line 1" });
  await line.getByLabel("Quantity").fill("1.5");
  await line.getByLabel("Discount").fill("10%");
  await line.getByLabel("Tax %").fill("6");
  await page.getByText("of which tax 6%").waitFor();
  await page.getByLabel("Terms").fill("Half in advance");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: "Create the link" }).click();
  const url = await page.getByLabel("Private link").inputValue();
  await page.getByRole("button", { name: "Close" }).last().click();
  const id = page.url().split("/").at(-1)!;
  const find = () => app.api<Quote>("GET", `/quotes/${id}`);

  const pdf = await (await context.request.get(`/api/v1/quotes/${id}/pdf`)).body();
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.toString("latin1")).toContain("/FontFile2");
  const said = textOf(pdf);
  if (said !== null) expect(said).toMatch(/New menu[\s\S]*6,750\.00[\s\S]*Half in advance/);

  const customer = await context.browser()!.newContext({ javaScriptEnabled: false, locale: "en" });
  const visit = await customer.newPage();
  await visit.goto(url);
  await visit.getByText("New menu").first().waitFor();
  await visit.getByLabel("Your name").fill("Ada Byrne");
  await visit.getByRole("button", { name: "Accept", exact: true }).click();
  await visit.getByText("Accepted by: Ada Byrne").waitFor();
  await customer.close();

  await page.getByText("Accepted", { exact: true }).waitFor();
  await page.getByText("The signed text is unchanged").waitFor();
  expect((await find()).links.seenCount).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Take over the amount" }).click();
  await page.getByRole("button", { name: "Take over the amount" }).waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Make the order" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make the order" }).click();
  await page.waitForURL(/\/sales\/orders\//);
  const { totalMinor, orderId } = await find();
  expect(totalMinor).toBe(675_000);
  expect(await app.api("GET", `/orders/${orderId}`)).toMatchObject({ totalMinor, customerId });
  await page.goto(`/customers/${customerId}`);
  await page.getByText(/Quote accepted by Ada Byrne/).waitFor();
  expect(errors).toEqual([]);
});

test("手机上：空列表引导新建报价，客户手写签名接受，撤销与版本都说得清楚", async () => {
  const { page, context, errors } = await openAs(app, "/sales/quotes?new=1", { language: "zh-CN", size: phone });
  // Whose language is not known is written to in the firm's.
  await app.api("PATCH", "/company", { language: "zh-CN" });
  await page.getByRole("dialog").getByLabel("客户").fill("云栖茶业");
  await page.getByRole("option", { name: /云栖茶业/ }).click();
  await page.getByRole("dialog").getByLabel("主题").fill("春茶礼盒");
  await page.getByRole("button", { name: "开始填写" }).click();
  const line = page.getByRole("group", { name: "第 1 行" });
  await line.getByLabel("产品或服务").fill("礼盒设计");
  await page.getByRole("option", { name: /礼盒设计/ }).click();
  await line.getByLabel("单价").fill("8800");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("尚未保存").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "发送", exact: true }).click();
  await page.getByRole("button", { name: "生成链接" }).click();
  const url = await page.getByLabel("专属链接").inputValue();
  expect(await page.getByLabel("用于微信或邮件的文字").inputValue()).toContain(url);
  await page.getByRole("button", { name: "关闭" }).last().click();

  const customer = await context.browser()!.newContext({ locale: "zh-CN", viewport: phone });
  const visit = await customer.newPage();
  await visit.goto(url);
  await visit.getByText("大写：捌仟捌佰元整").waitFor();
  await visit.getByLabel("您的姓名").fill("周岚");
  const canvas = visit.locator("canvas");
  await canvas.scrollIntoViewIfNeeded();
  const { x, y } = (await canvas.boundingBox())!;
  await visit.mouse.move(x + 30, y + 60);
  await visit.mouse.down();
  for (let step = 0; step < 20; step++) await visit.mouse.move(x + 30 + step * 9, y + 60 + (step % 4) * 12);
  await visit.mouse.up();
  await visit.getByRole("button", { name: "确认接受" }).click();
  await visit.getByAltText("周岚").waitFor();
  await customer.close();

  await page.getByAltText("周岚").waitFor();
  await page.goto("/sales/quotes");
  await page.getByText("春茶礼盒").waitFor();
  await page.getByRole("tab", { name: "草稿" }).click();
  await page.getByText("没有符合条件的报价").waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(phone.width);
  expect(errors).toEqual([]);
});
