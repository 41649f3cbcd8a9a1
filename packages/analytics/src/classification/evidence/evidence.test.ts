import { describe, expect, test } from "vitest";
import { normalBelow, normalQuantile } from "../../statistics/distributions.ts";
import { matrixOf } from "../../statistics/matrix.ts";
import { randomFrom } from "../../statistics/random.ts";
import { featureOf } from "../encoding/feature.ts";
import { driftOf } from "./drift.ts";
import { signalOf } from "./fold-signal.ts";
import { linearSignal } from "./linear-signal.ts";
import { permutationTest } from "./permutation-test.ts";
import { signalIn } from "./signal.ts";
import { tooGood } from "./too-good.ts";

const numbersUpTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe("how far an order is from chance", () => {
  test("by hand", () => {
    // U = 4 of 4 pairs; variance 2·2·5/12.
    expect(signalOf([{ chances: [0.1, 0.2, 0.3, 0.4], outcomes: [0, 0, 1, 1] }])).toBeCloseTo(2 / Math.sqrt(5 / 3), 12);
    // One tie: 5 − 6/12 instead of 5.
    expect(signalOf([{ chances: [0.1, 0.3, 0.3, 0.4], outcomes: [0, 0, 1, 1] }])).toBeCloseTo(1.5 / Math.sqrt(1.5), 12);
  });
  test("parts are added, those of one class say nothing", () => {
    const part = { chances: [1, 2, 3, 4], outcomes: [0, 0, 1, 1] };
    expect(signalOf([part, part])).toBeCloseTo(4 / Math.sqrt(10 / 3), 12);
    expect(signalOf([part, { chances: [1, 2], outcomes: [1, 1] }])).toBeCloseTo(2 / Math.sqrt(5 / 3), 12);
    expect(signalOf([])).toBe(0);
    expect(signalOf([{ chances: [1, 1], outcomes: [0, 1] }])).toBe(0);
    expect(signalOf([{ chances: [4, 3, 2, 1], outcomes: [0, 0, 1, 1] }])).toBeCloseTo(-2 / Math.sqrt(5 / 3), 12);
  });
});

describe("shuffled outcomes", () => {
  test("the true order counts among them", () => {
    const all = permutationTest(() => 1, [0, 1], 9, randomFrom(1));
    expect(all).toEqual({ statistic: 1, p: 1, rounds: 9 });
    let calls = 0;
    expect(permutationTest(() => (calls++ === 0 ? 2 : 1), [0, 1], 9, randomFrom(1)).p).toBe(0.1);
  });
  test("p is the share of orders that are as good: 1 of 6 by hand", () => {
    const { p } = permutationTest(([a, b]) => a! + b!, [1, 1, 0, 0], 5999, randomFrom(2));
    expect(p).toBeCloseTo(1 / 6, 1);
  });
  test("equal but for rounding is as good", () => {
    let calls = 0;
    expect(permutationTest(() => (calls++ === 0 ? 0.3 : 0.3 - 1e-16), [0, 1], 9, randomFrom(1)).p).toBe(1);
  });
});

describe("columns added up", () => {
  test("the extreme order of six rows comes up in 2 of 20 shuffles", () => {
    const p = linearSignal(matrixOf([[1], [2], [3], [4], [5], [6]]), [0, 0, 0, 1, 1, 1], 4999, randomFrom(1));
    expect(p).toBeGreaterThan(0.08);
    expect(p).toBeLessThan(0.12);
  });
  test("collinear columns change nothing, and as many columns as rows explain every order", () => {
    const one = matrixOf(numbersUpTo(8).map((x) => [x]));
    const both = matrixOf(numbersUpTo(8).map((x) => [x, 2 * x + 1]));
    const outcomes = [0, 0, 1, 0, 1, 0, 1, 1];
    expect(linearSignal(both, outcomes, 199, randomFrom(1))).toBe(linearSignal(one, outcomes, 199, randomFrom(1)));
    const own = matrixOf(numbersUpTo(4).map((i) => numbersUpTo(4).map((j) => Number(i === j))));
    expect(linearSignal(own, [0, 1, 1, 0], 99, randomFrom(1))).toBe(1);
  });
  test("strong columns are seen, whatever their level", () => {
    const outcomes = numbersUpTo(40).map((row) => Number(row >= 20));
    const x = matrixOf(numbersUpTo(40).map((row) => [1e6 + row, (row * 7) % 11]));
    expect(linearSignal(x, outcomes, 999, randomFrom(1))).toBe(0.001);
  });
});

