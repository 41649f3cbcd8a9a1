import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { undoOperation } from "#platform/changes";
import { databases, testApp } from "#platform/testing";
import { createOrder, updateOrder } from "../orders/actions.ts";
import type { OrderPage } from "../orders/page.ts";
import { refundOrder } from "../orders/refunds/actions.ts";
import type { Order } from "../orders/table.ts";
import { receivePayment, voidPayment } from "../payments/actions/receive.ts";
import { restoreInstalment, setPlan, spreadPlan, voidInstalment } from "./actions/plan.ts";
import { spread } from "../lines/spread.ts";

const days = ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"] as const;
const line = (unitPriceMinor: number) => [{ title: "顾问", quantityMilli: 1000, unitPriceMinor }];

describe.each(databases)("instalments on $name", ({ dialect }) => {
  async function start() {
    const app = await testApp(dialect);
    const { id: customerId } = await createCustomer(app.ctx(), { name: "云栖茶业" });
    const made = await app.post("/orders", { customerId, lines: line(300_000) });
    const { id } = (await made.json()) as Order;
    const plan = await app.put(`/orders/${id}/instalments`, {
      parts: days.slice(0, 3).map((dueOn) => ({ dueOn, amountMinor: 100_000 })),
    });
    const page = async () => (await (await app.get(`/orders/${id}`)).json()) as OrderPage;
    const stands = async () =>
      (await page()).instalments.map(({ state, amountMinor, receivedMinor }) => [state, amountMinor, receivedMinor]);
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    return { ...app, id, plan: plan, page, stands, undo };
  }

  test("are paid in the order of their days, and the order is due on the next one", async () => {
    const { id, post, page, stands } = await start();
    expect(await page()).toMatchObject({ dueOn: "2027-01-31" });
    await post(`/orders/${id}/receipts`, { amountMinor: 130_000 });
    expect(await stands()).toEqual([
      ["received", 100_000, 100_000],
      ["overdue", 100_000, 30_000],
      ["open", 100_000, 0],
    ]);
    expect(await page()).toMatchObject({ dueOn: "2027-02-28", owedMinor: 170_000 });
  });

  test("are paid as the owner says where a payment names one", async () => {
    const { id, post, page, stands } = await start();
    const last = (await page()).instalments[2]!;
    await post(`/orders/${id}/receipts`, { amountMinor: 100_000, instalmentId: last.id });
    expect((await stands()).map(([, , received]) => received)).toEqual([0, 0, 100_000]);
  });

  test("must make the order's total", async () => {
    const { id, put } = await start();
    const answer = await put(`/orders/${id}/instalments`, { parts: [{ dueOn: "2027-05-01", amountMinor: 1 }] });
    expect(await answer.json()).toMatchObject({ code: "instalment.sum_differs", field: "parts" });
  });

  test("follow the order when its total changes, can be spread anew, and one undo brings all back", async () => {
    const { id, patch, post, stands, undo } = await start();
    const changed = await patch(`/orders/${id}`, { lines: line(360_000) });
    expect((await stands()).map(([, amount]) => amount)).toEqual([100_000, 100_000, 160_000]);
    const evenly = await post(`/orders/${id}/instalments/spread`);
    expect((await stands()).map(([, amount]) => amount)).toEqual([120_000, 120_000, 120_000]);
    await undo(evenly);
    await undo(changed);
    expect((await stands()).map(([, amount]) => amount)).toEqual([100_000, 100_000, 100_000]);
  });

  test("that are written off are owed no more; what they had received stays", async () => {
    const { id, post, put, page, stands, undo, db } = await start();
    await post(`/orders/${id}/receipts`, { amountMinor: 140_000 });
    const second = (await page()).instalments[1]!;
    const voided = await put(`/instalments/${second.id}/void`);
    expect(await stands()).toEqual([
      ["received", 100_000, 100_000],
      ["received", 40_000, 40_000],
      ["void", 60_000, 0],
      ["open", 100_000, 0],
    ]);
    expect(await page()).toMatchObject({ owedMinor: 100_000, waivedMinor: 60_000, dueOn: "2027-03-31" });
    expect((await db.selectFrom("customers").select("owedMinor").executeTakeFirstOrThrow()).owedMinor).toBe(100_000);
    await undo(voided);
    expect(await page()).toMatchObject({ owedMinor: 160_000, waivedMinor: 0, dueOn: "2027-02-28" });
  });

  test("go by undo, and the order is due as before", async () => {
    const { page, plan, undo } = await start();
    await undo(plan);
    expect(await page()).toMatchObject({ dueOn: null, instalments: [], owedMinor: 300_000 });
  });

  test("say when an order is due: its own day cannot be typed beside them", async () => {
    const { id, patch } = await start();
    const answer = await patch(`/orders/${id}`, { dueOn: "2027-12-31" });
    expect(await answer.json()).toMatchObject({ code: "order.due_follows_plan" });
  });

  test("whatever is planned, paid, refunded, written off and undone: the parts make the total, and hold what came", async () => {
    const app = await testApp(dialect);
    const step = fc.record({
      what: fc.constantFrom("plan", "pay", "payPart", "void", "waive", "restore", "total", "spread", "refund", "undo"),
      amount: fc.integer({ min: 1, max: 120_000 }),
      which: fc.nat(9),
      count: fc.integer({ min: 1, max: 4 }),
    });
    type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
    const doIt = async (orderId: string, operations: string[], { what, amount, which, count }: Step) => {
      const ctx = app.ctx();
      const parts = await app.db
        .selectFrom("instalments")
        .selectAll()
        .where("orderId", "=", orderId)
        .orderBy("id")
        .execute();
      const payments = await app.db
        .selectFrom("payments")
        .selectAll()
        .where("orderId", "=", orderId)
        .orderBy("id")
        .execute();
      const part = parts[which % Math.max(1, parts.length)];
      const payment = payments[which % Math.max(1, payments.length)];
      const { totalMinor, waivedMinor } = await app.db
        .selectFrom("orders")
        .selectAll()
        .where("id", "=", orderId)
        .executeTakeFirstOrThrow();
      if (what === "plan") {
        const amounts = spread(
          totalMinor - waivedMinor,
          Array.from({ length: count }, () => 1),
        ).filter((amountMinor) => amountMinor > 0); // a plan has no part of nothing
        await setPlan(
          ctx,
          orderId,
          amounts.map((amountMinor, index) => ({ dueOn: days[index]!, amountMinor })),
        );
      } else if (what === "pay") await receivePayment(ctx, orderId, { amountMinor: which % 3 ? amount : -amount });
      else if (what === "payPart" && part)
        await receivePayment(ctx, orderId, { amountMinor: amount, instalmentId: part.id });
      else if (what === "void" && payment) await voidPayment(ctx, payment.id);
      else if (what === "waive" && part) await voidInstalment(ctx, part.id);
      else if (what === "restore" && part) await restoreInstalment(ctx, part.id);
      else if (what === "total") await updateOrder(ctx, orderId, { lines: line(amount * 2) });
      else if (what === "spread") await spreadPlan(ctx, orderId);
      else if (what === "refund") await refundOrder(ctx, orderId, { amountMinor: Math.min(amount, totalMinor) });
      else if (what === "undo" && operations.length > 0)
        await undoOperation(ctx, operations[which % operations.length]!);
      operations.push(ctx.operation.id);
    };
    const claim = async (orderId: string) => {
      const { rows } = await sql<Record<string, number>>`select o.total_minor, o.received_minor, o.waived_minor,
          o.carried_minor + o.credited_minor + coalesce((select sum(amount_minor) from payments p where p.order_id = o.id and p.voided_at is null), 0) as paid,
          count(i.id) as parts, coalesce(sum(i.amount_minor), 0) as planned, coalesce(sum(i.received_minor), 0) as held,
          coalesce(min(i.received_minor), 0) as least, coalesce(min(i.amount_minor), 1) as smallest,
          coalesce(sum(case when i.voided_at is not null then i.amount_minor end), 0) as voided
        from orders o left join instalments i on i.order_id = o.id where o.id = ${orderId}
        group by o.id, o.total_minor, o.received_minor, o.waived_minor, o.carried_minor`.execute(app.db);
      const all = Object.fromEntries(Object.entries(rows[0]!).map(([key, value]) => [key, value])) as Record<
        string,
        number
      >;
      expect(all["receivedMinor"]).toBe(all["paid"]);
      expect(all["receivedMinor"]).toBeGreaterThanOrEqual(0);
      expect(all["waivedMinor"]).toBe(all["voided"]);
      if (all["parts"] === 0) return;
      expect(all["planned"]).toBe(all["totalMinor"]);
      expect(all["held"]).toBe(Math.min(all["receivedMinor"]!, all["totalMinor"]! - all["voided"]!));
      expect(all["least"]).toBeGreaterThanOrEqual(0);
      expect(all["smallest"]).toBeGreaterThan(0);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const { id } = await createOrder(app.ctx(), { lines: line(100_000), dueOn: "2027-06-30" });
        const operations: string[] = [];
        // What a rule refuses changes nothing, and that is part of the claim.
        for (const one of steps) {
          await doIt(id, operations, one).catch((error: Error) => expect(error.name).toBe("Error"));
          await claim(id);
        }
      }),
      { numRuns: dialect === "sqlite" ? 60 : 10 },
    );
  }, 60_000);
});
