import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { all, made, workbookOf, zipOf } from "./made-files.ts";
import { readHeader, readRows, recogniseFormat } from "./index.ts";

/** How a file ends: with rows, or with a sentence in both languages. Anything else is thrown on. */
async function endOf(content: Uint8Array, name: string): Promise<"rows" | "sentence"> {
  const path = made(content, name.replace(/^.*\./, "file."));
  try {
    const { format } = await recogniseFormat(path, name);
    await readHeader(path, format);
    await all(readRows(path, format));
    return "rows";
  } catch (error) {
    const { sentence } = error as { sentence?: { en: string; "zh-CN": string } };
    if (!sentence?.en || !/\p{Script=Han}/u.test(sentence["zh-CN"])) throw error;
    return "sentence";
  }
}

const names = fc.constantFrom("a.csv", "a.txt", "a.vcf", "a.json", "a.xlsx", "a");
const ends = ["rows", "sentence"];

test("any bytes end in rows or in a sentence", async () => {
  const marks = fc.constantFrom(
    "\ufeff",
    "\u00ff\u00fe",
    "\u00fe\u00ff",
    "PK\x03\x04",
    "\u0000",
    '"',
    '""',
    ",",
    "\r\n",
    "sep=;\n",
    "BEGIN:VCARD\n",
    "[{",
    '{"a":',
    "\u00d0\u00cf\u0011\u00e0",
  );
  const bytes = fc
    .array(fc.oneof(marks, fc.string({ unit: "binary", maxLength: 20 })), { maxLength: 40 })
    .map((parts) => Buffer.from(parts.join(""), "latin1"));
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, fc.uint8Array({ maxLength: 2000 })), names, async (content, name) => {
      expect(ends).toContain(await endOf(content, name));
    }),
    { numRuns: 400 },
  );
});

const table = '姓名,手机,备注\r\n王伟,13800000001,"喜欢, 喝茶"\r\n李娜,13800000002,"下周\n联系"\r\n';
const cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王伟\r\nTEL:13800000001\r\nEND:VCARD\r\n";
const files: [name: string, content: Buffer][] = [
  ...["utf8", "gbk", "big5", "utf-16le", "utf-16be", "shift_jis"].flatMap((codec): [string, Buffer][] => [
    [`${codec}.csv`, iconv.encode(table, codec)],
    [`${codec}.vcf`, iconv.encode(cards, codec)],
  ]),
  ["a.json", Buffer.from('[{"name":"王伟","phones":[{"label":"work","value":"1"}]},{"name":"李娜"}]')],
  [
    "a.xlsx",
    zipOf(
      workbookOf(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
      ),
    ),
  ],
];

test.each(files)("%s with bytes changed, lost or doubled ends in rows or in a sentence", async (name, content) => {
  const change = fc.record({
    at: fc.nat(content.length),
    byte: fc.nat(255),
    kind: fc.constantFrom("set", "cut", "lose", "double"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      let bytes: Uint8Array = content;
      for (const { at, byte, kind } of changes) {
        const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
        if (kind === "cut") bytes = before;
        else if (kind === "double") bytes = Buffer.concat([before, after, after]);
        else bytes = Buffer.concat([before, kind === "set" ? Buffer.from([byte]) : Buffer.alloc(0), after.subarray(1)]);
      }
      expect(ends).toContain(await endOf(bytes, name));
    }),
    { numRuns: 60 },
  );
});

test("a cell of three million characters is read or refused, not hung upon", async () => {
  const long = "x".repeat(3_000_000);
  expect(await endOf(Buffer.from(`a,b\n"${long}",1\n`), "a.csv")).toBe("rows");
  expect(await endOf(Buffer.from(`[{"a":"${long}"}]`), "a.json")).toBe("rows");
  expect(await endOf(Buffer.from(`BEGIN:VCARD\nVERSION:3.0\nFN:A\nNOTE:${long}\nEND:VCARD\n`), "a.vcf")).toBe("rows");
  expect(await endOf(Buffer.from(`a,b\n"${long}${long}`), "a.csv")).toBe("sentence");
});

test("zero bytes inside cells are not data", async () => {
  const path = made("a,b\nx\0,1\n".repeat(1) + "y,2\n".repeat(100));
  const { format } = await recogniseFormat(path, "a.csv");
  expect((await all(readRows(path, format)))[0]!.cells).toEqual(["x", "1"]);
});
