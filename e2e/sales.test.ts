/** From a first word to money in the bank, as the owner does it: board, orders, tasks, products, desktop and phone. */
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type App, openBrowser, phone, signIn, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

type Customer = { id: string };
type Opportunity = { id: string; stageId: string; outcome: string | null };
type Stage = { id: string; name: string };

async function opened(reader: Parameters<typeof openBrowser>[1] = {}) {
  const { page, context, errors } = await openBrowser(app, reader);
  await signIn(context, reader.language);
  return { page, context, errors };
}

async function stages(): Promise<Stage[]> {
  const { items } = await app.api<{ items: { stages: Stage[] }[] }>("GET", "/pipelines");
  return items[0]!.stages;
}

async function opportunity(title: string, amountMinor = 0): Promise<Opportunity> {
  const { id: customerId } = await app.api<Customer>("POST", "/customers", { name: `${title}的客户` });
  return app.api("POST", "/opportunities", { title, customerId, amountMinor });
}

const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const card = (inside: Page | Locator, title: string) => inside.locator("[data-card]", { hasText: title });

/** Carries a card to a column as a hand would. */
async function drag(page: Page, title: string, to: { x: number; y: number }) {
  const box = (await card(page, title).boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 30, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

describe("the board", () => {
  test("a new opportunity with a new customer stands in the first column", async () => {
    const { page, errors } = await opened();
    await page.goto("/sales/board");
    await page.getByRole("button", { name: "新商机" }).waitFor();
    await page.keyboard.press("c");
    await page.getByLabel("商机名称").fill("春季团购");
    await page.getByLabel("客户", { exact: true }).fill("晨光幼儿园");
    await page.getByRole("option", { name: /晨光幼儿园/ }).click();
    await page.getByLabel("金额").fill("8000");
    await page.getByRole("button", { name: "保存" }).click();
    const [first] = await stages();
    await card(column(page, first!.name), "晨光幼儿园").waitFor();
    expect(await column(page, first!.name).getByText("¥ 8,000").first().isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test("a dragged card asks for the next step, which lights it, and undo carries it back", async () => {
    const made = await opportunity("企业定制", 1_500_000);
    const { page } = await opened();
    await page.goto("/sales/board");
    const [, , third] = await stages();
    const target = (await column(page, third!.name).boundingBox())!;
    await card(page, "企业定制").waitFor();
    await page.waitForTimeout(300); // the dragging is fetched after the board
    await drag(page, "企业定制", { x: target.x + 60, y: target.y + 300 });
    await card(column(page, third!.name), "企业定制").waitFor();
    await page.getByLabel("下一步", { exact: true }).fill("寄样品");
    await page.getByRole("button", { name: "保存" }).click();
    await card(page, "企业定制").getByLabel("已安排下一步").waitFor();
    expect((await app.api<Opportunity>("GET", `/opportunities/${made.id}`)).stageId).toBe(third!.id);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销").first().waitFor();
    await page.keyboard.press("Control+z");
    await expect
      .poll(async () => (await app.api<Opportunity>("GET", `/opportunities/${made.id}`)).stageId)
      .toBe(made.stageId);
  });

  test("the keyboard moves a card on", async () => {
    const made = await opportunity("续订");
    const { page } = await opened();
    await page.goto("/sales/board");
    await card(page, "续订").focus();
    await page.keyboard.press("Alt+ArrowRight");
    const [, second] = await stages();
    await card(column(page, second!.name), "续订").waitFor();
    await expect
      .poll(async () => (await app.api<Opportunity>("GET", `/opportunities/${made.id}`)).stageId)
      .toBe(second!.id);
  });

  test("losing asks why", async () => {
    const made = await opportunity("周年礼");
    const { page } = await opened();
    await page.goto(`/sales/opportunities/${made.id}`);
    await page.getByRole("button", { name: "丢单", exact: true }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("button", { name: "丢单", exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole("button", { name: "价格" }).click();
    await dialog.getByRole("button", { name: "丢单", exact: true }).click();
    await page.getByRole("button", { name: "重新打开" }).waitFor();
    expect(await app.api("GET", `/opportunities/${made.id}`)).toMatchObject({ outcome: "lost", lostReason: "价格" });
  });

  test("winning makes the order, and its payment closes it", async () => {
    const made = await opportunity("年度礼盒", 3_800_000);
    const { page, errors } = await opened();
    await page.goto(`/sales/opportunities/${made.id}`);
    await page.getByRole("button", { name: "赢单" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "赢单" }).click();
    await page.getByRole("button", { name: "重新打开" }).waitFor();
    await page.goto("/sales/orders");
    await page.getByText("年度礼盒", { exact: true }).click();
    await page.getByRole("button", { name: "登记收款" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByLabel("金额").inputValue()).toBe("38000");
    await dialog.getByRole("button", { name: "保存" }).click();
    await page.getByText("已收齐").waitFor();
    await page.getByText("已完成").waitFor();
    expect(errors).toEqual([]);
  });
});

describe("orders and products", () => {
  test("a product is priced in its row, and an order takes the price over", async () => {
    await app.api("POST", "/products", { name: "西湖龙井", sku: "LJ-01", priceMinor: 60_000 });
    const { page } = await opened();
    await page.goto("/sales/products");
    await page.getByRole("button", { name: /价格.*600/ }).click();
    await page.getByLabel("价格").fill("680");
    await page.keyboard.press("Enter");
    await page.getByText("¥ 680.00").waitFor();
    await page.goto("/sales/orders?new=1");
    await page.getByRole("combobox", { name: "产品或服务" }).or(page.getByLabel("产品或服务")).first().fill("龙井");
    await page.getByRole("option", { name: /西湖龙井/ }).click();
    await page.getByLabel("数量").fill("2.5");
    await page.getByRole("dialog").getByText("¥ 1,700.00").first().waitFor();
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByRole("grid").getByText("¥ 1,700.00").first().waitFor();
  });

  test("money is given back, and the order says so", async () => {
    const order = await app.api<{ id: string }>("POST", "/orders", {
      number: "TB-88",
      receivedMinor: 10_000,
      lines: [{ title: "茶点", unitPriceMinor: 10_000 }],
    });
    const { page } = await opened();
    await page.goto(`/sales/orders/${order.id}`);
    await page.getByRole("button", { name: "更多" }).first().click();
    await page.getByRole("menuitem", { name: "退款" }).click();
    await page.getByLabel("退款金额").fill("25");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("−¥ 25").first().waitFor();
    expect(await app.api("GET", `/orders/${order.id}`)).toMatchObject({ refundedMinor: 2_500 });
  });
});

describe("tasks", () => {
  test("one is written in a line, finished, and taken back", async () => {
    const { page } = await opened();
    await page.goto("/tasks");
    await page.getByPlaceholder("写下一项任务，按回车添加").fill("给林姐回微信");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "完成「给林姐回微信」" }).click();
    await expect.poll(() => page.getByText("给林姐回微信").count()).toBe(0);
    await page.getByRole("button", { name: "撤销" }).last().click();
    await page.getByText("给林姐回微信").first().waitFor();
  });

  test("finishing one of a customer writes the story and the next step", async () => {
    const { id: customerId } = await app.api<Customer>("POST", "/customers", { name: "三里茶社" });
    await app.api("POST", "/tasks", { title: "电话跟进", kind: "call", customerId });
    const { page } = await opened();
    await page.goto("/tasks");
    await page.getByRole("button", { name: "完成「电话跟进」" }).click();
    await page.getByLabel("跟进记录").fill("想先看样品");
    await page.getByLabel("下一步", { exact: true }).fill("寄三种样品");
    await page.getByRole("button", { name: "完成", exact: true }).click();
    await page.getByText("寄三种样品").first().waitFor();
    const story = await app.api<{ items: { text: string }[] }>("GET", `/customers/${customerId}/timeline`);
    expect(story.items.some(({ text }) => text.includes("想先看样品"))).toBe(true);
  });

  test("a reminder rings on whatever page is open", async () => {
    const { page } = await opened();
    await page.goto("/sales/products");
    await page.getByRole("heading", { name: "产品" }).waitFor();
    await page.waitForTimeout(500);
    await app.api("POST", "/tasks", { title: "泡茶", remindAt: new Date().toISOString() });
    await page.getByText("提醒：泡茶").waitFor({ timeout: 15_000 });
  });
});

describe("on the phone, in English", () => {
  test("one column fills the screen, and a card is moved in its sheet", async () => {
    const made = await opportunity("Tea corner", 240_000);
    const { page, errors } = await opened({ language: "en", size: phone });
    await page.goto("/sales/board");
    const [first, second] = await stages();
    const visible = (await column(page, first!.name).boundingBox())!;
    expect([Math.round(visible.x), Math.round(visible.width)]).toEqual([0, phone.width]);
    await card(page, "Tea corner").click();
    await page.getByRole("button", { name: second!.name, exact: true }).click();
    await expect
      .poll(async () => (await app.api<Opportunity>("GET", `/opportunities/${made.id}`)).stageId)
      .toBe(second!.id);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    expect(errors).toEqual([]);
  });
});
