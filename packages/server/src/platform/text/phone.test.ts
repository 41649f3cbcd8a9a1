import * as fc from "fast-check";
import { expect, test } from "vitest";
import { displayPhone, normalisePhone } from "./index.ts";

test.each([
  "13800000001",
  "138 0000 0001",
  "+86 138-0000-0001",
  "８６１３８０００００００１",
  "(86)13800000001",
  "（86）13800000001",
  "0086 138 0000 0001",
  "013800000001",
  '="13800000001"',
  "13800000001\t",
  "`13800000001",
  "'13800000001",
  "13800000001.0",
  "1.3800000001E+10",
  "手机：13800000001",
  "13800000001（王先生）",
])("%s is the same Chinese mobile", (text) => {
  expect(normalisePhone(text)).toEqual({ e164: "+8613800000001" });
});

test.each([
  "021-50000005转8",
  "021-50000005 ext. 8",
  "(021)50000005-8",
  "+86 21 5000 0005 x8",
  "02150000005#8",
  "86-21-50000005转 8",
  "021—50000005分机8",
  "021 5000 0005-8",
])("%s is a landline in Shanghai with an extension", (text) => {
  expect(normalisePhone(text)).toEqual({ e164: "+862150000005", extension: "8" });
});

test("service numbers of companies are numbers", () => {
  expect(normalisePhone("400-800-1234")).toEqual({ e164: "+864008001234" });
  expect(normalisePhone("400-800-1234转2")).toEqual({ e164: "+864008001234", extension: "2" });
});

test("a number of another country is read with its code, or by the country given", () => {
  expect(normalisePhone("+1 (415) 555-2671")).toEqual({ e164: "+14155552671" });
  expect(normalisePhone("020 7946 0018", "gb")).toEqual({ e164: "+442079460018" });
});

test("a country nobody knows reads only numbers that carry their code", () => {
  expect(normalisePhone("13800000001", "??")).toBeNull();
  expect(normalisePhone("+8613800000001", "??")).toEqual({ e164: "+8613800000001" });
});

test("hidden digits make no number", () => {
  expect(normalisePhone("138****0000")).toBeNull();
  expect(normalisePhone("138xxxx0000")).toBeNull();
});

test("digits that a spreadsheet rounded away make no number", () => {
  expect(normalisePhone("1.38E+10")).toBeNull();
  expect(normalisePhone("1.3800000001E+11")).toBeNull();
});

test.each([
  "",
  "无",
  "12345678901",
  "1380000000",
  "138000000011",
  "50000005",
  "10086",
  "13800000001/13800000002",
  "a13800000001",
  "2026-01-02",
])("%s is not a number one could call", (text) => {
  expect(normalisePhone(text)).toBeNull();
});

test("a Chinese number is shown in its national groups, a foreign one with its country", () => {
  expect(displayPhone("+8613857102291")).toBe("138 5710 2291");
  expect(displayPhone("+862150000005", "8")).toBe("021 5000 0005-8");
  expect(displayPhone("+14155552671")).toBe("+1 415 555 2671");
  expect(displayPhone("none")).toBe("none");
});

test("what is shown reads back as the same number", () => {
  const mobile = fc.integer({ min: 0, max: 99_999_999 }).map((n) => `138${String(n).padStart(8, "0")}`);
  fc.assert(fc.property(mobile, (number) => normalisePhone(displayPhone(`+86${number}`))?.e164 === `+86${number}`));
});

test("any text is answered, never thrown at", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[\d+()\-.xe转]*$/)), (text) => {
      expect(normalisePhone(text)?.e164 ?? "+1").toMatch(/^\+\d+$/);
    }),
  );
});

test("a very long text is refused without thinking about it", () => {
  const start = performance.now();
  for (const part of ["(", " , ", "0-", "1"]) expect(normalisePhone(part.repeat(100_000))).toBeNull();
  expect(performance.now() - start).toBeLessThan(500);
});
