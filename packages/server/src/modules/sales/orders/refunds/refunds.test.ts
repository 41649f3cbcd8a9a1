import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import { moveStock } from "../../stock/actions.ts";
import { createProduct } from "../../products/actions.ts";
import type { OrderItem } from "../list.ts";
import type { OrderPage } from "../page.ts";
import type { Order } from "../table.ts";

describe.each(databases)("what is given back on $name", ({ dialect }) => {
  async function withSale({ received = 31_000, dueOn = null as string | null } = {}) {
    const app = await testApp(dialect);
    const { id: customerId } = await createCustomer(app.ctx(), { name: "云栖茶业" });
    const tea = await createProduct(app.ctx(), { name: "龙井", priceMinor: 10_000 });
    await moveStock(app.ctx(), tea.id, { countedMilli: 10_000 });
    const lines = [
      { productId: tea.id, title: "龙井", quantityMilli: 3000, unitPriceMinor: 10_000 },
      { title: "礼盒", quantityMilli: 1000, unitPriceMinor: 1_000 },
    ];
    const draft = { customerId, lines, receivedMinor: received, dueOn };
    const { id } = (await (await app.post("/orders", draft)).json()) as Order;
    const page = async (of = id) => (await (await app.get(`/orders/${of}`)).json()) as OrderPage;
    const first = (await page()).lines[0]!;
    const refund = (body: object) => app.post(`/orders/${id}/refunds`, body);
    const there = async () =>
      (await app.db.selectFrom("products").select("stockMilli").executeTakeFirstOrThrow()).stockMilli;
    const customer = () => app.db.selectFrom("customers").selectAll().executeTakeFirstOrThrow();
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    return { ...app, id, page, first, refund, there, customer, undo };
  }

  test("goes by line and quantity, several times, and its goods are in stock again", async () => {
    const { refund, first, page, there } = await withSale();
    const made = (await (await refund({ lines: [{ lineId: first.id, quantityMilli: 1000 }] })).json()) as Order;
    expect([made.totalMinor, made.receivedMinor, await there()]).toEqual([-10_000, -10_000, 8000]);
    expect((await page(made.id)).refundOfNumber).toBe((await page()).number);
    await refund({ lines: [{ lineId: first.id, quantityMilli: 2000 }], note: "尺寸不合适" });
    expect(await there()).toBe(10_000);
    expect(await page()).toMatchObject({
      refundedMinor: 30_000,
      left: [
        { quantityMilli: 0, worthMinor: 0 },
        { quantityMilli: 1000, worthMinor: 1_000 },
      ],
    });
    const more = await refund({ lines: [{ lineId: first.id, quantityMilli: 1 }] });
    expect(await more.json()).toMatchObject({ code: "order.refund_too_many" });
  });

  test("stays out of stock when it is not for sale again", async () => {
    const { refund, first, there } = await withSale();
    await refund({ lines: [{ lineId: first.id, quantityMilli: 1000 }], restock: false });
    expect(await there()).toBe(7000);
  });

  test("is undone in one step: money, stock and state are as before", async () => {
    const { refund, first, page, there, customer, undo } = await withSale();
    const answer = await refund({ lines: [{ lineId: first.id, quantityMilli: 3000 }] });
    expect((await customer()).orderTotalMinor).toBe(1_000);
    await undo(answer);
    expect([(await page()).refundedMinor, await there(), (await customer()).orderTotalMinor]).toEqual([
      0, 7000, 31_000,
    ]);
  });

  test("settles what is owed before money goes back", async () => {
    const { refund, page, customer } = await withSale({ received: 11_000, dueOn: "2027-04-01" });
    const half = (await (await refund({ amountMinor: 15_000 })).json()) as Order;
    expect([half.receivedMinor, (await page()).owedMinor, (await customer()).owedMinor]).toEqual([0, 5_000, 5_000]);
    const rest = (await (await refund({ amountMinor: 16_000 })).json()) as Order;
    expect([rest.receivedMinor, await page(), (await customer()).owedMinor]).toEqual([
      -11_000,
      expect.objectContaining({ owedMinor: 0, state: "done", refundedMinor: 31_000 }),
      0,
    ]);
  });

  test("no longer settles anything when the refund is put into the bin", async () => {
    const { refund, page, remove } = await withSale({ received: 0, dueOn: "2027-04-01" });
    const { id } = (await (await refund({ amountMinor: 15_000 })).json()) as Order;
    expect((await page()).owedMinor).toBe(16_000);
    await remove(`/orders/${id}`);
    expect((await page()).owedMinor).toBe(31_000);
  });

  test("of all the money means of all the goods", async () => {
    const { refund, first, there, page } = await withSale();
    await refund({ lines: [{ lineId: first.id, quantityMilli: 1000 }] });
    await refund({ amountMinor: 21_000 });
    expect([await there(), (await page()).left.map(({ quantityMilli }) => quantityMilli)]).toEqual([10_000, [0, 0]]);
  });

  test("is shown on the order in the list", async () => {
    const { refund, get } = await withSale();
    await refund({ amountMinor: 1_000 });
    const { items } = (await (await get("/orders?kind=sale")).json()) as { items: OrderItem[] };
    expect(items.map(({ refundedMinor }) => refundedMinor)).toEqual([1_000]);
  });

  test("keeps an order from being called off, and from being written smaller", async () => {
    const { refund, first, patch, id } = await withSale();
    await refund({ lines: [{ lineId: first.id, quantityMilli: 2000 }] });
    const off = await patch(`/orders/${id}`, { state: "cancelled" });
    expect(await off.json()).toMatchObject({ code: "order.partly_refunded" });
    const lines = [{ title: "龙井", quantityMilli: 1000, unitPriceMinor: 50_000 }];
    expect(await (await patch(`/orders/${id}`, { lines })).json()).toMatchObject({ code: "order.below_refunds" });
  });

  test("keeps the payment it gave back from being undone", async () => {
    const { refund, post, undo, id } = await withSale({ received: 0 });
    const paid = await post(`/orders/${id}/receipts`, { amountMinor: 31_000, method: "cash" });
    const back = await refund({ amountMinor: 1_000 });
    expect((await undo(paid)).status).toBe(409);
    await undo(back);
    expect((await undo(paid)).status).toBe(200);
  });

  test("stays in the bin when its goods were given back anew, however little they cost", async () => {
    const { refund, page, remove, undo } = await withSale();
    const box = (await page()).lines[1]!;
    const giveBox = () => refund({ lines: [{ lineId: box.id, quantityMilli: 1000 }] });
    const { id: first } = (await (await giveBox()).json()) as Order;
    const removed = await remove(`/orders/${first}`);
    const second = await giveBox();
    const answer = await undo(removed);
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: "order.money_went_back" }]);
    await undo(second);
    expect((await undo(removed)).status).toBe(200);
    expect((await page()).refundedMinor).toBe(1_000);
  });

  test("goes into the bin with its order", async () => {
    const { refund, remove, id, customer, db } = await withSale();
    await refund({ amountMinor: 1_000 });
    await remove(`/orders/${id}`);
    const living = await db.selectFrom("orders").select("id").where("deletedAt", "is", null).execute();
    expect([living, (await customer()).orderTotalMinor]).toEqual([[], 0]);
  });
});
