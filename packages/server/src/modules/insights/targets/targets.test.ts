import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { createCustomer } from "#modules/customers";
import { createOrder } from "#modules/sales";
import { progressOf, spanAround, startsOf } from "./rules.ts";
import type { Target, TargetProgress } from "./table.ts";

const target: Target = {
  id: "t",
  metric: "revenue",
  period: "month",
  startsOn: "2027-03-01",
  goal: 3_100_000,
  ownerId: null,
  channel: null,
  tag: null,
  notes: "",
  createdAt: "",
  deletedAt: null,
  version: 1,
};
const money = (amount: number) => ({ amount, hits: null, of: null });

test("half a month gone, half the goal is expected; what stands tells what the end brings and what is missing", () => {
  expect(progressOf(target, money(1_240_000), null, "2027-03-16")).toMatchObject({
    state: "running",
    endsOn: "2027-03-31",
    expected: 1_550_000,
    projected: 2_480_000,
    gap: 1_860_000,
    daysLeft: 16,
    paceBy: "days",
    reached: false,
  });
});

test("where last year had its own shape, the pace follows it", () => {
  const shape = { byThen: 20, whole: 80 };
  expect(progressOf(target, money(1_000_000), shape, "2027-03-16")).toMatchObject({
    expected: 775_000,
    projected: 4_000_000,
    paceBy: "lastYear",
  });
});

test("a rate says its counts, is reached at its goal, and of nobody tells nothing", () => {
  const aim: Target = { ...target, metric: "conversion", goal: 2500 };
  const half = { amount: 0, hits: 3, of: 12 };
  expect(progressOf(aim, half, null, "2027-03-16")).toMatchObject({
    actual: 2500,
    reached: true,
    gap: 0,
    expected: 2500,
  });
  expect(progressOf(aim, { ...half, hits: 0, of: 0 }, null, "2027-03-16")).toMatchObject({ actual: null, gap: 2500 });
});

test("before it begins nothing is expected, after it everything is", () => {
  expect(progressOf(target, money(0), null, "2027-02-28")).toMatchObject({
    state: "coming",
    expected: null,
    daysLeft: 31,
  });
  expect(progressOf(target, money(5), null, "2027-04-01")).toMatchObject({
    state: "over",
    expected: 3_100_000,
    daysLeft: 0,
    projected: null,
  });
});

test("periods are whole months, quarters and years, also in a row", () => {
  expect(spanAround("quarter", "2027-05-20")).toEqual({ from: "2027-04-01", to: "2027-06-30" });
  expect(spanAround("year", "2028-02-29")).toEqual({ from: "2028-01-01", to: "2028-12-31" });
  expect(startsOf({ period: "month", startsOn: "2026-11-26", repeat: 3 })).toEqual([
    "2026-11-01",
    "2026-12-01",
    "2027-01-01",
  ]);
});

test("whatever stands, gap and goal agree and nothing is negative", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e9 }),
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: -40, max: 80 }),
      (goal, amount, day) => {
        const today = new Date(Date.UTC(2027, 2, 1 + day)).toISOString().slice(0, 10);
        const { gap, reached, expected, projected, daysLeft } = progressOf(
          { ...target, goal },
          money(amount),
          null,
          today,
        );
        expect(reached).toBe(amount >= goal);
        expect(gap).toBe(Math.max(0, goal - amount));
        for (const one of [gap, expected ?? 0, projected ?? 0, daysLeft]) expect(one).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

describe.each(databases)("targets on $name", ({ dialect }) => {
  async function items(app: Awaited<ReturnType<typeof testApp>>) {
    return ((await (await app.get("/targets")).json()) as { items: TargetProgress[] }).items;
  }
  const sell = (
    app: Awaited<ReturnType<typeof testApp>>,
    customerId: string,
    on: string,
    unitPriceMinor: number,
    channel: string | null = null,
  ) =>
    createOrder(app.ctx(), {
      customerId,
      channel,
      at: `${on}T04:00:00.000Z`,
      lines: [{ title: "Tea", unitPriceMinor }],
    });

  test("count revenue, orders, new customers, conversion and retention, of everything or of a channel and a tag", async () => {
    const app = await testApp(dialect); // 1 March 2027
    const a = await createCustomer(app.ctx(), { name: "A", tags: ["vip"], createdAt: "2027-02-10T02:00:00.000Z" });
    const b = await createCustomer(app.ctx(), { name: "B", createdAt: "2027-02-11T02:00:00.000Z" });
    await createCustomer(app.ctx(), { name: "C", createdAt: "2027-02-12T02:00:00.000Z" });
    await sell(app, a.id, "2027-01-05", 1000, "shop");
    await sell(app, a.id, "2027-02-05", 2000, "shop");
    await sell(app, b.id, "2027-02-06", 3000, "web");
    const set = (metric: string, goal: number, more = {}) =>
      app.post("/targets", { metric, period: "month", startsOn: "2027-02-15", goal, ...more });
    await set("revenue", 5000);
    await set("revenue", 9000, { channel: "shop" });
    await set("orders", 1, { tag: "vip" });
    await set("newCustomers", 2);
    await set("conversion", 5000);
    await set("retention", 10_000);
    const found = await items(app);
    const of = (metric: string) =>
      found.filter((one) => one.metric === metric).map(({ actual, reached }) => [actual, reached]);
    expect(of("revenue")).toHaveLength(2);
    expect(of("revenue")).toContainEqual([5000, true]);
    expect(of("revenue")).toContainEqual([2000, false]);
    expect(of("orders")).toEqual([[1, true]]);
    expect(of("newCustomers")).toEqual([[1, false]]);
    expect(found.find(({ metric }) => metric === "conversion")).toMatchObject({ hits: 2, of: 3, actual: 6667 });
    expect(found.find(({ metric }) => metric === "retention")).toMatchObject({ hits: 1, of: 1, actual: 10_000 });
  });

  test("follow what is sold at once; are set for several months in a row, changed, and taken back by undo", async () => {
    const app = await testApp(dialect);
    const answer = await app.post("/targets", {
      metric: "revenue",
      period: "month",
      startsOn: "2027-03-01",
      goal: 10_000,
      repeat: 3,
    });
    expect(answer.status).toBe(201);
    expect((await items(app)).map(({ startsOn, state }) => [startsOn, state])).toEqual([
      ["2027-05-01", "coming"],
      ["2027-04-01", "coming"],
      ["2027-03-01", "running"],
    ]);
    const { id } = (await answer.json()) as Target;
    const customer = await createCustomer(app.ctx(), { name: "A" });
    await sell(app, customer.id, "2027-03-01", 4000);
    expect((await items(app)).at(-1)).toMatchObject({ actual: 4000, gap: 6000, daysLeft: 31 });
    const changed = await app.patch(`/targets/${id}`, { goal: 4000 });
    expect((await items(app)).at(-1)!.reached).toBe(true);
    await app.post("/undo", { operationId: changed.headers.get("soloist-operation") });
    expect((await items(app)).at(-1)!.goal).toBe(10_000);
    const gone = await app.remove(`/targets/${id}`);
    expect(await items(app)).toHaveLength(2);
    await app.post("/undo", { operationId: gone.headers.get("soloist-operation") });
    expect(await items(app)).toHaveLength(3);
    expect(
      (await app.post("/targets", { metric: "conversion", period: "month", startsOn: "2027-03-01", goal: 10_001 }))
        .status,
    ).toBe(400);
  });
});
