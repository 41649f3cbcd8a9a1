import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import type { OrderPage } from "../orders/page.ts";
import { createProduct } from "../products/actions.ts";
import { choosePrice, lessPercent, type ListWithPrices } from "./rules.ts";
import type { Offer, PriceListDetail } from "./table.ts";

const day = fc.constantFrom("2027-01-01", "2027-03-01", "2027-06-01");
const listOf = fc.record({
  id: fc.uuid(),
  name: fc.constant("list"),
  currency: fc.constantFrom("CNY", "EUR"),
  audience: fc.constantFrom("everyone" as const, "level" as const, "customers" as const),
  level: fc.constantFrom("A" as const, "B" as const, null),
  offBp: fc.option(fc.integer({ min: 0, max: 10_000 })),
  validFrom: fc.option(day),
  validUntil: fc.option(day),
  createdAt: fc.constant(""),
  deletedAt: fc.constant(null),
  version: fc.constant(1),
  prices: fc
    .option(
      fc.record({
        priceMinor: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
        offBp: fc.option(fc.integer({ min: 0, max: 10_000 })),
      }),
    )
    .map((entry) => new Map(entry ? [["p", entry]] : [])),
});
const product = { id: "p", priceMinor: 10_000, currency: "CNY" };

test("the price is of a list that is for this buyer, that day, in that currency, and no nearer list says another", () => {
  fc.assert(
    fc.property(fc.array(listOf, { maxLength: 6 }), day, fc.constantFrom("A", null), (lists, on, level) => {
      const buyer = { level, listIds: new Set(lists.slice(0, 2).map(({ id }) => id)) };
      const offer = choosePrice(product, buyer, { on, currency: "CNY" }, lists);
      const rank = { customers: 0, level: 1, everyone: 2 };
      const priceOf = (list: ListWithPrices) => {
        const entry = list.prices.get("p");
        if (entry && entry.priceMinor !== null) return entry.priceMinor;
        const off = entry?.offBp ?? list.offBp;
        return off === null ? undefined : lessPercent(10_000, off);
      };
      const usable = lists.filter(
        (list) =>
          list.currency === "CNY" &&
          (list.validFrom ?? on) <= on &&
          (list.validUntil ?? on) >= on &&
          (list.audience === "everyone" ||
            (list.audience === "level" ? level !== null && list.level === level : buyer.listIds.has(list.id))) &&
          priceOf(list) !== undefined,
      );
      if (usable.length === 0) {
        expect([offer.priceMinor, offer.listId]).toEqual([10_000, null]);
        return;
      }
      const nearest = Math.min(...usable.map(({ audience }) => rank[audience]));
      const near = usable.filter(({ audience }) => rank[audience] === nearest);
      expect(offer.priceMinor).toBe(Math.min(...near.map((list) => priceOf(list)!)));
      expect(near.map(({ id }) => id)).toContain(offer.listId);
    }),
  );
});

test("a percentage off is exact to the smallest unit, half a one going up", () => {
  expect([lessPercent(999, 1000), lessPercent(1005, 5000), lessPercent(100, 10_000)]).toEqual([899, 503, 0]);
  fc.assert(
    fc.property(fc.nat(1_000_000_000_000), fc.integer({ min: 0, max: 10_000 }), (price, off) => {
      const less = lessPercent(price, off);
      expect(less >= 0 && less <= price).toBe(true);
    }),
  );
});

test("a product of another currency has no price without a list that names one", () => {
  const buyer = { level: null, listIds: new Set<string>() };
  expect(choosePrice(product, buyer, { on: "2027-03-01", currency: "EUR" }, []).priceMinor).toBeNull();
});

describe.each(databases)("price lists on $name", ({ dialect }) => {
  async function withLists() {
    const app = await testApp(dialect);
    const tea = await createProduct(app.ctx(), { name: "龙井", priceMinor: 10_000 });
    const { id: customerId } = await createCustomer(app.ctx(), { name: "云栖茶业", level: "A" });
    const make = async (body: object) => (await (await app.post("/price-lists", body)).json()) as PriceListDetail;
    const offer = async (query = "") => {
      const answer = await app.get(`/prices?productIds=${tea.id}${query}`);
      return ((await answer.json()) as { items: Offer[] }).items[0]!;
    };
    const order = async (line: object) => {
      const lines = [{ productId: tea.id, title: "龙井", ...line }];
      const made = (await (await app.post("/orders", { customerId, lines })).json()) as { id: string };
      return (await (await app.get(`/orders/${made.id}`)).json()) as OrderPage;
    };
    return { ...app, tea, customerId, make, offer, order };
  }

  test("a level's list goes before everyone's, a customer's own before both", async () => {
    const { make, offer, customerId, tea } = await withLists();
    await make({ name: "Spring", offBp: 500 });
    expect(await offer()).toMatchObject({ priceMinor: 9500, listName: "Spring", offBp: 500 });
    await make({ name: "A", audience: "level", level: "A", offBp: 1000 });
    expect((await offer(`&customerId=${customerId}`)).priceMinor).toBe(9000);
    const prices = [{ productId: tea.id, priceMinor: 9900 }];
    await make({ name: "云栖", audience: "customers", customerIds: [customerId], prices });
    expect(await offer(`&customerId=${customerId}`)).toMatchObject({
      priceMinor: 9900,
      offBp: null,
      baseMinor: 10_000,
    });
    expect((await offer()).priceMinor).toBe(9500);
  });

  test("an order's line takes the right price by itself and remembers the list; a typed price stays", async () => {
    const { make, order } = await withLists();
    const list = await make({ name: "A", audience: "level", level: "A", offBp: 1000 });
    const taken = await order({ quantityMilli: 2000 });
    expect([taken.totalMinor, taken.lines[0]!.priceListId]).toEqual([18_000, list.id]);
    expect((await order({ unitPriceMinor: 7 })).totalMinor).toBe(7);
  });

  test("a list that is over says nothing more, and undo brings its end back", async () => {
    const { make, offer, patch, post } = await withLists();
    const list = await make({ name: "Spring", offBp: 500, validFrom: "2027-01-01" });
    const answer = await patch(`/price-lists/${list.id}`, { validUntil: "2027-02-01" });
    expect((await offer()).priceMinor).toBe(10_000);
    await post("/undo", { operationId: answer.headers.get("soloist-operation") });
    expect((await offer()).priceMinor).toBe(9500);
  });

  test("prices of a list are replaced as a whole, and removed ones come back by undo", async () => {
    const { make, patch, tea, offer, post } = await withLists();
    const list = await make({ name: "S", prices: [{ productId: tea.id, priceMinor: 1 }] });
    const answer = await patch(`/price-lists/${list.id}`, { prices: [] });
    expect((await offer()).priceMinor).toBe(10_000);
    await post("/undo", { operationId: answer.headers.get("soloist-operation") });
    expect((await offer()).priceMinor).toBe(1);
  });

  test("a list for a level without the level, or that ends before it begins, is refused", async () => {
    const { post } = await withLists();
    expect((await post("/price-lists", { name: "x", audience: "level" })).status).toBe(400);
    const days = { validFrom: "2027-03-02", validUntil: "2027-03-01" };
    expect((await post("/price-lists", { name: "x", ...days })).status).toBe(400);
  });
});
