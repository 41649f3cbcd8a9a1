import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import type { Order } from "../orders/table.ts";
import type { Receivable } from "./queries/list.ts";
import type { Reminder } from "./remind.ts";
import type { ReceivableSum } from "./summary.ts";

describe.each(databases)("receivables on $name", ({ dialect }) => {
  async function start() {
    const app = await testApp(dialect); // today is 2027-03-01
    const { id: customerId } = await createCustomer(app.ctx(), { name: "云栖茶业", language: "zh-CN" });
    const order = async (unitPriceMinor: number, more = {}) => {
      const lines = [{ title: "茶", quantityMilli: 1000, unitPriceMinor }];
      return (await (await app.post("/orders", { customerId, lines, ...more })).json()) as Order;
    };
    const planned = await order(300_000, { number: "P-1000" });
    const parts = ["2027-01-15", "2027-02-24", "2027-04-30"].map((dueOn) => ({ dueOn, amountMinor: 100_000 }));
    await app.put(`/orders/${planned.id}/instalments`, { parts });
    await app.post(`/orders/${planned.id}/receipts`, { amountMinor: 100_000 });
    await order(50_000, { number: "L-2000", dueOn: "2026-11-01" });
    await order(7_000, { number: "N-3000" });
    const list = async (query = "") =>
      ((await (await app.get(`/receivables?${query}`)).json()) as { items: Receivable[] }).items;
    const sum = async () => ((await (await app.get("/receivables/sum")).json()) as { items: ReceivableSum[] }).items;
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    return { ...app, customerId, planned, list, sum, undo };
  }

  test("are instalments and whole orders, by the day they are due, with their age", async () => {
    const { list } = await start();
    expect(
      (await list()).map(({ number, part, parts, age, lateDays }) => [number, part, parts, age, lateDays]),
    ).toEqual([
      ["L-2000", 0, 0, "over90", 120],
      ["P-1000", 2, 3, "to30", 5],
      ["P-1000", 3, 3, "notDue", -60],
      ["N-3000", 0, 0, "noDay", 0],
    ]);
  });

  test("are found by number and customer, filtered, sorted and counted", async () => {
    const { list, get } = await start();
    const where = encodeURIComponent(JSON.stringify({ field: "dueOn", is: "before", value: "2027-03-01" }));
    expect((await list(`where=${where}&sort=-owedMinor`)).map(({ owedMinor }) => owedMinor)).toEqual([100_000, 50_000]);
    expect((await list("q=L-2000")).length).toBe(1);
    expect((await list(`q=${encodeURIComponent("云栖")}`)).length).toBe(4);
    expect(await (await get("/receivables/count")).json()).toEqual({ count: 4 });
  });

  test("are summed by age and by customer", async () => {
    const { sum } = await start();
    const byAge = { notDue: 100_000, to30: 100_000, to60: 0, to90: 0, over90: 50_000, noDay: 7_000 };
    expect(await sum()).toMatchObject([
      {
        currency: "CNY",
        owedMinor: 257_000,
        overdueMinor: 150_000,
        count: 4,
        byAge,
        customers: [{ name: "云栖茶业", byAge }],
      },
    ]);
  });

  test("are reminded of in one text to a customer, in the customer's language, which stands in the story", async () => {
    const { list, post, get, customerId } = await start();
    const ids = (await list()).filter(({ lateDays }) => lateDays > 0).map(({ id }) => id);
    const { items } = (await (await post("/receivables/reminders", { ids })).json()) as { items: Reminder[] };
    expect(items.length).toBe(1);
    expect(items[0]!.text).toContain("订单 P-1000 第 2/3 期：¥1,000.00（约定 2027-02-24 付款）");
    expect((await list()).filter(({ remindedAt }) => remindedAt).map(({ number }) => number)).toContain("L-2000");
    const story = (await (await get(`/customers/${customerId}/timeline`)).json()) as { items: { kind: string }[] };
    expect(story.items.filter(({ kind }) => kind === "message").length).toBe(2);
  });

  test("are written off together, whether they are instalments or whole orders, and brought back by one undo", async () => {
    const { list, sum, post, undo } = await start();
    const ids = (await list()).filter(({ lateDays }) => lateDays > 0).map(({ id }) => id);
    const answer = await post("/receivables/bulk", { ids, action: { kind: "void" } });
    expect(await answer.json()).toMatchObject({ changed: 2 });
    expect((await list()).map(({ number }) => number)).toEqual(["P-1000", "N-3000"]);
    await undo(answer);
    expect((await sum())[0]).toMatchObject({ owedMinor: 257_000 });
  });
});
