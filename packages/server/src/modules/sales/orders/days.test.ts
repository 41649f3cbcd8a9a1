import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { undoOperation } from "#platform/changes";
import { newId } from "#platform/ids";
import { databases, testApp } from "#platform/testing";
import { createOrder, removeOrders, updateOrder } from "./actions.ts";
import { createOrders } from "./bulk.ts";
import { refundOrder } from "./refunds/actions.ts";

const states = ["open", "done", "cancelled", "refunded"] as const;
const days = ["2027-02-27", "2027-02-28", "2027-03-01"] as const;
const currencies = ["CNY", "EUR"] as const;
const step = fc.record({
  what: fc.constantFrom("create", "import", "change", "refund", "remove", "undo", "undo"),
  day: fc.constantFrom(...days),
  state: fc.constantFrom(...states),
  currency: fc.constantFrom(...currencies),
  price: fc.integer({ min: 1, max: 9_999 }),
  which: fc.nat(),
});

describe.each(databases)("the sums of the days on $name", ({ dialect }) => {
  test("equal the slow way after any work and any undo", async () => {
    const app = await testApp(dialect);
    const operations: string[] = [];
    const slowly = async () =>
      (
        await sql`select ordered_on, currency, count(case when kind = 'sale' then 1 end) as orders,
          coalesce(sum(case when kind = 'sale' then total_minor end), 0) as sold_minor,
          coalesce(sum(case when kind = 'refund' then total_minor end), 0) as refunded_minor
        from orders
        where deleted_at is null and (state in ('open', 'done') or (kind = 'refund' and state <> 'cancelled'))
        group by ordered_on, currency order by ordered_on, currency`.execute(app.db)
      ).rows;
    const kept = () =>
      app.db
        .selectFrom("orderDays")
        .selectAll()
        .where(({ or, eb }) => or([eb("orders", "<>", 0), eb("soldMinor", "<>", 0), eb("refundedMinor", "<>", 0)]))
        .orderBy("orderedOn")
        .orderBy("currency")
        .execute();
    const at = (day: string) => `${day}T04:00:00.000Z`;
    const doIt = async ({
      what,
      day,
      state,
      currency,
      price,
      which,
    }: typeof step extends fc.Arbitrary<infer S> ? S : never) => {
      const ctx = app.ctx();
      const all = await app.db.selectFrom("orders").selectAll().where("deletedAt", "is", null).orderBy("id").execute();
      const one = all[which % Math.max(1, all.length)];
      const lines = [{ productId: null, sku: "", title: "Tea", quantityMilli: 1000, unitPriceMinor: price }];
      if (what === "create") await createOrder(ctx, { lines, state, currency, at: at(day) });
      else if (what === "import") {
        const row = { number: "I", customerId: null, opportunityId: null, at: at(day), orderedOn: day, currency };
        const rest = { receivedMinor: 0, dueOn: null, channel: null, notes: "", externalId: null, ownerId: null };
        const line = { productId: null, sku: "", title: "Tea", quantityMilli: 1000, unitPriceMinor: price };
        const made = (n: number) => ({
          ...row,
          ...rest,
          id: newId(),
          kind: "sale" as const,
          state,
          lines: [line, line].slice(n),
        });
        await createOrders(ctx, [made(0), made(1)]);
      } else if (what === "undo") {
        const operation = operations[which % Math.max(1, operations.length)];
        if (operation) await undoOperation(ctx, operation);
      } else if (one && what === "change") await updateOrder(ctx, one.id, { state, at: at(day), lines });
      else if (one && what === "refund")
        await refundOrder(ctx, one.id, { amountMinor: Math.min(price, one.totalMinor), at: at(day) });
      else if (one && what === "remove") await removeOrders(ctx, [one.id]);
      operations.push(ctx.operation.id);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        // What a rule refuses changes nothing, and that is part of the claim.
        for (const one of steps) await doIt(one).catch((error: Error) => expect(error.name).toBe("Error"));
        expect(await kept()).toEqual(await slowly());
      }),
      { numRuns: dialect === "sqlite" ? 40 : 12 },
    );
  }, 60_000);
});
