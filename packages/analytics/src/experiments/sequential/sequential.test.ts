import { describe, expect, test } from "vitest";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import { compareRates } from "../comparing/compare-rates.ts";
import { alwaysValid, type Sequential } from "./always-valid.ts";
import { sequentialMeans } from "./sequential-means.ts";
import { sequentialRates } from "./sequential-rates.ts";

describe("always valid", () => {
  test("a difference of five standard errors: the worked example", () => {
    const { kind, difference, p, decided, verdict } = alwaysValid(0.1, 0.0004, { effect: 0.05 });
    // √(4 / 29) · exp(0.01 · 0.0025 / (2 · 0.0004 · 0.0029)) = 17,767.
    expect(1 / p).toBeCloseTo(Math.sqrt(4 / 29) * Math.exp((0.01 * 0.0025) / (2 * 0.0004 * 0.0029)), 6);
    expect([difference.value, difference.low.toFixed(5), difference.high.toFixed(5)]).toEqual([
      0.1,
      "0.03918",
      "0.16082",
    ]);
    expect([kind, decided, verdict]).toEqual(["sequential", true, "higher"]);
    expect(alwaysValid(-0.1, 0.0004, { effect: 0.05 }).verdict).toBe("lower");
  });

  test("no difference is undecided, and the evidence is against one: p stays at 1", () => {
    expect(alwaysValid(0, 0.0004, { effect: 0.05 })).toMatchObject({ p: 1, decided: false, verdict: "undecided" });
  });

  test("the test decides exactly where its interval leaves 0", () => {
    for (const confidence of [0.8, 0.95, 0.99]) {
      const { difference } = alwaysValid(0, 0.0004, { effect: 0.05, confidence });
      const margin = difference.high;
      expect(alwaysValid(margin, 0.0004, { effect: 0.05, confidence }).p).toBeCloseTo(1 - confidence, 12);
      expect(alwaysValid(margin * 1.001, 0.0004, { effect: 0.05, confidence })).toMatchObject({
        decided: true,
        verdict: "higher",
      });
      expect(alwaysValid(margin * 0.999, 0.0004, { effect: 0.05, confidence })).toMatchObject({
        decided: false,
        verdict: "undecided",
      });
    }
  });

  test("what was once decided stays decided", () => {
    expect(alwaysValid(0, 0.0004, { effect: 0.05, lowestP: 0.01 })).toMatchObject({ p: 0.01, decided: true });
    expect(alwaysValid(0, 0.0004, { effect: 0.05, lowestP: 0.05, confidence: 0.5 })).toMatchObject({ decided: true });
    expect(alwaysValid(0.1, 0.0004, { effect: 0.05, lowestP: 0.01 }).p).toBeLessThan(0.001);
  });

  test("an effect or a confidence that is none is refused", () => {
    for (const effect of [0, -1, NaN, Infinity]) {
      expect(() => alwaysValid(1, 1, { effect })).toThrow("The effect that would matter is a number above 0.");
    }
    expect(() => alwaysValid(1, 1, { effect: 1, confidence: 1 })).toThrow("A confidence lies between 0 and 1.");
  });
});

test("100 of 1000 against 150 of 1000: the worked example", () => {
  const found = sequentialRates(
    { hits: 100, trials: 1000 },
    { hits: 150, trials: 1000 },
    { effect: 0.05 },
  ) as Sequential;
  expect(found.difference.value).toBeCloseTo(0.05, 12);
  expect([found.difference.low, found.difference.high, found.p].map((each) => each.toFixed(4))).toEqual([
    "0.0050",
    "0.0950",
    "0.0184",
  ]);
  expect([found.decided, found.verdict]).toEqual([true, "higher"]);
  const squared = ((101 / 1002) * (901 / 1002)) / 1000 + ((151 / 1002) * (851 / 1002)) / 1000;
  expect(found).toEqual(alwaysValid(150 / 1000 - 100 / 1000, squared, { effect: 0.05 }));
});

