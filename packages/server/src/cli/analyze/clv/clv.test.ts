import { describe, expect, test } from "vitest";
import { randomFrom } from "@soloist/analytics/statistics/random.ts";
import { subject } from "./clv.ts";
import { dayNumber, dayOn } from "../reading/days.ts";
import { ask } from "../testing/ask.ts";

type Row = (string | number)[];
type Found = {
  json: Record<string, unknown> & {
    params: Record<string, number | null>;
    totals: Record<string, number | null>;
    holdout: Record<string, number> | null;
    leftOut: Record<string, number>;
    customers: Record<string, number | string | null>[];
  };
  report: string;
};

/** 120 customers who buy by chance, every second one about monthly and leaving after a while, the others more rarely. */
const purchases = (days: number): Row[] => {
  const random = randomFrom(5);
  const from = dayNumber("2026-01-01");
  return Array.from({ length: 120 }, (_, i) => i).flatMap((i) => {
    const rows: Row[] = [];
    for (
      let day = Math.floor(random() * 60);
      day < days;
      day += 1 + Math.floor(-Math.log(random()) * (i % 2 ? 25 : 70))
    ) {
      rows.push([`K${i}`, dayOn(from + day), (10 + (i % 7) + random() * 9).toFixed(2)]);
      if (i % 2 && random() < 0.35) break;
    }
    return rows;
  });
};
const header: Row = ["Customer", "Bought on", "Amount"];
const columns = ["--customer", "Customer", "--date", "Bought on"];
const withAmount = [...columns, "--amount", "Amount"];
const askFor = async (rows: Row[], flags: string[], language: "en" | "zh-CN" = "en") =>
  (await ask(subject, [header, ...rows], flags, language)) as Found;

