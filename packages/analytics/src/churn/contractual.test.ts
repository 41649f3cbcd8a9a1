import { describe, expect, test } from "vitest";
import { matrixOf } from "../statistics/matrix.ts";
import { drawNormal, randomFrom } from "../statistics/random.ts";
import { churnChances, type ContractualChurn, contractualChurn } from "./contractual.ts";

/** Contracts whose odds to end are e^(−1 + 0.9·complaints), whatever the weather. */
function contracts(count: number, effect: number, seed: number) {
  const random = randomFrom(seed);
  const rows = Array.from({ length: count }, () => [Math.floor(random() * 4), 20 + 5 * drawNormal(random)]);
  const left = rows.map(([complaints]) => (random() < 1 / (1 + Math.exp(1 - effect * complaints!)) ? 1 : 0));
  return { names: ["complaints", "weather"], features: matrixOf(rows), left };
}
const foundOf = (...asked: Parameters<typeof contractualChurn>): ContractualChurn => {
  const found = contractualChurn(...asked);
  if (found.kind !== "contractual churn") throw new Error("Here is enough data.");
  return found;
};
const made = contracts(2000, 0.9, 2);
const found = foundOf(made);

describe("what leads customers with a contract to leave", () => {
  test("is found, with limits that hold the truth, the strongest first", () => {
    const [complaints, weather] = found.effects;
    expect([complaints!.name, weather!.name, found.signal, found.separating]).toEqual([
      "complaints",
      "weather",
      true,
      [],
    ]);
    expect(Math.abs(Math.log(complaints!.perUnit) - 0.9)).toBeLessThan(0.15);
    const spread = Math.log(complaints!.perDeviation) / Math.log(complaints!.perUnit);
    expect(spread).toBeCloseTo(Math.sqrt(1.25), 1);
    expect(Math.log(complaints!.low!)).toBeLessThan(0.9 * spread);
    expect(Math.log(complaints!.high!)).toBeGreaterThan(0.9 * spread);
    expect(weather!.low! < 1 && weather!.high! > 1).toBe(true);
    expect(found.customers).toBe(2000);
    expect(found.leavers).toBe(made.left.reduce((sum: number, each) => sum + each, 0));
  });
  test("two groups have the odds of each, by hand", () => {
    // 10 of 40 left without, 20 of 40 with: odds 1/3 and 1, ratio 3; its error √(1/10 + 1/30 + 1/20 + 1/20).
    const rows = Array.from({ length: 80 }, (_, i) => [i < 40 ? 0 : 1]);
    const left = rows.map((_, i) => ((i < 40 ? i < 10 : i < 60) ? 1 : 0));
    const { effects, chance, signal, logLikelihood } = foundOf({ names: ["late"], features: matrixOf(rows), left });
    expect(effects[0]!.perUnit).toBeCloseTo(3, 6);
    expect(effects[0]!.perDeviation).toBeCloseTo(Math.sqrt(3), 6);
    const error = Math.sqrt(1 / 10 + 1 / 30 + 1 / 20 + 1 / 20);
    expect(effects[0]!.high).toBeCloseTo(Math.exp((Math.log(3) + 1.959963984540054 * error) / 2), 5);
    expect(effects[0]!.low).toBeCloseTo(Math.exp((Math.log(3) - 1.959963984540054 * error) / 2), 5);
    expect(logLikelihood).toBeCloseTo(10 * Math.log(0.25) + 30 * Math.log(0.75) + 40 * Math.log(0.5), 8);
    expect([chance, signal]).toEqual([expect.closeTo(0.0197, 3), true]);
  });
  test("is no signal where nothing leads to it", () => {
    const { signal, chance } = foundOf(contracts(400, 0, 5));
    expect([signal, chance > 0.05]).toEqual([false, true]);
  });
  test("is said to have no limit where a feature tells without exception, and the chances stay below certainty", () => {
    const rows = Array.from({ length: 60 }, (_, i) => [i < 30 ? 0 : 1, i % 7]);
    const { separating, effects, weights, usual, signal } = foundOf({
      names: ["cancelled", "day"],
      features: matrixOf(rows),
      left: rows.map(([cancelled]) => cancelled!),
    });
    expect([separating[0], signal, effects[0]!.name, effects[0]!.low, effects[0]!.high]).toEqual([
      "cancelled",
      true,
      "cancelled",
      null,
      null,
    ]);
    const [stays, leaves] = churnChances(
      { weights, usual },
      ["cancelled", "day"],
      matrixOf([
        [0, 3],
        [1, 3],
      ]),
    );
    expect([stays!.chance > 0.001, stays!.chance < 0.2, leaves!.chance < 0.999, leaves!.chance > 0.8]).toEqual(
      Array(4).fill(true),
    );
  });
  test("takes what is not known as usual, and leaves what never varies aside", () => {
    const rows = Array.from({ length: 60 }, (_, i) => [i % 2 ? i % 5 : Number.NaN, 7, Infinity]);
    const left = rows.map((_, i) => (i % 3 === 0 ? 1 : 0));
    const { usual, missing, effects } = foundOf({ names: ["a", "b", "c"], features: matrixOf(rows), left });
    expect([...usual]).toEqual([2, 7, 0]);
    expect([missing, effects.map(({ name }) => name)]).toEqual([90, ["a"]]);
  });
});

