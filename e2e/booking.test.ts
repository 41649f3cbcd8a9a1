/** The booking page: the owner offers a meeting, a stranger without a script books it on the phone, and cancels it. */
import { beforeAll, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

test("what a stranger books on the phone in Chinese stands in the calendar and with the customer, until they cancel", async () => {
  const { page, context, errors } = await openAs(app, "/settings?section=booking", { language: "en" });
  await page.getByText("Nothing can be booked yet").waitFor();
  await page.getByRole("button", { name: "New kind of meeting" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Intro call");
  await page.getByRole("button", { name: "Create" }).click();
  await page.getByText("30 min").waitFor();

  const stranger = await context.browser()!.newContext({ javaScriptEnabled: false, viewport: phone, locale: "zh-CN" });
  const visit = await stranger.newPage();
  await visit.goto(`${app.url}/p/book/intro-call`);
  await visit.getByRole("heading", { name: "选择日期" }).waitFor();
  await visit.locator(".chips a").nth(1).click();
  await visit.locator("#times a").first().click();
  await visit.getByLabel("您的姓名").fill("王芳");
  await visit.getByRole("button", { name: "预约这个时间" }).click();
  await visit.getByText("请填写手机号或邮箱。").waitFor();
  expect(await visit.getByLabel("您的姓名").inputValue()).toBe("王芳");
  await visit.getByLabel("手机号").first().fill("13812345678");
  await visit.getByRole("button", { name: "预约这个时间" }).click();
  await visit.getByText("预约成功").waitFor();
  expect(await visit.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(phone.width);

  await page.getByRole("link", { name: "王芳" }).waitFor(); // by itself: the page listens
  await page.getByRole("link", { name: "王芳" }).click();
  await page.getByText("Booked on the booking page").first().waitFor();
  const { items } = await app.api<{ items: { startOn: string }[] }>("GET", "/bookings");
  await page.goto(`${app.url}/calendar?on=${items[0]!.startOn}`);
  await page.getByText("Intro call · 王芳").first().waitFor();

  await visit.getByText("取消预约", { exact: true }).click();
  await visit.getByRole("button", { name: "确认取消" }).click();
  await visit.getByText("这个预约已取消").waitFor();
  expect((await app.api<{ items: object[] }>("GET", "/bookings")).items).toEqual([]);
  expect(errors).toEqual([]);
  await stranger.close();
  await context.close();
});

test("on the phone in Chinese the owner closes a kind of meeting, removes it and takes that back", async () => {
  const { page, context, errors } = await openAs(app, "/settings?section=booking", { language: "zh-CN", size: phone });
  await page.getByRole("button", { name: "Intro call的更多操作" }).click();
  await page.getByRole("menuitem", { name: "关闭预约" }).click();
  await page.getByText("已关闭").waitFor();
  expect((await fetch(`${app.url}/p/book/intro-call`)).status).toBe(404);
  await page.getByRole("button", { name: "Intro call的更多操作" }).click();
  await page.getByRole("menuitem", { name: "删除" }).click();
  await page.getByText("还没有可预约的会面").waitFor();
  await page.getByRole("button", { name: "撤销" }).last().click();
  await page.getByText("Intro call").first().waitFor();
  expect(errors).toEqual([]);
  await context.close();
});
