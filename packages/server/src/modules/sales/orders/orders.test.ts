import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import { newId } from "#platform/ids";
import { createOrders, type OrderImport } from "./bulk.ts";
import type { OrderItem } from "./list.ts";
import type { OrderPage } from "./page.ts";
import type { Purchases } from "./history/purchases.ts";
import type { Order } from "./table.ts";

const tea = { title: "龙井", sku: "T1", quantityMilli: 2500, unitPriceMinor: 12_000 };
const box = { title: "礼盒", sku: "B1", quantityMilli: 1000, unitPriceMinor: 1_999 };

describe.each(databases)("orders on $name", ({ dialect }) => {
  async function withCustomer() {
    const app = await testApp(dialect);
    const { id: customerId } = await createCustomer(app.ctx(), { name: "云栖茶业" });
    const order = async (more = {}) =>
      (await (await app.post("/orders", { customerId, lines: [tea, box], ...more })).json()) as Order;
    const page = async (id: string) => (await (await app.get(`/orders/${id}`)).json()) as OrderPage;
    const customer = () => app.db.selectFrom("customers").selectAll().executeTakeFirstOrThrow();
    const list = async (query = "") =>
      ((await (await app.get(`/orders?${query}`)).json()) as { items: OrderItem[] }).items;
    return { ...app, customerId, order, page, customer, list };
  }

  test("have a number of the day and the sum of their lines", async () => {
    const { order } = await withCustomer();
    expect([await order(), await order()]).toEqual([
      expect.objectContaining({ number: "20270301-001", totalMinor: 31_999, currency: "CNY", orderedOn: "2027-03-01" }),
      expect.objectContaining({ number: "20270301-002" }),
    ]);
  });

  test("say whether they are their customer's first, whatever order they were written in", async () => {
    const { order, list, patch } = await withCustomer();
    const later = await order({ at: "2027-02-20T02:00:00.000Z" });
    const early = await order({ at: "2027-01-10T02:00:00.000Z" });
    await order({ customerId: null });
    const marks = async () => new Map((await list()).map(({ id, buyer }) => [id, buyer]));
    expect(new Set((await marks()).values())).toEqual(new Set(["first", null, "returning"]));
    expect([(await marks()).get(early.id), (await marks()).get(later.id)]).toEqual(["first", "returning"]);
    const where = encodeURIComponent(JSON.stringify({ all: [{ field: "buyer", is: "anyOf", value: ["first"] }] }));
    expect((await list(`where=${where}`)).map(({ id }) => id)).toEqual([early.id]);
    await patch(`/orders/${early.id}`, { customerId: null });
    expect((await marks()).get(later.id)).toBe("first");
  });

  test("name the deal they came from, as long as it is there", async () => {
    const { order, page, post, remove, customerId } = await withCustomer();
    const deal = (await (await post("/opportunities", { title: "春茶团购", customerId })).json()) as { id: string };
    const { id } = await order({ opportunityId: deal.id });
    expect((await page(id)).opportunityTitle).toBe("春茶团购");
    await remove(`/opportunities/${deal.id}`);
    expect((await page(id)).opportunityTitle).toBe(null);
  });

  test("belong to the day on the firm's calendar", async () => {
    const { order } = await withCustomer();
    expect((await order({ at: "2027-02-28T17:00:00.000Z" })).orderedOn).toBe("2027-03-01");
  });

  test("follow their lines when these change, and one undo brings the old lines back", async () => {
    const { order, page, patch, post } = await withCustomer();
    const { id } = await order();
    const changed = await patch(`/orders/${id}`, { lines: [{ ...tea, quantityMilli: 1000 }] });
    expect(await page(id)).toMatchObject({ totalMinor: 12_000, lines: [{ title: "龙井", totalMinor: 12_000 }] });
    await post("/undo", { operationId: changed.headers.get("soloist-operation") });
    const { totalMinor, lines } = await page(id);
    expect([totalMinor, lines.map(({ title }) => title)]).toEqual([31_999, ["龙井", "礼盒"]]);
  });

  test("come back whole when their removal by undo is undone", async () => {
    const { post, get, page } = await withCustomer();
    const made = await post("/orders", { lines: [tea, box] });
    const { id } = (await made.json()) as Order;
    const undone = await post("/undo", { operationId: made.headers.get("soloist-operation") });
    expect((await get(`/orders/${id}`)).status).toBe(404);
    await post("/undo", { operationId: undone.headers.get("soloist-operation") });
    expect((await page(id)).lines.length).toBe(2);
  });

  test("count what came in, and are done when all of it did", async () => {
    const { order, post, page, customer } = await withCustomer();
    const { id } = await order({ dueOn: "2027-03-31" });
    expect((await customer()).owedMinor).toBe(31_999);
    await post(`/orders/${id}/receipts`, { amountMinor: 10_000, note: "微信" });
    expect(await page(id)).toMatchObject({
      owedMinor: 21_999,
      state: "open",
      payments: [{ amountMinor: 10_000, note: "微信" }],
    });
    await post(`/orders/${id}/receipts`, { amountMinor: 21_999 });
    expect([await page(id), (await customer()).owedMinor]).toEqual([
      expect.objectContaining({ owedMinor: 0, state: "done" }),
      0,
    ]);
  });

  test("do not give back more money than came in", async () => {
    const { order, post } = await withCustomer();
    const { id } = await order();
    const answer = await post(`/orders/${id}/receipts`, { amountMinor: -1 });
    expect(await answer.json()).toMatchObject({ code: "order.received_below_zero", field: "amountMinor" });
  });

  test("are refunded by a negative order beside them, up to their total", async () => {
    const { order, post, page, customer } = await withCustomer();
    const { id } = await order({ receivedMinor: 31_999 });
    const refund = (await (await post(`/orders/${id}/refunds`, { amountMinor: 1_999 })).json()) as Order;
    expect(refund).toMatchObject({ kind: "refund", totalMinor: -1_999, number: "R20270301-001", refundOf: id });
    const tooMuch = await post(`/orders/${id}/refunds`, { amountMinor: 30_001 });
    expect(await tooMuch.json()).toMatchObject({ code: "order.refund_too_large" });
    expect([(await page(id)).refundedMinor, (await customer()).orderTotalMinor]).toEqual([1_999, 30_000]);
  });

  test("asking twice for the same refund gives the money back once", async () => {
    const { order, post, page } = await withCustomer();
    const { id } = await order();
    const refund = { id: newId(), amountMinor: 500 };
    await post(`/orders/${id}/refunds`, refund);
    await post(`/orders/${id}/refunds`, refund);
    expect((await page(id)).refundedMinor).toBe(500);
  });

  test("are found by their number, and in their list by their customer under today's name", async () => {
    const { order, get, list, patch, customerId } = await withCustomer();
    await order({ number: "TB-2027-88" });
    for (const q of ["TB-2027-88", "202788"]) {
      const { items } = (await (await get(`/search?q=${encodeURIComponent(q)}&kind=order`)).json()) as {
        items: object[];
      };
      expect([q, items.length]).toEqual([q, 1]);
    }
    await patch(`/customers/${customerId}`, { name: "海风设计" });
    const numbers = async (q: string) => (await list(`q=${encodeURIComponent(q)}`)).map(({ number }) => number);
    for (const typed of ["海风", "hfsj", "2027-88"]) expect(await numbers(typed)).toEqual(["TB-2027-88"]);
    expect(await numbers("云栖")).toEqual([]);
  });

  test("list what is owed, the most pressing first", async () => {
    const { order, list } = await withCustomer();
    await order({ number: "later", dueOn: "2027-04-30" });
    await order({ number: "paid", dueOn: "2027-01-31", receivedMinor: 31_999 });
    await order({ number: "late", dueOn: "2027-02-15" });
    await order({ number: "no day" });
    expect((await list("owed=1&sort=dueOn")).map(({ number }) => number)).toEqual(["late", "later"]);
    expect((await list("overdueOn=2027-03-01")).map(({ number }) => number)).toEqual(["late"]);
  });

  test("page by day without losing one where many fall on the same", async () => {
    const { order, get } = await withCustomer();
    for (let count = 0; count < 7; count++) await order();
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = (await (await get(`/orders?limit=3${cursor}`)).json()) as { items: OrderItem[]; nextCursor: string };
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : "";
    } while (cursor);
    expect(new Set(seen).size).toBe(7);
  });

  test("come again with their taxes and what was taken off, a known product at the price of today", async () => {
    const { order, page, post, patch } = await withCustomer();
    const product = (await (await post("/products", { name: "龙井", priceMinor: 10_000 })).json()) as { id: string };
    const terms = { quantityMilli: 2000, taxRateBp: 1300, pricesInclude: "no-tax" };
    const { id, totalMinor } = await order({
      lines: [
        { ...terms, productId: product.id, title: "龙井", unitPriceMinor: 10_000, discountMinor: 2_000 },
        { ...terms, title: "包装", unitPriceMinor: 500, discountMinor: 100 },
      ],
    });
    const again = (await (await post(`/orders/${id}/copies`)).json()) as Order;
    expect([totalMinor, again.totalMinor]).toEqual([21_357, 21_357]);
    await patch(`/products/${product.id}`, { priceMinor: 12_000 });
    const dearer = (await (await post(`/orders/${id}/copies`)).json()) as Order;
    const lines = (await page(dearer.id)).lines.map(({ unitPriceMinor, discountMinor, taxMinor }) => [
      unitPriceMinor,
      discountMinor,
      taxMinor,
    ]);
    expect(lines).toEqual([
      [12_000, 2_400, 2_808],
      [500, 100, 117],
    ]);
  });

  test("the customer's purchase history sums what was bought", async () => {
    const { order, customerId, get, post } = await withCustomer();
    await order();
    const { id } = await order({ lines: [tea], dueOn: "2027-04-01" });
    await post(`/orders/${id}/refunds`, { amountMinor: 5_000 });
    const history = (await (await get(`/customers/${customerId}/purchases`)).json()) as Purchases;
    expect(history).toMatchObject({
      orderCount: 2,
      totals: [{ currency: "CNY", totalMinor: 31_999 + 30_000 - 5_000, owedMinor: 25_000 }],
      products: [
        { title: "龙井", quantityMilli: 5_000, totalMinor: 60_000, orders: 2 },
        { title: "礼盒", quantityMilli: 1_000, totalMinor: 1_999, orders: 1 },
      ],
    });
  });

  test("made set-wise are there with their lines and facts, and are gone after one undo", async () => {
    const { ctx, customerId, list, page, customer, post, db } = await withCustomer();
    const by = ctx();
    const many = Array.from({ length: 1500 }, (_, index): OrderImport => ({
      id: newId(),
      number: `A${index}`,
      customerId: index % 2 ? customerId : null,
      opportunityId: null,
      kind: "sale",
      state: "done",
      at: "2027-02-01T02:00:00.000Z",
      orderedOn: "2027-02-01",
      currency: "CNY",
      receivedMinor: 0,
      dueOn: null,
      channel: null,
      notes: "",
      externalId: null,
      ownerId: null,
      lines: [
        { ...tea, productId: null },
        { ...box, productId: null, totalMinor: 1 },
      ],
    }));
    await createOrders(by, many);
    expect((await page(many[0]!.id)).totalMinor).toBe(30_001);
    expect((await customer()).orderCount).toBe(750);
    await post("/undo", { operationId: by.operation.id });
    const { lines } = await db
      .selectFrom("orderLines")
      .select((select) => select.fn.countAll<number>().as("lines"))
      .executeTakeFirstOrThrow();
    expect([await list(), lines, (await customer()).orderCount]).toEqual([[], 0, 0]);
  });
});

describe.each(databases)("products on $name", ({ dialect }) => {
  test("are found by name, pinyin and number, and change in place", async () => {
    const { get, post, patch } = await testApp(dialect);
    const made = (await (await post("/products", { name: "西湖龙井", sku: "LJ-01", priceMinor: 12_000 })).json()) as {
      id: string;
    };
    await post("/products", { name: "Gift box" });
    await patch(`/products/${made.id}`, { priceMinor: 12_800, active: false });
    for (const q of ["龙井", "xhlj", "LJ-01"]) {
      const { items } = (await (await get(`/products?q=${encodeURIComponent(q)}`)).json()) as { items: object[] };
      expect([q, items]).toEqual([
        q,
        [expect.objectContaining({ priceMinor: 12_800, active: false, currency: "CNY" })],
      ]);
    }
    const active = (await (await get("/products?active=1")).json()) as { items: { name: string }[] };
    expect(active.items.map(({ name }) => name)).toEqual(["Gift box"]);
  });

  test("a search without a hit answers with an empty list", async () => {
    const { get } = await testApp(dialect);
    expect(await (await get("/products?q=zzz")).json()).toEqual({ items: [], nextCursor: null });
  });
});
