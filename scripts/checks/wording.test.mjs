import { expect, test } from "vitest";
import { compareStrings, pairFault } from "./wording.mjs";

test.each([
  ["Save", "保存"],
  ["CSV", "CSV"],
  ["Read from Microsoft Excel", "从 Microsoft Excel 读取"],
  ["中文", "中文"],
  ["切换到中文", "Switch to English"],
  ["Run: npm run soloist -- user password MAIL", "请运行：npm run soloist -- user password 邮箱"],
  ["${number} rows of ${total}", "共 ${total} 行，第 ${number} 行"],
  ["See https://example.org/a/b for more", "详见 https://example.org/a/b"],
])("%s and %s are a good pair", (en, zh) => {
  expect(pairFault(en, zh)).toBeUndefined();
});

test.each([
  ["", "保存", "the English text is empty"],
  ["Save", " ", "the Chinese text is empty"],
  ["The file cannot be read", "The file cannot be read", "holds an English sentence"],
  ["No such thing", "错误：there is no such thing", "holds an English sentence"],
  ["这个文件无法读取请重试", "这个文件无法读取请重试", "the English text is Chinese"],
])("%s and %s are not", (en, zh, fault) => {
  expect(pairFault(en, zh)).toContain(fault);
});

test("a key that one language lacks is named, however deep", () => {
  expect(compareStrings({ a: { b: "Save", c: "Add" } }, { a: { b: "保存", d: "添加" } }).faults).toEqual([
    "a.c is missing in zh-CN",
    "a.d is missing in en",
  ]);
});

test("texts inside functions are looked at too", () => {
  const [en, zh] = [{ a: (n) => `${n} rows were read` }, { a: (n) => `${n} rows were read` }];
  expect(compareStrings(en, zh).faults[0]).toContain("holds an English sentence");
});
