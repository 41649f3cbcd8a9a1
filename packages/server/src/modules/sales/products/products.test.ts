import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { bundleCost, bundleStock, changedPrice } from "./rules.ts";
import type { Product, ProductDetail } from "./table.ts";
import type { ProductSales } from "./sales.ts";

const part = fc.record({
  quantityMilli: fc.integer({ min: 1, max: 1_000_000 }),
  product: fc.record({
    costMinor: fc.integer({ min: 0, max: 1_000_000_000 }),
    currency: fc.constant("CNY"),
    stockMilli: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000_000 })),
  }),
});

test("a bundle costs what its parts cost, exactly, and nothing is said while one cost is unknown", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const exact = parts.reduce((sum, one) => sum + BigInt(one.quantityMilli) * BigInt(one.product.costMinor), 0n);
      expect(bundleCost(parts, "CNY")).toBe(Number((exact + 500n) / 1000n));
      expect(
        bundleCost([...parts, { quantityMilli: 1, product: { costMinor: null, currency: "CNY" } }], "CNY"),
      ).toBeNull();
      expect(bundleCost(parts, "EUR")).toBeNull();
    }),
  );
});

test("as many bundles can be made as the scarcest part allows, and not one more", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const counted = parts.filter(({ product }) => product.stockMilli !== null);
      const stock = bundleStock(parts);
      if (counted.length === 0) {
        expect(stock).toBeNull();
        return;
      }
      const made = stock! / 1000;
      const enough = (count: number) =>
        counted.every(({ quantityMilli, product }) => product.stockMilli! >= count * quantityMilli);
      expect([enough(made), enough(made + 1)]).toEqual([true, false]);
    }),
  );
});

test("a changed price is never below nothing and stands on a whole step", () => {
  expect([changedPrice(9_800, 10, 100), changedPrice(9_800, -100, 1), changedPrice(1_050, 3.5, 10)]).toEqual([
    10_800, 0, 1090,
  ]);
});

