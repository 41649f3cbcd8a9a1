import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { createOrder, createOrders } from "#modules/sales";
import { remove, undoOperation } from "#platform/changes";
import { addDays } from "#platform/clock";
import { newId } from "#platform/ids";
import { databases, testApp } from "#platform/testing";
import { windowsOf } from "../../periods.ts";
import { findBestCustomers, findBestProducts, piecesOf } from "./best.ts";
import { findBuyers } from "./buyers.ts";
import { boughtAgain, buyers, during, isSale, moneyCounts } from "./counted.ts";

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays("2025-11-01", days));
const nearDay = fc.integer({ min: 0, max: 70 }).map((days) => addDays("2026-12-01", days));
const step = fc.record({
  what: fc.constantFrom("create", "create", "import", "change", "refund", "remove", "bin", "undo", "undo"),
  on: fc.oneof(nearDay, nearDay, day),
  state: fc.constantFrom("open", "done", "done", "cancelled", "refunded"),
  currency: fc.constantFrom("CNY", "CNY", "EUR"),
  price: fc.integer({ min: 1, max: 99 }),
  title: fc.constantFrom("Tea", "Cup"),
  who: fc.nat({ max: 4 }),
  which: fc.nat(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const span = fc
  .tuple(fc.oneof(nearDay, day), fc.oneof(nearDay, day))
  .map(([a, b]): readonly [string, string] => (a < b ? [a, b] : [b, a]));
const question = fc.record({ span, today: fc.oneof(nearDay, day) });

describe.each(databases)("figures told by what is kept of each customer and product on $name", ({ dialect }) => {
  test("equal a walk through all orders, after any work and any undo, in any period", async () => {
    const app = await testApp(dialect);
    const { db } = app;
    const people: string[] = [];
    for (const name of ["甲", "乙", "丙", "丁"]) people.push((await createCustomer(app.ctx(), { name })).id);
    const operations: string[] = [];

    async function doIt({ what, on, state, currency, price, title, who, which }: Step) {
      const ctx = app.ctx();
      const customerId = people[who] ?? null;
      const at = `${on}T04:00:00.000Z`;
      const lines = [{ title, quantityMilli: 1000, unitPriceMinor: price }];
      const all = await db.selectFrom("orders").selectAll().where("deletedAt", "is", null).orderBy("id").execute();
      const one = all[which % Math.max(1, all.length)];
      const path = one && `/orders/${one.id}`;
      let answer: Response | undefined;
      if (what === "create") await createOrder(ctx, { customerId, lines, state, currency, at });
      else if (what === "import") {
        const line = { productId: null, sku: "", title, quantityMilli: 1000, unitPriceMinor: price };
        const known = {
          number: "I",
          customerId,
          opportunityId: null,
          at,
          orderedOn: on,
          currency,
          kind: "sale" as const,
        };
        const rest = { receivedMinor: 0, dueOn: null, channel: null, notes: "", externalId: null, ownerId: null };
        const made = (count: number) => ({
          ...known,
          ...rest,
          id: newId(),
          state,
          totalMinor: price,
          lines: [line, line].slice(count),
        });
        await createOrders(ctx, [made(0), made(1)]);
      } else if (what === "undo") {
        const operation = operations[which % Math.max(1, operations.length)];
        if (operation) await undoOperation(ctx, operation);
      } else if (what === "bin") {
        const row = await db
          .selectFrom("customers")
          .selectAll()
          .where("id", "=", people[who % 4]!)
          .executeTakeFirst();
        if (row && !row.deletedAt) await remove(ctx, "customers", [row]);
      } else if (path && what === "change") answer = await app.patch(path, { state, at, customerId, lines });
      else if (path && what === "refund") answer = await app.post(`${path}/refunds`, { amountMinor: price, at });
      else if (one && what === "remove") await remove(ctx, "orders", [one]);
      operations.push(answer?.headers.get("soloist-operation") ?? ctx.operation.id);
    }

    async function walk(query: { span: readonly [string, string]; today: string }) {
      const { now, previous, lastYear } = windowsOf(
        { period: "custom", from: query.span[0], to: query.span[1] },
        query.today,
      );
      const bought = [];
      for (const window of [now, previous, lastYear]) {
        const { rows } = await sql<{ of: number; again: number; earlier: number; renewed: number; fresh: number }>`
          select count(case when b.now > 0 then 1 end) as "of", count(case when ${boughtAgain(window)} then 1 end) as again,
            count(case when b.earlier > 0 then 1 end) as earlier,
            count(case when b.earlier > 0 and b.now > 0 then 1 end) as renewed,
            (select count(*) from customers n where n.deleted_at is null
              and n.first_order_on >= ${window.from} and n.first_order_on <= ${window.to}) as fresh
          from (${buyers(window)}) as b join customers c on c.id = b.customer_id where c.deleted_at is null`.execute(
          db,
        );
        const { of, again, earlier, renewed, fresh } = rows[0]!;
        bought.push({ newCustomers: fresh, repeat: { hits: again, of }, renewal: { hits: renewed, of: earlier } });
      }
      const customers = await sql`
        select c.id, c.name, sum(o.total_minor) as total_minor, count(case when o.kind = 'sale' then 1 end) as orders
        from orders o join customers c on c.id = o.customer_id
        where ${during(now)} and ${moneyCounts} and o.currency = 'CNY' and c.deleted_at is null
        group by c.id, c.name having sum(o.total_minor) > 0 order by 3 desc, 1`.execute(db);
      const products = await sql`
        select l.title, sum(l.total_minor) as total_minor, sum(l.quantity_milli) as quantity_milli
        from orders o join order_lines l on l.order_id = o.id
        where ${during(now)} and ${isSale} and o.currency = 'CNY' group by l.title order by 2 desc, 1`.execute(db);
      return { windows: [now, previous, lastYear], bought, customers: customers.rows, products: products.rows };
    }

    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        fc.array(question, { minLength: 3, maxLength: 3 }),
        async (steps, questions) => {
          // What a rule refuses changes nothing, and that is part of the claim.
          for (const one of steps) await doIt(one).catch((error: Error) => expect(error.name).toBe("Error"));
          for (const asked of questions) {
            const { windows, bought, customers, products } = await walk(asked);
            expect(await findBuyers(db, windows)).toEqual(bought);
            expect(await findBestCustomers(db, windows[0]!, "CNY", asked.today)).toEqual(customers);
            expect(await findBestProducts(db, windows[0]!, "CNY", asked.today)).toEqual(products);
          }
        },
      ),
      { numRuns: dialect === "sqlite" ? 60 : 20 },
    );
  }, 120_000);
});

test("whole months and their edges are each day of a period once, and walk through half a month at most at an end", () => {
  fc.assert(
    fc.property(question, ({ span: [from, to], today }) => {
      const counted = new Map<string, number>();
      const add = (first: string, last: string, sign: number) => {
        for (let on = first; on <= last; on = addDays(on, 1)) counted.set(on, (counted.get(on) ?? 0) + sign);
      };
      const { months, edges } = piecesOf({ from, to }, today);
      for (const month of months) {
        for (let on = `${month}-01`; on.startsWith(month); on = addDays(on, 1)) add(on, on, 1);
      }
      for (const edge of edges) add(edge.from, edge.to, edge.sign);
      for (const [on, times] of counted) expect([on, times]).toEqual([on, on >= from && on <= to ? 1 : 0]);
      expect([counted.get(from), counted.get(to)]).toEqual([1, 1]);
    }),
  );
});
