import { randomFrom } from "@soloist/analytics/statistics/random.ts";
import { describe, expect, test } from "vitest";
import { subject } from "./pipeline.ts";
import { ask } from "../testing/ask.ts";

const flags = ["--probability", "Chance", "--amount", "Amount"];
const head = ["Deal", "Chance", "Amount"];

async function json(rows: (string | number)[][]) {
  const answer = await ask(subject, [head, ...rows], flags);
  if (!("json" in answer)) throw new Error(answer.kind);
  return answer.json as {
    mean: number;
    sd: number;
    quantiles: { p05: number; p50: number; p95: number };
    deals: number;
    chanceOfNothing: number;
    probabilityUnit: string;
    leftOut: { noProbability: number; noAmount: number };
  };
}

describe("what open deals will bring", () => {
  test("mean, deviation, quantiles, number of deals and the chance of nothing", async () => {
    expect(
      await json([
        ["a", 0.5, 100],
        ["b", 0.25, 200],
      ]),
    ).toMatchObject({
      mean: 100,
      sd: 100,
      quantiles: { p05: 0, p50: 100, p95: 300 },
      deals: 2,
      count: { mean: 0.75, from: 0, to: 2, chances: [0.375, 0.5, 0.125] },
      chanceOfNothing: 0.375,
      probabilityUnit: "share",
      leftOut: { noProbability: 0, noAmount: 0 },
    });
  });

  test.each([
    ["shares", ["0.5", "0.25", "1"], "share"],
    ["per cent signs", ["50%", "25 %", "100%"], "share"],
    ["numbers up to 100", ["50", "25", "100"], "percent"],
    ["a mixture: a sign is a sign", ["50", "25%", "100"], "percent"],
  ])("chances may be %s", async (_, chances, unit) => {
    const found = await json(chances.map((chance, i) => [`d${i}`, chance, "1,000.50"]));
    expect(found.mean).toBeCloseTo(1.75 * 1000.5, 9);
    expect(found.probabilityUnit).toBe(unit);
  });

  test("rows without a usable chance or amount are left out and counted", async () => {
    const rows = [
      ["a", 50, 100],
      ["b", "", 5],
      ["c", 101, 5],
      ["d", -1, 5],
      ["e", 30, "soon"],
      ["f", 30, -2],
      ["g", "?", "?"],
    ];
    expect(await json(rows)).toMatchObject({ mean: 50, deals: 1, leftOut: { noProbability: 4, noAmount: 2 } });
  });

  test("agrees with Σpv, Σp(1 − p)v² and a million draws", async () => {
    const random = randomFrom(3);
    const rows = Array.from({ length: 9 }, (_, i) => [
      `d${i}`,
      Math.round(random() * 99 + 1),
      Math.round(random() * 900 + 10) * 100,
    ]);
    const found = await json(rows);
    const deals = rows.map(([, chance, amount]) => [Number(chance) / 100, Number(amount)] as const);
    const mean = deals.reduce((sum, [p, v]) => sum + p * v, 0);
    const variance = deals.reduce((sum, [p, v]) => sum + p * (1 - p) * v * v, 0);
    expect(found.mean / mean).toBeCloseTo(1, 12);
    expect(found.sd / Math.sqrt(variance)).toBeCloseTo(1, 12);
    const draws = Float64Array.from({ length: 1_000_000 }, () =>
      deals.reduce((sum, [p, v]) => (random() < p ? sum + v : sum), 0),
    ).sort();
    for (const [share, quantile] of [
      [0.05, found.quantiles.p05],
      [0.5, found.quantiles.p50],
      [0.95, found.quantiles.p95],
    ] as const) {
      const below = draws.findIndex((sum) => sum >= quantile) / draws.length;
      const reached = (draws.findLastIndex((sum) => sum <= quantile) + 1) / draws.length;
      expect(below).toBeLessThan(share + 0.002);
      expect(reached).toBeGreaterThan(share - 0.002);
    }
    expect(draws.findIndex((sum) => sum > 0) / draws.length).toBeCloseTo(found.chanceOfNothing, 2);
  });

  test("the report answers first, in both languages, and says how chances were read", async () => {
    const rows = [head, ["a", 50, 1000], ["b", 20, 300], ["c", "", 1]];
    const en = await ask(subject, rows, flags, "en");
    const zh = await ask(subject, rows, flags, "zh-CN");
    if (!("report" in en && "report" in zh)) throw new Error("There is an answer.");
    expect(en.report).toMatch(/^2 deals will bring 560 on the average; with a chance of 90% between 0 and 1,300/);
    expect(en.report).toContain("read as per cents");
    expect(en.report).toContain("Left out: 1 rows without a usable probability");
    expect(zh.report).toMatch(/^2 个商机平均将带来 560；有 90% 的可能在 0 到 1,300 之间/);
    expect(zh.report).toContain("按百分数读取");
    expect((await ask(subject, [head, ["a", 0.5, 1000]], flags)) as { report: string }).toHaveProperty(
      "report",
      expect.stringContaining("read as shares"),
    );
  });

  test("nothing usable is said in words", async () => {
    expect(await ask(subject, [head, ["a", 120, 10]], flags)).toEqual({
      kind: "too-little-data",
      of: "deals",
      found: 0,
      needed: 1,
    });
    expect(() => ask(subject, [head, ["a", "?", 10]], flags)).toThrow("holds no numbers");
    expect(() => ask(subject, [head, ["a", 1, 10]], ["--amount", "Amount"])).toThrow("--probability is missing.");
    expect(() => ask(subject, [head, ["a", 1, 10]], ["--probability", "Chance"])).toThrow("--amount is missing.");
  });

  test("deals that are certain or hopeless, and one deal, give one or two sums", async () => {
    expect(
      await json([
        ["a", 1, 70],
        ["b", 0, 10],
      ]),
    ).toMatchObject({ mean: 70, sd: 0, quantiles: { p05: 70, p95: 70 }, chanceOfNothing: 0 });
    expect(await json([["a", 0.3, 0]])).toMatchObject({ mean: 0, quantiles: { p50: 0 }, chanceOfNothing: 1 });
  });
});
