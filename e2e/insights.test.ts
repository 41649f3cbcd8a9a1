/** The firm in figures, as the owner reads them: each equals what the exports say, and leads to the list behind it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type App, openBrowser, phone, signIn, startApp } from "./app.ts";

let app: App;
type Order = {
  id: string;
  kind: "sale" | "refund";
  state: string;
  orderedOn: string;
  currency: string;
  totalMinor: number;
  receivedMinor: number;
  dueOn: string | null;
};
type Deal = {
  id: string;
  title: string;
  outcome: string | null;
  closedOn: string | null;
  currency: string;
  amountMinor: number;
  expectedCloseOn: string | null;
  stageId: string;
};
let orders: Order[];
let deals: Deal[];

beforeAll(async () => {
  app = await startApp();
  const { context } = await openBrowser(app);
  await signIn(context);
  await context.close();
  await app.api("PUT", "/demo", {});
  for (let state = ""; state !== "loaded";) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    ({ state } = await app.api<{ state: string }>("GET", "/demo"));
  }
  const out = join(app.home, "export");
  app.soloist("export", "--format", "json", "--out", out);
  orders = JSON.parse(readFileSync(join(out, "orders.json"), "utf8")) as Order[];
  deals = JSON.parse(readFileSync(join(out, "opportunities.json"), "utf8")) as Deal[];
}, 90_000);

async function opened(path: string, reader: Parameters<typeof openBrowser>[1] = {}) {
  const { page, context, errors } = await openBrowser(app, reader);
  await signIn(context, reader.language);
  await context.request.patch("/api/v1/me", { data: { language: reader.language ?? "zh-CN" } });
  await page.goto(path);
  return { page, errors };
}

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const isMoney = ({ kind, state }: Order) =>
  state === "open" || state === "done" || (kind === "refund" && state !== "cancelled");
const inYear = ({ orderedOn }: Order) => orderedOn.startsWith(today().slice(0, 4)) && orderedOn <= today();
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
const yuan = (minor: number) =>
  `¥\u00a0${new Intl.NumberFormat("zh-CN", minor % 100 ? { minimumFractionDigits: 2 } : {}).format(minor / 100)}`;
const widget = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

describe("the figures", () => {
  test("revenue and orders of the year equal those of the exported orders", async () => {
    const { page, errors } = await opened("/insights");
    await page.getByRole("button", { name: "今年", exact: true }).click();
    const counted = orders.filter((order) => isMoney(order) && inYear(order));
    const revenue = sum(counted.filter(({ currency }) => currency === "CNY").map(({ totalMinor }) => totalMinor));
    const sales = counted.filter(({ kind }) => kind === "sale").length;
    await widget(page, "销售额")
      .getByRole("link", { name: yuan(revenue) })
      .waitFor();
    await widget(page, "订单数")
      .getByRole("link", { name: String(sales) })
      .waitFor();
    const owed = sum(
      orders
        .filter((order) => isMoney(order) && order.kind === "sale" && order.dueOn && order.currency === "CNY")
        .map(({ totalMinor, receivedMinor }) => Math.max(0, totalMinor - receivedMinor)),
    );
    await widget(page, "应收款")
      .getByRole("link", { name: yuan(owed) })
      .waitFor();
    expect(errors).toEqual([]);
  });

  test("a figure leads to the list that shows it, and back to the period that was chosen", async () => {
    const { page } = await opened("/insights");
    await page.getByRole("button", { name: "今年", exact: true }).click();
    const sales = orders.filter((order) => isMoney(order) && inYear(order) && order.kind === "sale").length;
    await widget(page, "订单数")
      .getByRole("link", { name: String(sales) })
      .click();
    await page.waitForURL(/\/sales\/orders\?/);
    await page
      .getByText(new RegExp(`^${sales} `))
      .first()
      .waitFor();
    await page.goBack();
    await widget(page, "订单数")
      .getByRole("link", { name: String(sales) })
      .waitFor();
    expect(page.url()).toContain("period=thisYear");
  });

  test("who bought again stands beside the page, as no filter can say it", async () => {
    const { page } = await opened("/insights?period=thisYear");
    await widget(page, "复购率").getByRole("button").click();
    const panel = page.getByRole("complementary", { name: "复购率" });
    await panel.getByText(/条记录/).waitFor();
    await panel.getByRole("link").first().click();
    await page.waitForURL(/\/customers\/./);
  });

  test("the owner arranges the page by key and button; it stays, and undo takes it back", async () => {
    const { page } = await opened("/insights");
    const kinds = () =>
      page.locator("[data-widget]").evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["widget"]));
    await widget(page, "销售额").waitFor();
    await page.getByRole("button", { name: "调整版面" }).click();
    await widget(page, "销售额").focus();
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(kinds).toEqual(expect.arrayContaining(["orders", "revenue"]));
    await expect.poll(async () => (await kinds()).slice(0, 2)).toEqual(["orders", "revenue"]);
    await page.getByRole("button", { name: "移除满意度" }).click();
    await expect.poll(kinds).not.toContain("satisfaction");
    await page.reload();
    await expect.poll(async () => (await kinds()).slice(0, 2)).toEqual(["orders", "revenue"]);
    expect(await kinds()).not.toContain("satisfaction");
    await page.getByRole("button", { name: "调整版面" }).click();
    await page.getByRole("button", { name: "恢复默认" }).click();
    await expect.poll(async () => (await kinds()).slice(0, 2)).toEqual(["revenue", "orders"]);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await kinds()).slice(0, 2)).toEqual(["orders", "revenue"]);
  });

  test("a figure is dragged to another's place", async () => {
    const { page } = await opened("/insights");
    await page.getByRole("button", { name: "调整版面" }).click();
    await page.waitForTimeout(500); // the dragging is fetched when first arranged
    const kinds = () =>
      page.locator("[data-widget]").evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["widget"]));
    const before = await kinds();
    const box = async (kind: string) => (await page.locator(`[data-widget="${kind}"]`).boundingBox())!;
    const [from, to] = [await box(before[0]!), await box(before[2]!)];
    await page.mouse.move(from.x + 20, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 20, { steps: 4 });
    await page.mouse.move(to.x + 40, to.y + 30, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await kinds())[2]).toBe(before[0]);
  });
});

describe("the forecast", () => {
  const quarter = () => {
    const month = Math.floor((Number(today().slice(5, 7)) - 1) / 3) * 3;
    const year = Number(today().slice(0, 4));
    const on = (date: Date) => date.toISOString().slice(0, 10);
    return { from: on(new Date(Date.UTC(year, month, 1))), to: on(new Date(Date.UTC(year, month + 3, 0))) };
  };

  test("what is expected equals the exported deals by the chance of their stages, and moves with what is tried", async () => {
    const { items } = await app.api<{ items: { stages: { id: string; probability: number }[] }[] }>(
      "GET",
      "/pipelines",
    );
    const chances = new Map(
      items.flatMap(({ stages }) => stages).map(({ id, probability }) => [id, probability / 100]),
    );
    const { from, to } = quarter();
    const open = deals.filter(
      ({ outcome, currency, expectedCloseOn }) =>
        !outcome && currency === "CNY" && expectedCloseOn && expectedCloseOn <= to,
    );
    const won = deals.filter(
      ({ outcome, currency, closedOn }) =>
        outcome === "won" && currency === "CNY" && closedOn && closedOn >= from && closedOn <= to,
    );
    const wonMinor = sum(won.map(({ amountMinor }) => amountMinor));
    const mean = wonMinor + sum(open.map(({ amountMinor, stageId }) => amountMinor * chances.get(stageId)!));
    const whole = (minor: number) => yuan(Math.round(minor / 100) * 100);
    const { page, errors } = await opened("/insights/forecast");
    await page.getByText(whole(mean), { exact: true }).first().waitFor();
    await page.getByText(whole(wonMinor), { exact: true }).first().waitFor();
    await page.getByText(/^有 90% 的把握/).waitFor();
    const largest = open.toSorted((a, b) => b.amountMinor - a.amountMinor || (a.id < b.id ? -1 : 1))[0]!;
    await page
      .getByRole("checkbox", { name: `计入${largest.title}` })
      .first()
      .click();
    await page
      .getByText(whole(mean - largest.amountMinor * chances.get(largest.stageId)!), { exact: true })
      .first()
      .waitFor();
    await page.getByRole("button", { name: "恢复原样" }).click();
    await page.getByText(whole(mean), { exact: true }).first().waitFor();
    await page.getByLabel("目标").fill("1");
    await page.getByText("达到 ¥\u00a01 的把握为 100%").waitFor();
    await page.getByText("各商机互不影响").waitFor();
    expect(errors).toEqual([]);
  });
});

describe("the funnel", () => {
  test("its counts lead to the deals behind them, and its sources to theirs", async () => {
    const { page, errors } = await opened("/insights/funnel");
    const won = page.getByRole("button", { name: /^赢单 \d+$/ }).first();
    const count = Number((await won.getAttribute("aria-label"))!.split(" ")[1]);
    await won.click();
    await page.getByRole("complementary", { name: "赢单" }).getByText(`${count} 条记录`).waitFor();
    await page.keyboard.press("Escape");
    await page.getByLabel("分组").selectOption("source");
    await page.getByRole("columnheader", { name: "来源" }).first().waitFor();
    expect(errors).toEqual([]);
  });
});

describe.each(["zh-CN", "en"] as const)("every page of figures in %s", (language) => {
  test.each(["/insights", "/insights/funnel", "/insights/forecast"])(
    "%s fits the phone and reads well to all",
    async (path) => {
      const { page, errors } = await opened(path, { language, size: phone });
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.locator("section").first().waitFor();
      await page.waitForTimeout(400);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(errors).toEqual([]);
    },
  );
});

test("without sales the page says what to do, and shows no figure", async () => {
  const empty = await startApp();
  const { page, context } = await openBrowser(empty);
  await signIn(context);
  await page.goto("/insights");
  await page.getByText("还没有销售").waitFor();
  expect(await page.locator("[data-widget]").count()).toBe(0);
  await page.goto("/insights/forecast");
  await page.getByText("这段时间没有可预测的内容").waitFor();
  await page.goto("/insights/funnel");
  await page.getByText("这段时间没有新开商机").waitFor();
});
