import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bar, bars, columns, sparkline } from "../chart.ts";
import { dayNumber, dayOn, flagDay } from "./days.ts";
import { flagNumber, numberOf } from "./numbers.ts";
import { noDay, openTable, tableOf } from "./table.ts";

const place = mkdtempSync(join(tmpdir(), "soloist-table-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe("a table", () => {
  const table = tableOf(
    ["Customer", "Bought on", "Amount"],
    [
      ["K1", "2027-02-01", "¥1,200.50"],
      ["K2", "", "12 %"],
      ["K3", "2027/2/3 10:00", "soon"],
    ],
  );
  test("gives texts, numbers and days, and says which cells hold none", () => {
    expect(table.texts("customer")).toEqual(["K1", "K2", "K3"]);
    expect([...table.numbers("Amount")]).toEqual([1200.5, 0.12, NaN]);
    expect([...table.days("Bought on")]).toEqual([dayNumber("2027-02-01"), noDay, dayNumber("2027-02-03")]);
  });
  test("names the columns there are where one is missing, and refuses one that holds nothing of the kind", () => {
    expect(() => table.texts("Price")).toThrow("no column “Price”. The file has: Customer, Bought on, Amount.");
    expect(() => table.numbers("Customer")).toThrow("holds no numbers");
    expect(() => table.days("Customer")).toThrow("holds no dates");
  });
});

test("a file is read as the import reads it: lead lines, GBK, blank rows", async () => {
  const path = join(place, "bill.csv");
  writeFileSync(path, Buffer.from("bfcdbba72cbdf0b6ee0d0ac0eecbc42c3132330d0a2c0d0ac0eecbc42c340d0a", "hex"));
  const table = await openTable(path);
  expect([table.header, table.rowCount, table.texts("客户")]).toEqual([["客户", "金额"], 2, ["李四", "李四"]]);
  await expect(openTable(join(place, "none.csv"))).rejects.toThrow("cannot be read");
  await expect(openTable(place)).rejects.toThrow("is not a file");
});

test.each([
  ["2026-01", "2026-01-01"],
  ["2026/3", "2026-03-01"],
  ["2026年12月", "2026-12-01"],
  ["202607", "2026-07-01"],
  ["Jan 2026", "2026-01-01"],
  ["2026Q2", "2026-04-01"],
  ["1949", "1949-01-01"],
  ["20260131", "2026-01-31"],
])("the period %s begins on %s", (text, on) => {
  expect(dayOn(flagDay("until", text)!)).toBe(on);
});

test("flags that do not fit are refused with what would", () => {
  expect(flagNumber("k", "4", { least: 2, most: 20, whole: true })).toBe(4);
  expect(flagNumber("k", undefined, { least: 2 })).toBeUndefined();
  expect(() => flagNumber("k", "1", { least: 2, most: 20, whole: true })).toThrow(
    "--k takes a whole number from 2 to 20, not “1”.",
  );
  expect(() => flagNumber("share", "half", { least: 0 })).toThrow("--share takes a number from 0 up, not “half”.");
  expect(() => flagDay("until", "soon")).toThrow("--until takes a day such as 2027-02-01, not “soon”.");
});

test("numbers are read with either decimal mark", () => {
  expect([numberOf("1.5"), numberOf("1,5", ","), numberOf("1.500", ","), numberOf("-3e2"), numberOf("x")]).toEqual([
    1.5,
    1.5,
    1500,
    -300,
    NaN,
  ]);
});

test("charts keep their columns, also beside Chinese words", () => {
  expect(bar(0.5, 4)).toBe("██");
  expect(
    bars(
      [
        { label: "新客户", value: 1, text: "1" },
        { label: "ab", value: 2, text: "20" },
      ],
      4,
    ),
  ).toBe("新客户   1  ██\nab      20  ████");
  expect(sparkline([1, 2, 3])).toBe("▁▅█");
  expect(
    columns([
      ["a", "1"],
      ["客户", "22"],
    ]),
  ).toBe("a      1\n客户  22");
});