describe("the verdict", () => {
  const silent = () => ({ z: 0, candidates: 5, linearP: 1, rows: 80 });
  test("a large test part speaks alone", () => {
    const outcomes = numbersUpTo(400).map((row) => row % 2);
    const never = () => {
      throw new Error("Nobody asks.");
    };
    expect(signalIn({ chances: outcomes, outcomes }, never, randomFrom(1))).toEqual({
      kind: "signal",
      signal: true,
      p: 0.001,
      testP: 0.001,
      rounds: 999,
      heardTraining: false,
    });
    const random = randomFrom(5);
    const noise = signalIn({ chances: outcomes.map(() => random()), outcomes }, never, randomFrom(1));
    expect(noise).toMatchObject({ signal: false });
    const ninetyNine = numbersUpTo(400).map((row) => Number(row < 99));
    expect(signalIn({ chances: outcomes, outcomes: ninetyNine }, silent, randomFrom(1)).heardTraining).toBe(true);
    const hundred = numbersUpTo(400).map((row) => Number(row < 100));
    expect(signalIn({ chances: outcomes, outcomes: hundred }, never, randomFrom(1)).heardTraining).toBe(false);
  });
  test("either class may be the rare one", () => {
    const chances = numbersUpTo(400);
    const outcomes = chances.map((row) => Number(row >= 99));
    expect(signalIn({ chances, outcomes }, silent, randomFrom(1)).heardTraining).toBe(true);
  });
  test("a little better than chance is not yet a signal", () => {
    // One more row of each hundred in its place.
    const chances = numbersUpTo(400);
    const outcomes = chances.map((row) => Number(row === 399 || (row % 2 === 0 && row !== 0)));
    const found = signalIn({ chances, outcomes }, silent, randomFrom(1));
    expect(found.p).toBeGreaterThan(0.2);
    expect(found.signal).toBe(false);
  });
  test("a small one is heard together with the training part, by hand", () => {
    const outcomes = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
    const test = { chances: [0.1, 0.9, 0.2, 0.3, 0.4, 0.8, 0.5, 0.7, 0.6, 0.65], outcomes };
    const found = signalIn(test, () => ({ z: 3, candidates: 4, linearP: 0.2, rows: 90 }), randomFrom(1));
    expect(found.heardTraining).toBe(true);
    // Twice the smaller of 0.2 and 4 · P(Z > 3), √90 : √10 against the test's own.
    const training = -normalQuantile(8 * normalBelow(-3));
    const own = -normalQuantile(found.testP);
    expect(found.p).toBeCloseTo(normalBelow(-(Math.sqrt(10) * own + Math.sqrt(90) * training) / 10), 12);
    expect(found.signal).toBe(true);
    const linear = signalIn(test, () => ({ z: 0, candidates: 4, linearP: 0.001, rows: 90 }), randomFrom(1));
    const other = -normalQuantile(0.002);
    expect(linear.p).toBeCloseTo(normalBelow(-(Math.sqrt(10) * own + Math.sqrt(90) * other) / 10), 12);
  });
  test("what was seen only before the test part is no signal", () => {
    const test = { chances: [0.9, 0.1, 0.8, 0.2], outcomes: [0, 1, 0, 1] };
    const found = signalIn(test, () => ({ z: 9, candidates: 1, linearP: 0.001, rows: 400 }), randomFrom(1));
    expect(found.p).toBeLessThan(0.01);
    expect(found.signal).toBe(false);
  });
  test("no doubt stays a number", () => {
    const test = { chances: [0.1, 0.9, 0.2, 0.8], outcomes: [0, 1, 0, 1] };
    const found = signalIn(test, () => ({ z: 60, candidates: 5, linearP: 0.001, rows: 4000 }), randomFrom(1));
    expect(found.signal).toBe(true);
    expect(found.p).toBeGreaterThan(0);
  });
  test("one class has no signal", () => {
    expect(signalIn({ chances: [1, 2], outcomes: [1, 1] }, silent, randomFrom(1))).toMatchObject({
      signal: false,
      testP: 1,
      p: 0.5,
    });
  });
});

