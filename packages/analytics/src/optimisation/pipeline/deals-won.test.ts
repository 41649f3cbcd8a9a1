import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dealsWon, numberWon } from "./deals-won.ts";
import { foretellPipeline } from "./foretell-pipeline.ts";

const near = (value: number) => expect.closeTo(value, 12) as number;

/** The discrete Fourier form: P(k) = Σ_l e^(−2πilk/(n+1)) · Π(1 − p + p·e^(2πil/(n+1))) / (n + 1) (Fernández, Williams 2010). */
function byFourier(probabilities: readonly number[]): number[] {
  const size = probabilities.length + 1;
  return Array.from({ length: size }, (_, k) => {
    let sum = 0;
    for (let l = 0; l < size; l++) {
      const turn = (2 * Math.PI * l) / size;
      let [re, im] = [Math.cos(turn * k), -Math.sin(turn * k)];
      for (const p of probabilities) {
        const [a, b] = [1 - p + p * Math.cos(turn), p * Math.sin(turn)];
        [re, im] = [re * a - im * b, re * b + im * a];
      }
      sum += re / size;
    }
    return sum;
  });
}

describe("how many deals are won", () => {
  test("two deals make three numbers", () => {
    const { chances, mean, sd } = dealsWon([0.5, 0.25]);
    expect([...chances]).toEqual([0.375, 0.5, 0.125]);
    expect([mean, sd]).toEqual([0.75, near(Math.sqrt(0.25 + 0.1875))]);
  });

  test("equal chances make the binomial distribution", () => {
    expect([...dealsWon([0.3, 0.3, 0.3, 0.3]).chances]).toEqual([0.2401, 0.4116, 0.2646, 0.0756, 0.0081].map(near));
  });

  test("agrees with the discrete Fourier transform", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 14 }), (probabilities) => {
        const { chances } = dealsWon(probabilities);
        for (const [k, chance] of byFourier(probabilities).entries()) expect(chances[k]).toBeCloseTo(chance, 10);
        expect(chances).toHaveLength(probabilities.length + 1);
      }),
    );
  });

  test("certain and hopeless deals shift the number, and none at all is none won", () => {
    expect([...dealsWon([1, 1, 0]).chances]).toEqual([0, 0, 1, 0]);
    expect(dealsWon([])).toEqual({ chances: new Float64Array([1]), mean: 0, sd: 0 });
    expect(() => dealsWon([1.1])).toThrow("A chance lies between 0 and 1.");
    expect(() => dealsWon([-0.1])).toThrow("A chance lies between 0 and 1.");
  });

  test("a quantile is the smallest number that is not exceeded with that chance", () => {
    const won = dealsWon([0.5, 0.25]);
    expect([0.1, 0.375, 0.376, 0.875, 0.876, 1].map((share) => numberWon(won, share))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(numberWon(dealsWon([0.1, 0.1, 0.1]), 1.1)).toBe(3);
  });
});

describe("a pipeline foretold", () => {
  test("in money and in deals: the worked example", () => {
    const found = foretellPipeline({ probabilities: [0.5, 0.25, 0.5], amounts: [100, 200, 0] }, 2);
    expect(found).toEqual({
      kind: "pipeline",
      mean: 100,
      sd: 100,
      quantiles: { p05: 0, p50: 100, p95: 300 },
      deals: 3,
      count: {
        mean: 1.25,
        sd: near(Math.sqrt(0.6875)),
        quantiles: { p05: 0, p50: 1, p95: 3 },
        from: 0,
        to: 3,
        chances: [0.1875, 0.4375, 0.3125, 0.0625],
      },
      // The deal without an amount changes nothing about the money.
      chanceOfNothing: 0.375,
      exact: true,
      unit: 100,
      bands: [
        { from: 0, to: 200, chance: 0.75 },
        { from: 200, to: 400, chance: 0.25 },
      ],
    });
  });

  test("numbers of deals that nearly never come are left out of the list", () => {
    const found = foretellPipeline({
      probabilities: Array.from({ length: 400 }, () => 0.5),
      amounts: Array.from({ length: 400 }, () => 1),
    });
    if (found.kind !== "pipeline") throw new Error(found.kind);
    const { from, to, chances } = found.count;
    expect([from, to, chances.length]).toEqual([153, 247, 95]);
    expect(1 - chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThan(2e-6);
    expect(found.bands.length).toBeLessThanOrEqual(12);
    expect(found.bands.length).toBeGreaterThan(6);
  });

  test("without deals is too little data", () => {
    expect(foretellPipeline({ probabilities: [], amounts: [] })).toEqual({
      kind: "too-little-data",
      of: "deals",
      found: 0,
      needed: 1,
    });
  });
});