describe.each(databases)("products on $name", ({ dialect }) => {
  async function withThree() {
    const app = await testApp(dialect);
    const make = async (body: object) => (await (await app.post("/products", body)).json()) as ProductDetail;
    const tea = await make({ name: "龙井", category: "茶", priceMinor: 10_000, costMinor: 4_000, lowStockMilli: 5000 });
    const cup = await make({ name: "Cup", category: "Ware", priceMinor: 5_000, costMinor: 1_500 });
    const parts = [
      { productId: tea.id, quantityMilli: 2000 },
      { productId: cup.id, quantityMilli: 1000 },
    ];
    const box = await make({ name: "Box", priceMinor: 22_000, parts });
    const list = async (query = "") =>
      ((await (await app.get(`/products${query}`)).json()) as { items: Product[] }).items;
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    return { ...app, make, tea, cup, box, list, undo };
  }

  test("a bundle shows its parts' cost and how many can be made", async () => {
    const { tea, cup, box, post, get } = await withThree();
    await post(`/products/${tea.id}/stock`, { countedMilli: 9000 });
    await post(`/products/${cup.id}/stock`, { countedMilli: 20_000 });
    const shown = (await (await get(`/products/${box.id}`)).json()) as ProductDetail;
    expect([shown.bundle, shown.costMinor, shown.stockMilli]).toEqual([true, 9_500, 4000]);
    expect(shown.parts.map(({ name }) => name)).toEqual(["龙井", "Cup"]);
  });

  test("a bundle is never inside a bundle, nor in itself", async () => {
    const { tea, box, post, patch } = await withThree();
    const inside = (productId: string) => ({ parts: [{ productId, quantityMilli: 1000 }] });
    expect((await post("/products", { name: "Big", ...inside(box.id) })).status).toBe(400);
    expect((await patch(`/products/${tea.id}`, inside(tea.id))).status).toBe(400);
    const { cup } = await withThree();
    expect((await patch(`/products/${tea.id}`, inside(cup.id))).status).toBe(400);
  });

  test("a bundle has no count of its own", async () => {
    const { box, post } = await withThree();
    expect((await post(`/products/${box.id}/stock`, { countedMilli: 1 })).status).toBe(409);
  });

  test("are found by category and by what is low", async () => {
    const { tea, cup, post, list, get } = await withThree();
    await post(`/products/${tea.id}/stock`, { countedMilli: 5000 });
    await post(`/products/${cup.id}/stock`, { countedMilli: 1000 });
    expect((await list("?stock=low")).map(({ name }) => name)).toEqual(["龙井"]);
    expect((await list("?stock=counted")).length).toBe(2);
    expect((await list(`?category=${encodeURIComponent("茶")}`)).map(({ low }) => low)).toEqual([true]);
    expect(await (await get("/products/categories")).json()).toEqual({ items: ["Ware", "茶"] });
  });

  test("are filtered by how much is there, what is low, and what is put together", async () => {
    const { tea, cup, post, list } = await withThree();
    await post(`/products/${tea.id}/stock`, { countedMilli: 4500 });
    await post(`/products/${cup.id}/stock`, { countedMilli: 300 });
    const names = async (field: string, is: string, value?: number) =>
      (await list(`?where=${encodeURIComponent(JSON.stringify({ all: [{ field, is, value }] }))}`)).map(
        ({ name }) => name,
      );
    expect(await names("stock", "is", 4.5)).toEqual(["龙井"]);
    expect(await names("stock", "below", 1)).toEqual(["Cup"]);
    expect(await names("stock", "empty")).toEqual(["Box"]);
    expect(await names("low", "yes")).toEqual(["龙井"]);
    expect(await names("stockSince", "filled")).toEqual(["Cup", "龙井"]);
    expect(await names("bundle", "yes")).toEqual(["Box"]);
    expect((await list("?sort=-stock")).map(({ name }) => name)).toEqual(["龙井", "Cup", "Box"]);
  });

  test("one value is set for many as one step", async () => {
    const { list, post, undo } = await withThree();
    const action = { kind: "set", fields: { unit: "盒", active: false } };
    const answer = await post("/products/bulk", { filter: { category: "Ware" }, action });
    const { count } = (await answer.json()) as { count: number };
    const changed = async () => (await list()).filter(({ unit, active }) => unit === "盒" && !active).length;
    expect([count > 0, await changed()]).toEqual([true, count]);
    await undo(answer);
    expect(await changed()).toBe(0);
  });

  test("prices of many change by one step and come back by one undo", async () => {
    const { post, list, undo } = await withThree();
    const action = { kind: "price", percent: 10, step: 100 };
    const answer = await post("/products/bulk", { filter: {}, action });
    expect(await answer.json()).toEqual({ count: 3 });
    expect((await list("?sort=price")).map(({ priceMinor }) => priceMinor)).toEqual([5_500, 11_000, 24_200]);
    await undo(answer);
    expect((await list("?sort=price")).map(({ priceMinor }) => priceMinor)).toEqual([5_000, 10_000, 22_000]);
  });

  test("the page of a product tells what was sold of it", async () => {
    const { tea, post, get } = await withThree();
    const lines = [{ productId: tea.id, title: "龙井", quantityMilli: 3000 }];
    await post("/orders", { lines });
    const gone = (await (await post("/orders", { lines })).json()) as { id: string };
    await post("/orders/bulk", { ids: [gone.id], action: { kind: "state", state: "cancelled" } });
    const sales = (await (await get(`/products/${tea.id}/sales`)).json()) as ProductSales;
    expect([sales.orders, sales.quantityMilli, sales.totals]).toEqual([
      1,
      3000,
      [{ currency: "CNY", totalMinor: 30_000 }],
    ]);
    expect(sales.months).toEqual([{ month: "2027-03", quantityMilli: 3000 }]);
    expect(sales.latest).toHaveLength(1);
  });
});
