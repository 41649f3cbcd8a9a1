import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSentence } from "./cells.ts";
import { guessDecimalMark } from "./decimals.ts";
import { parseMoney } from "./money.ts";

test.each([
  ["1,234.56", 123456],
  ["1.234,56", 123456],
  ["1 234,56", 123456],
  ["1'234.56", 123456],
  ["12,34,567.89", 123456789],
  ["1,234", 123400],
  ["1,234,567", 123456700],
  ["12,5", 1250],
  ["0,125", 13],
  ["1.234", 123],
  ["1234元", 123400],
  ["¥ 38,000.00", 3800000],
  ["￥38000", 3800000],
  ["１２３．４５", 12345],
  ["3.8万", 3800000],
  ["3.8万元", 3800000],
  ["3.8w", 3800000],
  ["1.2亿", 12000000000],
  ["15k", 1500000],
  ["人民币1,000元整", 100000],
  ["(12.50)", -1250],
  ["(¥12.50)", -1250],
  ["-¥12.50", -1250],
  ["¥-12.50", -1250],
  ["−5", -500],
  ["12.50-", -1250],
  ["+7", 700],
  [".5", 50],
  ["5.", 500],
  ["-0", 0],
  ["1.5E+3", 150000],
  ["0.30000000000000004", 30],
  ['="99.90"', 9990],
  ["`12.00", 1200],
])("%s is %i fen", (text, minor) => {
  expect(parseMoney(text, "CNY")).toMatchObject({ minor, currency: "CNY" });
});

test.each([
  ["$12.50", "USD", 1250],
  ["US$ 12.50", "USD", 1250],
  ["USD 12.50", "USD", 1250],
  ["12.50 usd", "USD", 1250],
  ["12,50 €", "EUR", 1250],
  ["£2.55", "GBP", 255],
  ["HK$100", "HKD", 10000],
  ["100港币", "HKD", 10000],
  ["JPY 1234", "JPY", 1234],
  ["1.5 KWD", "KWD", 1500],
])("the currency in %s is %s, whatever is expected", (text, currency, minor) => {
  expect(parseMoney(text, "CNY")).toEqual({ minor, currency });
});

test("a sign that several currencies share means the expected one", () => {
  expect(parseMoney("¥1234", "JPY")).toEqual({ minor: 1234, currency: "JPY" });
  expect(parseMoney("$5", "AUD")).toEqual({ minor: 500, currency: "AUD" });
  expect(parseMoney("¥5", "USD")).toEqual({ minor: 500, currency: "CNY" });
});

describe("rounding", () => {
  test("goes half away from zero and says so", () => {
    expect(parseMoney("1.005", "CNY")).toMatchObject({
      minor: 101,
      note: { en: expect.stringContaining("rounded to 2 decimals") },
    });
    expect(parseMoney("-1.005", "CNY")).toMatchObject({ minor: -101 });
    expect(parseMoney("1.0049", "CNY")).toMatchObject({ minor: 100 });
    expect(parseMoney("0.5", "JPY")).toMatchObject({ minor: 1 });
  });
  test("is not mentioned where nothing was lost", () => {
    expect(parseMoney("1.5000", "CNY")).toEqual({ minor: 150, currency: "CNY" });
  });
});

test.each([
  "",
  "abc",
  "12 34",
  "1.2.3",
  "1,23,4",
  "--5",
  "(5",
  "5)",
  "-5-",
  "12%",
  "免费",
  "¥",
  "1e99999",
  "$5 EUR",
  "5 apples",
  "1,2,3",
  "1/2",
  "NaN",
  "Infinity",
  "3万万",
])("%j is refused with a sentence in both languages", (text) => {
  const result = parseMoney(text, "CNY");
  expect(isSentence(result) && result.en.length > 10 && result["zh-CN"].length > 4).toBe(true);
});

test("an amount beyond the safe integers is refused", () => {
  expect(parseMoney("90071992547409.91", "CNY")).toEqual({ minor: Number.MAX_SAFE_INTEGER, currency: "CNY" });
  expect(parseMoney("90071992547409.92", "CNY")).toMatchObject({
    en: "“90071992547409.92” is too large for an amount.",
  });
});

test("a column with decimal commas reads 1.234 as one thousand", () => {
  const mark = guessDecimalMark(["1.234", "12,50", "1.234,56"]);
  expect(mark).toBe(",");
  expect(parseMoney("1.234", "EUR", mark)).toEqual({ minor: 123400, currency: "EUR" });
  expect(parseMoney("12,500", "EUR", mark)).toEqual({ minor: 1250, currency: "EUR" });
  expect(guessDecimalMark(["1,234", "2.55"])).toBe(".");
});

test("no text makes the parser throw", () => {
  const near = fc.string({ unit: fc.constantFrom(..."0123456789.,-+()¥$€元万k eE'") });
  fc.assert(
    fc.property(
      fc.oneof(near, fc.string({ unit: "binary" })),
      fc.constantFrom("CNY", "JPY", "KWD"),
      (text, currency) => {
        const result = parseMoney(text, currency);
        expect(isSentence(result) || Number.isSafeInteger(result.minor)).toBe(true);
      },
    ),
  );
});

test("what Intl writes in six languages reads back as the same amount", () => {
  const locale = fc.constantFrom("zh-CN", "en-US", "de-DE", "fr-FR", "de-CH", "en-IN");
  const currency = fc.constantFrom(["CNY", 2], ["USD", 2], ["EUR", 2], ["JPY", 0]) as fc.Arbitrary<[string, number]>;
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), locale, currency, (minor, locale, [currency, places]) => {
      const shown = new Intl.NumberFormat(locale, {
        style: "currency",
        currency,
        minimumFractionDigits: places,
      }).format(minor / 10 ** places);
      const mark = locale === "de-DE" || locale === "fr-FR" ? "," : ".";
      expect(parseMoney(shown, currency, mark)).toEqual({ minor, currency });
    }),
  );
});

test("a very long text is refused without thinking about it", () => {
  const start = performance.now();
  for (const part of ["1", "1 ", "1,", "("]) expect(isSentence(parseMoney(part.repeat(100_000), "CNY"))).toBe(true);
  expect(performance.now() - start).toBeLessThan(500);
});
