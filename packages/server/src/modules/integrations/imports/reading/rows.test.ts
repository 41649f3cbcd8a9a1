import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Format, TextFormat } from "./format.ts";
import { all, cellsOf, hasTestData, made, testData } from "./made-files.ts";
import { recogniseFormat } from "./recognise.ts";
import { countRows, readHeader, readPreview, readRows } from "./rows.ts";

const csv: TextFormat = { kind: "text", encoding: "utf-8", delimiter: ",", headerRow: 0 };
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `${index},x\n`).join("");

test("rows are numbered as in the margin of a spreadsheet, the header being row 1", async () => {
  expect(await all(readRows(made("a,b\n1,2\n3,4"), csv))).toEqual([
    { number: 2, cells: ["1", "2"] },
    { number: 3, cells: ["3", "4"] },
  ]);
});

test("lead lines above the header are no data, but they count", async () => {
  const format = { ...csv, headerRow: 2 };
  const path = made("账单\n----\na,b\n1,2\n");
  expect(await readHeader(path, format)).toEqual(["a", "b"]);
  expect(await all(readRows(path, format))).toEqual([{ number: 4, cells: ["1", "2"] }]);
});

test("a blank row is given with empty cells, so that it can be counted", async () => {
  expect(await cellsOf(readRows(made("a,b\r\n\r\n,\r\n1,2\r\n"), csv))).toEqual([[""], ["", ""], ["1", "2"]]);
});

test("a cell keeps its spaces, its quotes and its lines", async () => {
  const path = made('a,b\r\n x ,"one\r\ntwo ""three"""\r\n="0138",5" pipe\r\n');
  expect(await cellsOf(readRows(path, csv))).toEqual([
    [" x ", 'one\r\ntwo "three"'],
    ['="0138"', '5" pipe'],
  ]);
});

test("a file may mix line ends, as files that were put together do", async () => {
  expect(await cellsOf(readRows(made('a,b\r\n1,2\n3,"4"\r\n5,"6\r"\n7,"8\r"\r\n'), csv))).toEqual([
    ["1", "2"],
    ["3", "4"],
    ["5", "6\r"],
    ["7", "8\r"],
  ]);
});

test("a file of an old Mac ends its lines with a carriage return alone", async () => {
  expect(await cellsOf(readRows(made('a,b\r1,2\r"x\ny",4'), csv))).toEqual([
    ["1", "2"],
    ["x\ny", "4"],
  ]);
});

test("rows come about a thousand at a time, and none is lost between pieces of the file", async () => {
  const sizes: number[] = [];
  let next = 0;
  for await (const batch of readRows(made(`n,x\n${numbered(120_000)}`), csv)) {
    sizes.push(batch.length);
    for (const { number, cells } of batch) {
      if (cells[0] !== String(next) || number !== next + 2) throw new Error(`row ${next} is wrong`);
      next++;
    }
  }
  expect(next).toBe(120_000);
  expect(Math.max(...sizes)).toBe(1000);
});

test("the count equals the rows that will come", async () => {
  const path = made(`n,x\n"1\n2",x\n\n${numbered(2500)}`);
  expect(await countRows(path, csv)).toBe(2502);
});

test("the preview has the header and the first rows only", async () => {
  const preview = await readPreview(made(`n,x\n${numbered(5000)}`), csv, 3);
  expect(preview.header).toEqual(["n", "x"]);
  expect(preview.rows.map(({ cells }) => cells[0])).toEqual(["0", "1", "2"]);
});

test.skipIf(!existsSync("/proc/self/fd"))("a caller who stops early leaves no file open", async () => {
  const open = () => readdirSync("/proc/self/fd").length;
  const path = made(`n,x\n${numbered(100_000)}`);
  const before = open();
  for (let time = 0; time < 20; time++) {
    for await (const batch of readRows(path, csv)) if (batch.length > 0) break;
  }
  expect(open()).toBeLessThan(before + 5);
});

