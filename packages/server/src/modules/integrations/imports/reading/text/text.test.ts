import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { delimiters, type Encoding } from "../format.ts";
import { cellsOf, made } from "../made-files.ts";
import { encodingOfMark, encodingOfText, encodingOfZeros } from "./encoding.ts";
import { readTextRecords } from "./records.ts";

const codecs: Record<Exclude<Encoding, `utf-8+${string}`>, string> = {
  "utf-8": "utf8",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  gb18030: "gb18030",
  big5: "big5",
  shift_jis: "shift_jis",
  "windows-1252": "windows-1252",
};

const hard = [
  '"',
  '""',
  ",",
  ";",
  "\t",
  "|",
  "\n",
  "\r",
  "\r\n",
  " ",
  "=",
  "王",
  "𠮷",
  "龘",
  "一",
  "😀",
  "é",
  "€",
  "0",
  "a",
];
const letter = fc.oneof(fc.constantFrom(...hard), fc.string({ unit: "grapheme-ascii", maxLength: 3 }));
const cell = fc.array(letter, { maxLength: 6 }).map((letters) => letters.join(""));
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

const quoted = (text: string, always: boolean) =>
  always || /["\r\n,;|\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe.each(["utf-8", "utf-16le", "utf-16be", "gb18030"] as const)("in %s", (encoding) => {
  test("any table that is written reads back equal, wherever the pieces of the file are cut", async () => {
    const lines = fc.constantFrom("\n", "\r\n");
    const cut = fc.constantFrom(3, 7, 64, 100_000);
    const way = fc.record({
      delimiter: fc.constantFrom(...delimiters),
      line: lines,
      cut,
      always: fc.boolean(),
      mark: fc.boolean(),
    });
    const property = fc.asyncProperty(table, way, async (cells, { delimiter, line, cut, always, mark }) => {
      const text = cells.map((row) => row.map((one) => quoted(one, always)).join(delimiter) + line).join("");
      const path = made(iconv.encode((mark ? "\uFEFF" : "") + text, codecs[encoding]));
      expect(await cellsOf(readTextRecords(path, { encoding, delimiter }, cut))).toEqual(cells);
    });
    await fc.assert(property, { numRuns: 200 });
  });
});

const chinese = "姓名,手机,备注\n王伟,13800000001,老客户，喜欢喝茶\n李娜,13800000002,下周联系\n";
const taiwanese = "姓名,電話,備註\n陳美玲,0912345678,老客戶，喜歡喝茶\n林志偉,0987654321,下週聯絡\n";
const western = "Name;Ort\nMüller;Köln\nJosé;Málaga\nZoë;Besançon\n";
const found = async (text: string, codec: string) => (await encodingOfText(made(iconv.encode(text, codec)))).encoding;

test("text is told by what it looks like when it has no mark", async () => {
  expect(await found(chinese, "utf8")).toBe("utf-8");
  expect(await found(chinese, "gb18030")).toBe("gb18030");
  expect(await found("姓名\n𠮷野家\n龘龘\n张三\n", "gb18030")).toBe("gb18030");
  expect(await found(taiwanese, "big5")).toBe("big5");
  expect(await found(western, "windows-1252")).toBe("windows-1252");
  expect(await found("a,b\n1,2\n", "utf8")).toBe("utf-8");
});

const japanese = "氏名,電話,備考\n山田 太郎,03-1234-5678,お茶が好きです\n鈴木 花子,06-1234-5678,来週ご連絡ください\n";

test("Japanese in Shift-JIS is told by its kana, and Chinese in GBK is not taken for it", async () => {
  expect(await found(japanese, "shift_jis")).toBe("shift_jis");
  expect(await found(japanese, "utf8")).toBe("utf-8");
  expect(await found(chinese, "gb18030")).not.toBe("shift_jis");
  expect(await found(taiwanese, "big5")).not.toBe("shift_jis");
});

test("traditional characters in GBK are not taken for Big5", async () => {
  expect(await found(taiwanese, "gb18030")).toBe("gb18030");
});

test("one name at the end of a long file decides its encoding", async () => {
  const long = `name,x\n${"abcdefgh,1\n".repeat(100_000)}`;
  expect(await found(`${long}王伟,2\n`, "gb18030")).toBe("gb18030");
  expect(await found(`${long}王伟,2\n`, "utf8")).toBe("utf-8");
});

test("a character that lies across two pieces of the file does not make it something else", async () => {
  for (const shift of ["", "x", "xx"]) expect(await found(shift + "王".repeat(300_000), "utf8")).toBe("utf-8");
});

test("UTF-8 with a broken byte stays UTF-8 and is said to be damaged", async () => {
  const bytes = Buffer.concat([Buffer.from(chinese.repeat(20)), Buffer.from([0xff]), Buffer.from(chinese)]);
  expect(await encodingOfText(made(bytes))).toEqual({ encoding: "utf-8", damaged: true });
});

test("UTF-8 that was cut in the middle of its last character stays UTF-8", async () => {
  const bytes = Buffer.from("姓名\n王伟").subarray(0, -1);
  expect(await encodingOfText(made(bytes))).toEqual({ encoding: "utf-8", damaged: true });
});

test("UTF-16 without a mark is told by its zero bytes, in spite of 一", () => {
  const text = `姓名,手机\n${"一一一一一一,一\n".repeat(9)}`;
  expect(encodingOfZeros(iconv.encode(text, "utf-16le"))).toBe("utf-16le");
  expect(encodingOfZeros(iconv.encode(text, "utf-16be"))).toBe("utf-16be");
  expect(encodingOfZeros(Buffer.from("a,b\n1,2\n"))).toBeUndefined();
});

test("a mark says the encoding", () => {
  expect(encodingOfMark(iconv.encode("\uFEFFa", "gb18030"))).toBe("gb18030");
  expect(encodingOfMark(Buffer.from("\uFEFFa"))).toBe("utf-8");
  expect(encodingOfMark(Buffer.from("a,b"))).toBeUndefined();
});
