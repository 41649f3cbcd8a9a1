import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import type { PipelineWithStages } from "../pipelines/table.ts";
import type { OpportunityCard } from "./queries/cards.ts";
import { close, reopen } from "./rules.ts";
import type { Opportunity } from "./table.ts";

const open: Opportunity = {
  id: "o1",
  title: "Gift boxes",
  customerId: null,
  pipelineId: "p",
  stageId: "s",
  amountMinor: 250_000,
  currency: "CNY",
  expectedCloseOn: null,
  outcome: null,
  closedOn: null,
  lostReason: null,
  lostTo: null,
  lostNote: null,
  amountFrom: "hand" as const,
  custom: "{}",
  source: null,
  notes: "",
  externalId: null,
  ownerId: null,
  stageSince: "2027-02-01T00:00:00.000Z",
  createdAt: "2027-02-01T00:00:00.000Z",
  deletedAt: null,
  version: 1,
};

test("a loss needs its reason", () => {
  expect(() => close(open, { outcome: "lost", closedOn: "2027-03-01" })).toThrow("Say why it was lost.");
});

test("closed stays closed until it is opened again", () => {
  const won = close(open, { outcome: "won", closedOn: "2027-03-01" });
  expect(() => close(won, { outcome: "lost", closedOn: "2027-03-02", reason: "price" })).toThrow("won already");
});

test("opening again takes the outcome and its reason away", () => {
  const lost = close(open, { outcome: "lost", closedOn: "2027-03-01", reason: "price" });
  expect(reopen(lost, "2027-03-03T00:00:00.000Z")).toMatchObject({ outcome: null, closedOn: null, lostReason: null });
});

