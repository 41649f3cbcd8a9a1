import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { columnOf } from "../columns.ts";
import type { Field } from "../kinds/field-kinds.ts";
import { evidenceOf } from "./evidence.ts";
import type { Agreement } from "./fit-agreement.ts";
import { judgeOf, scorePairs } from "./score-pairs.ts";

const field = (kind: Field["kind"], ...cells: string[]): Field => ({ name: kind, kind, cells });
const near = (value: number) => expect.closeTo(value, 9) as number;
const agreement = (...rates: [m: number[], u: number[]][]): Agreement => ({
  rates: rates.map(([m, u]) => ({ m: Float64Array.from([0, ...m]), u: Float64Array.from([0, ...u]) })),
  matches: 1,
  kin: 0,
  steps: 1,
  converged: true,
});
const pairs = { first: Int32Array.from([0, 0, 2]), second: Int32Array.from([1, 2, 3]) };

describe("the judge", () => {
  const columns = [columnOf(field("given-name", "ann", "ann", "bob", "bob", "bob", "zoe"))];
  const found = agreement([
    [0.8, 0.1, 0.05, 0.05],
    [0.1, 0.05, 0.1, 0.75],
  ]);
  test("weighs the same by how rare it is, the rest by its level", () => {
    const judge = judgeOf(columns, Int32Array.from([1, 1, 1, 1, 1, 1]), found, pairs, Uint8Array.from([1, 4, 1]));
    // n = 6, u = 0.1: κ = 0.6 − 3/6·1 = 0.1. ann: 0.1/6; bob: 1.1/6.
    expect([judge(0, 0), judge(1, 0), judge(2, 0)]).toEqual([
      near(0.8 / (0.1 / 6)),
      near(0.05 / 0.75),
      near(0.8 / (1.1 / 6)),
    ]);
  });
  test("never lets a common value speak against a pair, and knows missing and close", () => {
    const common = agreement([
      [0.1, 0.1, 0.1, 0.7],
      [0.5, 0.05, 0.1, 0.35],
    ]);
    const judge = judgeOf(columns, Int32Array.from([1, 1, 1, 1, 1, 1]), common, pairs, Uint8Array.from([1, 2, 0]));
    expect([judge(0, 0), judge(1, 0), judge(2, 0)]).toEqual([1, near(0.2), 1]);
  });
  test("counts the copies of one record as a tenth of the rows, at least two", () => {
    const judge = judgeOf(columns, Int32Array.from([1, 1, 1, 1, 35, 1]), found, pairs, Uint8Array.from([1, 1, 1]));
    // 40 rows, so 4 copies: bob stands for 6 of 9; κ = 0.9 − 6/9·4 < 0.02. bob: 4.02/9.
    expect(judge(2, 0)).toBeCloseTo(0.8 / (4.02 / 9), 9);
  });
});

describe("scores", () => {
  const columns = [columnOf(field("given-name", "a", "b", "c", "d")), columnOf(field("address", "p", "q", "r", "s"))];
  const levels = Uint8Array.from([1, 1, 4, 1, 1, 4]);
  const ratios = [
    [40, 50],
    [0.1, 50],
    [40, 0.1],
  ];
  const evidence = { weights: Uint8Array.from([1, 1, 1]), pairs: 100 };

  test("weigh one person against kin and against strangers, and the numbers follow", () => {
    const { scores, matches, kin } = scorePairs(
      columns,
      levels,
      { ...agreement(), matches: 2, kin: 3 },
      (pair, f) => ratios[pair]![f]!,
      evidence,
    );
    // At rest: λ = Σ scores / 100 and κ = (Σ kin + 2) / 100; the third pair's address shuts the door.
    const [match, relative] = [matches / 100, kin / 100];
    const strangers = 1 - match - relative;
    const nearTo = ([g, a]: number[]) => (0.05 * g! + 0.95) * (0.9 * a! + 0.1);
    const all = ratios.map(([g, a], i) => match * g! * a! + (i === 2 ? 0 : relative * nearTo([g!, a!])) + strangers);
    for (const [i, [g, a]] of ratios.entries()) expect(scores[i]).toBeCloseTo((match * g! * a!) / all[i]!, 3);
    expect(matches).toBeCloseTo(scores[0]! + scores[1]! + scores[2]!, 3);
    expect(kin).toBeCloseTo(
      2 + (relative * nearTo(ratios[0]!)) / all[0]! + (relative * nearTo(ratios[1]!)) / all[1]!,
      2,
    );
    expect(scores[0]).toBeGreaterThan(0.5);
    expect(scores[1]).toBeLessThan(0.1);
  });

  test("of nothing are nothing, with a little belief in matches left", () => {
    const none = scorePairs(columns, new Uint8Array(0), agreement(), () => 1, {
      weights: new Uint8Array(0),
      pairs: 100,
    });
    expect([none.scores.length, none.matches, none.kin]).toEqual([0, 0.05, 2]);
  });
});

describe("the evidence", () => {
  const columns = [columnOf(field("given-name", "ann", "ann", "bob", ""))];
  const all = { first: Int32Array.from([0, 0, 1, 0]), second: Int32Array.from([1, 2, 2, 0]) };
  test("counts a record with copies twice, and its pair with itself once", () => {
    const found = evidenceOf(columns, all, Uint8Array.from([1, 4, 4, 1]), Int32Array.from([5, 1, 1, 1]), randomFrom(1));
    expect([...found.weights]).toEqual([2, 2, 1, 1]);
    expect([found.records, found.pairs]).toEqual([5, 10]);
    // ann 3 times, bob once: 3 equal pairs of 6 filled ones.
    expect(found.fields).toEqual([
      expect.objectContaining({ samePairs: 3, filledPairs: 6, chance: 0.01, shared: 0.05, door: null }),
    ]);
    expect([[...found.candidates.levels], [...found.candidates.weights]]).toEqual([
      [1, 4],
      [3, 3],
    ]);
    // All six pairs of a short list: one the same, two different, three with a missing side.
    expect([[...found.random.levels], [...found.random.weights]]).toEqual([
      [1, 4, 0],
      [1, 2, 3],
    ]);
  });
  test("of a long list draws 40,000 pairs of two different records", () => {
    const cells = Array.from({ length: 400 }, (_, i) => (i === 0 ? "ann" : `x${i}`));
    const long = [columnOf(field("category", ...cells))];
    const found = evidenceOf(
      long,
      { first: new Int32Array(0), second: new Int32Array(0) },
      new Uint8Array(0),
      new Int32Array(400).fill(1),
      randomFrom(1),
    );
    expect([...found.random.levels]).toEqual([4]);
    expect([...found.random.weights]).toEqual([40_000]);
    expect([found.records, found.pairs]).toEqual([400, 79_800]);
  });
});