test("a quote that never closes is refused with the line where it opened", async () => {
  const path = made(`a,b\n1,"two\nlines"\n3,"never closed\n${numbered(1000)}`);
  await expect(all(readRows(path, csv))).rejects.toMatchObject({
    code: "import.unclosed_quote",
    sentence: { en: expect.stringContaining("Line 4 "), "zh-CN": expect.stringContaining("第 4 行") },
  });
});

test("a quote that never closes in a huge file is found without reading all of it into memory", async () => {
  const path = made(`a,b\n${numbered(50_000)}3,"never closed\n${numbered(900_000)}`);
  await expect(countRows(path, csv)).rejects.toMatchObject({
    code: "import.unclosed_quote",
    sentence: { en: expect.stringContaining("Line 50002 ") },
  });
});

test("a stray quote that would merge two records is refused instead of losing one", async () => {
  const path = made('a,b,c\n1,"x"y,2\n3,"z",4\n');
  await expect(all(readRows(path, csv))).rejects.toMatchObject({
    code: "import.broken_quote",
    sentence: { en: expect.stringContaining("Line 2 ") },
  });
});

test("a stray quote that harms nothing is kept as it is", async () => {
  expect(await cellsOf(readRows(made('a,b\n"5" pipe",2\n'), csv))).toEqual([['5" pipe', "2"]]);
});

test("a line longer than any table's is refused", async () => {
  const path = made(`a,b\n${"x".repeat(5_000_000)}\n`);
  await expect(countRows(path, csv)).rejects.toMatchObject({ code: "import.line_too_long" });
});

test("a header row beyond the end is refused", async () => {
  await expect(readHeader(made("a,b\n"), { ...csv, headerRow: 7 })).rejects.toMatchObject({
    code: "import.no_header_row",
  });
});

describe.skipIf(!hasTestData)("public test data", () => {
  const read = async (path: string): Promise<{ format: Format; records: Record<string, string>[] }> => {
    const { format } = await recogniseFormat(path, path);
    const header = await readHeader(path, format);
    const rows = await cellsOf(readRows(path, format));
    return {
      format,
      records: rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""]))),
    };
  };
  const folder = join(testData, "import");
  const spectrum = hasTestData ? readdirSync(join(folder, "csv_spectrum_csvs")) : ["(absent)"];

  test.each(spectrum)("csv-spectrum %s", async (name) => {
    const expected = readFileSync(join(folder, "csv_spectrum_expected", name.replace(".csv", ".json")), "utf8");
    expect((await read(join(folder, "csv_spectrum_csvs", name))).records).toEqual(JSON.parse(expected));
  });

  test("contacts in GB18030 are read with every character right", async () => {
    const { format, records } = await read(join(folder, "made_contacts_gb18030.csv"));
    expect(format).toEqual({ kind: "text", encoding: "gb18030", delimiter: ",", headerRow: 0 });
    expect(records.map((record) => record["姓名"])).toEqual([
      "王伟",
      "𠮷野家",
      "欧阳娜娜",
      "司马光",
      "张三丰",
      "李　娜",
      "龘龘",
      "Li Wei 李伟",
      "陈·阿依古丽",
      "马",
    ]);
    expect(records[6]).toMatchObject({ 手机: '="13800000007"', 备注: '备注"引号"\n第二行' });
  });

  const headers = hasTestData ? readdirSync(folder).filter((name) => name.endsWith(".header.csv")) : ["(absent)"];
  test.each(headers)("the header of %s is found", async (name) => {
    const path = join(folder, name);
    const { format } = await recogniseFormat(path, name);
    const encoding = name.includes("gbk") ? "gb18030" : "utf-8";
    expect(format).toEqual({ kind: "text", encoding, delimiter: ",", headerRow: 0 });
    expect((await readHeader(path, format)).length).toBeGreaterThan(4);
  });
});
