import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { createOpportunity, createOrder, findPipelines } from "#modules/sales";
import { databases, testApp } from "#platform/testing";
import type { FigureRecord } from "../records.ts";
import { conversionOf, daysOf, reachedOf } from "./rules.ts";
import type { Funnel } from "./table.ts";

describe("a funnel", () => {
  const stages = [{ position: 0 }, { position: 10 }, { position: 20 }];
  const way = (position: number | null, count: number, outcome: "won" | "lost" | null = null) => ({
    value: "",
    position,
    outcome,
    count,
  });

  test("counts who came at least so far, and who won to the end", () => {
    expect(reachedOf([way(0, 5), way(10, 3, "lost"), way(20, 1), way(0, 2, "won")], stages)).toEqual([11, 6, 3]);
  });

  test("counts a deal whose stages are gone at its beginning", () => {
    expect(reachedOf([way(null, 1)], stages)).toEqual([1, 0, 0]);
  });

  test("has no share where there is nothing", () => {
    expect(conversionOf(0, 0)).toEqual({ hits: 0, of: 0, share: null, low: null, high: null });
    expect(conversionOf(20, 100).share).toBe(0.2);
  });

  test("tells the middle stay, not the longest", () => {
    const lengths = [
      { tenths: 400, count: 1 },
      { tenths: 10, count: 2 },
      { tenths: 25, count: 2 },
    ];
    expect(daysOf(lengths)).toEqual({ stays: 5, medianDays: 2.5, meanDays: 9.4 });
    expect(daysOf([])).toEqual({ stays: 0, medianDays: null, meanDays: null });
  });
});

