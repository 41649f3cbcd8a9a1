import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import type { OpportunityCard } from "../opportunities/queries/cards.ts";
import type { Opportunity } from "../opportunities/table.ts";
import type { PipelineWithStages } from "../pipelines/table.ts";
import { missingItems, refuseUnfinished } from "./rules.ts";
import type { ChecklistItem, StageItem } from "./table.ts";

const item = fc.record({
  id: fc.uuid(),
  stageId: fc.constant("s"),
  label: fc.string({ minLength: 1 }),
  required: fc.boolean(),
  tickedAt: fc.option(fc.constant("2027-03-01T00:00:00.000Z")),
  tickedBy: fc.constant(null),
});

test("a stage lets go exactly when all that it requires is ticked, or a reason is given", () => {
  fc.assert(
    fc.property(fc.array(item), fc.option(fc.constant("urgent"), { nil: undefined }), (items, reason) => {
      const blocked = items.some(({ required, tickedAt }) => required && !tickedAt) && !reason;
      const leave = () => refuseUnfinished("Deal", missingItems(items), reason);
      if (blocked) expect(leave).toThrow("Not done yet");
      else expect(leave).not.toThrow();
    }),
  );
});

describe.each(databases)("exit checklists on $name", ({ dialect }) => {
  async function withOne() {
    const app = await testApp(dialect);
    const { id: customerId } = await createCustomer(app.ctx(), { name: "云栖茶业" });
    const [pipeline] = ((await (await app.get("/pipelines")).json()) as { items: PipelineWithStages[] }).items;
    const [first, second] = pipeline!.stages;
    const draft = { title: "年度礼盒", customerId, amountMinor: 3_800_000 };
    const deal = (await (await app.post("/opportunities", draft)).json()) as Opportunity;
    const add = async (label: string, required: boolean) =>
      (await (await app.post(`/stages/${first!.id}/items`, { label, required })).json()) as StageItem;
    const needed = await add("预算已确认", true);
    const nice = await add("Sent a sample", false);
    const list = async () =>
      ((await (await app.get(`/opportunities/${deal.id}/checklist`)).json()) as { items: ChecklistItem[] }).items;
    const card = async () => (await (await app.get(`/opportunities/${deal.id}`)).json()) as OpportunityCard;
    const go = (body: object = {}) => app.put(`/opportunities/${deal.id}/stage`, { stageId: second!.id, ...body });
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    return { ...app, pipeline: pipeline!, first: first!, second: second!, deal, needed, nice, list, card, go, undo };
  }

  test("a required item that is open keeps a deal in its stage", async () => {
    const { go, card, first } = await withOne();
    const answer = await go();
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([409, "opportunity.unticked"]);
    expect((await card()).stageId).toBe(first.id);
  });

  test("what is ticked lets it go, and the card says how far the list is", async () => {
    const { put, deal, needed, go, card } = await withOne();
    await put(`/opportunities/${deal.id}/checklist/${needed.id}`);
    expect((await card()).checklist).toEqual({ done: 1, count: 2 });
    expect((await go()).status).toBe(200);
    expect((await card()).checklist).toBeNull();
  });

  test("leaving anyway needs a reason, and the story tells it", async () => {
    const { go, db } = await withOne();
    expect((await go({ leaveAnyway: "" })).status).toBe(400);
    expect((await go({ leaveAnyway: "急单" })).status).toBe(200);
    const story = await db.selectFrom("timeline").select("text").orderBy("id").execute();
    expect(story.at(-1)!.text).toContain("预算已确认");
    expect(story.at(-1)!.text).toContain("急单");
  });

  test("a win asks as a move does, a loss does not", async () => {
    const { put, deal } = await withOne();
    expect((await put(`/opportunities/${deal.id}/outcome`, { outcome: "won" })).status).toBe(409);
    const lost = await put(`/opportunities/${deal.id}/outcome`, { outcome: "lost", reason: "price" });
    expect(lost.status).toBe(200);
  });

  test("ticks stay with the stage, also when the deal comes back", async () => {
    const { put, deal, needed, go, list, first } = await withOne();
    await put(`/opportunities/${deal.id}/checklist/${needed.id}`);
    await go();
    await put(`/opportunities/${deal.id}/stage`, { stageId: first.id });
    expect((await list()).map(({ tickedAt }) => tickedAt !== null)).toEqual([true, false]);
  });

  test("a tick is undone and done again", async () => {
    const { put, deal, needed, list, undo } = await withOne();
    const undone = await undo(await put(`/opportunities/${deal.id}/checklist/${needed.id}`));
    expect((await list())[0]!.tickedAt).toBeNull();
    await undo(undone);
    expect((await list())[0]!.tickedAt).not.toBeNull();
  });

  test("items are renamed, put in order and taken off", async () => {
    const { patch, remove, nice, needed, list } = await withOne();
    await patch(`/stage-items/${nice.id}`, { position: 0, label: "Sample", required: true });
    expect((await list()).map(({ label, required }) => [label, required])).toEqual([
      ["Sample", true],
      ["预算已确认", true],
    ]);
    await remove(`/stage-items/${needed.id}`);
    expect((await list()).map(({ label }) => label)).toEqual(["Sample"]);
  });

  test("several deals move together only when each may", async () => {
    const { post, deal, second, card, first } = await withOne();
    const action = { kind: "move", stageId: second.id };
    expect((await post("/opportunities/bulk", { ids: [deal.id], action })).status).toBe(409);
    expect((await card()).stageId).toBe(first.id);
  });
});
