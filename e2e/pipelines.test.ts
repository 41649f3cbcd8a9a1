/** Several pipelines, what a stage asks for before a deal leaves it, and the calendar of what is expected to close. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type App, openBrowser, phone, signIn, startApp } from "./app.ts";

type Pipeline = { id: string; name: string; stages: { id: string; name: string }[] };
type Deal = { id: string; pipelineId: string; stageId: string; expectedCloseOn: string | null };

let app: App;
let sales: Pipeline;
let events: Pipeline;
beforeAll(async () => {
  app = await startApp();
  ({
    items: [sales],
  } = await app.api<{ items: [Pipeline] }>("GET", "/pipelines"));
  const stages = [
    { name: "询问", probability: 20 },
    { name: "已留日期", probability: 60 },
  ];
  events = await app.api<Pipeline>("POST", "/pipelines", { name: "茶会", stages });
});

async function opened(reader: Parameters<typeof openBrowser>[1] = {}) {
  const { page, context, errors } = await openBrowser(app, reader);
  await signIn(context, reader.language);
  await context.request.patch("/api/v1/me", { data: { language: reader.language ?? "zh-CN" } });
  return { page, errors };
}

const make = (title: string, more: object = {}) =>
  app.api<Deal>("POST", "/opportunities", { title, amountMinor: 800_000, ...more });
const find = (id: string) => app.api<Deal>("GET", `/opportunities/${id}`);
const card = (page: Page, title: string) => page.locator("[data-card]", { hasText: title });
/** Waits until the server knows. */
async function until(check: () => Promise<boolean>) {
  for (let tries = 0; tries < 50; tries++) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await check()).toBe(true);
}
const dayFrom = (days: number) => {
  const at = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(at);
};

describe("several pipelines", () => {
  test("the one that was chosen stands in the address and is shown again on the next visit", async () => {
    const { page, errors } = await opened();
    await make("下午茶会", { stageId: events.stages[0]!.id });
    await page.goto("/sales/board");
    await page.getByLabel("销售流程").selectOption({ label: "茶会" });
    await card(page, "下午茶会").waitFor();
    expect(new URL(page.url()).searchParams.get("pipeline")).toBe(events.id);
    await page.goto("/sales/board");
    await card(page, "下午茶会").waitFor();
    expect(errors).toEqual([]);
  });

  test("a deal moves to another pipeline, into the stage that is chosen", async () => {
    const deal = await make("换流程");
    const { page } = await opened();
    await page.goto(`/sales/opportunities/${deal.id}`);
    await page.getByRole("button", { name: "移到别的销售流程" }).click();
    await page.getByRole("dialog").getByLabel("阶段").selectOption({ label: "已留日期" });
    await page.getByRole("dialog").getByRole("button", { name: "移动" }).click();
    await until(async () => (await find(deal.id)).stageId === events.stages[1]!.id);
  });

  test("one that goes asks where its deals belong, and undo brings it back with them", async () => {
    const gone = await app.api<Pipeline>("POST", "/pipelines", {
      name: "临时",
      stages: [{ name: "唯一", probability: 10 }],
    });
    const deal = await make("临时的", { stageId: gone.stages[0]!.id });
    const { page } = await opened();
    await page.goto(`/sales/board?pipeline=${gone.id}`);
    await card(page, "临时的").waitFor();
    await page.getByRole("button", { name: "编辑阶段" }).click();
    await page
      .getByRole("button", { name: "删除销售流程" })
      .or(page.getByRole("button", { name: "删除流程" }))
      .click();
    await page.getByLabel("其中未结束的商机移到").selectOption({ index: 1 });
    await page.getByRole("button", { name: "删除", exact: true }).click();
    await until(async () => (await find(deal.id)).pipelineId !== gone.id);
    await page.getByRole("button", { name: "撤销" }).click();
    await until(async () => (await find(deal.id)).pipelineId === gone.id);
  });
});

