import { describe, expect, test } from "vitest";
import { matrixOf, zeros } from "../../statistics/matrix.ts";
import { randomFrom } from "../../statistics/random.ts";
import { chanceOf } from "../logistic-probability.ts";
import { adamOf } from "./adam.ts";
import { type Layout, outputsOf, sizeOf, slopeOf } from "./layers.ts";
import { applyScale, scaleOf } from "./scale.ts";

const of = (...values: number[]) => Float64Array.from(values);

describe("one hidden layer", () => {
  // Two features and two units: W₁ = (1, 2; −1, 0.5), b₁ = (0.5, 0.25), w₂ = (3, −2), b₂ = 0.1.
  const weights = of(1, 2, -1, 0.5, 0.5, 0.25, 3, -2, 0.1);
  const rows = matrixOf([
    [9, 9],
    [1, -1],
  ]);
  const layout = (activation: "tanh" | "relu"): Layout => ({ columns: 2, hidden: 2, activation });

  test("answers b₂ + Σ w₂·φ(b₁ + W₁·x)", () => {
    expect(sizeOf(layout("relu"))).toBe(9);
    // The sums are 1 − 2 + 0.5 = −0.5 and −1 − 0.5 + 0.25 = −1.25.
    expect(outputsOf(layout("tanh"), weights, rows, 1)).toBeCloseTo(
      0.1 + 3 * Math.tanh(-0.5) - 2 * Math.tanh(-1.25),
      12,
    );
    expect(outputsOf(layout("relu"), weights, rows, 1)).toBe(0.1);
    // And 27.5 and −4.25.
    const units = of(7, 7);
    expect(outputsOf(layout("relu"), weights, rows, 0, units)).toBeCloseTo(0.1 + 3 * 27.5, 12);
    expect([...units]).toEqual([27.5, 0]);
  });

  test.each([
    ["tanh", "logistic", 0],
    ["tanh", "squared", 0.3],
    ["relu", "logistic", 0.3],
    ["relu", "squared", 0],
  ] as const)("its slopes are those measured (%s, %s, l2 %d)", (activation, loss, l2) => {
    const random = randomFrom(4);
    const [columns, hidden] = [3, 4];
    const layout: Layout = { columns, hidden, activation };
    const x = matrixOf(Array.from({ length: 6 }, () => Array.from({ length: columns }, () => 2 * random() - 1)));
    const y = Float64Array.from({ length: 6 }, (_, i) => i % 2);
    const chosen = Int32Array.of(0, 1, 3, 5);
    const weights = Float64Array.from({ length: sizeOf(layout) }, () => 2 * random() - 1);
    const meanLoss = (at: Float64Array) => {
      let total = 0;
      for (const row of chosen) {
        const raw = outputsOf(layout, at, x, row);
        total +=
          loss === "squared" ? (raw - y[row]!) ** 2 / 2 : -Math.log(y[row] === 1 ? chanceOf(raw) : 1 - chanceOf(raw));
      }
      const free = (i: number) => (i >= 12 && i < 16) || i === 20;
      return total / 4 + (l2 / 2) * at.reduce((sum, w, i) => sum + (free(i) ? 0 : w * w), 0);
    };
    const slope = new Float64Array(weights.length).fill(7);
    slopeOf(layout, weights, x, y, chosen, { loss, l2 }, slope);
    for (let i = 0; i < weights.length; i++) {
      const [above, below] = [weights.slice(), weights.slice()];
      above[i]! += 1e-6;
      below[i]! -= 1e-6;
      expect(slope[i]).toBeCloseTo((meanLoss(above) - meanLoss(below)) / 2e-6, 7);
    }
  });
});

test("Adam's first step is the rate; a turn of the slope is met slowly", () => {
  const weights = of(1, 1);
  const step = adamOf(2, 0.1);
  step(weights, of(5, 0));
  expect([...weights]).toEqual([expect.closeTo(0.9, 8), 1]);
  step(weights, of(-3, 0));
  // m = 0.9·0.5 − 0.3 = 0.15, v = 0.999·0.025 + 0.009 = 0.033975; corrected by 0.19 and 0.001999.
  expect(weights[0]).toBeCloseTo(0.9 - (0.1 * (0.15 / 0.19)) / Math.sqrt(0.033975 / 0.001999), 8);
});

describe("scale", () => {
  test("is mean and deviation of the known values, and 1 where nothing varies", () => {
    const features = matrixOf([
      [1, 5, NaN],
      [3, 5, NaN],
      [NaN, 5, Infinity],
    ]);
    const scale = scaleOf(features);
    expect(scale).toEqual({ centres: [2, 5, 0], widths: [1, 1, 1] });
    expect([
      ...applyScale(
        matrixOf([
          [4, 7, 2],
          [-Infinity, NaN, 0],
        ]),
        scale,
      ).values,
    ]).toEqual([2, 2, 2, 0, 0, 0]);
    expect(scaleOf(matrixOf([[0], [10]]))).toEqual({ centres: [5], widths: [5] });
  });

  test("of numbers that add up to none takes nothing", () => {
    const huge = matrixOf([[1.7e308], [1.7e308]]);
    expect([...applyScale(huge, scaleOf(huge)).values]).toEqual([0, 0]);
  });

  test("keeps the shape", () => {
    const { rows, columns } = applyScale(zeros(3, 2), { centres: [0, 0], widths: [1, 1] });
    expect([rows, columns]).toEqual([3, 2]);
  });
});