describe.each(databases)("the funnel on $name", ({ dialect }) => {
  /** The clock stands at 1 March 2027. */
  async function firm() {
    const app = await testApp(dialect);
    const { id } = await createOpportunity(app.ctx(), { title: "first" });
    await app.remove(`/opportunities/${id}`);
    const [pipeline] = await findPipelines(app.db);
    const stages = pipeline!.stages;
    const deal = async (stage: number, more = {}) =>
      (await createOpportunity(app.ctx(), { title: "deal", stageId: stages[stage]!.id, ...more })).id;
    const close = (dealId: string, outcome: "won" | "lost") =>
      app.put(`/opportunities/${dealId}/outcome`, {
        outcome,
        closedOn: "2027-03-01",
        ...(outcome === "lost" ? { reason: "price" } : {}),
      });
    const funnel = async (query = "") =>
      (await (await app.get(`/insights/funnel?period=thisMonth&${query}`)).json()) as Funnel;
    const records = async (query: string) =>
      (await (await app.get(`/insights/funnel/records?period=thisMonth&${query}`)).json()) as {
        items: FigureRecord[];
        total: number;
      };
    return { ...app, stages, deal, close, funnel, records };
  }

  test("an empty firm has an empty funnel", async () => {
    const app = await testApp(dialect);
    const { opened, steps, pipeline } = (await (await app.get("/insights/funnel")).json()) as Funnel;
    expect([opened, steps, pipeline]).toEqual([0, [], null]);
  });

  test("deals count in every stage up to the furthest they stood in", async () => {
    const { deal, close, funnel, stages, patch, put } = await firm();
    const back = await deal(0);
    await put(`/opportunities/${back}/stage`, { stageId: stages[2]!.id });
    await patch(`/opportunities/${back}`, { title: "moved" });
    await deal(0);
    await close(await deal(1), "lost");
    await close(await deal(0), "won");
    const { steps, opened, open, lost, won } = await funnel();
    expect([opened, open, lost, won.hits]).toEqual([4, 2, 1, 1]);
    expect(steps.map(({ reached }) => reached)).toEqual(stages.map((_, i) => [4, 3, 2][i] ?? 1));
    expect(steps[1]!.fromBefore).toMatchObject({ hits: 3, of: 4, share: 0.75 });
    expect(steps[2]!.fromBefore).toMatchObject({ hits: 2, of: 3 });
    expect(steps[2]!.fromFirst).toMatchObject({ hits: 2, of: 4 });
    expect(steps[2]!.here).toBe(1);
  });

  test("the time in a stage is that of the stays that are over", async () => {
    const { deal, funnel, stages, put, moveClockTo } = await firm();
    const id = await deal(0);
    moveClockTo("2027-03-03T14:00:00.000Z");
    await put(`/opportunities/${id}/stage`, { stageId: stages[1]!.id });
    const { steps } = await funnel();
    expect([steps[0]!.stays, steps[0]!.medianDays, steps[1]!.stays, steps[1]!.medianDays]).toEqual([1, 2.5, 0, null]);
  });

  test("only what was opened in the period counts, on the firm's calendar", async () => {
    const { deal, funnel, get, moveClockTo } = await firm();
    moveClockTo("2027-02-28T15:59:00.000Z"); // still February in Shanghai
    await deal(0);
    moveClockTo("2027-02-28T16:01:00.000Z");
    await deal(0);
    expect((await funnel()).opened).toBe(1);
    const both = "period=custom&from=2027-02-01&to=2027-03-31&by=cohort";
    const { groups } = (await (await get(`/insights/funnel?${both}`)).json()) as Funnel;
    expect(groups.map(({ value, won }) => [value, won.of])).toEqual([
      ["2027-02", 1],
      ["2027-03", 1],
    ]);
  });

  test("by source each group has its own share; a deal without one takes its customer's", async () => {
    const { ctx, deal, close, funnel } = await firm();
    const { id: customerId } = await createCustomer(ctx(), { name: "甲", source: "fair" });
    await close(await deal(0, { source: "web" }), "won");
    await deal(1, { source: "web" });
    await deal(0, { customerId });
    await deal(0);
    const { groups } = await funnel("by=source");
    expect(groups.map(({ value, won, reached }) => [value, won.hits, won.of, reached[1]])).toEqual([
      ["web", 1, 2, 2],
      ["", 0, 1, 0],
      ["fair", 0, 1, 0],
    ]);
  });

  test("by product and channel it tells what the won deals brought", async () => {
    const { ctx, deal, close, funnel } = await firm();
    const id = await deal(0);
    await deal(0);
    await close(id, "won");
    const made = await createOrder(ctx(), {
      opportunityId: id,
      channel: "Fair",
      lines: [{ title: "Tea" }, { title: "Cups" }],
    });
    expect(made.opportunityId).toBe(id);
    const values = async (by: string) =>
      (await funnel(`by=${by}`)).groups.map(({ value, won }) => [value, won.hits, won.of]);
    expect(await values("product")).toEqual([
      ["Cups", 1, 2],
      ["Tea", 1, 2],
    ]);
    expect(await values("channel")).toEqual([["Fair", 1, 2]]);
  });

  test("of the people who came, the buyers are told by source and by product", async () => {
    const { ctx, funnel } = await firm();
    const person = async (name: string, source: string) => (await createCustomer(ctx(), { name, source })).id;
    const [a] = [await person("a", "web"), await person("b", "web"), await person("c", "fair")];
    await createOrder(ctx(), { customerId: a, lines: [{ title: "Tea" }] });
    const { leads, leadGroups } = await funnel("by=source");
    expect([leads.hits, leads.of]).toEqual([1, 3]);
    expect(leadGroups.map(({ value, bought }) => [value, bought.hits, bought.of])).toEqual([
      ["web", 1, 2],
      ["fair", 0, 1],
    ]);
    expect((await funnel("by=product")).leadGroups).toMatchObject([{ value: "Tea", bought: { hits: 1, of: 3 } }]);
  });

  test("behind each figure stand as many records as it counts", async () => {
    const { deal, close, funnel, records, stages, ctx } = await firm();
    await close(await deal(2), "won");
    await close(await deal(1, { source: "web" }), "lost");
    await deal(0, { source: "web" });
    await createCustomer(ctx(), { name: "a", source: "web" });
    const { steps, won, lost, groups, leads } = await funnel("by=source");
    const total = async (query: string) => (await records(query)).total;
    expect(await total(`figure=reached&stageId=${stages[0]!.id}`)).toBe(steps[0]!.reached);
    expect(await total(`figure=reached&stageId=${stages[1]!.id}`)).toBe(steps[1]!.reached);
    expect(await total(`figure=reached&stageId=${stages[2]!.id}`)).toBe(steps[2]!.reached);
    expect(await total(`figure=here&stageId=${stages[0]!.id}`)).toBe(steps[0]!.here);
    expect([await total("figure=won"), await total("figure=lost")]).toEqual([won.hits, lost]);
    expect(await total("figure=reached&by=source&value=web")).toBe(groups[0]!.won.of);
    expect([await total("figure=leads"), await total("figure=buyers")]).toEqual([leads.of, leads.hits]);
  });

  test("a funnel once read follows the next deal", async () => {
    const { deal, funnel } = await firm();
    expect((await funnel()).opened).toBe(0);
    await deal(0);
    expect((await funnel()).opened).toBe(1);
  });

  test("a pipeline that is not there is refused", async () => {
    const { get } = await firm();
    expect((await get("/insights/funnel?pipelineId=none")).status).toBe(404);
    expect((await get("/insights/funnel/records?figure=won&pipelineId=none")).status).toBe(404);
  });
});
