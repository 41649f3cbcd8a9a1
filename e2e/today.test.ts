/** The day's plan as an owner works through it: reasons, prepared texts, outcomes, hours; on the phone; by command line. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type App, openBrowser, phone, signIn, startApp } from "./app.ts";

const dayAway = (days: number) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date(Date.now() + days * 86_400_000));

/** A debt six days late and a call due today: ¥ 410 of reminding, and fifteen minutes of the owner's time. */
async function withTwoThings(): Promise<{ app: App; debtor: string; order: string }> {
  const app = await startApp();
  const phones = [{ label: "work", value: "13857102291" }];
  const debtor = await app.api<{ id: string }>("POST", "/customers", {
    kind: "organisation",
    name: "海风设计",
    phones,
  });
  const order = await app.api<{ id: string }>("POST", "/orders", {
    customerId: debtor.id,
    number: "SO-7",
    dueOn: dayAway(-6),
    lines: [{ title: "设计", unitPriceMinor: 410_000 }],
  });
  const caller = await app.api<{ id: string }>("POST", "/customers", { kind: "person", name: "林晓雯" });
  await app.api("POST", "/tasks", { title: "确认档期", kind: "call", customerId: caller.id, dueOn: dayAway(0) });
  return { app, debtor: debtor.id, order: order.id };
}

const heading = (page: Page, text: string) => page.getByRole("heading", { level: 1, name: text, exact: true });
const row = (page: Page, who: string) => page.getByRole("listitem").filter({ hasText: who });

test("an owner sees what is worth doing and why, sends the prepared text, and is asked for the next step", async () => {
  const { app, debtor, order } = await withTwoThings();
  const { page, context, errors } = await openBrowser(app);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(context);
  await page.goto("/today");
  await heading(page, "今天最值得做的 2 件事").waitFor();
  const first = row(page, "海风设计");
  await first.getByText("应收 ¥\u00a04,100（逾期 6 天，订单 SO-7）；提醒一次预计多收回其中 10%。").waitFor();
  expect(await first.getByText("¥\u00a0410", { exact: true }).count()).toBe(1);

  const text = first.getByRole("textbox");
  expect(await text.inputValue()).toContain("订单 SO-7 的 ¥\u00a04,100");
  await text.fill("海风您好，SO-7 的款方便这周付吗？");
  await first.getByRole("button", { name: "复制文字" }).click();
  await page.getByText("已复制").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("海风您好，SO-7 的款方便这周付吗？");

  await text.press("Control+Enter");
  await page.getByText("已完成：提醒 海风设计 支付").waitFor();
  await heading(page, "今天最值得做的 1 件事").waitFor();
  await page.getByText("3 小时 55 分").first().waitFor();
  await page.getByLabel("下一步做什么？").fill("看是否到账");
  await page.getByRole("button", { name: "一周后" }).click();
  await page.getByRole("button", { name: "保存下一步" }).click();
  await page.getByText("下一步已保存").waitFor();
  expect(await page.getByLabel("下一步做什么？").count()).toBe(0);

  const tasks = await app.api<{ items: object[] }>("GET", `/tasks?customerId=${debtor}`);
  expect(tasks.items).toEqual([
    expect.objectContaining({ title: "看是否到账", dueOn: dayAway(7), refTable: "orders", refId: order }),
  ]);
  const story = await app.api<{ items: { kind: string; text: string }[] }>("GET", `/customers/${debtor}/timeline`);
  expect(story.items.map(({ text: told }) => told)).toContain("提醒了付款\n海风您好，SO-7 的款方便这周付吗？");
  expect(errors).toEqual([]);
});

test("an outcome is taken back in one click, and the day is whole again", async () => {
  const { app } = await withTwoThings();
  const { page, context } = await openBrowser(app, { language: "en" });
  await signIn(context, "en");
  await page.goto("/today");
  await heading(page, "2 things most worth doing today").waitFor();
  await row(page, "林晓雯").getByRole("button", { name: "Done: 确认档期" }).click();
  await heading(page, "1 thing most worth doing today").waitFor();
  await page.getByText("3 h 45 min").first().waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await heading(page, "2 things most worth doing today").waitFor();
  expect(await page.getByLabel("What is the next step?").count()).toBe(0);
  expect(await page.locator("label b").innerText()).toBe("4 h");
});

