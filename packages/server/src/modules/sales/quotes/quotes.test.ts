import { describe, expect, test } from "vitest";
import { databases } from "#platform/testing";
import { createOpportunity } from "../opportunities/actions.ts";
import { createPriceList } from "../prices/actions.ts";
import { createProducts } from "../products/actions.ts";
import type { Quote } from "./table.ts";
import { withQuote } from "./testing/with-quote.ts";

describe.each(databases)("quotes on $name", ({ dialect }) => {
  test("a draft takes the customer's language, a number of the day and its sums from the lines", async () => {
    const { quote, read } = await withQuote(dialect);
    expect(quote).toMatchObject({
      number: "Q20270301-001",
      language: "en",
      state: "draft",
      validUntilOn: "2027-03-31",
    });
    const { lines: shown, totals, totalMinor, standing } = await read();
    expect(standing).toBe("draft");
    expect(shown.reduce((sum, line) => sum + line.totals.totalMinor, 0)).toBe(totalMinor);
    expect(totals.totalMinor).toBe(totalMinor);
  });

  test("from an opportunity it takes customer, title and amount", async () => {
    const { customerId, ctx, post } = await withQuote(dialect);
    const deal = await createOpportunity(ctx(), { title: "Shop", customerId, amountMinor: 88_000, currency: "EUR" });
    const quote = (await (await post("/quotes", { opportunityId: deal.id })).json()) as Quote;
    expect(quote).toMatchObject({ title: "Shop", customerId, totalMinor: 88_000, currency: "EUR" });
  });

  test("from an opportunity with lines it takes them whole, and comes to the same total", async () => {
    const { customerId, ctx, post, put, read } = await withQuote(dialect);
    const productId = "01890000-0000-7000-8000-000000000001";
    await createProducts(ctx(), [{ id: productId, name: "Tea", sku: "T1", priceMinor: 1000 }]);
    const deal = await createOpportunity(ctx(), { title: "Shop", customerId, amountMinor: 1 });
    const tea = { productId, sku: "T1", title: "Tea", quantityMilli: 2500, unitPriceMinor: 3333, taxRateBp: 1300 };
    const own = { title: "Setting up", unitPriceMinor: 50_001, discountMinor: 1000, taxRateBp: 600 };
    const set = await put(`/opportunities/${deal.id}/lines`, {
      lines: [tea, own].map((line) => ({ ...line, pricesInclude: "no-tax" })),
    });
    const { totalMinor } = (await set.json()) as { totalMinor: number };
    const quote = (await (await post("/quotes", { opportunityId: deal.id })).json()) as Quote;
    expect(quote).toMatchObject({ totalMinor, pricesInclude: "no-tax", customerId });
    expect((await read(quote.id)).lines).toMatchObject([tea, own]);
    const named = await post("/quotes", { opportunityId: deal.id, lines: [{ title: "Other", unitPriceMinor: 7 }] });
    expect(((await named.json()) as Quote).totalMinor).toBe(7);
  });

  test("a product brings the price of the customer's list", async () => {
    const { customerId, ctx, post } = await withQuote(dialect);
    const id = "01890000-0000-7000-8000-000000000001";
    await createProducts(ctx(), [{ id: id, name: "Tea", priceMinor: 1000 }]);
    await createPriceList(ctx(), {
      name: "Friends",
      customerIds: [customerId],
      prices: [{ productId: id, priceMinor: 800 }],
    });
    const made = await post("/quotes", { customerId, lines: [{ productId: id, title: "Tea", quantityMilli: 2000 }] });
    expect(((await made.json()) as Quote).totalMinor).toBe(1600);
  });

  test("once sent it stays as it is; a new version takes its place", async () => {
    const { quote, send, patch, post, read, remove } = await withQuote(dialect);
    await send();
    expect(await (await patch(`/quotes/${quote.id}`, { title: "Other" })).json()).toMatchObject({
      code: "quote.not_a_draft",
    });
    expect((await patch(`/quotes/${quote.id}`, { notes: "mine" })).status).toBe(200);
    const next = (await (await post(`/quotes/${quote.id}/editions`)).json()) as Quote;
    expect(next).toMatchObject({ number: quote.number, edition: 2, state: "draft", totalMinor: quote.totalMinor });
    expect((await read()).standing).toBe("superseded");
    expect((await read()).editions.map(({ edition }) => edition)).toEqual([1, 2]);
    await remove(`/quotes/${next.id}`);
    expect((await read()).standing).toBe("sent");
  });

  test("after its last day it is expired, and its link says so", async () => {
    const { send, visit, answer, read, moveClockTo, get } = await withQuote(dialect);
    const path = await send();
    moveClockTo("2027-04-01T02:00:00.000Z");
    expect((await read()).standing).toBe("expired");
    expect(await (await visit(path)).text()).toContain("no longer valid");
    expect((await answer(`${path}/accept`, { name: "Lin" })).status).toBe(409);
    expect(await (await get("/quotes/count?standing=expired")).json()).toEqual({ count: 1 });
    moveClockTo("2027-08-01T02:00:00.000Z");
    expect((await visit(path)).status).toBe(410);
  });

  test("sending is undone: the draft is there again, and its link leads nowhere", async () => {
    const { quote, put, visit, read, undo } = await withQuote(dialect);
    const sent = await put(`/quotes/${quote.id}/sending`);
    const path = new URL(((await sent.clone().json()) as { url: string }).url).pathname;
    await undo(sent);
    expect((await read()).state).toBe("draft");
    expect((await visit(path)).status).toBe(404);
  });

  test("many are withdrawn or removed at once, past those that a rule leaves alone, and found by customer", async () => {
    const { quote, send, post, get, read, undo } = await withQuote(dialect);
    await send();
    const copy = (await (await post(`/quotes/${quote.id}/copies`)).json()) as Quote;
    expect(copy).toMatchObject({ number: "Q20270301-002", state: "draft", totalMinor: quote.totalMinor });
    const done = await post("/quotes/bulk", { ids: [quote.id, copy.id], action: { kind: "withdraw" } });
    expect(await done.json()).toMatchObject({ changed: 1, kept: 1 });
    const found = (await (await get("/quotes?q=linden&standing=withdrawn")).json()) as { items: Quote[] };
    expect(found.items.map(({ id }) => id)).toEqual([quote.id]);
    const removed = await post("/quotes/bulk", { ids: [quote.id, copy.id], action: { kind: "remove" } });
    expect(await (await get("/quotes/count")).json()).toEqual({ count: 0 });
    await undo(removed);
    expect((await read()).standing).toBe("withdrawn");
  });
});
