import { describe, expect, test } from "vitest";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import { type Regression, regress } from "./ar1-regression.ts";
import { chooseColumns } from "./choose-columns.ts";
import { type Column, constant } from "./column.ts";
import { type Effect, effectOf } from "./effect.ts";
import { outsideColumns } from "./outside-columns.ts";
import { fittedRegression, predictRegression } from "./predict-regression.ts";
import { seasonColumns } from "./season-columns.ts";

const column = (name: string, values: ArrayLike<number>): Column => ({
  group: name,
  name,
  values: Float64Array.from(values),
});
const line = (length: number, of: (t: number) => number) => Float64Array.from({ length }, (_, t) => of(t));
const near = (values: number[], digits = 10) => values.map((value) => expect.closeTo(value, digits) as number);

describe("regression with errors that last", () => {
  test("a line is explained exactly", () => {
    const found = regress(
      line(6, (t) => 1 + 2 * t),
      [constant(6), column("trend", [0, 1, 2, 3, 4, 5])],
    ) as Regression;
    expect([...found.coefficients]).toEqual(near([1, 2]));
    expect([found.exact, found.sigma2, found.rho, found.aicc, found.logLikelihood, found.degrees]).toEqual([
      true,
      0,
      0,
      -Infinity,
      Infinity,
      4,
    ]);
  });
  test("the mean of errors without memory, by hand", () => {
    // Errors 1, 1, −1, −1, 1, 1, −1, −1 have products 1 −1 1 −1 1 −1 1 = 1 over seven squares: ρ = 1/7 at first.
    const y = Float64Array.of(6, 6, 4, 4, 6, 6, 4, 4);
    const { rho, coefficients, residuals, sigma2, covariance, standardErrors, logLikelihood, aicc } = regress(y, [
      constant(8),
    ]) as Regression;
    // The weights of the mean: 1 − ρ at both ends, (1 − ρ)² between.
    const weight = (t: number) => (t === 0 || t === 7 ? 1 - rho : (1 - rho) ** 2);
    const weights = Array.from(y, (_, t) => weight(t)).reduce((a, b) => a + b);
    expect(coefficients[0]).toBeCloseTo(y.reduce((total, value, t) => total + value * weight(t), 0) / weights, 12);
    const e = y.map((value) => value - coefficients[0]!);
    expect([...residuals]).toEqual(near([...e], 12));
    const products = e.subarray(1).reduce((total, value, t) => total + value * e[t]!, 0);
    expect(rho).toBeCloseTo(products / e.subarray(0, 7).reduce((total, value) => total + value ** 2, 0), 8);
    const news = e.map((value, t) => (t === 0 ? Math.sqrt(1 - rho ** 2) * value : value - rho * e[t - 1]!));
    const squares = news.reduce((total, value) => total + value ** 2, 0);
    expect(sigma2).toBeCloseTo(squares / 7, 12);
    const information = 1 - rho ** 2 + 7 * (1 - rho) ** 2;
    expect(covariance[0]).toBeCloseTo(sigma2 / information, 12);
    expect(standardErrors[0]).toBeCloseTo(Math.sqrt(sigma2 / information), 12);
    expect(logLikelihood).toBeCloseTo(
      -4 * (Math.log((2 * Math.PI * squares) / 8) + 1) + Math.log(1 - rho ** 2) / 2,
      12,
    );
    expect(aicc).toBeCloseTo(-2 * logLikelihood + 6 + (2 * 3 * 4) / 4, 12);
  });
  test("finds slope and memory of a long series", () => {
    const random = randomFrom(2);
    let error = 0;
    const y = line(600, (t) => {
      error = 0.6 * error + drawNormal(random);
      return 5 + 0.02 * t + error;
    });
    const found = regress(y, [
      constant(600),
      column(
        "trend",
        line(600, (t) => t),
      ),
    ]) as Regression;
    expect(Math.abs(found.rho - 0.6)).toBeLessThan(0.08);
    expect(Math.abs(found.coefficients[1]! - 0.02)).toBeLessThan(3 * found.standardErrors[1]!);
    expect(found.sigma2).toBeCloseTo(1, 0);
  });
  test("errors that wander, or swing, keep to 0.98 of themselves", () => {
    expect(
      (
        regress(
          line(40, (t) => t * t),
          [constant(40)],
        ) as Regression
      ).rho,
    ).toBe(0.98);
    expect(
      (
        regress(
          line(40, (t) => (t % 2 ? 1.1 ** t : -(1.1 ** t))),
          [constant(40)],
        ) as Regression
      ).rho,
    ).toBe(-0.98);
  });
  test("a column that repeats others is named, and has no effect", () => {
    const y = Float64Array.of(1, 3, 2, 5, 4, 6, 5, 8);
    const once = column("a", [0, 1, 0, 1, 0, 1, 0, 1]);
    const found = regress(y, [constant(8), once, column("b", [1, 0, 1, 0, 1, 0, 1, 0])]) as Regression;
    expect([found.repeated, found.coefficients[2], found.standardErrors[2], found.degrees]).toEqual([["b"], 0, 0, 6]);
    const alone = regress(y, [constant(8), once]) as Regression;
    expect(found.aicc).toBeCloseTo(alone.aicc, 10);
  });
  test("a ridge pulls all but the first column towards nothing, by its share of their spread", () => {
    const y = Float64Array.of(0, 2, 0, 2, 0, 2, 0, 2);
    const swing = column("swing", [-1, 1, -1, 1, -1, 1, -1, 1]);
    const [plain, pulled] = [0, 1].map((ridge) => regress(y, [constant(8), swing], { ridge }) as Regression);
    expect([...plain!.coefficients]).toEqual(near([1, 1]));
    expect(pulled!.coefficients[0]).toBeGreaterThan(0.9);
    expect(pulled!.coefficients[1]).toBeLessThan(0.6);
    expect(pulled!.coefficients[1]).toBeGreaterThan(0.2);
  });
  test("too few values are said, and columns that are too short refused", () => {
    const y = Float64Array.of(1, 2, 4, 3, 5);
    expect(regress(y, [constant(5), column("a", [1, 0, 1, 1, 0])])).toEqual({
      kind: "too-little-data",
      of: "values",
      found: 5,
      needed: 6,
    });
    expect(regress(y, [constant(5)]).kind).toBe("regression");
    // Five values less three counted leave one: AICc has no room.
    expect((regress(y, [constant(5)]) as Regression).aicc).toBeLessThan(Infinity);
    expect(
      (regress(Float64Array.of(1, 2, 4, 3, 5, 4), [constant(6), column("a", [1, 0, 1, 1, 0, 0])]) as Regression).aicc,
    ).toBeLessThan(Infinity);
    expect(() => regress(y, [column("a", [1])])).toThrow(new RangeError("Column “a” has 1 values for 5 periods."));
  });
});