describe("exit checklists", () => {
  test("are written in the stage editor, ticked in the panel and counted on the card", async () => {
    const stage = events.stages[1]!;
    await make("有清单的", { stageId: stage.id });
    const { page, errors } = await opened({ language: "en" });
    await page.goto(`/sales/board?pipeline=${events.id}`);
    await page.getByRole("button", { name: "Edit stages" }).click();
    await page.getByRole("button", { name: `Exit checklist of ${stage.name}: 0` }).click();
    await page.getByLabel("What must be done").fill("Hall is booked");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `Exit checklist of ${stage.name}: 1` }).waitFor();
    await page.keyboard.press("Escape");
    await card(page, "有清单的").getByText("0/1").waitFor();
    await card(page, "有清单的").click();
    await page.getByLabel(/Hall is booked/).click();
    await card(page, "有清单的").getByText("1/1").waitFor();
    expect(errors).toEqual([]);
  });

  test("a move by the keyboard asks; with a reason it goes on and the story tells it", async () => {
    const [first, second] = sales.stages;
    await app.api("POST", `/stages/${first!.id}/items`, { label: "预算已确认", required: true });
    const { id: customerId } = await app.api<{ id: string }>("POST", "/customers", { name: "急单客户" });
    const deal = await make("急单", { stageId: first!.id, customerId });
    const { page } = await opened();
    await page.goto(`/sales/board?pipeline=${sales.id}`);
    await card(page, "急单").first().focus();
    await page.keyboard.press("Alt+ArrowRight");
    const sheet = page.getByRole("dialog");
    await sheet.getByText("预算已确认").waitFor();
    expect((await find(deal.id)).stageId).toBe(first!.id);
    expect(await sheet.getByRole("button", { name: "继续" }).isDisabled()).toBe(true);
    await sheet.getByLabel("或者说明为什么可以跳过").fill("老客户");
    await sheet.getByRole("button", { name: "继续" }).click();
    await until(async () => (await find(deal.id)).stageId === second!.id);
    const { items } = await app.api<{ items: { text: string }[] }>("GET", `/customers/${customerId}/timeline`);
    expect(items.some(({ text }) => text.includes("老客户") && text.includes("预算已确认"))).toBe(true);
  });
});

describe("the calendar", () => {
  test("has its own address, sums the month, and a deal dragged to another day is there until undone", async () => {
    const deal = await make("可拖的", { expectedCloseOn: dayFrom(0) });
    const month = dayFrom(0).slice(0, 7);
    const target = `${month}-${dayFrom(0).endsWith("-15") ? "16" : "15"}`;
    const { page, errors } = await opened();
    await page.goto(`/sales/calendar?month=${month}`);
    const chip = page.locator("[data-deal]", { hasText: "可拖的" });
    const from = (await chip.boundingBox())!;
    const to = (await page.locator(`[data-day="${target}"]`).boundingBox())!;
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 20, { steps: 4 });
    await page.mouse.move(to.x + 30, to.y + 60, { steps: 8 });
    await page.mouse.up();
    await until(async () => (await find(deal.id)).expectedCloseOn === target);
    await page.getByRole("button", { name: "撤销" }).click();
    await until(async () => (await find(deal.id)).expectedCloseOn === dayFrom(0));
    expect(errors).toEqual([]);
  });

  test("Alt with an arrow moves a deal by a day, Page Down turns the month", async () => {
    const on = `${dayFrom(0).slice(0, 7)}-10`;
    const deal = await make("键盘的", { expectedCloseOn: on });
    const { page } = await opened({ language: "en", dark: true });
    await page.goto(`/sales/calendar?month=${on.slice(0, 7)}`);
    await page.locator("[data-deal]", { hasText: "键盘的" }).focus();
    await page.keyboard.press("Alt+ArrowRight");
    await until(async () => (await find(deal.id)).expectedCloseOn === `${on.slice(0, 8)}11`);
    await page.keyboard.press("PageDown");
    await page.waitForURL((url) => url.searchParams.get("month") !== on.slice(0, 7));
  });

  test("is an agenda on the phone, where a day is changed in place", async () => {
    const on = `${dayFrom(0).slice(0, 7)}-12`;
    const deal = await make("手机上的", { expectedCloseOn: on });
    const { page, errors } = await opened({ size: phone });
    await page.goto(`/sales/calendar?month=${on.slice(0, 7)}`);
    const line = page.locator("[data-deal]", { hasText: "手机上的" }).locator("..");
    await line.getByLabel("预计成交").fill(`${on.slice(0, 8)}13`);
    await until(async () => (await find(deal.id)).expectedCloseOn === `${on.slice(0, 8)}13`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(errors).toEqual([]);
  });
});
