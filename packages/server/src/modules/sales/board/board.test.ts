import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { cardOf } from "../opportunities/queries/cards.ts";
import type { OpportunityCard } from "../opportunities/queries/cards.ts";
import { startOfDay } from "../opportunities/queries/days.ts";
import type { Opportunity } from "../opportunities/table.ts";
import type { Board } from "./shapes.ts";

const today = { on: "2027-03-10", timeZone: "Asia/Shanghai" };
const row = {
  id: "o",
  title: "t",
  customerId: null,
  customerName: null,
  pipelineId: "p",
  stageId: "s",
  amountMinor: 1,
  currency: "CNY",
  expectedCloseOn: null,
  outcome: null,
  closedOn: null,
  lostReason: null,
  lostTo: null,
  amountFrom: "hand" as const,
  custom: "{}",
  source: null,
  externalId: null,
  ownerId: null,
  stageSince: "2027-03-01T02:00:00.000Z",
  createdAt: "2027-03-01T02:00:00.000Z",
  version: 1,
  rottingDays: 7,
};
const planned = (nextOn: string | null, lastOn = nextOn) => ({ nextOn, lastOn, undated: nextOn ? 0 : 1 });

test("the light is red when a step is overdue, green today, grey later, yellow when nothing is planned", () => {
  const lightOf = (plan: Parameters<typeof cardOf>[1]) => cardOf(row, plan, today).light;
  expect(
    [planned("2027-03-09"), planned("2027-03-10"), planned("2027-03-11"), planned(null), undefined].map(lightOf),
  ).toEqual(["overdue", "today", "later", "later", "none"]);
});

test("a card rots when it rested longer than its stage allows", () => {
  const since = (stageSince: string) => cardOf({ ...row, stageSince }, undefined, today).rotting;
  expect([since("2027-03-02T02:00:00.000Z"), since("2027-03-03T02:00:00.000Z")]).toEqual([true, false]);
});

test("a planned step keeps a card from rotting, an overdue one does not", () => {
  expect(cardOf(row, planned("2027-03-12"), today).rotting).toBe(false);
  expect(cardOf(row, planned("2027-03-09"), today).rotting).toBe(true);
  expect(cardOf(row, planned("2027-03-09", "2027-03-12"), today).rotting).toBe(false);
});

test("a day begins at midnight of the firm's zone, also where clocks change", () => {
  expect(startOfDay("2027-03-10", "Asia/Shanghai")).toBe("2027-03-09T16:00:00.000Z");
  expect(startOfDay("2027-03-28", "Europe/Berlin")).toBe("2027-03-27T23:00:00.000Z");
  expect(startOfDay("2027-03-29", "Europe/Berlin")).toBe("2027-03-28T22:00:00.000Z");
  expect(startOfDay("2027-01-01", "Asia/Kathmandu")).toBe("2026-12-31T18:15:00.000Z");
});

