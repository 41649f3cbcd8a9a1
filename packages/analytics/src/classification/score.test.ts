import { describe, expect, test } from "vitest";
import { randomFrom } from "../statistics/random.ts";
import { featureOf } from "./encoding/feature.ts";
import { type Score, score } from "./score.ts";

/** A made table: who is older buys more, and the last rows may turn round. */
function made(count: number, { strength = 2, turns = false } = {}) {
  const random = randomFrom(9);
  const age = Array.from({ length: count }, () => random() * 2 - 1);
  const shop = age.map(() => "abc"[Math.floor(random() * 3)]!);
  const outcomes = Float64Array.from(age, (each, row) => {
    const sign = turns && row >= count * 0.8 ? -1 : 1;
    return Number(random() < 1 / (1 + Math.exp(-2 * strength * sign * each)));
  });
  const features = [
    featureOf("age", age),
    featureOf("shop", shop),
    featureOf(
      "same",
      age.map(() => 1),
    ),
  ];
  return { features, outcomes, numbers: Int32Array.from(age, (_, row) => row) };
}
const scoreOf = ({ features, outcomes, numbers }: ReturnType<typeof made>, test: "mod5" | "last20" | "random") =>
  score(features, outcomes, { test, numbers, random: randomFrom(1) });
const demand = (found: ReturnType<typeof score>): Score => {
  if (found.kind !== "score") throw new Error(found.kind);
  return found;
};

describe("a table with a signal", () => {
  const found = demand(scoreOf(made(300), "last20"));
  test("shows it, beats the base rate and names the column", () => {
    expect(found.signal.signal).toBe(true);
    expect(found.measures.auc!).toBeGreaterThan(0.75);
    expect(found.measures.rows).toBe(60);
    expect(found.measures.logLoss).toBeLessThan(found.baseline.logLoss);
    expect(found.baseline.auc).toBe(0.5);
    expect(found.importance[0]!.name).toBe("age");
    expect(found.dropped).toEqual([{ name: "same", why: "constant" }]);
    expect(found.tooGood).toEqual([]);
  });
  test("the base rate is that of the rows learnt from", () => {
    const { outcomes } = made(300);
    const share = outcomes.slice(0, 240).reduce((sum, each) => sum + each, 0) / 240;
    expect(found.baseRate).toBeCloseTo(share, 12);
    expect(found.baseline.brier).toBeCloseTo(
      outcomes.slice(240).reduce((sum, each) => sum + (each - share) ** 2, 0) / 60,
      12,
    );
  });
  test("the likeliest rows come first, each with its reasons", () => {
    expect(found.likeliest.map(({ chance }) => chance)).toEqual([...found.chances].sort((a, b) => b - a).slice(0, 3));
    expect(found.likeliest[0]!.row).toBe(240 + found.chances.indexOf(Math.max(...found.chances)));
    expect(found.likeliest[0]!.reasons[0]!.name).toBe("age");
  });
  test("a world that stays the same has not drifted", () => {
    expect(found.drift).toMatchObject({ kind: "drift", drifted: false });
    expect(found.drift.kind === "drift" && found.drift.lastAuc).toBeCloseTo(found.measures.auc!, 12);
    const { outcomes } = made(300);
    const rate = (part: Float64Array) => part.reduce((sum, each) => sum + each, 0) / part.length;
    expect(found.drift).toMatchObject({
      earlierRate: rate(outcomes.slice(0, 240)),
      lastRate: rate(outcomes.slice(240)),
    });
  });
});

test("a world that turned round has drifted, whichever rows are the test", () => {
  const table = made(400, { turns: true });
  for (const kind of ["mod5", "last20", "random"] as const) {
    const { drift } = demand(scoreOf(table, kind));
    expect(drift).toMatchObject({ kind: "drift", drifted: true });
    if (drift.kind === "drift") expect(drift.lastAuc).toBeLessThan(0.4);
  }
});

test("pure noise has no signal, for the chosen model and for every other", () => {
  let alarms = 0;
  for (let seed = 0; seed < 20; seed++) {
    const random = randomFrom(seed);
    const cells = Array.from({ length: 90 }, () => random());
    const outcomes = Float64Array.from(cells, () => Number(random() < 0.4));
    const features = [
      featureOf("a", cells),
      featureOf(
        "b",
        cells.map(() => "xyz"[Math.floor(random() * 3)]!),
      ),
    ];
    const numbers = Int32Array.from(cells, (_, row) => row);
    const found = demand(score(features, outcomes, { test: seed % 2 ? "last20" : "mod5", numbers, random }));
    if (found.signal.signal || found.choice.judged.some(({ signal }) => signal)) alarms += 1;
  }
  expect(alarms).toBeLessThanOrEqual(1);
});

test("a seed repeats every figure", () => {
  const table = made(120);
  expect(scoreOf(table, "random")).toEqual(scoreOf(table, "random"));
});

describe("too little data is said in words", () => {
  const short = (count: number, outcomes: number[]) =>
    score(
      [
        featureOf(
          "x",
          outcomes.map((_, i) => i),
        ),
      ],
      outcomes.slice(0, count),
      {
        test: "mod5",
        numbers: outcomes.slice(0, count).map((_, i) => i),
        random: randomFrom(1),
      },
    );
  const alternating = Array.from({ length: 40 }, (_, i) => i % 2);
  test.each([0, 1, 5, 19])("%i rows", (count) => {
    expect(short(count, alternating.slice(0, count))).toEqual({
      kind: "too-little-data",
      of: "rows",
      found: count,
      needed: 20,
    });
  });
  test("one outcome, or only four cases of it", () => {
    const ones = alternating.map(() => 1);
    expect(short(40, ones)).toEqual({ kind: "too-little-data", of: "classes", found: 1, needed: 2 });
    expect(
      short(
        40,
        ones.map(() => 0),
      ),
    ).toMatchObject({ of: "classes" });
    const four = alternating.map((_, i) => Number(i % 10 === 1));
    expect(short(40, four)).toEqual({ kind: "too-little-data", of: "cases of each class", found: 4, needed: 5 });
    expect(
      short(
        40,
        four.map((each) => 1 - each),
      ),
    ).toMatchObject({ of: "cases of each class", found: 4 });
    expect(short(20, alternating.slice(0, 20)).kind).toBe("score");
  });
  test("no column that varies", () => {
    const numbers = alternating.map((_, i) => i);
    const features = [
      featureOf(
        "same",
        numbers.map(() => 7),
      ),
      featureOf(
        "empty",
        numbers.map(() => null),
      ),
    ];
    const options = { test: "mod5", numbers, random: randomFrom(1) } as const;
    const nothing = { kind: "too-little-data", of: "varying columns", found: 0, needed: 1 };
    expect(score(features, alternating, options)).toEqual(nothing);
    expect(score([], alternating, options)).toEqual(nothing);
  });
  test("a part with one outcome, as when the file is sorted by it", () => {
    const sorted = alternating.map((_, i) => Number(i >= 32));
    expect(short(40, sorted)).toMatchObject({ kind: "score" });
    const numbers = sorted.map((_, i) => i);
    const options = { test: "last20", numbers, random: randomFrom(1) } as const;
    expect(score([featureOf("x", numbers)], sorted, options)).toEqual({ kind: "one-class-part", part: "train" });
    const late = sorted.map((_, i) => Number(i < 20));
    expect(score([featureOf("x", numbers)], late, options)).toEqual({ kind: "one-class-part", part: "test" });
  });
});
