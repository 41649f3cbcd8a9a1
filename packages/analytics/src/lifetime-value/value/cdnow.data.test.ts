import { describe, expect, test } from "vitest";
import { hasPublicData, readPublicData } from "../../testing/public-data.ts";
import { expectedPurchases } from "../buying/expected-purchases.ts";
import { fitBuying } from "../buying/fit-buying.ts";
import { customerValues, type CustomerValues } from "./customer-values.ts";

/** P. Fader, B. Hardie, K. L. Lee (2005), table 2; P. Fader, B. Hardie (2013); the rest of another fit, by scipy. */
const near = (value: number, share = 0.005) => [value * (1 - share), value * (1 + share)] as const;
const within = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;

const dayOf = (text: string) => Date.UTC(+text.slice(0, 4), +text.slice(4, 6) - 1, +text.slice(6)) / 86_400_000;

function readSample(): CustomerValues {
  const rows = readPublicData("cdnow/CDNOW_sample.txt")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/));
  const log = {
    customer: Int32Array.from(rows, ([, id]) => Number(id) - 1),
    day: Int32Array.from(rows, ([, , day]) => dayOf(day!)),
    amount: Float64Array.from(rows, ([, , , , dollars]) => Number(dollars)),
    customers: 2357,
  };
  const found = customerValues(log, { until: dayOf("19970930"), horizonDays: 273 });
  if (found.kind !== "customer-values") throw new Error("CDNOW has enough customers.");
  return found;
}

describe.skipIf(!hasPublicData("cdnow"))("CDNOW's sample (public data: cdnow)", () => {
  const found = hasPublicData("cdnow") ? readSample() : (undefined as never);

  test("has the published parameters of buying and leaving (public data: cdnow)", () => {
    const { model, logLikelihood, degenerate, edges } = found.buying;
    const { a, b } = model.leaving!;
    expect([degenerate, edges.length, found.buying.customers, found.buying.repeatCustomers]).toEqual([
      false,
      0,
      2357,
      946,
    ]);
    expect([within(model.r, near(0.24259)), within(model.alpha, near(4.4136))]).toEqual([true, true]);
    expect([within(a, near(0.79292)), within(b, near(2.42591))]).toEqual([true, true]);
    expect(Math.abs(logLikelihood + 9582.429)).toBeLessThan(0.002);
  });
  test("has the published parameters of spending on 946 repeat buyers (public data: cdnow)", () => {
    if (found.spending?.kind !== "spending") throw new Error("CDNOW has amounts.");
    const { customers, model, newcomerSpendFrom } = found.spending;
    expect([customers, newcomerSpendFrom]).toEqual([946, "model"]);
    expect([within(model.p, near(6.2496)), within(model.q, near(3.7442)), within(model.gamma, near(15.4435))]).toEqual([
      true,
      true,
      true,
    ]);
    expect(found.frequencyAndSpend).toBeCloseTo(0.11, 2); // as published
  });
  test("is forecast for the next 39 weeks as by the peer, and better than by the same rate as before (public data: cdnow)", () => {
    const { actual, predicted, rmse, mae, correlation, baseline } = found.holdOut!;
    expect([found.summaries.laterDays, actual, Math.abs(predicted - 1653.4) < 0.2]).toEqual([273, 1882, true]);
    expect([rmse.toFixed(3), mae.toFixed(3), correlation!.toFixed(3)]).toEqual(["1.608", "0.785", "0.626"]);
    expect(baseline.rmse.toFixed(3)).toBe("2.212");
    expect(found.purchases.total).toBeCloseTo(predicted, 9);
  });
  test("has each customer's figures of the peer (public data: cdnow)", () => {
    const [head, ...rows] = readPublicData("cdnow/reference_per_customer.csv").trim().split(/\r?\n/);
    const names = head!.split(",");
    const columns = ["x", "t_x", "T", "zbar", "hold", "pred39", "palive", "exp_spend"].map((name) =>
      names.indexOf(name),
    );
    const { summaries, purchases, stillCustomer, spend } = found;
    const off = new Float64Array(8);
    for (const [i, row] of rows.entries()) {
      const cells = row.split(",");
      const ours = [
        summaries.frequency,
        summaries.recency,
        summaries.age,
        summaries.meanSpend!,
        summaries.later,
        purchases.expected,
        stillCustomer,
        spend!,
      ];
      for (const [k, column] of columns.entries()) {
        off[k] = Math.max(off[k]!, Math.abs(ours[k]![i]! - Number(cells[column])) / Math.max(1, Number(cells[column])));
      }
    }
    expect(rows.length).toBe(2357);
    for (const each of off) expect(each).toBeLessThan(1e-4);
  });
  test("its calibration summary alone, in rounded weeks, gives the published parameters too (public data: cdnow)", () => {
    const rows = readPublicData("cdnow/cdnow_customers_summary_with_transactions.csv").trim().split(/\r?\n/).slice(1);
    const column = (at: number) => Float64Array.from(rows, (row) => Number(row.split(",")[at]));
    const summary = { frequency: column(1), recency: column(2), age: column(3) };
    const fit = fitBuying(summary);
    if (fit.kind !== "buying") throw new Error("CDNOW has enough customers.");
    expect([within(fit.model.r, near(0.243)), within(fit.model.alpha, near(4.414))]).toEqual([true, true]);
    const expected = rows.reduce(
      (sum, _, i) =>
        sum +
        expectedPurchases(
          fit.model,
          { frequency: summary.frequency[i]!, recency: summary.recency[i]!, age: summary.age[i]! },
          39,
        ),
      0,
    );
    expect(Math.abs(expected - 1653.4)).toBeLessThan(2);
  });
  test("is fitted within a fifth of a second (public data: cdnow)", () => {
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      fitBuying(found.summaries);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });
});
