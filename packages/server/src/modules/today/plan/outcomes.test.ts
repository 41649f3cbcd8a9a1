import { describe, expect, test } from "vitest";
import { undoOperation } from "#platform/changes";
import { databases, testApp } from "#platform/testing";
import { makeFirm } from "./made/firm.ts";
import type { Today, TodayItem, TodayOutcome } from "./table.ts";

describe.each(databases)("outcomes of the day's items on $name", ({ dialect }) => {
  async function withFirm() {
    const app = await testApp(dialect);
    const made = await makeFirm(app.ctx);
    const today = async () => (await (await app.get("/today?hours=8")).json()) as Today;
    const find = async (kind: TodayItem["kind"]) => (await today()).planned.find((item) => item.kind === kind);
    const say = async (itemKey: string, outcome: string, more = {}) => {
      const answer = await app.post("/today/outcomes", { itemKey, outcome, ...more }, { "accept-language": "en" });
      expect(answer.status).toBe(201);
      return {
        recorded: (await answer.json()) as TodayOutcome,
        operation: answer.headers.get("soloist-operation")!,
      };
    };
    const story = async (customerId: string) => {
      const { items } = (await (await app.get(`/customers/${customerId}/timeline`)).json()) as {
        items: { kind: string; text: string }[];
      };
      return items.map(({ kind, text }) => `${kind}: ${text}`);
    };
    return { ...app, made, today, find, say, story };
  }

  test("done writes the customer's story, makes the next step, and rests the item", async () => {
    const { made, find, say, story, today, db } = await withFirm();
    const nextStep = { title: "看是否到账", kind: "todo", dueOn: "2027-03-04" };
    const { recorded } = await say((await find("owed"))!.key, "done", { note: "下周一付", nextStep });
    expect(recorded).toMatchObject({ kind: "owed", on: "2027-03-01", until: "2027-03-06" });
    expect((await story(made.debtor.id))[0]).toBe("message: Reminded of the payment\n下周一付");
    expect((await today()).doneCount).toBe(1);
    expect((await today()).planned.map(({ key }) => key)).not.toContain(recorded.itemKey);
    const [task] = await db.selectFrom("tasks").selectAll().where("customerId", "=", made.debtor.id).execute();
    expect(task).toMatchObject({ ...nextStep, refTable: "orders", refId: made.debt.id, doneAt: null });
  });

  test("done completes a task and tells the customer's story of it once", async () => {
    const { made, find, say, story, get } = await withFirm();
    await say((await find("follow_up"))!.key, "done", { note: "收到了" });
    expect((await story(made.promised.id)).filter((entry) => entry.includes("送样品"))).toEqual([
      "call: 送样品\n收到了",
    ]);
    expect(((await (await get(`/tasks/${made.task.id}`)).json()) as { doneAt: string }).doneAt).not.toBeNull();
  });

  test("later hides an item until tomorrow, and the story says nothing of it", async () => {
    const { made, find, say, story, moveClockTo } = await withFirm();
    const before = await story(made.silent.id);
    await say((await find("silent"))!.key, "later");
    expect(await find("silent")).toBeUndefined();
    expect(await story(made.silent.id)).toEqual(before);
    moveClockTo("2027-03-02T02:00:00.000Z");
    expect(await find("silent")).toBeDefined();
  });

  test("not now hides an item for two weeks, and the story says so", async () => {
    const { made, find, say, story, moveClockTo } = await withFirm();
    await say((await find("silent"))!.key, "not_now");
    expect((await story(made.silent.id))[0]).toBe("system: Not now: no wake-up is proposed for two weeks");
    moveClockTo("2027-03-14T02:00:00.000Z");
    expect(await find("silent")).toBeUndefined();
    moveClockTo("2027-03-15T02:00:00.000Z");
    expect(await find("silent")).toBeDefined();
  });

  test("one undo takes everything back that an outcome did", async () => {
    const { made, find, say, story, today, ctx, db } = await withFirm();
    const before = await today();
    const stories = await Promise.all([story(made.promised.id), story(made.inTalks.id)]);
    for (const kind of ["follow_up", "deal"] as const) {
      const nextStep = { title: "Next", kind: "call", dueOn: "2027-03-02" };
      const { operation } = await say((await find(kind))!.key, "done", { nextStep });
      expect(await today()).not.toEqual(before);
      await undoOperation(ctx(), operation);
    }
    expect(await today()).toEqual(before);
    expect(await Promise.all([story(made.promised.id), story(made.inTalks.id)])).toEqual(stories);
    expect(await db.selectFrom("todayOutcomes").selectAll().execute()).toEqual([]);
  });

  test("an item that is gone is answered in words, and nothing is written", async () => {
    const { post, remove, made, find, changes } = await withFirm();
    const { key } = (await find("deal"))!;
    await remove(`/opportunities/${made.deal.id}`);
    const before = (await changes()).length;
    for (const itemKey of [key, "deal:nobody", "silent:x", "nonsense", "toString:x"]) {
      const answer = await post("/today/outcomes", { itemKey, outcome: "done" });
      expect([itemKey, answer.status]).toEqual([itemKey, 404]);
    }
    expect((await changes()).length).toBe(before);
  });

  test("a task done twice is refused in words", async () => {
    const { post, find } = await withFirm();
    const { key } = (await find("follow_up"))!;
    await post("/today/outcomes", { itemKey: key, outcome: "done" });
    const again = await post("/today/outcomes", { itemKey: key, outcome: "done" });
    expect(await again.json()).toMatchObject({ status: 409, code: "task.already_done" });
  });

  test("whoever may only read may not say what became of an item", async () => {
    const { post, get } = await testApp(dialect, { scopes: ["today:read"] });
    expect((await get("/today")).status).toBe(200);
    expect((await post("/today/outcomes", { itemKey: "task:x", outcome: "later" })).status).toBe(403);
  });
});
