import { describe, expect, test } from "vitest";
import { subject } from "./forecast.ts";
import { ask } from "../testing/ask.ts";

type Row = (string | number)[];
type Found = {
  json: {
    model: string;
    season: number;
    unit: string | null;
    on: string[] | null;
    mean: number[];
    lo80: number[];
    hi80: number[];
    lo95: number[];
    hi95: number[];
    backtest: Record<string, number> | null;
    holdout: (Record<string, number> & { actual: number[] }) | null;
    candidates: Record<string, unknown>[];
    remarks: string[];
    filled: number;
    leftOut: Record<string, number>;
  };
  report: string;
};

const quarters = [102, 118, 139, 98, 110, 131, 152, 104, 117, 139, 166, 115, 124, 151, 181, 121, 137, 160, 188, 131];
const dated = quarters.map((value, i): Row => [`${2022 + Math.floor(i / 4)}Q${(i % 4) + 1}`, value]);
const header: Row = ["Quarter", "Sold"];
const askFor = async (rows: Row[], flags: string[], language: "en" | "zh-CN" = "en") =>
  (await ask(subject, [header, ...rows], flags, language)) as Found;
const numbersIn = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe("what a column will bring next", () => {
  test("is told with its limits, its days and how each method stood", async () => {
    const { json, report } = await askFor(dated, ["--value", "Sold", "--date", "Quarter", "--horizon", "4"]);
    expect([json.unit, json.season, json.on]).toEqual([
      "quarter",
      4,
      ["2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01"],
    ]);
    expect(json.mean).toEqual([144, 175, 205, 142].map((each) => expect.closeTo(each, -1) as number));
    for (let step = 0; step < 4; step++) {
      const inOrder = [json.lo95, json.lo80, json.mean, json.hi80, json.hi95].map((each) => each[step]!);
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    }
    expect(json.backtest).toMatchObject({ mase: expect.any(Number) as number, smape: expect.any(Number) as number });
    expect(json.holdout).toBeNull();
    expect(json.candidates[0]).toMatchObject({ name: "ETS", weight: expect.any(Number) as number });
    expect(numbersIn(json).every(Number.isFinite)).toBe(true);
    expect(report).toMatch(/^The next 4 quarters \(2027-01-01 – 2027-10-01\): expect /);
    expect(report).toContain("Asked 3 times in the past");
    expect(report).toContain("with a season of 4 periods");
  });
  test("held out, the last periods are compared with what came", async () => {
    const { json, report } = await askFor(dated, [
      "--value",
      "Sold",
      "--date",
      "Quarter",
      "--horizon",
      "4",
      "--holdout",
    ]);
    expect(json.on).toEqual(["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"]);
    expect(json.holdout).toMatchObject({ actual: [137, 160, 188, 131] });
    expect(Object.keys(json.holdout!).toSorted()).toEqual(["actual", "coverage80", "coverage95", "mase", "smape"]);
    expect(report).toContain("Compared with what came: off by");
  });
  test("without dates the season is found or given; rows without a number are counted", async () => {
    const rows = [["", ""] as Row, ...quarters.map((value, i): Row => ["", i === 7 ? "?" : value])];
    const { json } = await askFor(rows, ["--value", "sold", "--horizon", "2", "--season", "4"]);
    expect([json.season, json.unit, json.on, json.filled]).toEqual([4, null, null, 1]);
    expect(json.leftOut).toEqual({ noDate: 0, noValue: 1, partPeriod: 0 });
  });
  test("rows without a date are left out and counted, rows of one period summed", async () => {
    const rows: Row[] = [["soon", 5], ["2026Q4", 9], ...dated];
    const { json, report } = await askFor(rows, ["--value", "Sold", "--date", "Quarter", "--horizon", "1"]);
    expect(json.leftOut).toMatchObject({ noDate: 1 });
    expect(report).toContain("Rows of one period are summed");
    expect(report).toContain("1 rows are left out: 1 without a date");
  });
  test("is told in Chinese too", async () => {
    const { report } = await askFor(dated, ["--value", "Sold", "--date", "Quarter", "--horizon", "2"], "zh-CN");
    expect(report).toMatch(/^接下来 2 个季度（|^接下来 2 个季度 \(/);
    expect(report).toContain("回测");
    expect(report).not.toMatch(/periods|methods were tried/);
  });
  test("values that are all alike, and too few of them, are answered in words", async () => {
    const { json, report } = await askFor(
      quarters.map(() => ["", 7]),
      ["--value", "Sold", "--horizon", "2"],
    );
    expect([json.model, json.mean, json.lo95, json.remarks]).toEqual(["constant", [7, 7], [7, 7], ["constant"]]);
    expect(report).toContain("All values are alike");
    const few = await ask(subject, [header, ["", 1], ["", 2]], ["--value", "Sold", "--horizon", "2"]);
    expect(few).toEqual({ kind: "too-little-data", of: "values", found: 2, needed: 4 });
  });
});

test.each([
  [["--horizon", "3"], "--value is missing."],
  [["--value", "Sold"], "--horizon is missing."],
  [["--value", "Sold", "--horizon", "0"], "--horizon takes a whole number from 1 to 1000, not “0”."],
  [["--value", "Sold", "--horizon", "3", "--season", "x"], "--season takes a whole number from 1 to 1000, not “x”."],
  [["--value", "Quarter", "--horizon", "3"], "The column “Quarter” holds no numbers."],
  [["--value", "Price", "--horizon", "3"], "There is no column “Price”."],
])("%j is refused in words", async (flags, says) => {
  await expect(async () => ask(subject, [header, ["Q", 1], ["R", 2]], flags)).rejects.toThrow(says);
});
