import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { createOrder } from "#modules/sales";
import { databases, testApp } from "#platform/testing";
import type { FigureRecord } from "../records.ts";
import type { CustomerFigures, Dashboard, Layout } from "./table.ts";

describe.each(databases)("the dashboard on $name", ({ dialect }) => {
  /** The clock stands at 1 March 2027, 10:00 in Shanghai. */
  async function shop() {
    const app = await testApp(dialect);
    const customer = async (name: string, more = {}) =>
      (await createCustomer({ ...app.ctx(), now: new Date("2027-02-10T02:00:00.000Z") }, { name, ...more })).id;
    const sold = (customerId: string | null, on: string, yuan: number, more = {}) =>
      createOrder(app.ctx(), {
        customerId,
        at: `${on}T04:00:00.000Z`,
        lines: [{ title: "Tea", unitPriceMinor: yuan * 100 }],
        ...more,
      });
    const read = async <T>(path: string) => (await (await app.get(path)).json()) as T;
    const money = (query: string) => read<Dashboard>(`/insights/dashboard?${query}`);
    const people = (query: string) => read<CustomerFigures>(`/insights/dashboard/customers?${query}`);
    const records = (query: string) =>
      read<{ items: FigureRecord[]; total: number; nextCursor: string | null }>(`/insights/dashboard/records?${query}`);
    return { ...app, customer, sold, money, people, records };
  }

  test("an empty firm has no figures, and none is made up", async () => {
    const { money, people } = await shop();
    expect(await money("period=thisYear")).toMatchObject({
      hasData: false,
      revenueMinor: { now: 0, previous: 0, lastYear: 0 },
      averageMinor: { now: null, previous: null, lastYear: null },
    });
    expect(await people("period=thisYear")).toMatchObject({
      repeat: { now: { hits: 0, of: 0 } },
      renewal: { now: { hits: 0, of: 0 } },
      owedMinor: 0,
      topCustomers: [],
    });
  });

  test("revenue stands beside the month before and the same month last year", async () => {
    const { sold, money } = await shop();
    await sold(null, "2027-02-03", 300);
    await sold(null, "2027-02-28", 100);
    await sold(null, "2027-01-31", 50);
    await sold(null, "2026-02-01", 80);
    expect(await money("period=lastMonth")).toMatchObject({
      period: { from: "2027-02-01", to: "2027-02-28" },
      revenueMinor: { now: 40_000, previous: 5_000, lastYear: 8_000 },
      orders: { now: 2, previous: 1, lastYear: 1 },
      averageMinor: { now: 20_000, previous: 5_000, lastYear: 8_000 },
    });
  });

  test("an order belongs to the month of the firm's own midnight", async () => {
    const { money, sold } = await shop();
    await sold(null, "2027-02-28", 10, { at: "2027-02-28T17:00:00.000Z" });
    expect((await money("period=lastMonth")).revenueMinor.now).toBe(0);
    expect((await money("period=thisMonth")).revenueMinor.now).toBe(1_000);
  });

  test("refunds lower the revenue, and what is called off does not count", async () => {
    const { money, sold, post } = await shop();
    const { id } = await sold(null, "2027-02-03", 300);
    await sold(null, "2027-02-04", 999, { state: "cancelled" });
    await post(`/orders/${id}/refunds`, { amountMinor: 5_000, at: "2027-02-20T04:00:00.000Z" });
    const { revenueMinor, orders } = await money("period=lastMonth");
    expect([revenueMinor.now, orders.now]).toEqual([25_000, 1]);
  });

  test("another currency stands apart and is never added", async () => {
    const { money, sold } = await shop();
    await sold(null, "2027-02-03", 300);
    await sold(null, "2027-02-03", 70, { currency: "EUR" });
    expect(await money("period=lastMonth")).toMatchObject({
      revenueMinor: { now: 30_000 },
      averageMinor: { now: 30_000 },
      orders: { now: 2 },
      otherCurrencies: [{ currency: "EUR", revenueMinor: 7_000, orders: 1 }],
    });
  });

  test("the months end with the period, each beside its month of the year before", async () => {
    const { money, sold } = await shop();
    await sold(null, "2027-02-03", 300);
    await sold(null, "2026-02-03", 200);
    const { months } = await money("period=lastMonth");
    expect([months.length, months[0], months.at(-1)]).toEqual([
      13,
      { month: "2026-02", revenueMinor: 20_000, orders: 1, lastYearMinor: 0 },
      { month: "2027-02", revenueMinor: 30_000, orders: 1, lastYearMinor: 20_000 },
    ]);
  });

  test("who bought twice, or before, is a repeat buyer", async () => {
    const { customer, sold, people } = await shop();
    const [once, twice, before] = [await customer("一次"), await customer("两次"), await customer("老客")];
    await sold(once, "2027-02-03", 10);
    await sold(twice, "2027-02-03", 10);
    await sold(twice, "2027-02-20", 10);
    await sold(before, "2025-05-05", 10);
    await sold(before, "2027-02-20", 10);
    const { repeat, newCustomers } = await people("period=lastMonth");
    expect([repeat.now, newCustomers]).toEqual([
      { hits: 2, of: 3 },
      { now: 2, previous: 0, lastYear: 0 },
    ]);
  });

  test("who bought in the month before and now again has renewed", async () => {
    const { customer, sold, people } = await shop();
    const [stays, leaves] = [await customer("续费"), await customer("离开")];
    for (const id of [stays, leaves]) await sold(id, "2027-01-15", 10);
    await sold(stays, "2027-02-15", 10);
    expect((await people("period=lastMonth")).renewal).toEqual({
      now: { hits: 1, of: 2 },
      previous: { hits: 0, of: 0 },
      lastYear: { hits: 0, of: 0 },
    });
  });

  test("of those who came in the month, the buyers are the conversion; contacts of a firm do not count", async () => {
    const { customer, sold, people } = await shop();
    const firm = await customer("公司", { kind: "organisation" });
    await customer("联系人", { organisationId: firm });
    await customer("看看");
    await sold(firm, "2027-02-20", 10);
    expect((await people("period=lastMonth")).conversion.now).toEqual({ hits: 1, of: 2 });
  });

  test("what is owed is told with the part that is overdue, per currency", async () => {
    const { sold, people } = await shop();
    await sold(null, "2027-02-03", 300, { dueOn: "2027-02-28", receivedMinor: 10_000 });
    await sold(null, "2027-02-03", 50, { dueOn: "2027-03-01" });
    await sold(null, "2027-02-03", 70, { dueOn: "2027-02-01", currency: "EUR" });
    expect(await people("")).toMatchObject({
      owedMinor: 25_000,
      overdueMinor: 20_000,
      otherOwed: [{ currency: "EUR", owedMinor: 7_000, overdueMinor: 7_000 }],
    });
  });

  test("the best customers are those who brought most after refunds", async () => {
    const { customer, sold, people, post } = await shop();
    const [a, b] = [await customer("甲"), await customer("乙")];
    const { id } = await sold(a, "2027-02-03", 300);
    await sold(b, "2027-02-03", 200);
    await post(`/orders/${id}/refunds`, { amountMinor: 15_000, at: "2027-02-20T04:00:00.000Z" });
    const { topCustomers, topProducts } = await people("period=lastMonth");
    expect(topCustomers).toEqual([
      { id: b, name: "乙", totalMinor: 20_000, orders: 1 },
      { id: a, name: "甲", totalMinor: 15_000, orders: 1 },
    ]);
    expect(topProducts).toEqual([{ title: "Tea", totalMinor: 50_000, quantityMilli: 2_000 }]);
  });

  test("a figure once read follows the next order, its change and its undo", async () => {
    const { customer, people, post, patch } = await shop();
    const customerId = await customer("甲");
    const figures = async () => {
      const { newCustomers, topCustomers } = await people("period=thisMonth");
      return [newCustomers.now, topCustomers[0]?.totalMinor];
    };
    expect(await figures()).toEqual([0, undefined]);
    const made = await post("/orders", { customerId, lines: [{ title: "Tea", unitPriceMinor: 700 }] });
    expect(await figures()).toEqual([1, 700]);
    const { id } = (await made.json()) as { id: string };
    const changed = await patch(`/orders/${id}`, { state: "cancelled" });
    expect(await figures()).toEqual([0, undefined]);
    await post("/undo", { operationId: changed.headers.get("soloist-operation") });
    expect(await figures()).toEqual([1, 700]);
  });

  test("behind every figure stand as many records as it counts, page by page", async () => {
    const { customer, sold, records, people, money } = await shop();
    const [a, b] = [await customer("甲"), await customer("乙")];
    await sold(a, "2027-01-10", 10);
    for (const id of [a, b, b]) await sold(id, "2027-02-10", 20, { dueOn: "2027-02-20" });
    const { newCustomers, repeat, renewal, conversion, owedMinor } = await people("period=lastMonth");
    const { orders, revenueMinor } = await money("period=lastMonth");
    const all = (figure: string) => records(`period=lastMonth&figure=${figure}`);
    const sum = async (figure: string) =>
      (await all(figure)).items.reduce((total, { amountMinor }) => total + amountMinor!, 0);
    expect(await sum("revenue")).toBe(revenueMinor.now);
    expect(await sum("owed")).toBe(owedMinor);
    const totals = async (...figures: string[]) =>
      Promise.all(figures.map(async (figure) => (await all(figure)).total));
    expect(await totals("orders", "newCustomers", "repeat", "renewal", "conversion", "overdue")).toEqual([
      orders.now,
      newCustomers.now,
      repeat.now.hits,
      renewal.now.hits,
      conversion.now.of,
      3,
    ]);
    const first = await records("period=lastMonth&figure=orders&limit=2");
    const second = await records(`period=lastMonth&figure=orders&limit=2&cursor=${first.nextCursor}`);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
  });

  test("a page arranged by its owner stays so, is taken back by undo, and the standard returns", async () => {
    const { get, put, post } = await shop();
    const layout = async () => (await (await get("/insights/layout")).json()) as Layout;
    const standard = await layout();
    expect([standard.isStandard, standard.widgets.length]).toEqual([true, 12]);
    await put("/insights/layout", { widgets: [{ kind: "orders", size: "wide" }] });
    const again = await put("/insights/layout", { widgets: [] });
    expect((await layout()).widgets).toEqual([]);
    await post("/undo", { operationId: again.headers.get("soloist-operation") });
    expect(await layout()).toMatchObject({ isStandard: false, widgets: [{ kind: "orders", size: "wide" }] });
    await put("/insights/layout", { widgets: null });
    expect((await layout()).widgets).toEqual(standard.widgets);
  });

  test("no figure stands twice on a page", async () => {
    const { put } = await shop();
    const twice = [
      { kind: "orders", size: "wide" },
      { kind: "orders", size: "small" },
    ];
    expect((await put("/insights/layout", { widgets: twice })).status).toBe(400);
  });

  test("who may not see customers does not see their figures", async () => {
    const { get } = await testApp(dialect, { scopes: ["sales:read"] });
    expect((await get("/insights/dashboard")).status).toBe(200);
    expect((await get("/insights/dashboard/customers")).status).toBe(403);
  });
});