test("ten hits and ten misses in each group are needed for a first answer", () => {
  const ask = (a: [number, number], b: [number, number]) =>
    sequentialRates({ hits: a[0], trials: a[1] }, { hits: b[0], trials: b[1] }, { effect: 0.1 });
  expect(ask([10, 20], [10, 20]).kind).toBe("sequential");
  const little = { kind: "too-little-data", of: "cases of each class", found: 9, needed: 10 };
  expect(ask([9, 20], [10, 20])).toEqual(little);
  expect(ask([10, 20], [9, 20])).toEqual(little);
  expect(ask([10, 19], [10, 20])).toEqual(little);
  expect(ask([10, 20], [10, 19])).toEqual(little);
  expect(() => ask([2, 1], [10, 20])).toThrow("A group has from 0 to all hits.");
  expect(() => ask([10, 20], [2, 1])).toThrow("A group has from 0 to all hits.");
});

test("of means thirty values in each group are needed; the error is s² / n of both", () => {
  const [a, b] = [Array.from({ length: 30 }, (_, i) => i % 2), Array.from({ length: 40 }, (_, i) => 1 + (i % 4))];
  const found = sequentialMeans(a, b, { effect: 1 }) as Sequential;
  // s² is 7.5 / 29 and 50 / 39.
  expect(found).toEqual(alwaysValid(2, 7.5 / 29 / 30 + 50 / 39 / 40, { effect: 1 }));
  expect(found.decided).toBe(true);
  expect(sequentialMeans([...a, NaN], [Infinity, ...b], { effect: 1 })).toEqual(found);
  const little = (of: string, found: number, needed: number) => ({ kind: "too-little-data", of, found, needed });
  expect(sequentialMeans(a.slice(1), b, { effect: 1 })).toEqual(little("customers", 29, 30));
  expect(sequentialMeans(b, a.slice(1), { effect: 1 })).toEqual(little("customers", 29, 30));
  const same = Array<number>(30).fill(2);
  expect(sequentialMeans(same, same, { effect: 1 })).toEqual(little("values", 1, 2));
});

test("who looks after every customer is misled by the fixed test, and not by this one", () => {
  const random = randomFrom(5);
  const [runs, customers] = [120, 400];
  let [alarms, fixedAlarms] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const groups: [{ hits: number; trials: number }, { hits: number; trials: number }] = [
      { hits: 0, trials: 0 },
      { hits: 0, trials: 0 },
    ];
    let [alarm, fixedAlarm] = [false, false];
    for (let i = 0; i < customers && !(alarm && fixedAlarm); i++) {
      const group = groups[i % 2]!;
      group.trials += 1;
      group.hits += Number(random() < 0.3);
      const found = sequentialRates(...groups, { effect: 0.1 });
      if (found.kind !== "sequential") continue;
      alarm ||= found.decided;
      const fixed = compareRates(...groups);
      fixedAlarm ||= fixed.kind === "rate-comparison" && fixed.p < 0.05;
    }
    alarms += Number(alarm);
    fixedAlarms += Number(fixedAlarm);
  }
  expect(alarms / runs).toBeLessThanOrEqual(0.05);
  expect(fixedAlarms / runs).toBeGreaterThan(0.15);
});

test("a true difference is found, and limits hold it at all looks of nearly all tests", () => {
  const random = randomFrom(8);
  let [found, missed] = [0, 0];
  for (let run = 0; run < 100; run++) {
    let [sum, everMissed, everFound] = [0, false, false];
    for (let n = 1; n <= 300; n++) {
      sum += 0.3 + drawNormal(random) * Math.SQRT2; // the difference of one pair with deviation 1 each
      if (n < 30) continue;
      const { difference, decided } = alwaysValid(sum / n, 2 / n, { effect: 0.3 });
      everFound ||= decided;
      everMissed ||= difference.low > 0.3 || difference.high < 0.3;
    }
    found += Number(everFound);
    missed += Number(everMissed);
  }
  expect(found).toBeGreaterThan(60);
  expect(missed).toBeLessThanOrEqual(5);
});
