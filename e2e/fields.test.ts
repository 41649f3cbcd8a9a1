import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type App, openBrowser, phone, signIn, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

type Custom = { [key: string]: unknown };
type Draft = { record: string; label: string; kind: string; options?: { label: string }[]; refersTo?: string };

async function at(path: string, reader: Parameters<typeof openBrowser>[1] = {}) {
  const opened = await openBrowser(app, reader);
  const language = reader.language ?? "zh-CN";
  await signIn(opened.context, language);
  await opened.context.request.patch("/api/v1/me", { data: { language } });
  opened.context.setDefaultTimeout(10_000);
  await opened.page.goto(path);
  return opened;
}

const field = (draft: Draft) => app.api<{ id: string; key: string }>("POST", "/fields", draft);
const customOf = async (id: string) => (await app.api<{ custom: Custom }>("GET", `/customers/${id}`)).custom;

/** Waits until the customer's own fields are these. */
async function expectCustom(id: string, custom: Custom) {
  await expect.poll(() => customOf(id)).toMatchObject(custom);
}

async function expectNoFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

describe("an owner and own fields", () => {
  test("one form adds a field, and a customers' page that was open all along has it", async () => {
    const { page, context, errors } = await at("/customers");
    const settings = await context.newPage();
    await settings.goto("/settings?section=fields");
    await settings.getByText("还没有自定义字段").waitFor();
    await settings.getByRole("button", { name: "添加字段" }).click();
    await settings.getByLabel("名称").fill("户型");
    await settings.getByLabel("类型").selectOption({ label: "单选" });
    await settings.getByLabel("选项 1", { exact: true }).fill("两居");
    await settings.keyboard.press("Enter");
    await settings.keyboard.type("三居");
    await settings.getByRole("button", { name: "保存" }).click();
    await settings.getByText("两居, 三居").waitFor();

    await page.bringToFront();
    await page.keyboard.press("c");
    await page.getByLabel("名称").fill("林晓雯");
    await page.getByLabel("户型").selectOption({ label: "三居" });
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { level: 1, name: "林晓雯" }).waitFor();
    await page.getByRole("button", { name: /户型/ }).filter({ hasText: "三居" }).waitFor();
    expect(errors).toEqual([]);
  });

  test("a value is changed where it stands, told of by its name, and taken back", async () => {
    const { page, errors } = await at("/customers");
    await page.getByRole("link", { name: "林晓雯" }).click();
    await page.getByRole("button", { name: /户型/ }).click();
    await page.getByRole("combobox", { name: "户型" }).selectOption({ label: "两居" });
    await page.getByRole("button", { name: /户型/ }).filter({ hasText: "两居" }).waitFor();
    await page.getByRole("button", { name: "展开" }).first().click();
    await page.getByText("户型：三居 → 两居").waitFor();
    await page.getByRole("button", { name: "撤销", exact: true }).last().click();
    await page.getByRole("button", { name: /户型/ }).filter({ hasText: "三居" }).waitFor();
    expect(errors).toEqual([]);
  });

  test("every kind of field is filled on the customer's page", async () => {
    const kinds: Draft[] = [
      { record: "customer", label: "区域", kind: "text" },
      { record: "customer", label: "面积", kind: "number" },
      { record: "customer", label: "预算", kind: "money" },
      { record: "customer", label: "交房", kind: "date" },
      { record: "customer", label: "喜好", kind: "choices", options: [{ label: "原木" }, { label: "奶油" }] },
      { record: "customer", label: "带车位", kind: "yesNo" },
      { record: "customer", label: "网站", kind: "link" },
      { record: "customer", label: "介绍人", kind: "reference", refersTo: "customer" },
    ];
    for (const draft of kinds) await field(draft);
    const referrer = await app.api<{ id: string }>("POST", "/customers", { name: "张伟" });
    const { id } = await app.api<{ id: string }>("POST", "/customers", { name: "王芳" });
    const { page, errors } = await at(`/customers/${id}`);
    const typed = async (label: string, value: string) => {
      await page.getByRole("button", { name: new RegExp(label) }).click();
      await page.getByLabel(label, { exact: true }).fill(value);
      await page.keyboard.press("Enter");
    };
    await typed("区域", "西湖");
    await typed("面积", "89.5");
    await typed("预算", "30万");
    await typed("交房", "2027-05-01");
    await typed("网站", "example.com/a");
    await page.getByRole("button", { name: /带车位/ }).click();
    await page.getByRole("combobox", { name: "带车位" }).selectOption({ label: "否" });
    await page.getByRole("button", { name: "修改喜好" }).click();
    const choices = page.getByRole("dialog", { name: "喜好" });
    await choices.getByLabel("奶油").check();
    await choices.getByRole("button", { name: "保存" }).click();
    await page.getByRole("button", { name: "修改介绍人" }).click();
    await page
      .getByRole("combobox", { name: "介绍人" })
      .or(page.getByLabel("介绍人", { exact: true }))
      .first()
      .fill("zhangw");
    await page.getByRole("option", { name: /张伟/ }).click();
    await page.getByRole("link", { name: "张伟" }).waitFor();
    await expectCustom(id, {
      quyu: "西湖",
      mianji: 89.5,
      yusuan: 30_000_000,
      jiaofang: "2027-05-01",
      wangzhan: "https://example.com/a",
      daichewei: false,
      xihao: ["奶油"],
      jieshaoren: referrer.id,
    });
    expect(await page.getByRole("link", { name: "example.com/a" }).getAttribute("href")).toBe("https://example.com/a");
    await expectNoFaults(page);
    expect(errors).toEqual([]);
  });

  test("contacts have fields of their own, and the form follows whom it is about", async () => {
    await field({ record: "contact", label: "分机", kind: "text" });
    await app.api("POST", "/customers", { name: "云栖茶业", kind: "organisation" });
    const { page } = await at("/customers?new=1");
    await page.getByLabel("区域").waitFor();
    expect(await page.getByLabel("分机").count()).toBe(0);
    await page.getByLabel("单位").last().fill("云栖");
    await page.getByRole("option", { name: /云栖茶业/ }).click();
    await page.getByLabel("分机").waitFor();
    expect(await page.getByLabel("区域").count()).toBe(0);
  });

  test("an order and an opportunity are made with theirs, and changed where these stand", async () => {
    await field({ record: "order", label: "快递", kind: "text" });
    await field({ record: "opportunity", label: "席位", kind: "number" });
    const { page, errors } = await at("/sales/orders?new=1");
    await page.getByPlaceholder("产品或服务").fill("礼盒");
    await page.getByRole("option", { name: /礼盒/ }).click();
    await page.getByLabel("快递").fill("顺丰");
    await page.getByRole("button", { name: "保存" }).click();
    await expect
      .poll(async () => (await app.api<{ items: { custom: Custom }[] }>("GET", "/orders")).items[0]?.custom)
      .toEqual({ kuaidi: "顺丰" });
    const { id } = await app.api<{ id: string }>("POST", "/opportunities", { title: "年度采购" });
    await page.goto(`/sales/opportunities/${id}`);
    await page.getByRole("button", { name: /席位/ }).click();
    await page.getByLabel("席位", { exact: true }).fill("12");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await app.api<{ custom: Custom }>("GET", `/opportunities/${id}`)).custom)
      .toEqual({ xiwei: 12 });
    expect(errors).toEqual([]);
  });

  test("on a phone, in English, a field is renamed, moved, removed and brought back", async () => {
    const { page, errors } = await at("/settings?section=fields", { language: "en", size: phone });
    const act = async (label: string, name: string) => {
      await page.getByRole("button", { name: `Change ${label}` }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    await act("区域", "Edit 区域");
    await page.getByRole("textbox", { name: "Name" }).fill("Area");
    await page.getByLabel("Must be filled in").check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Text · required").waitFor();
    await act("Area", "Move Area up");
    const first = page
      .getByRole("listitem")
      .filter({ hasText: /Area|户型/ })
      .first();
    await expect.poll(() => first.textContent()).toContain("Area");
    await expectNoFaults(page);
    await act("Area", "Remove Area");
    await expect.poll(() => page.getByText("Text · required").count()).toBe(0);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await page.getByText("Text · required").waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect([wide, errors]).toEqual([false, []]);
  });

  test("on a phone a required field says so in the form, at its place", async () => {
    const { page } = await at("/customers?new=1", { language: "en", size: phone });
    await page.getByRole("textbox", { name: "Name" }).fill("Ana");
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByText("“Area” has to be filled in.").waitFor();
    await page.getByLabel("Area").fill("North");
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByRole("heading", { level: 1, name: "Ana" }).waitFor();
  });
});
