import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { drawGamma } from "../testing/simulated-buyers.ts";
import { expectedSpend } from "./expected-spend.ts";
import { fitSpending, type SpendingFit } from "./fit-spending.ts";
import { estimateSpend } from "./spend-estimates.ts";

/** Customers of known p, q, γ: amounts Gamma(p, ν), ν ~ Gamma(q, γ). Every fifth never came back. */
function spenders(size: number, { p, q, gamma }: { p: number; q: number; gamma: number }, seed: number) {
  const random = randomFrom(seed);
  const frequency = Float64Array.from({ length: size }, (_, i) => (i % 5 === 4 ? 0 : 1 + (i % 7)));
  const meanSpend = frequency.map((x) => (x > 0 ? drawGamma(p * x, random) / (x * (drawGamma(q, random) / gamma)) : 0));
  return { frequency, meanSpend };
}
const made = spenders(4000, { p: 6.25, q: 3.74, gamma: 15.44 }, 4);
const fitOf = (of: Parameters<typeof fitSpending>[0]): SpendingFit => {
  const fit = fitSpending(of);
  if (fit.kind !== "spending") throw new Error("Here is enough data.");
  return fit;
};
const fit = fitOf(made);

/** −3.6863, −3.5512, −14.1965: ln L at p = 6.25, q = 3.74, γ = 15.44, computed with 40 digits from the published formula. */
const logLikelihood = (x: number, z: number, p: number, q: number, g: number, logGamma: (x: number) => number) =>
  logGamma(p * x + q) -
  logGamma(p * x) -
  logGamma(q) +
  q * Math.log(g) +
  (p * x - 1) * Math.log(z) +
  p * x * Math.log(x) -
  (p * x + q) * Math.log(g + x * z);

describe("a base made with known spending", () => {
  test("gives its parameters back within the limits that are told", () => {
    const { p, q, gamma } = fit.intervals;
    const inside = (value: number, { low, high }: { low: number; high: number }) => value > low && value < high;
    expect([inside(6.25, p!), inside(3.74, q!), inside(15.44, gamma!)]).toEqual([true, true, true]);
    expect([p!.high / p!.low < 2.3, q!.high / q!.low < 1.4]).toEqual([true, true]);
    expect(fit).toMatchObject({ customers: 3200, newcomerSpendFrom: "model" });
    expect(fit.model.newcomerSpend).toBeCloseTo((fit.model.p * fit.model.gamma) / (fit.model.q - 1), 12);
  });
  test("has the published log-likelihood at its parameters", async () => {
    const { logGamma } = await import("../../statistics/gamma.ts");
    expect(logLikelihood(1, 12.5, 6.25, 3.74, 15.44, logGamma)).toBeCloseTo(-3.68627564512774, 11);
    expect(logLikelihood(2, 22.345, 6.25, 3.74, 15.44, logGamma)).toBeCloseTo(-3.55118916413995, 11);
    expect(logLikelihood(5, 3, 6.25, 3.74, 15.44, logGamma)).toBeCloseTo(-14.1964507722509, 10);
    const { p, q, gamma } = fit.model;
    const at = (p: number, q: number, gamma: number) =>
      made.frequency.reduce(
        (sum, x, i) => (x > 0 ? sum + logLikelihood(x, made.meanSpend[i]!, p, q, gamma, logGamma) : sum),
        0,
      );
    expect(fit.logLikelihood).toBeCloseTo(at(p, q, gamma), 5);
    for (const [up, uq, ug] of [
      [1.01, 1, 1],
      [0.99, 1, 1],
      [1, 1.01, 1],
      [1, 0.99, 1],
      [1, 1, 1.01],
      [1, 1, 0.99],
    ] as const)
      expect(at(p * up, q * uq, gamma * ug)).toBeLessThan(fit.logLikelihood);
  });
  test("spends the same in any unit of money, from tiny to huge", () => {
    for (const unit of [1e-9, 100, 1e12]) {
      const other = fitOf({ frequency: made.frequency, meanSpend: made.meanSpend.map((z) => z * unit) });
      expect([
        other.model.p / fit.model.p,
        other.model.q / fit.model.q,
        other.model.gamma / fit.model.gamma / unit,
      ]).toEqual(Array(3).fill(expect.closeTo(1, 6)));
      expect(other.intervals.gamma!.low / fit.intervals.gamma!.low / unit).toBeCloseTo(1, 5);
    }
  });
});

