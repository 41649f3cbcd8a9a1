import { describe, expect, test } from "vitest";
import { matrixOf, zeros } from "../../../statistics/matrix.ts";
import { randomFrom } from "../../../statistics/random.ts";
import { whatLacks } from "./lacking.ts";
import { baseOf, lossOf, slopesOf } from "./losses.ts";
import { splitRows } from "./validation-rows.ts";

const of = (...values: number[]) => Float64Array.from(values);
const all = (count: number) => Int32Array.from({ length: count }, (_, i) => i);

describe("what lacks", () => {
  const two = matrixOf([[1], [2]]);

  test("nothing, where two rows, two classes and a column that varies are there", () => {
    expect(whatLacks(two, of(0, 1), "logistic", 2)).toBeUndefined();
    expect(whatLacks(two, of(-7, 0.5), "squared", 2)).toBeUndefined();
  });

  test("rows first, then classes or values, then columns", () => {
    const lacking = (kind: string, found: number, needed: number) => ({
      kind: "too-little-data",
      of: kind,
      found,
      needed,
    });
    expect(whatLacks(two, of(1, 1), "logistic", 3)).toEqual(lacking("rows", 2, 3));
    expect(whatLacks(zeros(0, 1), of(), "squared", 1)).toEqual(lacking("rows", 0, 1));
    expect(whatLacks(matrixOf([[1], [1]]), of(1, 1), "logistic", 2)).toEqual(lacking("classes", 1, 2));
    expect(whatLacks(matrixOf([[1], [1]]), of(5, 5), "squared", 2)).toEqual(lacking("values", 1, 2));
    expect(whatLacks(matrixOf([[1], [1]]), of(0, 1), "logistic", 2)).toEqual(lacking("varying columns", 0, 1));
    expect(whatLacks(zeros(2, 0), of(0, 1), "logistic", 2)).toEqual(lacking("varying columns", 0, 1));
  });

  test("a missing value is another than a known one, and like any other missing one", () => {
    expect(whatLacks(matrixOf([[1], [NaN]]), of(0, 1), "logistic", 2)).toBeUndefined();
    expect(whatLacks(matrixOf([[Infinity], [NaN]]), of(0, 1), "logistic", 2)).toMatchObject({ of: "varying columns" });
  });

  test("targets that are none are refused", () => {
    expect(() => whatLacks(two, of(1), "logistic", 2)).toThrow("Each row needs one target.");
    expect(() => whatLacks(two, of(0, 2), "logistic", 2)).toThrow("Target 1 is 2, not 0 or 1.");
    expect(() => whatLacks(two, of(1, -1.1e100), "squared", 2)).toThrow(
      "Target 1 is -1.1e+100, not a number up to 1e100.",
    );
    expect(whatLacks(two, of(1e100, -1e100), "squared", 2)).toBeUndefined();
    expect(() => whatLacks(two, of(NaN, 1), "squared", 2)).toThrow("Target 0 is NaN, not a number up to 1e100.");
  });
});

describe("losses", () => {
  test("the base is the mean, or the log-odds of the share", () => {
    expect(baseOf(of(1, 2, 9), all(2), "squared")).toBe(1.5);
    expect(baseOf(of(1, 0, 0, 0), all(4), "logistic")).toBeCloseTo(Math.log(1 / 3), 12);
    expect(baseOf(of(0, 0), all(2), "logistic")).toBeCloseTo(Math.log(1 / 3), 12);
    expect(baseOf(of(1, 1), all(2), "logistic")).toBeCloseTo(Math.log(3), 12);
  });

  test("are means over the rows asked for", () => {
    expect(lossOf(of(1, 3, 99), of(0, 1, 0), all(2), "squared")).toBe(2.5);
    expect(lossOf(of(0, 0), of(0, 1), all(2), "logistic")).toBeCloseTo(Math.LN2, 12);
    expect(lossOf(of(Math.log(3), 8), of(1, 0), all(1), "logistic")).toBeCloseTo(-Math.log(0.75), 12);
    expect(lossOf(of(Math.log(3)), of(0), all(1), "logistic")).toBeCloseTo(-Math.log(0.25), 12);
    expect(lossOf(of(-Math.log(3)), of(1), all(1), "logistic")).toBeCloseTo(-Math.log(0.25), 12);
    expect(lossOf(of(1000, -1000), of(0, 1), all(2), "logistic")).toBe(1000);
  });

  test("their slopes are p − y and p(1 − p), or F − y and 1; other rows are left alone", () => {
    const [g, h] = [of(7, 7, 7), of(7, 7, 7)];
    slopesOf(of(Math.log(3), 0, 0), of(1, 0, 0), all(2), "logistic", g, h);
    expect([...g]).toEqual([expect.closeTo(-0.25, 12), 0.5, 7]);
    expect([...h]).toEqual([expect.closeTo(0.1875, 12), 0.25, 7]);
    slopesOf(of(5, 1, 1), of(2, 4, 0), all(2), "squared", g, h);
    expect([[...g], [...h]]).toEqual([
      [3, -3, 7],
      [1, 1, 7],
    ]);
  });
});

describe("rows kept aside", () => {
  test("are the last ones where rows have time", () => {
    const { training, aside } = splitRows(5, { validationRows: "last", validationShare: 0.4 }, randomFrom(1));
    expect([[...training], [...aside]]).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  test("are a fifth by default, drawn at random, each row on one side", () => {
    const { training, aside } = splitRows(50, {}, randomFrom(1));
    expect([training.length, aside.length]).toEqual([40, 10]);
    expect([...training, ...aside].toSorted((a, b) => a - b)).toEqual([...all(50)]);
    expect([...training]).toEqual([...training].toSorted((a, b) => a - b));
    expect([...aside]).not.toEqual([40, 41, 42, 43, 44, 45, 46, 47, 48, 49]);
    expect(splitRows(50, {}, randomFrom(1)).aside).toEqual(aside);
    expect(splitRows(50, { validationRows: "random" }, randomFrom(2)).aside).not.toEqual(aside);
  });

  test("are none where the share makes less than one, and then nothing is drawn", () => {
    const never = () => {
      throw new Error("Something was drawn.");
    };
    expect(splitRows(4, {}, never)).toEqual({ training: all(4), aside: new Int32Array(0) });
    expect(splitRows(4, { validationShare: 0 }, never).aside).toHaveLength(0);
    expect(splitRows(5, {}, randomFrom(1)).aside).toHaveLength(1);
  });

  test.each([-0.1, 1, NaN])("a share of %d is refused", (validationShare) => {
    const words = "The share of rows kept aside is at least 0 and below 1.";
    expect(() => splitRows(5, { validationShare }, randomFrom(1))).toThrow(words);
  });
});
