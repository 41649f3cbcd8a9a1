import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EtsForm, etsForms, etsName, etsSize } from "./ets-form.ts";
import { runEts } from "./ets-recursion.ts";

const none = { error: "A", trend: "N", season: "N" } as const;
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 10) as number);
const run = (values: number[], form: EtsForm, season: number, figures: number[]) =>
  runEts(Float64Array.from(values), form, season, Float64Array.from(figures))!;

describe("the recursion by hand", () => {
  test("a level alone follows half of each surprise", () => {
    const { fitted, squares, misfit, end } = run([3, 5], none, 1, [0.5, 0, 0, 1, 2, 0]);
    expect([[...fitted], squares, [...end]]).toEqual([[2, 2.5], 7.25, [0.5, 0, 0, 1, 3.75, 0]]);
    expect(misfit).toBeCloseTo(2 * Math.log(7.25), 12);
  });
  test("a damped trend fades before it is corrected", () => {
    // q = 10 + 0.5·4 = 12, r = 2: level 13, trend 2 + 0.5 = 2.5; q = 14.25, r = −1.25: level 13.625, trend 1.25 − 0.3125.
    const { fitted, end } = run([14, 13], { error: "A", trend: "Ad", season: "N" }, 1, [0.5, 0.25, 0, 0.5, 10, 4]);
    expect([...fitted]).toEqual(near([12, 14.25]));
    expect([...end].slice(4)).toEqual(near([13.625, 0.9375]));
  });
  test("an added season is corrected in its own place", () => {
    // 11, 8.5 | surprises 2, 0.5, then q = 11.25 + 1.2 = 12.45, r = −1.45.
    const figures = [0.5, 0, 0.1, 1, 10, 0, 1, -2.5];
    const { fitted, end } = run([13, 9, 11], { error: "A", trend: "N", season: "A" }, 2, figures);
    expect([...fitted]).toEqual(near([11, 8.5, 12.45]));
    expect([...end].slice(4)).toEqual(near([10.525, 0, -2.45, 1.055]));
  });
  test("a multiplied season divides the surprise", () => {
    // f = 10·1.2 = 12, r = 2.4: level 10 + 0.5·2 = 11, season 1.2 + 0.1·0.24; f = 11·0.8 = 8.8, r = −0.88.
    const figures = [0.5, 0, 0.1, 1, 10, 0, 1.2, 0.8];
    const { fitted, end, squares } = run([14.4, 7.92], { error: "A", trend: "N", season: "M" }, 2, figures);
    expect([...fitted]).toEqual(near([12, 8.8]));
    expect([...end].slice(4)).toEqual(near([10.45, 0, 1.224, 0.792]));
    expect(squares).toBeCloseTo(2.4 ** 2 + 0.88 ** 2, 10);
  });
  test("multiplied errors are shares of what was expected", () => {
    const { squares, misfit, fitted } = run([3, 5], { ...none, error: "M" }, 1, [0.5, 0, 0, 1, 2, 0]);
    expect([...fitted]).toEqual([2, 2.5]);
    expect(squares).toBeCloseTo(0.5 ** 2 + 1, 12);
    expect(misfit).toBeCloseTo(2 * Math.log(1.25) + 2 * Math.log(2 * 2.5), 12);
  });
  test("the seasonal states end with that of the next period first", () => {
    const { end } = run([1, 2, 3, 4], { error: "A", trend: "N", season: "A" }, 3, [0.5, 0, 0, 1, 0, 0, 10, 20, 30]);
    expect([...end].slice(6)).toEqual([20, 30, 10]);
  });
});

