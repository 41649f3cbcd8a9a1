import fc from "fast-check";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import type { Format, Row } from "../format.ts";
import { all, cellsOf, made, workbookOf, zipOf } from "../made-files.ts";
import { recogniseFormat } from "../recognise.ts";
import { countRows, readHeader, readPreview, readRows } from "../rows.ts";
import { plainNumber } from "./numbers.ts";
import { readXlsxRecords } from "./records.ts";
import { shownBy } from "./styles.ts";
import { createXmlReader } from "./xml.ts";

const written = async (...sheets: WriteSheet[]) => made(await writeXlsx({ sheets }), "book.xlsx");
const recordsOf = (path: string, sheet = "S") => cellsOf(readXlsxRecords(path, { sheet }));
const sheetOf = (data: string, more?: Parameters<typeof workbookOf>[1]) =>
  recordsOf(made(zipOf(workbookOf(data, more))));

test("a written workbook is read back with its texts, numbers, dates and truths", async () => {
  const rows = [
    ["姓名", "金额", "日期", "时间", "会员"],
    ["𠮷野家 <&>", 12.5, new Date(Date.UTC(2027, 1, 1)), new Date(Date.UTC(2027, 1, 1, 8, 26, 59)), true],
    ["two\nlines", 0.1 + 0.2, null, null, false],
  ];
  expect(await recordsOf(await written({ name: "S", rows }))).toEqual([
    ["姓名", "金额", "日期", "时间", "会员"],
    ["𠮷野家 <&>", "12.5", "2027-02-01", "2027-02-01 08:26:59", "TRUE"],
    ["two\nlines", "0.3", "", "", "FALSE"],
  ]);
});

test("any texts that are written read back equal, shared or inline", async () => {
  const letter = fc.constantFrom("a", "王", "𠮷", "😀", '"', "&", "<", ">", "'", " ", "\t", "_", "\n");
  const cell = fc.array(letter, { maxLength: 5 }).map((letters) => `${letters.join("")}.`);
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  const mode = fc.constantFrom("shared" as const, "inline" as const);
  const property = fc.asyncProperty(rows, mode, async (rows, stringMode) => {
    const path = made(await writeXlsx({ sheets: [{ name: "S", rows }], stringMode }));
    expect(await recordsOf(path)).toEqual(rows);
  });
  await fc.assert(property, { numRuns: 60 });
});

test("the format finds the first visible sheet that has rows, and its header", async () => {
  const path = await written(
    { name: "说明", rows: [] },
    { name: "旧", rows: [["x"], ["1"]], hidden: true },
    { name: "客户", rows: [["客户名单"], ["姓名", "电话"], ["王伟", "13800000001"]] },
    { name: "订单", rows: [["a"], ["1"]] },
  );
  const { format, sheets } = await recogniseFormat(path, "book.xlsx");
  expect(sheets).toEqual(["说明", "客户", "订单"]);
  expect(format).toEqual({ kind: "xlsx", sheet: "客户", headerRow: 1 });
  expect(await readHeader(path, format)).toEqual(["姓名", "电话"]);
  expect(await all(readRows(path, format))).toEqual([{ number: 3, cells: ["王伟", "13800000001"] }]);
});

test("rows missing between others are blank rows, and blank rows at the end are none", async () => {
  const path = made(
    zipOf(
      workbookOf(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c></row><row r="9"><c r="A9" s="1"/></row>',
      ),
    ),
  );
  const rows: Row[] = await all(readXlsxRecords(path, { sheet: "S" }));
  expect(rows).toEqual([
    { number: 1, cells: ["1"] },
    { number: 2, cells: [""] },
    { number: 3, cells: [""] },
    { number: 4, cells: ["", "", "2"] },
  ]);
});

test("cells and rows without references follow each other", async () => {
  const data = '<row><c><v>1</v></c><c t="str"><v>x</v></c></row><row><c t="inlineStr"><is><t>y</t></is></c></row>';
  expect(await sheetOf(data)).toEqual([["1", "x"], ["y"]]);
});

test("a formula gives the value it had when the file was saved", async () => {
  const data =
    '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a&amp;b</v></c><c r="C1"><f>X()</f></c></row>';
  expect(await sheetOf(data)).toEqual([["2", "a&b"]]);
});

test("rich text is joined, and the readings above characters are left out", async () => {
  const strings =
    "<si><r><t>王</t></r><r><rPr><b/></rPr><t> 伟</t></r><rPh><t>wang</t></rPh></si><si><t/></si><si><t>_x005F_x000D_ _x000A_</t></si>";
  const data = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>';
  expect(await sheetOf(data, { strings })).toEqual([["王 伟", "", "_x000D_ \n"]]);
});

