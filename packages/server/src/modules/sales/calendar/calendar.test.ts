import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysBetween } from "#platform/clock";
import { databases, testApp } from "#platform/testing";
import type { PipelineWithStages } from "../pipelines/table.ts";
import { gridOf } from "./grid.ts";
import type { OpportunityCalendar } from "./shapes.ts";

test("a month's page is whole weeks from Monday that hold the month, and no week more", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
      const { from, to, first, last } = gridOf(`${year}-${String(number).padStart(2, "0")}`);
      expect(new Date(`${from}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(new Date(`${to}T00:00:00Z`).getUTCDay()).toBe(0);
      expect(last.slice(0, 7)).toBe(first.slice(0, 7));
      expect([daysBetween(from, first) < 7, daysBetween(last, to) < 7]).toEqual([true, true]);
      expect([from <= first, last <= to]).toEqual([true, true]);
    }),
  );
});

describe.each(databases)("the calendar of opportunities on $name", ({ dialect }) => {
  async function withSome() {
    const app = await testApp(dialect);
    const [pipeline] = ((await (await app.get("/pipelines")).json()) as { items: PipelineWithStages[] }).items;
    const [lead, contact] = pipeline!.stages;
    const make = async (title: string, expectedCloseOn: string | null, amountMinor: number, stageId = lead!.id) => {
      const draft = { title, expectedCloseOn, amountMinor, stageId };
      return (await (await app.post("/opportunities", draft)).json()) as { id: string };
    };
    const moved = await make("A", "2027-03-10", 10_000);
    await make("B", "2027-03-10", 20_000, contact!.id);
    await make("C", "2027-04-02", 40_000); // in the grid's last week, not in the month
    await make("D", null, 1);
    await make("E", "2027-02-20", 1);
    const month = async (query = "?month=2027-03") =>
      (await (await app.get(`/board/calendar${query}`)).json()) as OpportunityCalendar;
    return { ...app, month, moved, pipeline: pipeline! };
  }

  test("sums every day and the month, plainly and by chance", async () => {
    const { month } = await withSome();
    const { days, total, from, to, undated, late } = await month();
    expect([from, to, undated, late]).toEqual(["2027-03-01", "2027-04-04", 1, 1]);
    expect(days.map(({ on, count, amounts }) => [on, count, amounts[0]!.amountMinor])).toEqual([
      ["2027-03-10", 2, 30_000],
      ["2027-04-02", 1, 40_000],
    ]);
    expect(days[0]!.cards.map(({ title }) => title)).toEqual(["B", "A"]);
    expect(total).toEqual({ count: 2, amounts: [{ currency: "CNY", amountMinor: 30_000, weightedMinor: 6_000 }] });
  });

  test("follows when a deal gets another day, and undo brings it back", async () => {
    const { month, moved, patch, post } = await withSome();
    const answer = await patch(`/opportunities/${moved.id}`, { expectedCloseOn: "2027-03-20" });
    expect((await month()).days.map(({ on }) => on)).toEqual(["2027-03-10", "2027-03-20", "2027-04-02"]);
    await post("/undo", { operationId: answer.headers.get("soloist-operation") });
    expect((await month()).days.map(({ on }) => on)).toEqual(["2027-03-10", "2027-04-02"]);
  });

  test("shows this month when none is named, and one pipeline when it is", async () => {
    const { month, post, pipeline } = await withSome();
    const stages = [{ name: "x", probability: 10 }];
    const other = (await (await post("/pipelines", { name: "Other", stages })).json()) as PipelineWithStages;
    expect((await month("")).month).toBe("2027-03");
    expect((await month(`?month=2027-03&pipelineId=${other.id}`)).days).toEqual([]);
    expect((await month(`?month=2027-03&pipelineId=${pipeline.id}`)).total.count).toBe(2);
  });
});
