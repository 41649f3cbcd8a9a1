import { describe, expect, test } from "vitest";
import { databases } from "#platform/testing";
import { createOpportunity } from "../../opportunities/actions.ts";
import type { Order } from "../../orders/table.ts";
import type { Quote } from "../table.ts";
import { lines, withQuote } from "../testing/with-quote.ts";

describe.each(databases)("orders of quotes on $name", ({ dialect }) => {
  test("the order has exactly the accepted total, line by line", async () => {
    for (const taxRounding of ["line", "document"]) {
      for (const pricesInclude of ["tax", "no-tax"]) {
        const { send, answer, post, read, quote, get, undo } = await withQuote(dialect, { taxRounding, pricesInclude });
        await answer(`${await send()}/accept`, { name: "Lin" });
        const made = await post(`/quotes/${quote.id}/order`, {});
        const order = (await made.json()) as Order;
        const { totalMinor, totals, orderNumber } = await read();
        expect([order.totalMinor, order.number]).toEqual([totalMinor, orderNumber]);
        const { lines: sold } = (await (await get(`/orders/${order.id}`)).json()) as {
          lines: { totalMinor: number; taxMinor: number }[];
        };
        expect(sold.map((line) => [line.totalMinor, line.taxMinor])).toEqual(
          totals.lines.map((line) => [line.totalMinor, line.taxMinor]),
        );
        expect(await (await post(`/quotes/${quote.id}/order`, {})).json()).toMatchObject({
          code: "quote.ordered_already",
        });
        await undo(made);
        expect((await read()).orderNumber).toBe(null);
      }
    }
  });

  test("the order, made from the quote or with its won deal, ends the task that asked for it; undo brings it back", async () => {
    const { ctx, db, customerId, send, answer, post, put, undo, read } = await withQuote(dialect);
    const open = async () =>
      (await db.selectFrom("tasks").select("title").where("doneAt", "is", null).execute()).map(({ title }) => title);
    const deal = await createOpportunity(ctx(), { title: "Shop", customerId, amountMinor: 88_000 });
    const quote = (await (await post("/quotes", { opportunityId: deal.id, lines })).json()) as Quote;
    await answer(`${await send(quote.id)}/accept`, { name: "Lin" });
    const asked = [`报价 ${quote.number} 已被接受：请转为订单`];
    expect([await open(), (await read(quote.id)).taskId]).toEqual([asked, expect.any(String)]);
    const made = await post(`/quotes/${quote.id}/order`, {});
    expect([made.status, await open()]).toEqual([201, []]);
    await undo(made);
    expect(await open()).toEqual(asked);
    const won = await put(`/opportunities/${deal.id}/outcome`, { outcome: "won", order: { dueOn: null } });
    const { order } = (await won.clone().json()) as { order: { id: string } };
    expect([won.status, await open(), (await read(quote.id)).orderId]).toEqual([200, [], order.id]);
    await undo(won);
    expect([await open(), (await read(quote.id)).orderId]).toEqual([asked, null]);
  });

  test("a quote whose order was thrown away is ordered anew, and says which order it became", async () => {
    const { quote, send, post, remove, read } = await withQuote(dialect);
    await send();
    const order = async () => ((await (await post(`/quotes/${quote.id}/order`, {})).json()) as { id: string }).id;
    const first = await order();
    await remove(`/orders/${first}`);
    const second = await order();
    expect(second).not.toBe(first);
    expect((await read(quote.id)).orderId).toBe(second);
  });
});
