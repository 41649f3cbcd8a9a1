import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { newId } from "#platform/ids";
import { databases, testApp } from "#platform/testing";
import type { OrderPage } from "../orders/page.ts";
import type { Order } from "../orders/table.ts";
import { createProduct } from "../products/actions.ts";
import { moveStock } from "../stock/actions.ts";
import type { CounterDay, CounterProduct } from "./table.ts";

describe.each(databases)("the counter on $name", ({ dialect }) => {
  async function withShop() {
    const app = await testApp(dialect);
    const tea = await createProduct(app.ctx(), { name: "龙井", sku: "6901234567892", priceMinor: 8_800 });
    const cup = await createProduct(app.ctx(), { name: "Cup", priceMinor: 3_000 });
    await moveStock(app.ctx(), tea.id, { countedMilli: 10_000 });
    const line = (product: { id: string; name: string; priceMinor: number }, pieces = 1) => ({
      productId: product.id,
      title: product.name,
      quantityMilli: pieces * 1000,
      unitPriceMinor: product.priceMinor,
    });
    const sell = (body: object) => app.post("/counter/sales", { lines: [line(tea, 2)], method: "wechat", ...body });
    const day = async () => (await (await app.get("/counter/day")).json()) as CounterDay;
    const page = async (id: string) => (await (await app.get(`/orders/${id}`)).json()) as OrderPage;
    const there = async () =>
      (await app.db.selectFrom("products").select("stockMilli").where("id", "=", tea.id).executeTakeFirstOrThrow())
        .stockMilli;
    const tiles = async (q = "") =>
      ((await (await app.get(`/counter/products?q=${encodeURIComponent(q)}`)).json()) as { items: CounterProduct[] })
        .items;
    return { ...app, tea, cup, line, sell, day, page, there, tiles };
  }

  test("a sale is an order that is done, paid and out of stock, and one undo takes all of it back", async () => {
    const { sell, page, there, day, post } = await withShop();
    const answer = await sell({});
    const order = (await answer.json()) as Order;
    expect(order).toMatchObject({ state: "done", totalMinor: 17_600, receivedMinor: 17_600, customerId: null });
    expect((await page(order.id)).payments).toMatchObject([{ method: "wechat", amountMinor: 17_600 }]);
    expect([await there(), await day()]).toEqual([
      8000,
      {
        on: "2027-03-01",
        currency: "CNY",
        sales: 1,
        totalMinor: 17_600,
        methods: [{ method: "wechat", amountMinor: 17_600 }],
      },
    ]);
    await post("/undo", { operationId: answer.headers.get("soloist-operation") });
    expect([await there(), (await day()).sales, (await day()).methods]).toEqual([10_000, 0, []]);
  });

  test("a discount on the whole is shared by the lines to the cent", async () => {
    const { sell, tea, cup, line, page } = await withShop();
    const sold = await sell({ lines: [line(tea, 3), line(cup)], discountMinor: 1_111 });
    const { id, totalMinor } = (await sold.json()) as Order;
    const { lines } = await page(id);
    expect([totalMinor, lines.reduce((sum, one) => sum + one.totalMinor, 0)]).toEqual([28_289, 28_289]);
    expect((await sell({ discountMinor: 99_999_999 })).status).toBe(400);
  });

  test("what is given away is done too, and a repeated request sells once", async () => {
    const { sell, day } = await withShop();
    const free = (await (await sell({ discountMinor: 17_600 })).json()) as Order;
    expect(free).toMatchObject({ totalMinor: 0, state: "done" });
    const id = newId();
    await sell({ id });
    await sell({ id });
    expect((await day()).sales).toBe(2);
  });

  test("somebody who is known has it in their history", async () => {
    const { sell, ctx, db } = await withShop();
    const { id: customerId } = await createCustomer(ctx(), { name: "林晓雯" });
    await sell({ customerId, method: "cash" });
    const { orderCount, orderTotalMinor } = await db.selectFrom("customers").selectAll().executeTakeFirstOrThrow();
    expect([orderCount, orderTotalMinor]).toEqual([1, 17_600]);
  });

  test("what goes back over the counter is taken off the day, by the way it was paid", async () => {
    const { sell, day, post } = await withShop();
    const { id } = (await (await sell({ method: "cash" })).json()) as Order;
    await post(`/orders/${id}/refunds`, { amountMinor: 600 });
    expect(await day()).toMatchObject({
      sales: 1,
      totalMinor: 17_000,
      methods: [{ method: "cash", amountMinor: 17_000 }],
    });
  });

  test("shows what sells most first, and finds by number, name and pinyin", async () => {
    const { sell, cup, line, tiles } = await withShop();
    await sell({ lines: [line(cup, 5)] });
    const names = async (q = "") => (await tiles(q)).map(({ name }) => name);
    expect(await names()).toEqual(["Cup", "龙井"]);
    expect([await names("6901234567892"), await names("lj"), await names("杯")]).toEqual([["龙井"], ["龙井"], []]);
  });
});
