import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { newId } from "#platform/ids";
import { databases, testApp } from "#platform/testing";
import { createOrders } from "../orders/bulk.ts";
import type { OrderPage } from "../orders/page.ts";
import type { Order } from "../orders/table.ts";
import * as migration from "./migrations/2026-11-26_create_payments.ts";
import { receivePayment } from "./actions/receive.ts";

const line = { title: "顾问", quantityMilli: 1000, unitPriceMinor: 300_000 };

describe.each(databases)("payments on $name", ({ dialect }) => {
  async function start() {
    const app = await testApp(dialect);
    const { id: customerId } = await createCustomer(app.ctx(), { name: "云栖茶业" });
    const order = async (more = {}) =>
      (await (await app.post("/orders", { customerId, lines: [line], ...more })).json()) as Order;
    const page = async (id: string) => (await (await app.get(`/orders/${id}`)).json()) as OrderPage;
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    const customer = () => app.db.selectFrom("customers").selectAll().executeTakeFirstOrThrow();
    return { ...app, customerId, order, page, undo, customer };
  }

  test("each receipt is a row of its own, with how and by whom it was paid", async () => {
    const { order, page, post } = await start();
    const { id } = await order();
    await post(`/orders/${id}/receipts`, { amountMinor: 100_000, method: "wechat", payer: "王芳", note: "首款" });
    await post(`/orders/${id}/receipts`, { amountMinor: 200_000, method: "bank" });
    const { payments, receivedMinor, state } = await page(id);
    expect([receivedMinor, state]).toEqual([300_000, "done"]);
    expect(payments.map(({ method, payer, amountMinor }) => [method, payer, amountMinor])).toEqual(
      expect.arrayContaining([
        ["wechat", "王芳", 100_000],
        ["bank", "", 200_000],
      ]),
    );
  });

  test("a receipt that is sent twice under one id counts once", async () => {
    const { order, page, post } = await start();
    const { id } = await order();
    const receipt = { id: newId(), amountMinor: 50_000 };
    await post(`/orders/${id}/receipts`, receipt);
    await post(`/orders/${id}/receipts`, receipt);
    expect((await page(id)).receivedMinor).toBe(50_000);
  });

  test("the first of two receipts can be undone by itself, and comes back by undoing that", async () => {
    const { order, page, post, undo, customer } = await start();
    const { id } = await order({ dueOn: "2027-03-31" });
    const first = await post(`/orders/${id}/receipts`, { amountMinor: 100_000 });
    await post(`/orders/${id}/receipts`, { amountMinor: 20_000 });
    const undone = await undo(first);
    expect([(await page(id)).receivedMinor, (await customer()).owedMinor]).toEqual([20_000, 280_000]);
    await undo(undone);
    expect([(await page(id)).receivedMinor, (await customer()).owedMinor]).toEqual([120_000, 180_000]);
  });

  test("a receipt whose money was taken back stays, until that is undone", async () => {
    const { order, page, post, undo } = await start();
    const { id } = await order();
    const receipt = await post(`/orders/${id}/receipts`, { amountMinor: 20_000 });
    const back = await post(`/orders/${id}/receipts`, { amountMinor: -20_000 });
    const answer = await undo(receipt);
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: "order.money_went_back" }]);
    await undo(back);
    expect((await undo(receipt)).status).toBe(200);
    expect((await page(id)).receivedMinor).toBe(0);
  });

  test("a void payment counts for nothing, opens the order again, and undo makes it count", async () => {
    const { order, page, post, put, undo } = await start();
    const { id } = await order();
    await post(`/orders/${id}/receipts`, { amountMinor: 300_000 });
    const [payment] = (await page(id)).payments;
    const voided = await put(`/payments/${payment!.id}/void`);
    expect(await page(id)).toMatchObject({
      receivedMinor: 0,
      state: "open",
      payments: [{ voidedAt: expect.any(String) }],
    });
    await undo(voided);
    expect(await page(id)).toMatchObject({ receivedMinor: 300_000, state: "done" });
  });

  test("an order paid from the start has its payment, and a refund the money that went back", async () => {
    const { order, page, post } = await start();
    const { id } = await order({ receivedMinor: 300_000 });
    const refund = (await (await post(`/orders/${id}/refunds`, { amountMinor: 10_000 })).json()) as Order;
    expect((await page(id)).payments).toMatchObject([{ amountMinor: 300_000 }]);
    expect((await page(refund.id)).payments).toMatchObject([{ amountMinor: -10_000 }]);
  });

  test("what an import says was received is carried, and later payments are added to it", async () => {
    const { ctx, page, customerId } = await start();
    const id = newId();
    const day = { at: "2027-02-01T02:00:00.000Z", orderedOn: "2027-02-01", dueOn: "2027-03-01" };
    const rest = { opportunityId: null, channel: null, notes: "", externalId: null, ownerId: null };
    const money = { currency: "CNY", totalMinor: 300_000, receivedMinor: 100_000, lines: [] };
    await createOrders(ctx(), [
      { id, number: "I-1", customerId, kind: "sale", state: "open", ...day, ...rest, ...money },
    ]);
    await receivePayment(ctx(), id, { amountMinor: 150_000 });
    expect(await page(id)).toMatchObject({ receivedMinor: 250_000, carriedMinor: 100_000, owedMinor: 50_000 });
  });

  test("what every order has received is what it carries and its payments, whatever was done", async () => {
    const { order, page, post, put, undo, db } = await start();
    const one = await order({ receivedMinor: 40_000 });
    const two = await order();
    const answers: Response[] = [];
    for (const { id } of [one, two]) {
      answers.push(await post(`/orders/${id}/receipts`, { amountMinor: 60_000 }));
      answers.push(await post(`/orders/${id}/receipts`, { amountMinor: -10_000 }));
      const [last] = (await page(id)).payments;
      await put(`/payments/${last!.id}/void`);
    }
    await undo(answers[2]!);
    const { rows } = await sql`select o.id from orders o where o.received_minor <> o.carried_minor
      + case when o.kind = 'sale' then o.credited_minor else 0 end + coalesce((
      select sum(amount_minor) from payments p where p.order_id = o.id and p.voided_at is null), 0)`.execute(db);
    expect(rows).toEqual([]);
  });

  test("what was received before payments were kept becomes one payment each", async () => {
    const { order, db, page } = await start();
    const { id } = await order({ receivedMinor: 120_000 });
    const other = await order();
    await sql`delete from payments`.execute(db);
    for (const index of ["orders_unpaid"]) await sql`drop index ${sql.ref(index)}`.execute(db);
    await sql`drop table payments`.execute(db);
    for (const column of ["carried_minor", "waived_minor"])
      await sql`alter table orders drop column ${sql.ref(column)}`.execute(db);
    await migration.up(db);
    expect((await page(id)).payments).toMatchObject([{ amountMinor: 120_000, method: "other", currency: "CNY" }]);
    expect((await page(id)).payments[0]!.id).toMatch(/^[0-9a-f-]{14}8[0-9a-f-]{21}$/);
    expect((await page(other.id)).payments).toEqual([]);
  });
});
