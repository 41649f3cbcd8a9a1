/** Customers without typing: a pasted text becomes a customer, a deal and a next step. */
import { beforeAll, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

const mail = `Please send us a quote for 40 chairs, budget 20k. Call me tomorrow.

Best regards,
Anna Müller
Head of Purchasing
Nordlicht GmbH
M +49 171 1234567
anna.mueller@nordlicht-moebel.de`;

test("a pasted mail becomes a customer with a firm, an opportunity and a call tomorrow; one undo takes all of it back", async () => {
  const { page, context, errors } = await openAs(app, "/customers", { language: "en" });
  await page.getByRole("button", { name: "From text" }).first().click();
  await page.getByLabel("A message, a signature").fill(mail);
  expect(await page.getByLabel("Organisation", { exact: true }).inputValue()).toBe("Nordlicht GmbH");
  await page.getByRole("checkbox", { name: "Keep: Job title" }).uncheck();
  expect(await page.getByRole("checkbox", { name: "Make an opportunity of it" }).isChecked()).toBe(true);
  await page.keyboard.press("Control+Enter");

  await page.getByRole("heading", { name: "Anna Müller" }).waitFor();
  await page.getByText("Call: Anna Müller").first().waitFor();
  await page.getByText("20,000").first().waitFor();
  await page.getByText("M +49 171 1234567").waitFor(); // the whole text stands in the story
  expect(await page.getByText("Head of Purchasing", { exact: true }).count()).toBe(0);

  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Undone").waitFor();
  const { items } = await app.api<{ items: unknown[] }>("GET", "/customers");
  expect(items).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test("in Chinese on the phone a chat adds to the customer who is known by the number, and says so before", async () => {
  const { id } = await app.api<{ id: string }>("POST", "/customers", {
    name: "张伟",
    phones: [{ label: "mobile", value: "13857102291" }],
  });
  await app.api("POST", "/orders", { customerId: id, lines: [{ title: "官网", unitPriceMinor: 100_000 }] });
  const { page, context, errors } = await openAs(app, "/customers?new=text", { language: "zh-CN", size: phone });
  await page
    .getByLabel("一段聊天")
    .fill("我是青禾教育的张伟，想再做一个小程序，微信zw_qinghe88，电话138 5710 2291，下周一联系");
  expect(await page.getByLabel("是谁").locator("option:checked").textContent()).toBe("张伟（老客户，下过 1 单）");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("已补充到 张伟").waitFor();
  const customer = await app.api<{ messengers: unknown[]; needs: unknown }>("GET", `/customers/${id}`);
  expect(customer.messengers).toEqual([{ label: "wechat", value: "zw_qinghe88" }]);
  expect(JSON.stringify(customer.needs)).toContain("小程序");
  expect(errors).toEqual([]);
  await context.close();
});