describe("prediction", () => {
  const y = Float64Array.of(6, 6, 4, 4, 6, 6, 4, 4);
  const found = regress(y, [constant(10)]) as Regression;
  test("goes back to the columns at the errors' own rate", () => {
    const { rho, sigma2 } = found;
    const [centre, last] = [found.coefficients[0]!, found.residuals[7]!];
    const { mean, sd } = predictRegression(found, 2);
    expect([...mean]).toEqual(near([centre + rho * last, centre + rho ** 2 * last]));
    const variance = (h: number) =>
      (sigma2 * (1 - rho ** (2 * h))) / (1 - rho ** 2) + (1 - rho ** h) ** 2 * found.covariance[0]!;
    expect([...sd]).toEqual(near([Math.sqrt(variance(1)), Math.sqrt(variance(2))]));
    expect([...predictRegression({ ...found, unit: 3 }, 1).sd]).toEqual(near([3 * Math.sqrt(variance(1))]));
    expect([...fittedRegression(found)]).toEqual(
      near(Array.from(y, (_, t) => centre + (t === 0 ? 0 : rho * found.residuals[t - 1]!))),
    );
  });
  test("needs columns that reach over the horizon", () => {
    expect(() => predictRegression(found, 3)).toThrow(new RangeError("Column “constant” ends before the horizon."));
  });
  test("both coefficients' doubt counts, and that they are wrong together", () => {
    const trend = column(
      "trend",
      line(9, (t) => t),
    );
    const both = regress(y, [constant(9), trend]) as Regression;
    const { rho, covariance: c } = both;
    const d = [1 - rho, 8 - rho * 7] as const;
    const unsure = d[0] ** 2 * c[0]! + 2 * d[0] * d[1] * c[1]! + d[1] ** 2 * c[3]!;
    expect(predictRegression(both, 1).sd[0]).toBeCloseTo(Math.sqrt(both.sigma2 + unsure), 10);
  });
});