describe.each(databases)("the board on $name", ({ dialect }) => {
  const boardOf = async (get: (path: string) => Promise<Response>, query = "") =>
    (await (await get(`/board?${query}`)).json()) as Board;

  test("an empty firm has the pipeline of its trade, in its language", async () => {
    const { get, patch } = await testApp(dialect);
    await patch("/company", { trade: "education", language: "en" });
    const { columns } = await boardOf(get);
    expect(columns.map(({ stage }) => stage.name)).toEqual(["Asked", "Trial lesson", "Offer made", "Awaiting fee"]);
  });

  test("each column has its count, its total and its total by chance, per currency", async () => {
    const { get, post } = await testApp(dialect);
    await post("/opportunities", { title: "a", amountMinor: 1_000_05 });
    await post("/opportunities", { title: "b", amountMinor: 2_000_00 });
    await post("/opportunities", { title: "c", amountMinor: 500_00, currency: "EUR" });
    const { columns } = await boardOf(get);
    expect(columns[0]).toMatchObject({
      count: 3,
      amounts: [
        { currency: "CNY", amountMinor: 3_000_05, weightedMinor: 300_01 },
        { currency: "EUR", amountMinor: 500_00, weightedMinor: 50_00 },
      ],
    });
  });

  test("the latest arrival is on top, and the rest follows page by page", async () => {
    const { get, post, moveClockTo } = await testApp(dialect);
    for (let minute = 1; minute <= 5; minute++) {
      moveClockTo(`2027-03-01T03:0${minute}:00.000Z`);
      await post("/opportunities", { title: String(minute) });
    }
    const [column] = (await boardOf(get, "limit=2")).columns;
    const rest = await get(`/board/cards?stageId=${column!.stage.id}&limit=2&cursor=${column!.nextCursor}`);
    const page = (await rest.json()) as { items: OpportunityCard[]; nextCursor: string };
    expect([...column!.cards, ...page.items].map(({ title }) => title)).toEqual(["5", "4", "3", "2"]);
  });

  test("an open task lights the card, a finished one does not", async () => {
    const { get, post, put } = await testApp(dialect);
    const made = (await (await post("/opportunities", { title: "a" })).json()) as Opportunity;
    const refs = { refTable: "opportunities", refId: made.id };
    const task = (await (await post("/tasks", { title: "t", dueOn: "2027-02-28", ...refs })).json()) as { id: string };
    expect((await boardOf(get)).columns[0]!.cards[0]!.light).toBe("overdue");
    await put(`/tasks/${task.id}/completion`);
    expect((await boardOf(get)).columns[0]!.cards[0]!.light).toBe("none");
  });

  test("the filter for what rots finds exactly the cards that say so", async () => {
    const { get, post, moveClockTo } = await testApp(dialect);
    for (let day = 1; day <= 28; day += 3) {
      moveClockTo(`2027-02-${String(day).padStart(2, "0")}T15:59:00.000Z`);
      const made = (await (await post("/opportunities", { title: String(day) })).json()) as Opportunity;
      if (day % 2 === 0) {
        const dueOn = day > 14 ? "2027-03-05" : "2027-02-20";
        await post("/tasks", { title: "t", dueOn, refTable: "opportunities", refId: made.id });
      }
    }
    moveClockTo("2027-03-01T02:00:00.000Z");
    const all = (await boardOf(get)).columns[0]!;
    const rotting = (await boardOf(get, "rotting=1")).columns[0]!;
    const expected = all.cards.filter((card) => card.rotting).map(({ title }) => title);
    expect(expected.length).toBeGreaterThan(2);
    expect([rotting.cards.map(({ title }) => title), rotting.count]).toEqual([expected, expected.length]);
  });

  test("the filter for what closes this month leaves out what has no day", async () => {
    const { get, post } = await testApp(dialect);
    for (const expectedCloseOn of [null, "2027-02-10", "2027-03-31", "2027-04-01"]) {
      await post("/opportunities", { title: String(expectedCloseOn), expectedCloseOn });
    }
    const { columns } = await boardOf(get, "closing=month");
    expect(columns[0]!.cards.map(({ title }) => title).sort()).toEqual(["2027-02-10", "2027-03-31"]);
  });

  test("what was won this month stands in its own column", async () => {
    const { get, post, put } = await testApp(dialect);
    const made = (await (await post("/opportunities", { title: "a", amountMinor: 900 })).json()) as Opportunity;
    const old = (await (await post("/opportunities", { title: "b", amountMinor: 100 })).json()) as Opportunity;
    await put(`/opportunities/${made.id}/outcome`, { outcome: "won" });
    await put(`/opportunities/${old.id}/outcome`, { outcome: "won", closedOn: "2027-02-28" });
    const { columns, won } = await boardOf(get);
    expect([columns[0]!.count, won.count, won.amounts[0]?.amountMinor]).toEqual([0, 1, 900]);
  });

  test("the totals kept in step equal the totals counted, whatever is done and undone", async () => {
    const { get, post, put, patch, remove, db } = await testApp(dialect);
    const { columns } = await boardOf(get);
    const stages = columns.map(({ stage }) => stage.id);
    const ids: string[] = [];
    const operations: string[] = [];
    const step = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.nat(50), fc.integer({ min: 0, max: 10_000 }));
    for (const [kind, pick, amountMinor] of fc.sample(step, { numRuns: 60, seed: 7 })) {
      const id = ids[pick % (ids.length || 1)] ?? "";
      const answer =
        kind <= 1 || !id
          ? await post("/opportunities", { title: "x", amountMinor, currency: pick % 3 ? "CNY" : "EUR" })
          : kind === 2
            ? await put(`/opportunities/${id}/stage`, { stageId: stages[pick % stages.length] })
            : kind === 3
              ? await patch(`/opportunities/${id}`, { amountMinor })
              : kind === 4
                ? await put(`/opportunities/${id}/outcome`, { outcome: "lost", reason: "x" })
                : kind === 5
                  ? await remove(`/opportunities/${id}`)
                  : await post("/undo", { operationId: operations[pick % (operations.length || 1)] });
      if (answer.status === 201) ids.push(((await answer.json()) as Opportunity).id);
      const operation = answer.headers.get("soloist-operation");
      if (operation) operations.push(operation);
    }
    const counted = await db
      .selectFrom("opportunities")
      .where("outcome", "is", null)
      .where("deletedAt", "is", null)
      .groupBy(["stageId", "currency"])
      .select((select) => [
        "stageId",
        "currency",
        select.fn.countAll<number>().as("count"),
        select.fn.sum<number>("amountMinor").as("amountMinor"),
      ])
      .orderBy("stageId")
      .orderBy("currency")
      .execute();
    const kept = await db
      .selectFrom("stageTotals")
      .selectAll()
      .where("count", "!=", 0)
      .orderBy("stageId")
      .orderBy("currency")
      .execute();
    expect(counted.length).toBeGreaterThan(2);
    expect(kept).toEqual(counted);
  });
});