test("with the keyboard alone: move, open, put off, until nothing is left but a calm word", async () => {
  const { app } = await withTwoThings();
  const { page, context } = await openBrowser(app);
  await signIn(context);
  await page.goto("/today");
  await heading(page, "今天最值得做的 2 件事").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const second = row(page, "林晓雯");
  await second.getByRole("textbox").waitFor();
  expect(await row(page, "海风设计").getByRole("textbox").count()).toBe(0);
  await second.getByRole("button", { name: "暂不" }).press("Enter");
  await heading(page, "今天最值得做的 1 件事").waitFor();
  await row(page, "海风设计").getByRole("button", { name: "稍后" }).press("Enter");
  await page.getByText("今天没有要紧的事").waitFor();
});

test("the plan follows the hours, says why the rest is left, and remembers the hours for the day", async () => {
  const { app } = await withTwoThings();
  await app.api("POST", "/tasks", { title: "写方案", dueOn: dayAway(0) });
  const { page, context } = await openBrowser(app);
  await signIn(context);
  await page.goto("/today");
  await heading(page, "今天最值得做的 3 件事").waitFor();
  const slider = page.getByRole("slider", { name: "我有" });
  await slider.fill("30");
  await heading(page, "今天最值得做的 2 件事").waitFor();
  await page.getByText("未入选 1 件").waitFor();
  await page.getByRole("button", { name: "为什么" }).click();
  await page.getByText("时间不够：同样的时间用在计划里的事上收益更多").waitFor();
  await row(page, "写方案").waitFor();
  await page.reload();
  await heading(page, "今天最值得做的 2 件事").waitFor();
  expect(await slider.inputValue()).toBe("30");
});

test("on the phone the first day offers the sample data, and the plan fits the thumb (English, dark)", async () => {
  const app = await startApp();
  const { page, context, errors } = await openBrowser(app, { language: "en", size: phone, dark: true });
  await signIn(context, "en");
  await page.goto("/today");
  await page.getByText("Nothing to plan from yet").waitFor();
  expect(await page.getByRole("link", { name: "Use my own file" }).getAttribute("href")).toBe("/import");
  await page.getByRole("button", { name: "Look at sample data" }).click();
  await page
    .getByRole("heading", { level: 1, name: /^\d+ things most worth doing today$/ })
    .waitFor({ timeout: 60_000 });
  const sizes = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    low: [...document.querySelectorAll("ol button, ol a[class*=button]")]
      .filter((target) => target.getBoundingClientRect().height < 44)
      .map((target) => target.textContent),
  }));
  expect(sizes).toEqual({ wide: 0, low: [] });
  expect(errors).toEqual([]);
});

test("the command line gives the same plan beside the running server, its last line one JSON object", async () => {
  const { app } = await withTwoThings();
  const lines = app.soloist("today", "--hours", "4", "--json").split("\n");
  const plan = JSON.parse(lines.at(-1)!) as { planned: Record<string, unknown>[]; totalGainMinor: number };
  expect(Object.keys(plan)).toEqual(["on", "hours", "planned", "left", "totalGainMinor"]);
  expect(plan).toMatchObject({ on: dayAway(0), hours: 4, left: [] });
  expect(plan.planned.map((item) => Object.keys(item).join())).toEqual(
    plan.planned.map(() => "kind,customerId,title,gainMinor,currency,minutes,reason"),
  );
  const shown = await app.api<{ totalGainMinor: number }>("GET", "/today?hours=4");
  expect(plan.totalGainMinor).toBe(shown.totalGainMinor);
  expect(app.soloist("today", "--hours", "4")).toMatch(/SO-7[\s\S]*\b20 (minutes|分钟)/);
});

test("the command line plans on an empty home, and names what it cannot read", async () => {
  const app = await startApp();
  expect(JSON.parse(app.soloist("today", "--json"))).toMatchObject({ planned: [], left: [], totalGainMinor: 0 });
  for (const wrong of [["--hours", "many"], ["--on", "2026-02-30"], ["--week"]]) {
    expect(() => app.soloist("today", ...wrong)).toThrow(expect.objectContaining({ status: 2 }));
  }
});
