import { describe, expect, test } from "vitest";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import { type FittedResponse, fitResponse, resultBetween } from "./fit-response.ts";
import { type Response, resultOf } from "./response-curves.ts";

const spends = [0, 50, 100, 200, 400, 800, 1200, 1600];
const exactly = (response: Response) =>
  fitResponse(
    spends,
    spends.map((spend) => resultOf(response, spend)),
  );

function fitted(found: ReturnType<typeof fitResponse>): FittedResponse {
  if (found.kind !== "fitted-response") throw new Error(found.kind);
  return found;
}

describe("a response curve", () => {
  test.each<Response>([
    { kind: "saturating", most: 100, rate: 0.01 },
    { kind: "saturating", most: 7, rate: 0.001 },
    { kind: "power", scale: 3, exponent: 0.4 },
    { kind: "logarithm", scale: 20, rate: 0.05 },
  ])("is found again where it is exact: %j", (response) => {
    const found = fitted(exactly(response));
    expect(found.response.kind).toBe(response.kind);
    for (const spend of [30, 300, 1500]) {
      expect(resultOf(found.response, spend) / resultOf(response, spend)).toBeCloseTo(1, 6);
    }
    for (const [name, value] of Object.entries(response)) {
      if (typeof value !== "number") continue;
      expect((found.response as unknown as Record<string, number>)[name]! / value).toBeCloseTo(1, 5);
    }
    expect(found.p).toBeLessThan(1e-6);
    expect(found.residual).toBeLessThan(1e-3);
    expect(found.pairs).toBe(8);
  });

  test("that is a straight line is told as a power of one, whose bend has no error", () => {
    const found = fitted(fitResponse([1, 2, 3, 4, 5], [1.9, 3.9, 6.1, 7.9, 10.3]));
    // Through the origin: Σxy / Σx² = 111.1 / 55; three degrees of freedom are left.
    expect(found.response).toEqual({
      kind: "power",
      scale: expect.closeTo(111.1 / 55, 9) as number,
      exponent: 1,
    });
    const slope = 111.1 / 55;
    const left = [1.9, 3.9, 6.1, 7.9, 10.3].reduce((sum, y, i) => sum + (y - slope * (i + 1)) ** 2, 0);
    expect(found.residual).toBeCloseTo(Math.sqrt(left / 3), 9);
    expect(found.errors).toEqual({ height: expect.closeTo(Math.sqrt(left / 3 / 55), 9) as number, bend: null });
    expect(found.covariance.slice(1)).toEqual([0, 0]);
    // Student's t with 3 degrees of freedom: 3.18245 at 97.5 %, 2.35336 at 95 %.
    const between = resultBetween(found, 3);
    const margin = 3 * Math.sqrt(left / 3 / 55);
    expect([between.result, between.low, between.high]).toEqual(
      [3 * slope, 3 * slope - 3.182446 * margin, 3 * slope + 3.182446 * margin].map(
        (value) => expect.closeTo(value, 6) as number,
      ),
    );
    expect(resultBetween(found, 3, 0.9).high).toBeCloseTo(3 * slope + 2.353363 * margin, 6);
  });

  test.each<Response>([
    { kind: "saturating", most: 100, rate: 0.003 },
    { kind: "power", scale: 3, exponent: 0.5 },
    { kind: "logarithm", scale: 30, rate: 0.02 },
  ])("has limits that hold the truth in about 95 of 100 cases, and errors that are those seen: %j", (truth) => {
    const random = randomFrom(11);
    const [heights, claimed]: [number[], number[]] = [[], []];
    const [bends, claimedBends]: [number[], number[]] = [[], []];
    let [held, counted] = [0, 0];
    for (let run = 0; run < 80; run++) {
      const noisy = [...spends, ...spends];
      const found = fitResponse(
        noisy,
        noisy.map((spend) => resultOf(truth, spend) + 3 * drawNormal(random)),
      );
      if (found.kind !== "fitted-response" || found.response.kind !== truth.kind || found.errors.bend === null)
        continue;
      counted++;
      const { low, high } = resultBetween(found, 600);
      if (low <= resultOf(truth, 600) && resultOf(truth, 600) <= high) held++;
      const { kind: _, ...figures } = found.response;
      const [height, bend] = Object.values(figures) as [number, number];
      heights.push(height);
      bends.push(bend);
      claimed.push(found.errors.height);
      claimedBends.push(found.errors.bend);
    }
    const spread = (values: number[]) => {
      const centre = values.reduce((sum, each) => sum + each, 0) / values.length;
      return Math.sqrt(values.reduce((sum, each) => sum + (each - centre) ** 2, 0) / values.length);
    };
    const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
    expect(counted).toBeGreaterThan(30);
    expect(held / counted).toBeGreaterThan(0.88);
    expect(middle(claimed) / spread(heights)).toBeGreaterThan(0.7);
    expect(middle(claimed) / spread(heights)).toBeLessThan(1.6);
    expect(middle(claimedBends) / spread(bends)).toBeGreaterThan(0.7);
    expect(middle(claimedBends) / spread(bends)).toBeLessThan(1.6);
  });

  test("is not claimed where spending does nothing: in about 5 of 100 cases by chance, no more than 15 of 100", () => {
    const random = randomFrom(5);
    let claimed = 0;
    for (let run = 0; run < 100; run++) {
      const found = fitResponse(
        spends,
        spends.map(() => 100 + 10 * drawNormal(random)),
      );
      if (found.kind === "fitted-response") claimed++;
    }
    expect(claimed).toBeLessThanOrEqual(15);
  });

  test("is not claimed where more spending brings less, the same, or losses", () => {
    expect(
      fitResponse(
        spends,
        spends.map((spend) => 2000 - spend),
      ),
    ).toEqual({ kind: "no-signal", p: 1, pairs: 8 });
    expect(
      fitResponse(
        spends,
        spends.map(() => 50),
      ),
    ).toMatchObject({ kind: "no-signal", pairs: 8 });
    expect(
      fitResponse(
        spends,
        spends.map((spend) => -spend),
      ),
    ).toMatchObject({ kind: "no-signal" });
    expect(
      fitResponse(
        spends,
        spends.map(() => 0),
      ),
    ).toMatchObject({ kind: "no-signal" });
  });
});

describe("too little to fit", () => {
  test("four pairs, or two different spendings, are too few", () => {
    expect(fitResponse([1, 2, 3, 4], [1, 2, 3, 4])).toEqual({
      kind: "too-little-data",
      of: "pairs",
      found: 4,
      needed: 5,
    });
    expect(fitResponse([0, 0, 1, 2, 2], [0, 0, 1, 2, 2])).toEqual({
      kind: "too-little-data",
      of: "values",
      found: 2,
      needed: 3,
    });
  });

  test.each([
    [() => fitResponse([1], []), "Each spending needs one result."],
    [() => fitResponse([-1], [1]), "A spending is a number ≥ 0."],
    [() => fitResponse([Infinity], [1]), "A spending is a number ≥ 0."],
    [() => fitResponse([1], [Number.NaN]), "A result is a finite number."],
    [
      () =>
        resultBetween(
          { ...fitted(exactly({ kind: "power", scale: 3, exponent: 0.4 })), response: { kind: "points", points: [] } },
          1,
        ),
      "Points are not fitted.",
    ],
  ])("%s is refused", (ask, says) => {
    expect(ask).toThrow(says);
  });
});
