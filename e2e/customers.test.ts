import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type App, openBrowser, phone, signIn, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

async function at(path: string, reader: Parameters<typeof openBrowser>[1] = {}) {
  const opened = await openBrowser(app, reader);
  const language = reader.language ?? "zh-CN";
  await signIn(opened.context, language);
  await opened.context.request.patch("/api/v1/me", { data: { language } });
  await opened.page.goto(path);
  return opened;
}

const hit = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const settled = (page: Page) => page.waitForLoadState("networkidle");

describe("an owner and the customers", () => {
  test("the empty list teaches one next step; c opens the form; the new one's page opens", async () => {
    const { page, errors } = await at("/customers");
    await page.getByRole("heading", { name: "客户都会在这里" }).waitFor();
    await page.keyboard.press("c");
    await page.getByLabel("名称").fill("林晓雯");
    await page.getByLabel("手机", { exact: true }).fill("138 5710 2291");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { level: 1, name: "林晓雯" }).waitFor();
    expect(await page.getByRole("link", { name: "打电话" }).getAttribute("href")).toBe("tel:+8613857102291");
    expect(errors).toEqual([]);
  });

  test("a note without a next step is asked for one, and the plan stands on top", async () => {
    const { page, errors } = await at("/customers");
    await page.getByRole("link", { name: "林晓雯" }).click();
    await page.getByRole("textbox", { name: "跟进" }).fill("到店看样\n喜欢简装");
    await page.keyboard.press("Control+Enter");
    const ask = page.getByRole("group", { name: "已记下。接下来做什么？" });
    await ask.getByRole("button", { name: "三天后" }).click();
    await ask.getByLabel("具体做什么").fill("确认第二档礼盒");
    await ask.getByRole("button", { name: "保存" }).click();
    const story = page.getByRole("region", { name: "动态" });
    await story.getByRole("heading", { name: "计划" }).waitFor();
    expect(await story.getByText("确认第二档礼盒").isVisible()).toBe(true);
    expect(await story.getByText("到店看样").isVisible()).toBe(true);
    const { items } = await app.api<{ items: { nextStepOn: string; lastContactAt: string }[] }>("GET", "/customers");
    expect(items[0]!.nextStepOn > items[0]!.lastContactAt.slice(0, 10)).toBe(true);
    expect(errors).toEqual([]);
  });

  test("who may be here already is shown while typing, with the way to them", async () => {
    const { page } = await at("/customers?new=1");
    await page.getByLabel("名称").fill("林小姐");
    await page.getByLabel("手机", { exact: true }).fill("13857102291");
    const notice = page.getByRole("status").filter({ hasText: "可能已经有了" });
    await notice.getByText("电话相同").waitFor();
    await notice.getByRole("link", { name: "林晓雯" }).click();
    await page.getByRole("heading", { level: 1, name: "林晓雯" }).waitFor();
  });

  test("a level is set in the list where it stands, and one undo takes it back", async () => {
    const { page } = await at("/customers");
    await hit(page, "林晓雯").getByRole("button", { name: /级别/ }).click();
    await page.getByRole("combobox", { name: "级别" }).selectOption("A");
    await expect.poll(() => hit(page, "林晓雯").getByRole("button", { name: /级别/ }).textContent()).toBe("A");
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => hit(page, "林晓雯").getByRole("button", { name: /级别/ }).textContent()).toBe("–");
  });

  test("many are tagged and deleted as one step, found by what the chips say, and brought back", async () => {
    for (const name of ["云栖茶业", "Bob Stone", "张伟"]) await app.api("POST", "/customers", { name });
    const { page, errors } = await at("/customers");
    await hit(page, "张伟").getByRole("checkbox").check();
    await hit(page, "Bob Stone").getByRole("checkbox").check();
    await page.getByRole("button", { name: "打标签" }).click();
    await page
      .getByRole("combobox", { name: "标签" })
      .or(page.getByLabel("标签", { exact: true }))
      .first()
      .fill("春节");
    await page.getByRole("option", { name: /春节/ }).click();
    await page.waitForTimeout(300); // nobody is quicker than a panel that closes
    await page.getByRole("button", { name: "打上标签" }).click();
    await expect.poll(() => hit(page, "张伟").getByText("春节").count()).toBe(1);

    await page.getByRole("button", { name: "筛选" }).click();
    await page.getByRole("button", { name: "标签", exact: true }).click();
    await page.getByLabel("春节").check();
    await page.getByRole("button", { name: "应用" }).click();
    await page.getByRole("button", { name: "标签是 春节" }).waitFor();
    await expect.poll(() => page.getByText("2 位客户", { exact: true }).count()).toBe(1);

    await page.getByRole("checkbox").first().check();
    await page.getByRole("toolbar").getByRole("button", { name: "删除" }).click();
    await page.getByRole("heading", { name: "没有符合这些条件的客户" }).waitFor();
    await page.getByRole("button", { name: "撤销" }).last().click();
    await expect.poll(() => hit(page, "张伟").count()).toBe(1);
    expect(errors).toEqual([]);
  });

  test("the keyboard walks the list, opens the panel, shows the next one in it, and selects", async () => {
    const { page } = await at("/customers?sort=name");
    await hit(page, "Bob Stone").waitFor();
    await page.getByRole("grid").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary");
    await panel.getByRole("link", { name: "Bob Stone" }).waitFor();
    await page.getByRole("grid").focus();
    await page.keyboard.press("ArrowDown");
    await panel.getByRole("link", { name: "林晓雯" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => panel.count()).toBe(0);
    await page.keyboard.press("Space");
    expect(await hit(page, "林晓雯").getByRole("checkbox").isChecked()).toBe(true);
  });

  test("words that were not saved yet are still there after a look elsewhere", async () => {
    const { page } = await at("/customers");
    await page.getByRole("link", { name: "张伟" }).click();
    await page.getByRole("textbox", { name: "跟进" }).fill("半句话");
    await page.getByRole("link", { name: "客户", exact: true }).click();
    await page.getByRole("link", { name: "张伟" }).click();
    await expect.poll(() => page.getByRole("textbox", { name: "跟进" }).inputValue()).toBe("半句话");
  });

  test("whoever was deleted is told to lie in the bin, and comes back by one button", async () => {
    const { id } = await app.api<{ id: string }>("POST", "/customers", { name: "赵六" });
    const { page } = await at(`/customers/${id}`);
    await page.getByRole("heading", { level: 1, name: "赵六" }).waitFor();
    await page.getByRole("button", { name: "删除" }).click();
    await page.getByRole("menuitem", { name: "删除" }).click();
    await page.getByRole("grid").waitFor();
    await page.goto(`/customers/${id}`);
    await page.getByText("这个客户在回收站里。").waitFor();
    await page.getByRole("button", { name: "恢复" }).click();
    await expect.poll(() => page.getByText("这个客户在回收站里。").count()).toBe(0);
  });

  test("on the phone, in English: cards, three tabs, and a contact of an organisation", async () => {
    const firm = await app.api<{ id: string }>("POST", "/customers", { name: "Oakmere", kind: "organisation" });
    await app.api("POST", "/customers", { name: "Chloe", organisationId: firm.id, role: "pays", jobTitle: "Buyer" });
    const { page, errors } = await at("/customers", { language: "en", size: phone });
    await page.getByRole("row").filter({ hasText: "Oakmere" }).filter({ hasNotText: "Chloe" }).click();
    await page.getByRole("heading", { level: 1, name: "Oakmere" }).waitFor();
    await page.getByText("Records", { exact: true }).click();
    await page.getByRole("link", { name: "Chloe" }).click();
    await page.getByRole("heading", { level: 1, name: "Chloe" }).waitFor();
    await page.getByText("About", { exact: true }).first().click();
    await page.getByText("Pays").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    expect(errors).toEqual([]);
  });

  test.each(["light", "dark"] as const)("list and page have no faults of accessibility, %s", async (scheme) => {
    const { page, context } = await at("/customers", { dark: scheme === "dark" });
    await hit(page, "林晓雯").waitFor();
    await settled(page);
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    };
    expect(await faults()).toEqual([]);
    await page.getByRole("link", { name: "林晓雯" }).click();
    await page.getByRole("region", { name: "动态" }).getByText("到店看样").waitFor();
    await settled(page);
    expect(await faults()).toEqual([]);
    await context.close();
  });
});

const naughty = join(process.env["SOLOIST_TEST_DATA"] ?? "../shared/data", "hostile/blns.json");

test.skipIf(!existsSync(naughty))("naughty strings survive the form and the list, and none of them runs", async () => {
  const { page, errors } = await at("/customers");
  await hit(page, "林晓雯").waitFor();
  page.on("dialog", () => errors.push("a dialog opened"));
  const all = (JSON.parse(readFileSync(naughty, "utf8")) as string[]).filter((text) => /\S/.test(text));
  const names = all.filter((text, index) => (index % 20 === 0 || /<script/i.test(text)) && !/[\r\n\p{Cc}]/u.test(text));
  for (const name of names.slice(0, 24)) {
    await page.keyboard.press("c");
    await page.getByLabel("名称").fill(name);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe(name.trim());
  }
  const { items } = await app.api<{ items: { name: string }[] }>("GET", "/customers?limit=200");
  const kept = new Set(items.map((item) => item.name));
  expect(names.slice(0, 24).filter((name) => !kept.has(name.trim()))).toEqual([]);
  await page.goto("/customers");
  await page.getByRole("row").nth(1).waitFor();
  expect(errors).toEqual([]);
});