describe("drift", () => {
  // Chances in ten steps; `share` of the rows of a step above the middle are positive, else 1 − share.
  const part = (share: number) => {
    const rows = numbersUpTo(2000).map((i) => ({ chance: (i % 10) / 10, place: Math.floor(i / 10) }));
    return {
      chances: rows.map(({ chance }) => chance),
      outcomes: rows.map(({ chance, place }) => Number(place % 100 < 100 * (chance >= 0.5 ? share : 1 - share))),
    };
  };
  test("a fall beyond chance is told, with both figures", () => {
    const found = driftOf({ among: part(0.8), last: part(0.6), earlierRate: 0.3 });
    if (found.kind !== "drift") throw new Error("There is enough data.");
    expect(found.drifted).toBe(true);
    expect(found.amongAuc).toBeGreaterThan(found.lastAuc + 0.1);
    expect(found.p).toBeLessThan(1e-9);
    expect([found.lastRate, found.earlierRate]).toEqual([0.5, 0.3]);
  });
  test("the same, or better, is no drift", () => {
    expect(driftOf({ among: part(0.7), last: part(0.7), earlierRate: 0.5 })).toMatchObject({ drifted: false, p: 0.5 });
    expect(driftOf({ among: part(0.6), last: part(0.8), earlierRate: 0.5 })).toMatchObject({ drifted: false });
  });
  test("a fall that few rows explain is no drift", () => {
    const chances = numbersUpTo(20);
    const among = chances.map((row) => Number(row >= 10));
    const last = among.with(4, 1).with(15, 0).with(2, 1);
    const found = driftOf({
      among: { chances, outcomes: among.with(9, 1) },
      last: { chances, outcomes: last },
      earlierRate: 0.5,
    });
    if (found.kind !== "drift") throw new Error("There is enough data.");
    expect(found.amongAuc - found.lastAuc).toBeGreaterThan(0.1);
    expect(found.p).toBeGreaterThan(0.01);
    expect(found.drifted).toBe(false);
    expect(found.lastRate).toBe(11 / 20);
  });
  test("a fall that is sure but small is no drift", () => {
    const many = (share: number) => {
      const { chances, outcomes } = part(share);
      const times = numbersUpTo(100);
      return { chances: times.flatMap(() => chances), outcomes: times.flatMap(() => outcomes) };
    };
    const found = driftOf({ among: many(0.8), last: many(0.79), earlierRate: 0.5 });
    if (found.kind !== "drift") throw new Error("There is enough data.");
    expect(found.amongAuc - found.lastAuc).toBeLessThan(0.02);
    expect(found.p).toBeLessThan(0.01);
    expect(found.drifted).toBe(false);
  });
  test("a part of one class tells nothing", () => {
    const lacking = { kind: "too-little-data", of: "cases of each class" };
    const one = { chances: [1, 2, 3], outcomes: [1, 1, 1] };
    expect(driftOf({ among: one, last: part(0.8), earlierRate: 1 })).toMatchObject(lacking);
    expect(driftOf({ among: part(0.8), last: one, earlierRate: 1 })).toMatchObject(lacking);
  });
});

describe("columns that give the answer away", () => {
  const outcomes = numbersUpTo(60).map((row) => row % 2);
  const half = { train: numbersUpTo(30), test: numbersUpTo(30).map((row) => row + 30) };
  test("are named, the most suspicious first; either way round, as numbers, texts or gaps", () => {
    const features = [
      featureOf(
        "noise",
        numbersUpTo(60).map((row) => (row * 7) % 13),
      ),
      featureOf(
        "nearly",
        outcomes.map((each, row) => (row === 40 ? 1 : each)),
      ),
      featureOf(
        "refunded",
        outcomes.map((each) => -each),
      ),
      featureOf(
        "state",
        outcomes.map((each) => (each ? "paid" : "open")),
      ),
      featureOf(
        "paid on",
        outcomes.map((each, row) => (each ? 100 + row : null)),
      ),
    ];
    expect(tooGood(features, outcomes, half)).toEqual([
      { name: "refunded", auc: 1 },
      { name: "state", auc: 1 },
      { name: "paid on", auc: 1 },
      { name: "nearly", auc: expect.closeTo(29 / 30, 12) as number },
    ]);
  });
  test("0.95 is not yet suspicious, and one class shows nothing", () => {
    const noisy = featureOf(
      "some",
      outcomes.map((each, row) => (row > 30 && row < 34 ? 1 - each : each)),
    );
    expect(tooGood([noisy], outcomes, half)).toEqual([]);
    expect(
      tooGood(
        [featureOf("x", outcomes)],
        outcomes.map(() => 1),
        half,
      ),
    ).toEqual([]);
  });
});
