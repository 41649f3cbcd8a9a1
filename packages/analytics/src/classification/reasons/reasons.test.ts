import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { type Trained, trainModel } from "../choice/candidates.ts";
import { featureOf } from "../encoding/feature.ts";
import { coefficientsOf } from "./coefficients.ts";
import { logisticContributions } from "./contributions.ts";
import { importanceIn } from "./importance.ts";
import { reasonsFor } from "./reasons.ts";

const random = randomFrom(4);
const size = Array.from({ length: 200 }, () => Math.round(random() * 100) / 10);
const noise = size.map(() => random());
const shop = size.map((_, i) => "abc"[i % 3]!);
const features = [featureOf("noise", noise), featureOf("size", size), featureOf("shop", shop)];
const outcomes = size.map((each) => Number(each + 3 * random() > 6.5));
const rows = Int32Array.from(size, (_, row) => row);
const learn = (name: Trained["name"]) => {
  const trained = trainModel(name, features, outcomes, rows, { ordered: false, random: randomFrom(1) });
  if (trained.kind !== "trained") throw new Error("There is enough data.");
  return trained;
};

test("contributions by hand", () => {
  expect([...logisticContributions({ intercept: 1, coefficients: [2, -1] }, [3, 4], [1, 5])]).toEqual([4, 1]);
  expect(() => logisticContributions({ intercept: 1, coefficients: [2] }, [3, 4], [1])).toThrow("knows 1 features");
  expect(() => logisticContributions({ intercept: 1, coefficients: [2] }, [3], [])).toThrow("knows 1 features");
});

describe("importance", () => {
  test("falls on the column the outcome comes from", () => {
    const found = importanceIn(learn("logistic"), features, outcomes, rows, { repeats: 5, random: randomFrom(1) });
    expect(found.map(({ name }) => name)[0]).toBe("size");
    expect(found[0]!.importance).toBeGreaterThan(0.3);
    expect(Math.abs(found[2]!.importance)).toBeLessThan(0.05);
    expect(found[0]!.importance).toBeGreaterThanOrEqual(found[1]!.importance);
    expect(found[0]!.error).toBeGreaterThan(0);
    expect(found[0]!.error).toBeLessThan(0.05);
  });
  test("one class shows none", () => {
    const buyers = rows.filter((row) => outcomes[row] === 1);
    expect(importanceIn(learn("tree"), features, outcomes, buyers, { repeats: 1, random: randomFrom(1) })).toEqual([]);
  });
});

describe("reasons", () => {
  test("of a logistic regression are β·(x − mean)", () => {
    const trained = learn("logistic");
    const row = size.indexOf(Math.max(...size));
    const found = reasonsFor(trained, features, row, rows);
    expect(found.row).toBe(row);
    expect(found.chance).toBeGreaterThan(0.9);
    expect(found.reasons[0]).toMatchObject({ name: "size", value: size[row] });
    if (trained.model.kind !== "logistic") throw new Error("It is a logistic regression.");
    // On z-scores over the same rows the mean is 0 and the deviation 1.
    const mean = size.reduce((sum, each) => sum + each, 0) / 200;
    const deviation = Math.sqrt(size.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 200);
    expect(found.reasons[0]!.weight).toBeCloseTo((trained.model.coefficients[1]! * (size[row]! - mean)) / deviation, 6);
  });
  test.each(["tree", "forest", "network"] as const)("of a %s name the same column", (name) => {
    const row = size.indexOf(Math.min(...size));
    const [first, ...others] = reasonsFor(learn(name), features, row, rows.slice(0, 50)).reasons;
    expect(first!.name).toBe("size");
    expect(first!.weight).toBeLessThan(0);
    for (const other of others) expect(Math.abs(other.weight)).toBeLessThanOrEqual(Math.abs(first!.weight));
  });
  test("show texts as texts and gaps as nothing, and need rows of comparison", () => {
    const gaps = [featureOf("noise", noise), featureOf("size", [null, ...size.slice(1)]), featureOf("shop", shop)];
    const values = reasonsFor(learn("logistic"), gaps, 0, [1, 2]).reasons.map(({ name, value }) => [name, value]);
    expect(Object.fromEntries(values)).toEqual({ noise: noise[0], size: null, shop: "a" });
    expect(reasonsFor(learn("logistic"), features, 0, []).reasons).toEqual([]);
  });
});

describe("coefficients", () => {
  test("two groups, by hand", () => {
    // 1 of 3 in a, 2 of 3 in b: ln(1/2), and ln 4 with error √3, z = 0.8004, p = 0.4235.
    const found = coefficientsOf([featureOf("shop", [..."aaabbb"])], [0, 0, 1, 0, 1, 1], [0, 1, 2, 3, 4, 5]);
    expect(found).toMatchObject({ kind: "coefficients", separated: false, separatedBy: [], collinear: [] });
    if (found.kind !== "coefficients") return;
    expect(found.coefficients.map(({ name, column, level }) => [name, column, level])).toEqual([
      ["(intercept)", null, null],
      ["shop_b", "shop", "b"],
    ]);
    const near = (value: number, digits: number) => expect.closeTo(value, digits) as number;
    expect(found.coefficients[0]).toMatchObject({ value: near(-Math.LN2, 6), se: near(Math.sqrt(1.5), 6) });
    expect(found.coefficients[1]).toMatchObject({
      value: near(2 * Math.LN2, 6),
      se: near(Math.sqrt(3), 5),
      z: near(0.80038, 4),
      p: near(0.42349, 4),
    });
    expect(found.logLikelihood).toBeCloseTo(2 * Math.log(1 / 3) + 4 * Math.log(2 / 3), 9);
  });
  test("names what is separated and what is collinear", () => {
    const found = coefficientsOf(
      [featureOf("paid", [0, 0, 0, 1, 1, 1]), featureOf("sum", [0, 0, 0, 5, 5, 5])],
      [0, 0, 0, 1, 1, 1],
      [0, 1, 2, 3, 4, 5],
    );
    expect(found).toMatchObject({ separated: true, collinear: ["sum"] });
    expect(found.kind === "coefficients" && found.separatedBy.toSorted()).toEqual(["paid", "sum"]);
  });
  test("one class is too little", () => {
    expect(coefficientsOf([featureOf("x", [1, 2])], [1, 1], [0, 1])).toMatchObject({ of: "classes" });
  });
});