const numbersIn = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe("what customers are worth", () => {
  test("is told with its parameters, totals and each customer, the most valuable first", async () => {
    const { json, report } = await askFor(purchases(300), withAmount);
    expect(Object.keys(json.params)).toEqual(["r", "alpha", "a", "b", "p", "q", "gamma"]);
    expect(json).toMatchObject({ horizonDays: 365, holdout: null, degenerate: false, customerCount: 120 });
    expect(json.customers.length).toBe(120);
    expect(Object.keys(json.customers[0]!)).toEqual([
      "id",
      "frequency",
      "recency",
      "age",
      "palive",
      "expectedPurchases",
      "expectedPurchasesLow",
      "expectedPurchasesHigh",
      "expectedSpend",
      "value",
      "valueLow",
      "valueHigh",
    ]);
    const values = json.customers.map(({ value }) => Number(value));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const sum = json.customers.reduce((total, each) => total + Number(each["expectedPurchases"]), 0);
    expect(json.totals["expectedPurchases"]).toBeCloseTo(sum, 8);
    expect(numbersIn(json).every(Number.isFinite)).toBe(true);
    expect(report).toContain("120 customers are expected to buy");
    expect(report).toContain("That is worth");
    expect(report).toContain("█");
    expect(report).not.toContain("Checked against");
  });

  test("without amounts has purchases and no money", async () => {
    const { json, report } = await askFor(purchases(300), columns);
    expect(json.params).toMatchObject({ p: null, q: null, gamma: null });
    expect(json.customers[0]).toMatchObject({ expectedSpend: null, value: null, valueLow: null });
    expect([json.totals["value"], report.includes("worth")]).toEqual([null, false]);
    expect(report).toContain("Who will buy most often");
  });

  test("beyond the day of reckoning the file checks the forecast, and gives the horizon unless one is asked for", async () => {
    const rows = purchases(300);
    const { json, report } = await askFor(rows, [...withAmount, "--until", "2026-07-31"]);
    const last = Math.max(...rows.map(([, on]) => dayNumber(String(on))));
    expect(json["horizonDays"]).toBe(last - dayNumber("2026-07-31"));
    expect(json.holdout!["predicted"]).toBeCloseTo(json.totals["expectedPurchases"]!, 8);
    const days = new Set(rows.filter(([, on]) => String(on) > "2026-07-31").map(([who, on]) => `${who} ${on}`));
    expect(json.holdout!["actual"]).toBe(days.size);
    expect(report).toContain("Checked against");
    const asked = await askFor(rows, [...withAmount, "--until", "2026-07-31", "--horizon-days", "28"]);
    expect(asked.json["horizonDays"]).toBe(28);
    expect(asked.json.totals["expectedPurchases"]).toBeLessThan(json.totals["expectedPurchases"]!);
    expect(asked.json.holdout).toEqual(json.holdout);
  });

  test("a margin and a discount make it less", async () => {
    const rows = purchases(300);
    const [whole, half, later] = await Promise.all(
      [[], ["--margin", "0.5"], ["--discount", "0.1"]].map((flags) => askFor(rows, [...withAmount, ...flags])),
    );
    expect(half!.json.totals["value"]! / whole!.json.totals["value"]!).toBeCloseTo(0.5, 12);
    expect(later!.json.totals["value"]! / whole!.json.totals["value"]!).toBeLessThan(0.97);
    expect(later!.json.totals["value"]! / whole!.json.totals["value"]!).toBeGreaterThan(0.9);
  });

  test("rows that are no purchase are left out, counted and told", async () => {
    const odd: Row[] = [
      ["", "2026-02-01", "5"],
      ["K1", "", "5"],
      ["K1", "2026-02-01", "free"],
      ["K1", "2026-02-01", "-5"],
    ];
    const [clean, mixed] = [
      await askFor(purchases(300), withAmount),
      await askFor([...odd, ...purchases(300)], withAmount),
    ];
    expect(mixed.json.leftOut).toEqual({ noCustomer: 1, noDate: 1, noAmount: 1, negativeAmount: 1 });
    expect(mixed.json.totals["value"]! / clean.json.totals["value"]!).toBeCloseTo(1, 4);
    expect(mixed.report).toContain("4 rows are left out: 1 without a customer, 1 without a date");
    expect(clean.report).not.toContain("left out");
  });

  test("who came back but paid nothing does not speak of spending", async () => {
    const free = purchases(300).map(([who, on, amount]): Row => [who!, on!, who === "K1" ? "0" : amount!]);
    const { json, report } = await askFor(free, withAmount);
    expect(json["payingRepeatCustomers"]).toBe(Number(json["repeatCustomers"]) - 1);
    expect(report).toContain("1 who came back but paid nothing do not count");
  });

  test("amounts that never differ, or never are, are said in words", async () => {
    const always = (amount: string) => purchases(300).map(([who, on]): Row => [who!, on!, amount]);
    const same = await askFor(always("20"), withAmount);
    expect(same.report).toContain("Every repeat purchase came to 20.00.");
    expect(same.json.customers[0]!["expectedSpend"]).toBe(20);
    const none = await askFor(always("0"), withAmount);
    expect(none.report).toContain("Too few came back and paid (0 of 20)");
    expect(none.json.customers[0]!["value"]).toBeNull();
  });

  test("is told in Chinese to who reads Chinese", async () => {
    const { report } = await askFor(purchases(300), [...withAmount, "--until", "2026-07-31"], "zh-CN");
    expect(report).toContain("120 位客户还会购买");
    expect(report).toContain("检验");
  });
});

describe("what cannot be answered", () => {
  test("five customers are too few, and one row too", async () => {
    const few = purchases(300).filter(([who]) => ["K0", "K1", "K2", "K3", "K4"].includes(String(who)));
    expect(await ask(subject, [header, ...few], columns)).toMatchObject({
      kind: "too-little-data",
      of: "repeat customers",
      needed: 20,
    });
    expect(await ask(subject, [header, ["K1", "2026-01-01", "5"]], withAmount)).toMatchObject({ found: 0 });
    expect(await ask(subject, [header, ["", "2026-01-01", "5"]], withAmount)).toMatchObject({ found: 0 });
  });
  test("a missing flag, a wrong column and a wrong day are refused in words", async () => {
    const rows = [["K1", "2026-01-01", "5"]];
    await expect(askFor(rows, ["--date", "Bought on"])).rejects.toThrow("--customer is missing.");
    await expect(askFor(rows, ["--customer", "Customer"])).rejects.toThrow("--date is missing.");
    await expect(askFor(rows, [...columns, "--amount", "Money"])).rejects.toThrow("There is no column “Money”.");
    await expect(askFor(rows, [...columns, "--until", "soon"])).rejects.toThrow("--until takes a day");
    await expect(askFor(rows, [...columns, "--horizon-days", "0"])).rejects.toThrow(
      "--horizon-days takes a whole number",
    );
  });
});
