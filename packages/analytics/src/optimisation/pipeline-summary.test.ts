import { expect, test } from "vitest";
import { summarisePipeline } from "./pipeline-summary.ts";

const deals = { probabilities: [1, 0.5, 0.25], amounts: [50, 100, 200] };

test("what is won, and what may come, in the figures an owner is told", () => {
  const { bands, ...figures } = summarisePipeline(deals, 250, 2);
  expect(figures).toEqual({
    mean: 150,
    sd: 100,
    p05: 50,
    p50: 150,
    p95: 350,
    exact: true,
    unit: 100,
    addedVariance: 0,
    tooFew: false,
    chance: 0.25,
  });
  expect(bands).toEqual([
    { from: 50, to: 250, chance: 0.75 },
    { from: 250, to: 450, chance: 0.25 },
  ]);
});

test("without a target no chance is told, and without deals it says so", () => {
  expect(summarisePipeline({ probabilities: [], amounts: [] }, null)).toMatchObject({ chance: null, tooFew: true });
});

test("a picture has sixty stretches at most unless told", () => {
  const amounts = Array.from({ length: 200 }, (_, i) => i + 1);
  expect(summarisePipeline({ probabilities: amounts.map(() => 0.5), amounts }, null).bands.length).toBeLessThan(61);
});