describe("where it cannot run", () => {
  test.each([
    ["multiplied errors at 0", { ...none, error: "M" } as const, [0.5, 0, 0, 1, 0, 0]],
    ["multiplied errors below 0", { ...none, error: "M" } as const, [0.5, 0, 0, 1, -1, 0]],
    ["a factor of 0", { error: "A", trend: "N", season: "M" } as const, [0.5, 0, 0, 1, 1, 0, 0, 2]],
    ["a level of 0 under factors", { error: "A", trend: "N", season: "M" } as const, [0.5, 0, 0, 1, 0, 0, 1, 1]],
    [
      "a negative level and a negative factor",
      { error: "M", trend: "N", season: "M" } as const,
      [0.5, 0, 0, 1, -1, 0, -1, 1],
    ],
  ])("%s", (_, form, figures) => {
    expect(runEts(Float64Array.of(3, 5), form, 2, Float64Array.from(figures))).toBeUndefined();
  });
  test("nothing is left to explain", () => {
    expect(runEts(Float64Array.of(2, 2), none, 1, Float64Array.of(0.5, 0, 0, 1, 2, 0))).toBeUndefined();
  });
  test("numbers end", () => {
    expect(runEts(Float64Array.of(1e200, 1), none, 1, Float64Array.of(0.5, 0, 0, 1, 2, 0))).toBeUndefined();
  });
});

test("the slope is that of small steps, for every form", () => {
  const weight = fc.double({ min: 0.05, max: 0.45, noNaN: true });
  const all: EtsForm[] = [...etsForms(4, true), { error: "A", trend: "A", season: "M" }];
  fc.assert(
    fc.property(fc.constantFrom(...all), weight, weight, weight, (form, alpha, beta, gamma) => {
      const values = Float64Array.from({ length: 14 }, (_, t) => 10 + 0.3 * t + 2 * Math.sin(1.3 * t) + (t % 4));
      const season = form.season === "M" ? [0.9, 1.1, 1, 1.05] : [-0.5, 0.3, 0.1, 0.4];
      const figures = Float64Array.of(alpha, beta * alpha, gamma, 0.9, 9, 0.5, ...season);
      const slope = new Float64Array(figures.length).fill(99);
      runEts(values, form, 4, figures, slope);
      for (let i = 0; i < (form.season === "N" ? 6 : 10); i++) {
        const at = (step: number) =>
          runEts(
            values,
            form,
            4,
            figures.map((each, j) => (j === i ? each + step : each)),
          )!.misfit;
        const measured = (at(1e-6) - at(-1e-6)) / 2e-6;
        expect(Math.abs(slope[i]! - measured)).toBeLessThan(1e-5 * (1 + Math.abs(measured)));
      }
    }),
    { numRuns: 60 },
  );
});

describe("the forms", () => {
  test("are fifteen for positive values with a season, and fewer else", () => {
    const added = "ETS(A,N,N) ETS(A,N,A) ETS(A,A,N) ETS(A,A,A) ETS(A,Ad,N) ETS(A,Ad,A)";
    const multiplied =
      "ETS(M,N,N) ETS(M,N,A) ETS(M,N,M) ETS(M,A,N) ETS(M,A,A) ETS(M,A,M) ETS(M,Ad,N) ETS(M,Ad,A) ETS(M,Ad,M)";
    expect(etsForms(12, true).map(etsName).join(" ")).toBe(`${added} ${multiplied}`);
    expect(etsForms(12, false).map(etsName).join(" ")).toBe(added);
    expect(etsForms(1, true).length).toBe(6);
    expect(etsForms(1, false).map(etsName)).toEqual(["ETS(A,N,N)", "ETS(A,A,N)", "ETS(A,Ad,N)"]);
  });
  test("estimate as many figures as R counts", () => {
    // R's ets on 132 months of AirPassengers counts 18 for ETS(M,Ad,M): 4 weights, 13 states, the variance.
    expect(etsSize({ error: "M", trend: "Ad", season: "M" }, 12)).toBe(18);
    expect(etsSize({ error: "M", trend: "A", season: "A" }, 4)).toBe(9);
    expect(etsSize({ error: "A", trend: "N", season: "N" }, 12)).toBe(3);
  });
});
