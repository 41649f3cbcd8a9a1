import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridOf } from "./amount-grid.ts";
import { convolve } from "./convolution.ts";
import { bandsOf, chanceOfAtLeast, type Deals, pipelineDistribution, quantileOf } from "./pipeline-distribution.ts";

/** Every outcome of a few deals with its chance: the definition itself, slow and sure. */
function enumerate({ probabilities, amounts }: Deals): { value: number; chance: number }[] {
  return Array.from({ length: 2 ** amounts.length }, (_, outcome) => {
    let [value, chance] = [0, 1];
    for (const [i, amount] of amounts.entries()) {
      const won = (outcome >> i) & 1;
      value += won ? amount : 0;
      chance *= won ? probabilities[i]! : 1 - probabilities[i]!;
    }
    return { value, chance };
  });
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const dealsOf = (amount: fc.Arbitrary<number>, most = 10) =>
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })), amount), {
      minLength: 1,
      maxLength: most,
    })
    .map((pairs) => ({ probabilities: pairs.map(([p]) => p), amounts: pairs.map(([, v]) => v) }));

const moments = (values: ArrayLike<number>, mass: ArrayLike<number>) => {
  let [mean, square] = [0, 0];
  for (let i = 0; i < mass.length; i++) mean += mass[i]! * values[i]!;
  for (let i = 0; i < mass.length; i++) square += mass[i]! * (values[i]! - mean) ** 2;
  return { mean, variance: square };
};

