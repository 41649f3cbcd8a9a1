import { describe, expect, test } from "vitest";
import { createOpportunity, findPipelines } from "#modules/sales";
import { databases, testApp } from "#platform/testing";
import { countedOf, monthsOf, type Trials } from "@soloist/analytics/optimisation/pipeline-what-if.ts";
import { summarisePipeline } from "@soloist/analytics/optimisation/pipeline-summary.ts";
import type { Forecast, Tryout } from "./table.ts";

describe.each(databases)("the forecast on $name", ({ dialect }) => {
  /** The clock stands at 1 March 2027; stages are won by 10, 30 … percent, as the trade's pipeline has them. */
  async function firm() {
    const app = await testApp(dialect);
    await app.get("/pipelines");
    await createOpportunity(app.ctx(), { title: "first" }).then(({ id }) => app.remove(`/opportunities/${id}`));
    const [pipeline] = await findPipelines(app.db);
    const stages = pipeline!.stages;
    const deal = async (yuan: number, expectedCloseOn: string | null, more = {}) =>
      (await createOpportunity(app.ctx(), { title: `${yuan}`, amountMinor: yuan * 100, expectedCloseOn, ...more })).id;
    const close = (id: string, outcome: "won" | "lost", closedOn: string) =>
      app.put(`/opportunities/${id}/outcome`, {
        outcome,
        closedOn,
        ...(outcome === "lost" ? { reason: "price" } : {}),
      });
    const forecast = async (query = "period=thisMonth") =>
      (await (await app.get(`/insights/forecast?${query}`)).json()) as Forecast;
    return { ...app, stages, deal, close, forecast };
  }

  test("without deals there is nothing to foretell, and it says so", async () => {
    const { forecast } = await firm();
    expect(await forecast()).toMatchObject({ wonCount: 0, deals: [], outlook: { tooFew: true, chance: null } });
  });

  test("what is won counts for certain, what is open by its stage", async () => {
    const { deal, close, forecast, stages } = await firm();
    const [, second] = stages;
    const won = await deal(500, "2027-03-05");
    expect((await close(won, "won", "2027-03-01")).status).toBe(200);
    await deal(1_000, "2027-03-20", { stageId: second!.id });
    const p = second!.probability / 100;
    const { wonMinor, outlook, months } = await forecast("period=thisMonth&targetMinor=150000");
    expect([wonMinor, outlook.chance, outlook.exact]).toEqual([50_000, p, true]);
    expect(outlook.meanMinor).toBeCloseTo(50_000 + 100_000 * p, 6);
    expect(outlook.sdMinor).toBeCloseTo(100_000 * Math.sqrt(p * (1 - p)), 6);
    expect(outlook.p05Minor).toBe(50_000);
    expect(months).toEqual([{ month: "2027-03", wonMinor: 50_000, expectedMinor: 100_000 * p }]);
  });

  test("a deal belongs to the period by its expected close", async () => {
    const { deal, forecast } = await firm();
    await deal(1, "2027-03-31");
    await deal(2, "2027-04-01");
    const amounts = async (query: string) => (await forecast(query)).deals.map(({ amountMinor }) => amountMinor);
    expect(await amounts("period=thisMonth")).toEqual([100]);
    expect(await amounts("period=custom&from=2027-04-01&to=2027-04-30")).toEqual([200]);
    expect(await amounts("period=next90")).toEqual([200, 100]);
  });

  test("what is past due counts as closing today, and only in a period with today in it", async () => {
    const { deal, forecast } = await firm();
    await deal(7, "2027-01-15");
    expect((await forecast()).deals).toMatchObject([{ countsOn: "2027-03-01", pastDue: true }]);
    expect((await forecast("period=custom&from=2027-01-01&to=2027-01-31")).deals).toEqual([]);
    expect((await forecast("period=custom&from=2027-04-01&to=2027-04-30")).deals).toEqual([]);
  });

  test("a deal without a day is told apart and counts for no period", async () => {
    const { deal, forecast } = await firm();
    await deal(9, null);
    const { deals, undatedCount, undatedMinor, outlook } = await forecast("period=thisYear");
    expect([deals, undatedCount, undatedMinor, outlook.tooFew]).toEqual([[], 1, 900, true]);
  });

  test("another currency is told apart, never added, and can be asked for", async () => {
    const { deal, forecast } = await firm();
    await deal(9, "2027-03-10");
    await deal(5, "2027-03-10", { currency: "EUR" });
    const home = await forecast();
    expect([home.deals.length, home.currencies]).toEqual([1, ["CNY", "EUR"]]);
    expect(home.others).toEqual([{ currency: "EUR", wonMinor: 0, openCount: 1, openMinor: 500 }]);
    expect((await forecast("period=thisMonth&currency=EUR")).deals.map(({ amountMinor }) => amountMinor)).toEqual([
      500,
    ]);
  });

  test("a stage's probability stands beside what was really won, once ten deals are closed", async () => {
    const { deal, close, forecast, stages } = await firm();
    const finish = async (count: number, outcome: "won" | "lost") => {
      for (let i = 0; i < count; i++) await close(await deal(1, null), outcome, "2027-02-01");
    };
    await finish(4, "won");
    await finish(5, "lost");
    expect((await forecast()).stages[0]).toMatchObject({ stageId: stages[0]!.id, won: 4, closed: 9, low: null });
    await finish(1, "lost");
    const { won, closed, low, high } = (await forecast()).stages[0]!;
    expect([won, closed, low!.toFixed(4), high!.toFixed(4)]).toEqual([4, 10, "0.1682", "0.6873"]);
  });

  test("a pipeline that is not there has no deals", async () => {
    const { deal, forecast } = await firm();
    await deal(9, "2027-03-10");
    expect((await forecast("period=thisMonth&pipelineId=none")).deals).toEqual([]);
  });

  test("tried out through the API, a forecast gives the numbers that the page reckons, and saves nothing", async () => {
    const { deal, forecast, post, stages } = await firm();
    const [a, b, c, d] = [
      await deal(1_000, "2027-03-20", { stageId: stages[1]!.id }),
      await deal(700, "2027-01-05"),
      await deal(40, null),
      await deal(5, "2027-03-21"),
    ];
    const trials: Trials = {
      [a]: { probability: 65, amountMinor: 120_050 },
      [b]: { outcome: "won" },
      [c]: { closesOn: "2027-03-09" },
      [d]: { counts: false },
    };
    const before = await forecast();
    const answer = await post("/insights/forecast/what-if", { period: "thisMonth", targetMinor: 150_000, trials });
    const { outlook, months } = (await answer.json()) as Tryout;
    const counted = countedOf(before, trials);
    const page = summarisePipeline({ probabilities: counted.probabilities, amounts: counted.amounts }, 150_000);
    expect(outlook).toMatchObject({ meanMinor: page.mean, sdMinor: page.sd, p05Minor: page.p05, chance: page.chance });
    expect(outlook.bands).toEqual(page.bands);
    expect(months).toEqual(monthsOf(before, counted));
    expect(outlook.meanMinor).toBeCloseTo(0.65 * 120_050 + 70_000 + (stages[0]!.probability / 100) * 4_000, 6);
    expect(await forecast()).toEqual(before);
  });

  test("what is tried with nothing is the forecast itself; with an unknown deal it is refused in a sentence", async () => {
    const { deal, forecast, post } = await firm();
    await deal(300, "2027-03-10");
    const same = (await (await post("/insights/forecast/what-if", { period: "thisMonth" })).json()) as Tryout;
    expect(same.outlook).toEqual((await forecast()).outlook);
    const strange = await post("/insights/forecast/what-if", { trials: { nobody: { outcome: "won" } } });
    expect([strange.status, ((await strange.json()) as { detail: string }).detail]).toEqual([
      400,
      expect.stringContaining("nobody"),
    ]);
  });
});