describe("the expected spend", () => {
  const cdnow = { p: 6.2496, q: 3.7442, gamma: 15.4435, newcomerSpend: 35.17 };
  test("draws a customer's mean to that of the base, the less the more often they bought", () => {
    expect(expectedSpend(cdnow, 2, 22.345)).toBeCloseTo(24.65, 2);
    expect(expectedSpend(cdnow, 0, 0)).toBe(35.17);
    expect(expectedSpend(cdnow, 1, 100)).toBeCloseTo((6.2496 * 115.4435) / 8.9938, 12);
    expect(expectedSpend(cdnow, 1000, 100)).toBeCloseTo(100, 1);
    expect(expectedSpend(cdnow, 1, 0)).toBeCloseTo((6.2496 * 15.4435) / 8.9938, 12);
  });
  test("counts a base without a mean as if q were 1, so that nothing explodes", () => {
    expect(expectedSpend({ ...cdnow, q: 0.2 }, 1, 100)).toBeCloseTo(115.4435, 10);
    expect(expectedSpend({ ...cdnow, q: 1 }, 1, 100)).toBeCloseTo(115.4435, 10);
  });
  test("of what cannot be is refused in words", () => {
    for (const [x, mean] of [
      [-1, 1],
      [1, -1],
      [Number.NaN, 1],
      [1, Infinity],
      [Infinity, 1],
    ] as const)
      expect(() => expectedSpend(cdnow, x, mean)).toThrow("both numbers ≥ 0");
  });
});

describe("the edges of spending", () => {
  test("fewer than 20 who came back and paid give words; those who paid nothing do not count", () => {
    const of = (paying: number, free: number) => ({
      frequency: Array(paying + free).fill(2) as number[],
      meanSpend: Array.from({ length: paying + free }, (_, i) => (i < paying ? 10 + i : 0)),
    });
    expect(fitSpending(of(19, 30))).toEqual({ kind: "too-little-data", of: "repeat customers", found: 19, needed: 20 });
    expect(fitOf(of(20, 30)).customers).toBe(20);
    expect(fitSpending({ frequency: [2, 0], meanSpend: [9.5, 0] })).toMatchObject({ found: 1 });
    expect(fitSpending({ frequency: [], meanSpend: [] })).toMatchObject({ found: 0 });
  });
  test("amounts that never differ are no distribution but that amount", () => {
    const same = { frequency: Array(25).fill(3) as number[], meanSpend: Array(25).fill(49.9) as number[] };
    const found = fitSpending(same);
    expect(found).toEqual({ kind: "same spending", amount: expect.closeTo(49.9, 10), customers: 25 });
    if (found.kind !== "same spending") return;
    expect(estimateSpend(found, { frequency: [0, 3], meanSpend: [0, 49.9] })).toEqual({
      spend: Float64Array.of(found.amount, found.amount),
      neighbours: [],
    });
  });
  test("a tail without a mean leaves newcomers the mean seen", () => {
    const wild = spenders(2000, { p: 5, q: 0.7, gamma: 10 }, 6);
    const fit = fitOf(wild);
    expect([fit.newcomerSpendFrom, fit.model.q < 1]).toEqual(["customers seen", true]);
    const seen = wild.meanSpend.filter((z) => z > 0);
    expect(fit.model.newcomerSpend / (seen.reduce((sum, z) => sum + z, 0) / seen.length)).toBeCloseTo(1, 10);
  });
  test("what does not fit together, or is no number, is refused", () => {
    expect(() => fitSpending({ frequency: [1], meanSpend: [] })).toThrow("a frequency and a mean amount");
    expect(() => fitSpending({ frequency: [1], meanSpend: [Infinity] })).toThrow("A mean amount is a number.");
    expect(() => fitSpending({ frequency: [Infinity], meanSpend: [1] })).toThrow("A mean amount is a number.");
  });
});

describe("estimates of spend", () => {
  test("are those of each customer, and of the neighbours one standard error away", () => {
    const two = { frequency: [0, 3], meanSpend: [0, 40] };
    const { spend, neighbours } = estimateSpend(fit, two);
    expect([...spend]).toEqual([fit.model.newcomerSpend, expectedSpend(fit.model, 3, 40)]);
    expect(neighbours!.length).toBe(3);
    const [first] = fit.uncertainty!;
    const [p, q, gamma] = [fit.model.p, fit.model.q, fit.model.gamma].map((value, i) => value * Math.exp(first![i]!));
    const moved = { p: p!, q: q!, gamma: gamma!, newcomerSpend: (p! * gamma!) / (q! - 1) };
    expect([...neighbours![0]!.above]).toEqual([
      expect.closeTo(moved.newcomerSpend, 9),
      expect.closeTo(expectedSpend(moved, 3, 40), 9),
    ]);
    expect(estimateSpend({ ...fit, newcomerSpendFrom: "customers seen" }, two).neighbours![0]!.above[0]).toBe(
      fit.model.newcomerSpend,
    );
    expect(estimateSpend({ ...fit, uncertainty: null }, two).neighbours).toBeNull();
  });
  test("a neighbour whose q has no mean leaves the newcomer as they were", () => {
    const wide = { ...fit, uncertainty: [Float64Array.of(0, -2, 0)] };
    expect(estimateSpend(wide, { frequency: [0], meanSpend: [0] }).neighbours![0]!.above[0]).toBe(
      fit.model.newcomerSpend,
    );
  });
});