describe("the distribution of a pipeline", () => {
  test("two deals make four sums", () => {
    const { values, mass, mean, variance, sd, unit, exact, addedVariance, tooFew } = pipelineDistribution({
      probabilities: [0.5, 0.25],
      amounts: [100, 200],
    });
    expect([[...values], [...mass]]).toEqual([
      [0, 100, 200, 300],
      [0.375, 0.375, 0.125, 0.125],
    ]);
    expect([mean, variance, sd, unit]).toEqual([100, 10_000, 100, 100]);
    expect([exact, addedVariance, tooFew]).toEqual([true, 0, false]);
  });

  test("equals full enumeration where amounts are whole", () => {
    fc.assert(
      fc.property(dealsOf(fc.integer({ min: 0, max: 60 })), (deals) => {
        const found = pipelineDistribution(deals);
        const expected = new Map<number, number>();
        for (const { value, chance } of enumerate(deals)) expected.set(value, (expected.get(value) ?? 0) + chance);
        expect(found.exact).toBe(true);
        const chances = new Map([...found.values].map((value, i) => [value, found.mass[i]!]));
        for (const [value, chance] of expected) expect(chances.get(value) ?? 0).toBeCloseTo(chance, 12);
        expect([...found.mass].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("equals full enumeration for amounts with cents, and for cents that no double holds", () => {
    const deals = { probabilities: [0.3, 0.6, 0.9], amounts: [1234.56, 0.1, 99.9] };
    const { exact, unit, values, mass } = pipelineDistribution(deals);
    expect([exact, unit]).toEqual([true, 0.02]);
    for (const { value, chance } of enumerate(deals)) {
      const at = values.findIndex((one) => Math.abs(one - value) < 1e-6);
      expect(mass[at]).toBeCloseTo(chance, 12);
    }
  });

  test("the chance of a target, and each quantile, are those of the enumeration", () => {
    fc.assert(
      fc.property(
        dealsOf(fc.integer({ min: 0, max: 40 }), 8),
        fc.integer({ min: -5, max: 330 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (deals, target, share) => {
          const found = pipelineDistribution(deals);
          const outcomes = enumerate(deals);
          const sum = (holds: (value: number) => boolean) =>
            outcomes.reduce((total, { value, chance }) => total + (holds(value) ? chance : 0), 0);
          expect(chanceOfAtLeast(found, target)).toBeCloseTo(
            sum((value) => value >= target),
            10,
          );
          const quantile = quantileOf(found, share);
          expect(sum((value) => value <= quantile)).toBeGreaterThanOrEqual(share - 1e-9);
          expect(sum((value) => value < quantile)).toBeLessThan(share + 1e-9);
        },
      ),
    );
  });

  test("where the grid is too coarse the mean stays, and the variance grows by what is said", () => {
    fc.assert(
      fc.property(dealsOf(fc.double({ min: 0.1, max: 1e6, noNaN: true }), 4), (deals) => {
        const { values, mass, mean, variance, addedVariance, exact, unit } = pipelineDistribution(deals);
        const grid = moments(values, mass);
        const size = deals.amounts.reduce((sum, amount) => sum + amount, 0);
        expect(Math.abs(grid.mean - mean)).toBeLessThan(size * 1e-9);
        expect(Math.abs(grid.variance - variance - addedVariance)).toBeLessThan(size ** 2 * 1e-9);
        const chances = deals.probabilities.reduce((sum, p) => sum + p, 0);
        expect(addedVariance).toBeLessThanOrEqual((chances * unit ** 2) / 4 + 1e-12);
        if (!exact) expect(unit).toBeLessThan(size / 16_000);
      }),
      { numRuns: 5 },
    );
  });

  test("a sum that lies between two cells is split by its distance", () => {
    const { first, mass } = convolve([{ probability: 0.5, cells: 2, over: 0.25 }]);
    expect([first, ...mass]).toEqual([0, 0.5, 0, 0.375, 0.125]);
  });

  test("an amount smaller than a cell still moves the sum", () => {
    const { mass } = convolve([
      { probability: 0.5, cells: 1, over: 0 },
      { probability: 0.5, cells: 0, over: 0.5 },
    ]);
    expect([...mass]).toEqual([0.375, 0.5, 0.125]);
  });

  test("mean and variance are the closed forms", () => {
    const { mean, variance } = pipelineDistribution({ probabilities: [0.2, 0.7, 1], amounts: [10, 20, 30] });
    expect(mean).toBeCloseTo(46, 12);
    expect(variance).toBeCloseTo(0.2 * 0.8 * 100 + 0.7 * 0.3 * 400, 12);
  });

  test("agrees with a million simulated draws, which take some seconds", () => {
    const chance = mulberry(7);
    const amounts = Array.from({ length: 12 }, () => Math.round(chance() * 900 + 10) * 1000);
    const probabilities = amounts.map(() => chance());
    const found = pipelineDistribution({ probabilities, amounts });
    const draws = 1_000_000;
    const sums = new Float64Array(draws);
    for (let draw = 0; draw < draws; draw++) {
      for (let i = 0; i < amounts.length; i++) if (chance() < probabilities[i]!) sums[draw]! += amounts[i]!;
    }
    sums.sort();
    const simulated = moments(sums, new Float64Array(draws).fill(1 / draws));
    expect(Math.abs(simulated.mean - found.mean)).toBeLessThan((5 * found.sd) / 1000);
    expect(Math.abs(Math.sqrt(simulated.variance) / found.sd - 1)).toBeLessThan(0.005);
    for (const share of [0.05, 0.5, 0.95]) {
      const quantile = quantileOf(found, share);
      const below = sums.findLastIndex((sum) => sum <= quantile) + 1;
      expect(Math.abs(below / draws - (1 - chanceOfAtLeast(found, quantile + found.unit / 2)))).toBeLessThan(0.003);
    }
    const target = found.mean + found.sd;
    const reached = sums.length - sums.findIndex((sum) => sum >= target);
    expect(Math.abs(reached / draws - chanceOfAtLeast(found, target))).toBeLessThan(0.003);
  }, 20_000);
});

describe("the edges", () => {
  test("without deals the sum is nothing for certain, and says that it is no forecast", () => {
    const found = pipelineDistribution({ probabilities: [], amounts: [] });
    expect(found).toMatchObject({ mean: 0, variance: 0, tooFew: true, exact: true });
    expect([...found.values, ...found.mass]).toEqual([0, 1]);
    expect([quantileOf(found, 0.05), chanceOfAtLeast(found, 0), chanceOfAtLeast(found, 1)]).toEqual([0, 1, 0]);
  });

  test("deals that are certain, or hopeless, leave one sum", () => {
    const found = pipelineDistribution({ probabilities: [1, 0, 1], amounts: [33.25, 500, 0.5] });
    expect([...found.values]).toEqual([33.75]);
    expect([found.variance, chanceOfAtLeast(found, 33.75), found.tooFew]).toEqual([0, 1, false]);
  });

  test("one deal is won or not", () => {
    const found = pipelineDistribution({ probabilities: [0.3], amounts: [5000] });
    expect([...found.values, ...found.mass]).toEqual([0, 5000, 0.7, 0.3]);
    expect([0.7, 0.71].map((share) => quantileOf(found, share))).toEqual([0, 5000]);
    expect([5000, 5001].map((target) => chanceOfAtLeast(found, target))).toEqual([0.3, 0]);
  });

  test("what is certain shifts the whole distribution", () => {
    const found = pipelineDistribution({ probabilities: [1, 0.5], amounts: [7, 100] });
    expect([...found.values]).toEqual([7, 107]);
  });

  test("50,000 deals take less than five seconds", () => {
    const chance = mulberry(3);
    const amounts = Array.from({ length: 50_000 }, () => Math.round(chance() * 5_000_000));
    const probabilities = amounts.map(() => chance());
    const start = performance.now();
    const found = pipelineDistribution({ probabilities, amounts });
    expect(performance.now() - start).toBeLessThan(5000);
    const grid = moments(found.values, found.mass);
    expect(Math.abs(grid.mean / found.mean - 1)).toBeLessThan(1e-9);
    expect(Math.abs(grid.variance / (found.variance + found.addedVariance) - 1)).toBeLessThan(1e-6);
    expect(Math.abs(quantileOf(found, 0.5) / found.mean - 1)).toBeLessThan(0.001);
  }, 20_000);

  test.each([
    [{ probabilities: [0.5], amounts: [] }, "one chance and one amount"],
    [{ probabilities: [1.01], amounts: [1] }, "between 0 and 1"],
    [{ probabilities: [-0.01], amounts: [1] }, "between 0 and 1"],
    [{ probabilities: [Number.NaN], amounts: [1] }, "between 0 and 1"],
    [{ probabilities: [0.5], amounts: [-1] }, "≥ 0"],
    [{ probabilities: [0.5], amounts: [Number.POSITIVE_INFINITY] }, "≥ 0"],
  ])("refuses %j", (deals, says) => {
    expect(() => pipelineDistribution(deals)).toThrow(says);
  });

  test.each([0, -0.1, 1.1, Number.NaN])("there is no quantile at %d", (share) => {
    const found = pipelineDistribution({ probabilities: [0.5], amounts: [1] });
    expect(() => quantileOf(found, share)).toThrow(RangeError);
  });
});

describe("the grid", () => {
  test("is the greatest common divisor where that needs few cells", () => {
    expect(gridOf([600, 900], 100)).toEqual({ unit: 300, exact: true });
    expect(gridOf([0.5, 0.75], 5)).toEqual({ unit: 0.25, exact: true });
    expect(gridOf([0.5, 0.75], 4)).toEqual({ unit: 0.3125, exact: false });
  });

  test("is the sum in equal parts where amounts share nothing", () => {
    expect(gridOf([Math.PI, 1], 10)).toEqual({ unit: (Math.PI + 1) / 10, exact: false });
    expect(gridOf([], 10)).toEqual({ unit: 1, exact: true });
  });
});

describe("what a grid makes of amounts", () => {
  test("four decimals are whole numbers of their smallest part, five are not", () => {
    expect(gridOf([0.0001, 0.0003], 10)).toEqual({ unit: 0.0001, exact: true });
    expect(gridOf([0.00001, 0.00003], 10).exact).toBe(false);
    expect(gridOf([1234.56, 0.02], 1e6)).toEqual({ unit: 0.02, exact: true });
    expect(gridOf([2 ** 53 + 2, 4], 1e300).exact).toBe(false);
    expect(gridOf([0, 0], 3)).toEqual({ unit: 1, exact: true });
    expect(gridOf([0, 6, 9], 5)).toEqual({ unit: 3, exact: true });
  });

  test("two amounts that share nothing lie on a million cells, and the variance grows by what is said", () => {
    const found = pipelineDistribution({ probabilities: [0.5, 0.25], amounts: [Math.PI, Math.E] });
    const unit = (Math.PI + Math.E) / 2 ** 20;
    expect([found.unit, found.exact]).toEqual([unit, false]);
    const added = [Math.PI / unit, Math.E / unit].map((place) => (place % 1) * (1 - (place % 1)) * unit ** 2);
    expect(found.addedVariance / (0.5 * added[0]! + 0.25 * added[1]!)).toBeCloseTo(1, 9);
    expect(chanceOfAtLeast(found, Math.PI + unit)).toBeCloseTo(0.125, 9);
    expect(quantileOf(found, 0.375)).toBe(0);
  });
});

describe("chances that lie on the edge", () => {
  const found = pipelineDistribution({ probabilities: [0.5, 0.25], amounts: [100, 200] });

  test("a share that a sum of doubles just misses still counts as reached", () => {
    const thirds = pipelineDistribution({ probabilities: [0.1, 0.2], amounts: [1, 2] });
    expect(quantileOf(thirds, thirds.mass[0]! + 1e-13)).toBe(0);
    expect(quantileOf(thirds, thirds.mass[0]! + 1e-11)).toBe(1);
    expect([0.375, 0.3751, 0.75, 0.875, 1].map((share) => quantileOf(found, share))).toEqual([0, 100, 100, 200, 300]);
  });

  test("a target within a billionth of a cell is that cell, and none below all is certain", () => {
    expect([-5, 0, 100, 100 + 5e-8, 100.01, 300, 301].map((target) => chanceOfAtLeast(found, target))).toEqual([
      1, 1, 0.625, 0.625, 0.25, 0.125, 0,
    ]);
  });

  test("what lies beyond the picture's limits counts to its first and last stretch", () => {
    expect(bandsOf(found, 4, 0.2)).toEqual([
      { from: 0, to: 100, chance: 0.375 },
      { from: 100, to: 200, chance: 0.375 },
      { from: 200, to: 300, chance: 0.25 },
    ]);
    expect(bandsOf(found, 1)).toEqual([{ from: 0, to: 400, chance: 1 }]);
    expect(bandsOf(found, 3).map(({ chance }) => chance)).toEqual([0.75, 0.25]);
  });
});

describe("the picture", () => {
  test("holds all chance in equal stretches", () => {
    const chance = mulberry(11);
    const amounts = Array.from({ length: 40 }, () => Math.round(chance() * 900 + 10) * 100);
    const bands = bandsOf(pipelineDistribution({ probabilities: amounts.map(() => 0.4), amounts }), 60);
    expect(bands.length).toBeLessThanOrEqual(60);
    expect(bands.length).toBeGreaterThan(30);
    expect(bands.reduce((sum, band) => sum + band.chance, 0)).toBeCloseTo(1, 10);
    for (const [i, band] of bands.entries()) if (i > 0) expect(band.from).toBeCloseTo(bands[i - 1]!.to, 6);
  });

  test("one sum is one stretch", () => {
    expect(bandsOf(pipelineDistribution({ probabilities: [1], amounts: [50] }), 60)).toEqual([
      { from: 50, to: 51, chance: 1 },
    ]);
  });

  test("four sums in two stretches count where they fall", () => {
    const found = pipelineDistribution({ probabilities: [0.5, 0.25], amounts: [100, 200] });
    expect(bandsOf(found, 2)).toEqual([
      { from: 0, to: 200, chance: 0.75 },
      { from: 200, to: 400, chance: 0.25 },
    ]);
  });
});