describe.each(databases)("opportunities on $name", ({ dialect }) => {
  async function withOne() {
    const app = await testApp(dialect);
    const { id: customerId } = await createCustomer(app.ctx(), { name: "云栖茶业" });
    const [pipeline] = ((await (await app.get("/pipelines")).json()) as { items: PipelineWithStages[] }).items;
    const draft = { title: "年度礼盒", customerId, amountMinor: 3_800_000 };
    const made = (await (await app.post("/opportunities", draft)).json()) as Opportunity;
    const story = async () =>
      (await app.db.selectFrom("timeline").select("text").orderBy("id").execute()).map(({ text }) => text);
    return { ...app, customerId, stages: pipeline!.stages, made, story };
  }

  test("begin in the first stage, in the firm's currency", async () => {
    const { made, stages } = await withOne();
    expect([made.stageId, made.currency]).toEqual([stages[0]!.id, "CNY"]);
  });

  test("making the same one again changes nothing", async () => {
    const { made, post, get } = await withOne();
    await post("/opportunities", { id: made.id, title: "twice" });
    const { items } = (await (await get("/opportunities")).json()) as { items: OpportunityCard[] };
    expect(items.map(({ title }) => title)).toEqual(["年度礼盒"]);
  });

  test("moving remembers when it was where", async () => {
    const { made, stages, put, get, moveClockTo } = await withOne();
    moveClockTo("2027-03-04T02:00:00.000Z");
    await put(`/opportunities/${made.id}/stage`, { stageId: stages[2]!.id });
    const { items } = (await (await get(`/opportunities/${made.id}/history`)).json()) as { items: object[] };
    expect(items).toEqual([
      expect.objectContaining({ stageId: stages[2]!.id, enteredAt: "2027-03-04T02:00:00.000Z", leftAt: null }),
      expect.objectContaining({ stageId: stages[0]!.id, leftAt: "2027-03-04T02:00:00.000Z" }),
    ]);
  });

  test("one undo takes a move back, its history and its line in the story too", async () => {
    const { made, stages, put, post, get, story } = await withOne();
    const moved = await put(`/opportunities/${made.id}/stage`, { stageId: stages[1]!.id });
    await post("/undo", { operationId: moved.headers.get("soloist-operation") });
    const { items } = (await (await get(`/opportunities/${made.id}/history`)).json()) as { items: object[] };
    expect(items).toEqual([expect.objectContaining({ stageId: stages[0]!.id, leftAt: null })]);
    expect((await story()).length).toBe(2); // the second lies in the bin
    const card = (await (await get(`/opportunities/${made.id}`)).json()) as OpportunityCard;
    expect(card.stageId).toBe(stages[0]!.id);
  });

  test("winning closes it and makes its order in one step", async () => {
    const { made, put, customerId, db } = await withOne();
    const order = { dueOn: "2027-03-31" };
    const answer = await put(`/opportunities/${made.id}/outcome`, { outcome: "won", order });
    expect(await answer.json()).toMatchObject({
      opportunity: { outcome: "won", closedOn: "2027-03-01" },
      order: { customerId, totalMinor: 3_800_000, dueOn: "2027-03-31", number: "20270301-001", state: "open" },
    });
    const customer = await db.selectFrom("customers").selectAll().executeTakeFirstOrThrow();
    expect([customer.lifecycle, customer.owedMinor]).toEqual(["customer", 3_800_000]);
  });

  test("one undo takes the win and its order back", async () => {
    const { made, put, post, get, db } = await withOne();
    const won = await put(`/opportunities/${made.id}/outcome`, { outcome: "won", order: {} });
    await post("/undo", { operationId: won.headers.get("soloist-operation") });
    const { items } = (await (await get("/orders")).json()) as { items: object[] };
    const customer = await db.selectFrom("customers").selectAll().executeTakeFirstOrThrow();
    expect([items, customer.lifecycle]).toEqual([[], "prospect"]);
  });

  test("losing asks why, and the story says it", async () => {
    const { made, put, story } = await withOne();
    const silent = await put(`/opportunities/${made.id}/outcome`, { outcome: "lost" });
    expect(await silent.json()).toMatchObject({ status: 400, field: "reason" });
    await put(`/opportunities/${made.id}/outcome`, { outcome: "lost", reason: "price" });
    expect((await story()).at(-1)).toBe("Lost “年度礼盒”: price");
  });

  test("a lost one can be opened again", async () => {
    const { made, put, remove, get } = await withOne();
    await put(`/opportunities/${made.id}/outcome`, { outcome: "lost", reason: "price" });
    await remove(`/opportunities/${made.id}/outcome`);
    const { items } = (await (await get("/opportunities")).json()) as { items: OpportunityCard[] };
    expect(items.map(({ id }) => id)).toEqual([made.id]);
  });

  test("are found by their title, their customer and pinyin", async () => {
    const { get } = await withOne();
    for (const q of ["礼盒", "云栖", "ndlh", "niandu"]) {
      const { items } = (await (await get(`/search?q=${encodeURIComponent(q)}&kind=opportunity`)).json()) as {
        items: object[];
      };
      expect([q, items.length]).toEqual([q, 1]);
    }
  });

  test("sort by amount and page without losing one", async () => {
    const { get, post } = await withOne();
    for (const amountMinor of [5, 900_000_000, 5, 0]) await post("/opportunities", { title: "x", amountMinor });
    const amounts: number[] = [];
    let cursor = "";
    do {
      const page = (await (await get(`/opportunities?sort=amount&limit=2${cursor}`)).json()) as {
        items: OpportunityCard[];
        nextCursor: string | null;
      };
      amounts.push(...page.items.map(({ amountMinor }) => amountMinor));
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : "";
    } while (cursor);
    expect(amounts).toEqual([0, 5, 5, 3_800_000, 900_000_000]);
  });

  test("a stage with open opportunities stays", async () => {
    const { stages, remove } = await withOne();
    expect(await (await remove(`/stages/${stages[0]!.id}`)).json()).toMatchObject({ code: "stage.in_use" });
    expect((await remove(`/stages/${stages[1]!.id}`)).status).toBe(204);
  });
});