describe("columns", () => {
  test("of trend and season", () => {
    expect(seasonColumns(4, 2).map(({ name, values }) => [name, ...values])).toEqual([
      ["trend", 0, 1, 2, 3],
      ["place 2 of 2", 0, 1, 0, 1],
    ]);
    expect(seasonColumns(3, 1).map(({ group }) => group)).toEqual(["trend"]);
    expect(seasonColumns(2, 13)).toHaveLength(13);
    const waves = seasonColumns(30, 14);
    expect(waves.map(({ group }) => group)).toEqual([
      "trend",
      ...[1, 2, 3, 4, 5, 6].flatMap((k) => [`wave ${k}`, `wave ${k}`]),
    ]);
    expect(waves[4]!.name).toBe("cosine 2 of 14");
    expect(waves[3]!.name).toBe("sine 2 of 14");
    expect([waves[1]!.values[3], waves[4]!.values[3]]).toEqual(
      near([Math.sin((6 * Math.PI) / 14), Math.cos((12 * Math.PI) / 14)]),
    );
    expect(seasonColumns(5, 52)).toHaveLength(13);
  });
  test("from outside: held where the future is unknown", () => {
    const series = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });
    const found = outsideColumns(
      [
        series("a", 1, 2),
        series("b", 1, 2, 3),
        series("c", 1, 2, NaN, 5),
        series("d", 1),
        series("e", NaN, 1, 1, 1),
        series("f", 5, 6, 7, 8),
      ],
      2,
      2,
    );
    expect(found.columns.map(({ name, group, values }) => [name, group, ...values])).toEqual([
      ["a", "outside a", 1, 2, 2, 2],
      ["b", "outside b", 1, 2, 3, 3],
      ["c", "outside c", 1, 2, 2, 5],
      ["f", "outside f", 5, 6, 7, 8],
    ]);
    expect([found.held, found.leftOut]).toEqual([
      ["a", "b", "c"],
      ["d", "e"],
    ]);
  });
  test("are chosen in groups, as far as they pay", () => {
    const random = randomFrom(4);
    const noise = line(60, () => drawNormal(random));
    const useful = column(
      "useful",
      line(60, (t) => (t % 7 === 3 ? 1 : 0)),
    );
    const useless = column(
      "useless",
      line(60, (t) => (t % 11 === 5 ? 1 : 0)),
    );
    const y = line(60, (t) => 4 + 6 * useful.values[t]! + noise[t]!);
    const names = (usual: string[]) =>
      (chooseColumns(y, [constant(60)], [useful, useless], usual) as Regression).columns.map(({ name }) => name);
    expect(names([])).toEqual(["constant", "useful"]);
    expect(names(["useless", "unknown"])).toEqual(["constant", "useful"]);
    expect(chooseColumns(y.slice(0, 4), [constant(60)], [useful], [])).toMatchObject({
      kind: "too-little-data",
      needed: 5,
    });
    const few = chooseColumns(y.slice(0, 5), [constant(60)], [useful], ["useful"]) as Regression;
    expect(few.columns).toHaveLength(1);
  });
});

describe("an effect", () => {
  const base = regress(Float64Array.of(6, 9, 4, 4, 6, 9, 4, 5), [
    constant(8),
    column("ads", [0, 1, 0, 0, 0, 1, 0, 0]),
  ]) as Regression;
  const known: Regression = {
    ...base,
    coefficients: Float64Array.of(5, 0.5),
    standardErrors: Float64Array.of(1, 0.25),
    degrees: 6,
  };
  const reach = 2.4469118487916806 * 0.25; // t(0.975, 6)
  const values = Float64Array.of(6, 9, 4, 4, 6, 11, 4, 5);
  test("is added per unit, and in sum over the past", () => {
    expect(effectOf(known, "ads", values, false)).toEqual({
      kind: "effect",
      name: "ads",
      perUnit: 0.5,
      low: expect.closeTo(0.5 - reach, 8),
      high: expect.closeTo(0.5 + reach, 8),
      total: 1,
      totalLow: expect.closeTo(1 - 2 * reach, 8),
      totalHigh: expect.closeTo(1 + 2 * reach, 8),
      chance: expect.closeTo(0.0924, 3), // two-sided, t = 2 with 6 degrees
    });
  });
  test("is a share where logarithms were explained", () => {
    const found = effectOf(known, "ads", values, true) as Effect;
    expect([found.perUnit, found.low, found.high]).toEqual(
      near([Math.exp(0.5) - 1, Math.exp(0.5 - reach) - 1, Math.exp(0.5 + reach) - 1], 8),
    );
    expect([found.total, found.totalLow, found.totalHigh]).toEqual(
      near(
        [0.5, 0.5 - reach, 0.5 + reach].map((b) => 20 * (1 - Math.exp(-b))),
        6,
      ),
    );
  });
  test("is none of an unknown or a repeated column, and certain without any error", () => {
    const none = { kind: "too-little-data", of: "varying columns", found: 0, needed: 1 };
    expect(effectOf(known, "radio", values, false)).toEqual(none);
    expect(effectOf({ ...known, repeated: ["ads"] }, "ads", values, false)).toEqual(none);
    const sure = (value: number) =>
      effectOf(
        { ...known, coefficients: Float64Array.of(5, value), standardErrors: Float64Array.of(1, 0) },
        "ads",
        values,
        false,
      ) as Effect;
    expect([sure(0.5).chance, sure(0).chance]).toEqual([0, 1]);
    const turned = effectOf(
      { ...known, columns: [constant(8), column("ads", [0, -1, 0, 0, 0, -1, 0, 0])] },
      "ads",
      values,
      false,
    ) as Effect;
    expect(turned.totalLow).toBeLessThan(turned.totalHigh);
  });
});
