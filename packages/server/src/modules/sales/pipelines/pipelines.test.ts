import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import type { Board } from "../board/shapes.ts";
import type { OpportunityCard } from "../opportunities/queries/cards.ts";
import type { Opportunity } from "../opportunities/table.ts";
import type { PipelineWithStages } from "./table.ts";

describe.each(databases)("several pipelines on $name", ({ dialect }) => {
  async function withTwo() {
    const app = await testApp(dialect);
    const all = async () => ((await (await app.get("/pipelines")).json()) as { items: PipelineWithStages[] }).items;
    const [sales] = await all();
    const stages = [
      { name: "Asked", probability: 20, rottingDays: 5 },
      { name: "Booked", probability: 80 },
    ];
    const made = (await (await app.post("/pipelines", { name: "Workshops", stages })).json()) as PipelineWithStages;
    const draft = { title: "Tea course", amountMinor: 50_000, stageId: made.stages[1]!.id };
    const deal = (await (await app.post("/opportunities", draft)).json()) as Opportunity;
    const card = async () => (await (await app.get(`/opportunities/${deal.id}`)).json()) as OpportunityCard;
    const board = async (pipelineId: string) =>
      (await (await app.get(`/board?pipelineId=${pipelineId}`)).json()) as Board;
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    return { ...app, all, sales: sales!, made, deal, card, board, undo };
  }

  test("stand in the owner's order", async () => {
    const { post, all, sales, made } = await withTwo();
    await post("/pipelines/order", { ids: [made.id, sales.id] });
    expect((await all()).map(({ name }) => name)).toEqual(["Workshops", sales.name]);
  });

  test("a deal moves to another pipeline, into the stage that is chosen, and each board counts it once", async () => {
    const { put, deal, sales, made, board, card } = await withTwo();
    await put(`/opportunities/${deal.id}/stage`, { stageId: sales.stages[2]!.id });
    expect(await card()).toMatchObject({ pipelineId: sales.id, stageId: sales.stages[2]!.id });
    expect((await board(made.id)).columns.map(({ count }) => count)).toEqual([0, 0]);
    expect((await board(sales.id)).columns.map(({ count }) => count)).toEqual([0, 0, 1, 0]);
  });

  test("one that holds open deals goes only when these have a place", async () => {
    const { remove, made, sales, card, all } = await withTwo();
    expect((await remove(`/pipelines/${made.id}`)).status).toBe(409);
    expect((await remove(`/pipelines/${made.id}?moveTo=${sales.stages[0]!.id}`)).status).toBe(204);
    expect(await card()).toMatchObject({ pipelineId: sales.id, stageId: sales.stages[0]!.id });
    expect(await all()).toHaveLength(1);
  });

  test("a stage of the pipeline that goes is no place for its deals", async () => {
    const { remove, made } = await withTwo();
    expect((await remove(`/pipelines/${made.id}?moveTo=${made.stages[0]!.id}`)).status).toBe(409);
  });

  test("one undo brings a removed pipeline back with its deals in their stages", async () => {
    const { remove, made, sales, card, all, undo, board } = await withTwo();
    await undo(await remove(`/pipelines/${made.id}?moveTo=${sales.stages[0]!.id}`));
    expect(await all()).toHaveLength(2);
    expect(await card()).toMatchObject({ pipelineId: made.id, stageId: made.stages[1]!.id });
    expect((await board(made.id)).columns.map(({ count }) => count)).toEqual([0, 1]);
  });

  test("a stage goes too when its deals get another", async () => {
    const { remove, made, card } = await withTwo();
    expect((await remove(`/stages/${made.stages[1]!.id}?moveTo=${made.stages[0]!.id}`)).status).toBe(204);
    expect((await card()).stageId).toBe(made.stages[0]!.id);
  });
});