test("prefixed names and single quotes are XML too", async () => {
  const data = "<x:row r='1'><x:c r='B1' t='inlineStr'><x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c></x:row>";
  expect(await sheetOf(data)).toEqual([["", "a<b"]]);
});

const styled = (format: string, value: string, properties = "") => {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`;
  return sheetOf(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, { styles, properties });
};

test.each([
  ["yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "46419", "2027-02-01"],
  ["[$-804]yyyy/m/d h:mm;@", "46419.351377314815", "2027-02-01 08:25:59"],
  ["h:mm", "0.75", "18:00:00"],
  ["[h]:mm:ss", "1.5", "36:00:00"],
  ["m/d/yy", "1", "1900-01-01"],
  ["m/d/yy", "61", "1900-03-01"],
  ["#,##0.00_);[Red]\\(#,##0.00\\)", "-1234.5600000000001", "-1234.56"],
  ["[$¥-804]#,##0", "12", "12"],
  ["000000", "1234", "001234"],
  ["&quot;days&quot; 0", "46419", "46419"],
  ["yyyy-mm-dd", "-1", "-1"],
])("the format %s shows %s as %s", async (format, value, shown) => {
  expect(await styled(format, value)).toEqual([[shown]]);
});

test("a workbook may count its days from 1904", async () => {
  expect(await styled("yyyy-mm-dd", "44957", '<workbookPr date1904="1"/>')).toEqual([["2027-02-01"]]);
});

test("numbers have no exponent and no noise, and long ones are exactly as stored", () => {
  const stored = [
    "20123456789012345",
    "2.01234567890123E+16",
    "1.38E+10",
    "2.5499999999999998",
    "1E-3",
    "1.5e-10",
    "-0.0",
  ];
  const shown = ["20123456789012345", "20123456789012300", "13800000000", "2.55", "0.001", "0.00000000015", "0"];
  expect(stored.map(plainNumber)).toEqual(shown);
});

test("any number keeps its value to fifteen digits", () => {
  const close = (value: number) => Number(plainNumber(String(value))) === Number(value.toPrecision(15));
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), close));
});

test("a number format without letters of time is no date", () => {
  expect(shownBy("General").as).toBe("number");
  expect(shownBy('0.00"m"').as).toBe("number");
  expect(shownBy("mmm yy").as).toBe("moment");
});

test("XML is understood wherever it is cut", () => {
  const xml = `<?xml version="1.0"?><!-- > --><a b="x > y" c='"'>t&lt;<![CDATA[<&]]></a><e/>`;
  const heard = (pieces: string[]) => {
    const told: string[] = [];
    const read = createXmlReader({
      open: (name, attributes) => told.push(`<${name}${attributes}`),
      text: (raw) => told.push(raw),
      close: (name) => told.push(`/${name}`),
    });
    for (const piece of pieces) read(piece);
    return told;
  };
  expect(heard([xml])).toEqual([`<a b="x > y" c='"'`, "t&lt;", "<&", "/a", "<e", "/e"]);
  expect(heard([...xml])).toEqual(heard([xml]));
});

const spaces = (size: number) => Buffer.alloc(size, " ");
const bomb = (claimed?: number) => {
  const parts = { ...workbookOf(""), "xl/worksheets/sheet1.xml": spaces(80 * 1024 ** 2) };
  return made(zipOf(parts, claimed));
};
const format: Format = { kind: "xlsx", sheet: "S", headerRow: 0 };

test("a workbook that unpacks to far more than it holds is refused, even when it lies about its size", async () => {
  await expect(countRows(bomb(), format)).rejects.toMatchObject({ code: "import.unpacks_too_large" });
  await expect(countRows(bomb(1000), format)).rejects.toMatchObject({ code: expect.stringMatching(/unpacks|damaged/) });
});

test("a sheet with something far to the right is refused with a sentence", async () => {
  const data = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>';
  await expect(sheetOf(data)).rejects.toMatchObject({ code: "import.too_wide" });
});

test("a workbook with a broken part is refused as damaged", async () => {
  const bytes = zipOf(workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(50)));
  const at = bytes.indexOf("sheet1.xml") + 12;
  bytes.fill(0x55, at, at + 20);
  await expect(countRows(made(bytes), format)).rejects.toMatchObject({ code: "import.damaged_xlsx" });
});

test("a sheet that is not there is refused by name", async () => {
  const path = await written({ name: "A", rows: [["x"]] });
  await expect(readPreview(path, format, 3)).rejects.toMatchObject({ code: "import.no_such_sheet", field: "sheet" });
});
