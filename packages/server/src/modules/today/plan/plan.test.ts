import { describe, expect, test } from "vitest";
import { updateCompany } from "#modules/admin";
import { createCustomer } from "#modules/customers";
import { createOpportunity, createOrder, createOrders, receivePayment } from "#modules/sales";
import { createTask } from "#modules/work";
import { databases, testApp } from "#platform/testing";
import { makeFirm, sale } from "./made/firm.ts";
import type { Today } from "./table.ts";

describe.each(databases)("the day's plan on $name", ({ dialect }) => {
  async function withFirm() {
    const app = await testApp(dialect);
    const made = await makeFirm(app.ctx);
    const today = async (query = "hours=4", language = "en") =>
      (await (await app.get(`/today?${query}`, { "accept-language": language })).json()) as Today;
    return { ...app, made, today };
  }

  test("has something of every kind, with what it brings, how long it takes and why", async () => {
    const { today, made } = await withFirm();
    const plan = await today();
    expect(plan).toMatchObject({ on: "2027-03-01", hours: 4, currency: "CNY", left: [], leftCount: 0, hasData: true });
    const byKind = new Map(plan.planned.map((item) => [item.kind, item]));
    expect([...byKind.keys()].sort()).toEqual(["birthday", "deal", "follow_up", "owed", "silent"]);
    expect(byKind.get("follow_up")).toMatchObject({ customerName: "林晓雯", channel: "call", minutes: 15 });
    expect(byKind.get("owed")).toMatchObject({ customerName: "海风设计工作室", gainMinor: 41_000, minutes: 5 });
    expect(byKind.get("silent")).toMatchObject({ channel: "mail", minutes: 15, language: "en" });
    expect(byKind.get("birthday")).toMatchObject({ customerName: "王伟", language: "zh-CN" });
    expect(byKind.get("deal")).toMatchObject({
      about: "年度礼盒",
      gainMinor: 3_800_000 * (made.stage.probability / 100) * 0.1,
    });
    for (const item of plan.planned) {
      expect(item.reason).toMatch(/\d.*\.$/);
      expect(item.texts.length).toBe(2);
    }
    expect(plan.totalGainMinor).toBe(plan.planned.reduce((sum, { gainMinor }) => sum + gainMinor, 0));
    expect(plan.plannedMinutes).toBe(plan.planned.reduce((sum, { minutes }) => sum + minutes, 0));
  });

  test("is read in Chinese by who reads Chinese", async () => {
    const { today } = await withFirm();
    const owed = (await today("hours=4", "zh-CN")).planned.find(({ kind }) => kind === "owed");
    expect(owed).toMatchObject({
      title: "提醒 海风设计工作室 支付 ¥\u00a04,100",
      label: { text: "逾期 6 天", tone: "red" },
    });
  });

  test("keeps within little time, says why the rest is left, and what one more hour would bring", async () => {
    const { today } = await withFirm();
    const [short, long] = [await today("hours=0.25"), await today("hours=1.25")];
    expect(short.plannedMinutes).toBeLessThanOrEqual(15);
    expect(short.left.length).toBeGreaterThan(0);
    for (const { why } of short.left) expect(why).toMatch(/^Too little time: /);
    expect(short.gainOfOneMoreHourMinor).toBe(long.totalGainMinor - short.totalGainMinor);
  });

  test("takes the owner's usual hours where none are said", async () => {
    const { today, ctx } = await withFirm();
    await updateCompany(ctx(), { minutesPerDay: 90 });
    expect((await today("")).hours).toBe(1.5);
  });

  test("tells what is owed in all, and what of it is late", async () => {
    const { today, ctx, made } = await withFirm();
    const lines = [{ title: "Later", unitPriceMinor: 100_000 }];
    await createOrder(ctx(), { customerId: made.debtor.id, dueOn: "2027-06-01", lines });
    await createOrder(ctx(), { customerId: made.debtor.id, dueOn: "2027-02-01", currency: "USD", lines });
    expect(await today()).toMatchObject({ owedMinor: 510_000, overdueMinor: 410_000 });
    await receivePayment(ctx(), made.debt.id, { amountMinor: 410_000 });
    expect(await today()).toMatchObject({ owedMinor: 100_000, overdueMinor: 0 });
  });

  test("asks for all that one customer owes at once, in each currency by itself", async () => {
    const { today, ctx, made } = await withFirm();
    const owes = (currency: string, unitPriceMinor: number, dueOn: string) =>
      createOrder(ctx(), { customerId: made.debtor.id, currency, dueOn, lines: [{ title: "More", unitPriceMinor }] });
    await owes("CNY", 90_000, "2027-02-25");
    await owes("USD", 1_000_000, "2027-02-25");
    const plan = await today();
    const owed = plan.planned.filter(({ kind }) => kind === "owed");
    expect(Object.fromEntries(owed.map(({ currency, gainMinor }) => [currency, gainMinor]))).toEqual({
      CNY: 50_000,
      USD: 100_000,
    });
    expect(plan.otherGains).toEqual([{ currency: "USD", gainMinor: 100_000 }]);
    const own = plan.planned.filter(({ currency }) => currency === "CNY");
    expect(plan.totalGainMinor).toBe(own.reduce((sum, { gainMinor }) => sum + gainMinor, 0));
  });

  test("proposes a debt without a customer by its order", async () => {
    const { today, ctx } = await withFirm();
    await createOrder(ctx(), { number: "X-9", dueOn: "2027-02-25", lines: [{ title: "Cash", unitPriceMinor: 5000 }] });
    const owed = (await today()).planned.find(({ about }) => about === "X-9");
    expect(owed).toMatchObject({ customerId: null, customerName: "", gainMinor: 500 });
  });

  test("leaves a customer in peace who has a next step, and one who ordered lately", async () => {
    const { today, ctx, made } = await withFirm();
    await createOrders(ctx(), [sale(made.silent.id, "2027-02-20", 200_000)]);
    expect((await today()).planned.map(({ kind }) => kind)).not.toContain("silent");
    const other = await withFirm();
    await createTask(other.ctx(), { title: "Fair", customerId: other.made.silent.id, dueOn: "2027-05-01" });
    expect((await other.today()).planned.map(({ kind }) => kind)).not.toContain("silent");
  });

  test("represents a deal by the task that is due for it", async () => {
    const { today, ctx, made } = await withFirm();
    const { id: refId, customerId } = made.deal;
    await createTask(ctx(), {
      title: "报价",
      kind: "call",
      customerId,
      refTable: "opportunities",
      refId,
      dueOn: "2027-03-01",
    });
    const { planned } = await today();
    expect(planned.map(({ kind }) => kind)).not.toContain("deal");
    const { gainMinor } = planned.find(({ about }) => about === "报价")!;
    expect(gainMinor).toBeGreaterThan(3_800_000 * (made.stage.probability / 100) * 0.1);
  });

  test("forgets what lies in the recycle bin", async () => {
    const { today, remove, made } = await withFirm();
    for (const { id } of [made.silent, made.born]) await remove(`/customers/${id}`);
    await remove(`/tasks/${made.task.id}`);
    await remove(`/opportunities/${made.deal.id}`);
    await remove(`/orders/${made.debt.id}`);
    expect(await today()).toMatchObject({ planned: [], left: [], owedMinor: 0 });
  });

  test("is empty, and says so, where there is nothing", async () => {
    const { get } = await testApp(dialect);
    expect(await (await get("/today?hours=4")).json()).toMatchObject({
      planned: [],
      left: [],
      totalGainMinor: 0,
      gainOfOneMoreHourMinor: 0,
      hasData: false,
    });
  });

  test("plans another day by its own calendar", async () => {
    const { today } = await withFirm();
    const later = await today("hours=4&on=2027-03-20");
    expect(later.planned.map(({ kind }) => kind)).not.toContain("birthday");
    expect(later.planned.find(({ kind }) => kind === "owed")?.label.text).toBe("25 days overdue");
  });

  test.each(["hours=x", "hours=-1", "hours=25", "on=2027-02-30", "on=today"])("refuses %s in words", async (query) => {
    const { get } = await testApp(dialect);
    const answer = await get(`/today?${query}`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, "input.invalid"]);
  });

  test("counts a customer's day with two orders as one purchase", async () => {
    const { today, ctx } = await withFirm();
    const twice = await createCustomer(ctx(), { name: "Twice" });
    const on = ["2026-06-01", "2026-06-01", "2026-07-01", "2026-07-01", "2026-08-01", "2026-08-01"];
    await createOrders(
      ctx(),
      on.map((day, index) => sale(twice.id, day, 100_000 + index)),
    );
    const item = (await today()).planned.find(({ customerName }) => customerName === "Twice");
    expect(item?.reason).toMatch(/^Usually orders every 31 days, now silent for 212; .* at ¥\u00a02,000 in/);
  });

  test("knows nothing of what came later when it plans a day that is past", async () => {
    const { today, ctx, made } = await withFirm();
    const silentOn = async (on: string) =>
      (await today(`hours=4&on=${on}`)).planned.find(({ kind }) => kind === "silent");
    const before = await silentOn("2027-02-01");
    expect(before?.reason).toMatch(/^Usually orders every 30 days, now silent for 92; /);
    await createOrders(ctx(), [sale(made.silent.id, "2027-02-15", 900_000)]);
    expect(await silentOn("2027-02-01")).toEqual(before);
    expect(await silentOn("2027-02-16")).toBeUndefined();
  });

  test("leaves won and lost deals alone", async () => {
    const { today, ctx, put } = await withFirm();
    const won = await createOpportunity(ctx(), { title: "Won", amountMinor: 9_000_000, expectedCloseOn: "2027-03-01" });
    expect((await today()).planned.map(({ about }) => about)).toContain("Won");
    await put(`/opportunities/${won.id}/outcome`, { outcome: "won" });
    expect((await today()).planned.map(({ about }) => about)).not.toContain("Won");
  });
});
