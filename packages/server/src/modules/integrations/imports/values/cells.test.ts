import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cleanCell, cleanId, isBlankCell, isSentence, splitCell } from "./cells.ts";

test.each([
  ["\ufeff订单号", "订单号"],
  ["`4200001", "4200001"],
  ["'00123", "00123"],
  ['="13800000001"', "13800000001"],
  ['="say ""hi"""', 'say "hi"'],
  ["\t123\t", "123"],
  ["\u00a0 王伟　", "王伟"],
  ["  plain  ", "plain"],
  ["O'Neil", "O'Neil"],
  ["a = b", "a = b"],
  ["line one\nline two\n", "line one\nline two"],
  ["", ""],
])("%j is cleaned to %j", (cell, text) => {
  expect(cleanCell(cell)).toBe(text);
});

test("a cleaned text needs no second cleaning of its spaces", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => cleanCell(text) === cleanCell(text).trim()));
});

test("an id that a spreadsheet turned into a float is the id again", () => {
  expect(cleanId("17850.0")).toBe("17850");
  expect(cleanId(" 536365 ")).toBe("536365");
  expect(cleanId("85123A")).toBe("85123A");
  expect(cleanId("1.50")).toBe("1.50");
  expect(cleanId("`2026010222001")).toBe("2026010222001");
  expect(cleanId("00123")).toBe("00123");
  expect(cleanId("1.23456E+5")).toBe("123456");
});

test("an id whose last digits are lost is refused, in both languages", () => {
  expect(cleanId("2.02601E+15")).toEqual({
    en: "“2.02601E+15” is an id that a spreadsheet shortened; its last digits are lost. Export that column as text.",
    "zh-CN": "“2.02601E+15”是被表格软件缩写的编号，末尾数字已丢失。请把该列按文本格式重新导出。",
  });
});

test("signs for nothing are nothing", () => {
  expect(["", " ", "-", "无", "N/A", "NULL", "—", "0/0/00"].every(isBlankCell)).toBe(true);
  expect(["0", "无锡", "no", "x"].some(isBlankCell)).toBe(false);
});

test("several values in one cell come apart", () => {
  expect(splitCell("e@example.com;f@example.com")).toEqual(["e@example.com", "f@example.com"]);
  expect(splitCell("13800000001、13800000002 / 021-50000005，")).toEqual([
    "13800000001",
    "13800000002",
    "021-50000005",
  ]);
  expect(splitCell("* myContacts ::: friends")).toEqual(["* myContacts", "friends"]);
  expect(splitCell("https://example.com")).toEqual(["https://example.com"]);
});

test("a sentence is told from a value", () => {
  expect(isSentence(cleanId("1.2E+9"))).toBe(true);
  expect([null, undefined, "en", 1, { minor: 1 }].some(isSentence)).toBe(false);
});