describe("one customer's chance", () => {
  const model = { weights: { intercept: -1, coefficients: [0.5, -2] }, usual: Float64Array.of(2, 1) };
  test("comes with its reasons, the strongest first, and none for what is usual or not known", () => {
    const [first, second] = churnChances(
      model,
      ["a", "b"],
      matrixOf([
        [6, 0.5],
        [Number.NaN, 1],
      ]),
    );
    expect(first!.chance).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
    expect(first!.reasons).toEqual([
      { name: "a", logOdds: 2 },
      { name: "b", logOdds: 1 },
    ]);
    expect([second!.chance, second!.reasons]).toEqual([expect.closeTo(1 / (1 + Math.exp(2)), 12), []]);
    expect(churnChances(model, ["a", "b"], { rows: 0, columns: 2, values: new Float64Array() })).toEqual([]);
  });
  test("needs the features that the model knows", () => {
    expect(() => churnChances(model, ["a"], matrixOf([[1, 2]]))).toThrow("The model knows 2 features.");
    expect(() => churnChances(model, ["a", "b"], matrixOf([[1]]))).toThrow("The model knows 2 features.");
  });
});

describe("too little", () => {
  test("leavers, or stayers, or features that vary, give words", () => {
    const rows = (count: number) => matrixOf(Array.from({ length: count }, (_, i) => [i]));
    const left = (count: number, leavers: number) => Array.from({ length: count }, (_, i) => (i < leavers ? 1 : 0));
    const ask = (count: number, leavers: number) =>
      contractualChurn({ names: ["a"], features: rows(count), left: left(count, leavers) });
    expect(ask(50, 9)).toEqual({ kind: "too-little-data", of: "cases of each class", found: 9, needed: 10 });
    expect(ask(50, 41)).toMatchObject({ found: 9 });
    expect(ask(20, 10)).toMatchObject({ kind: "contractual churn" });
    const flat = matrixOf(Array.from({ length: 30 }, () => [4]));
    expect(contractualChurn({ names: ["a"], features: flat, left: left(30, 15) })).toMatchObject({
      of: "varying columns",
      found: 0,
    });
    expect(contractualChurn({ names: [], features: matrixOf([]), left: [] })).toMatchObject({ found: 0 });
  });
  test("lists of different lengths and other outcomes are refused", () => {
    expect(() => contractualChurn({ ...made, names: ["a"] })).toThrow("Each feature needs a name.");
    expect(() => contractualChurn({ ...made, left: [1] })).toThrow("Each contract needs an outcome.");
    expect(() => contractualChurn({ names: ["a"], features: matrixOf([[1]]), left: [0.5] })).toThrow(
      "Customer 0 either left (1)",
    );
  });
});
