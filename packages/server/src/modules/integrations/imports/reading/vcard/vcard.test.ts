import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import type { Row } from "../format.ts";
import { all, made, testData } from "../made-files.ts";
import { recogniseFormat } from "../recognise.ts";
import { readRows } from "../rows.ts";

type Told = Record<string, string> & { row: Row };

/** Every card of a file, its filled cells by name. */
async function cards(content: string | Uint8Array, name = "cards.vcf"): Promise<Told[]> {
  const path = made(content, name);
  const { format } = await recogniseFormat(path, name);
  if (format.kind !== "vcard") throw new Error(format.kind);
  return (await all(readRows(path, format))).map((row) => {
    const filled = format.columns.flatMap((column, at) => (row.cells[at] ? [[column, row.cells[at]]] : []));
    return { ...(Object.fromEntries(filled) as Record<string, string>), row } as Told;
  });
}
const card = (...lines: string[]) => ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n");
const one = async (...lines: string[]) => (await cards(card(...lines)))[0]!;
const v3 = (...lines: string[]) => one("VERSION:3.0", ...lines);
const v21 = (...lines: string[]) => one("VERSION:2.1", ...lines);
const v4 = (...lines: string[]) => one("VERSION:4.0", ...lines);
const gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

describe("version 2.1", () => {
  test("quoted-printable goes on behind its soft breaks, even within a character", async () => {
    const found = await v21(
      "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=E4=",
      "=BC=9F",
      "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E4=B8=80=0D=0A=",
      "=E4=BA=8C",
    );
    expect([found["Name"], found["Notes"]]).toEqual(["王伟", "一\n二"]);
  });

  test.each([
    ["GBK", "gbk"],
    ["GB2312", "gb2312"],
    ["BIG5", "big5"],
    ["Shift_JIS", "shift_jis"],
    ["UTF-16", "utf-16be"],
    ["UTF-16LE", "utf-16le"],
  ])("a name packed in %s is read in it", async (charset, codec) => {
    const bytes = [...iconv.encode("山田王", codec)].map(
      (byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
    );
    const found = await v21(`FN;ENCODING=QUOTED-PRINTABLE;CHARSET=${charset}:${bytes.join("")}`, "TEL:1");
    expect(found["Name"]).toBe("山田王");
  });

  test("a phone that says UTF-8 and writes GBK is understood", async () => {
    const bytes = iconv.encode(card("VERSION:2.1", "FN;CHARSET=UTF-8:欧阳娜娜", "TEL;CELL:13800000001"), "gbk");
    expect((await cards(bytes))[0]!["Name"]).toBe("欧阳娜娜");
  });

  test("bare kinds are labels, and what only says how it is packed is none", async () => {
    const found = await v21("N:Doe;John", "TEL;CELL;PREF:1380000", "TEL;WORK;VOICE:021-50000001", "TEL;FAX:021-2");
    expect([found["Name"], found["Phones"], found["Fax"]]).toEqual([
      "John Doe",
      "mobile: 1380000\nwork: 021-50000001",
      "fax: 021-2",
    ]);
  });

  test("a picture may go on without blanks before its lines", async () => {
    const found = await v21("FN:A", "PHOTO;GIF;BASE64:", gif.slice(0, 20), gif.slice(20), "", "TEL:1");
    expect(Buffer.from(await found.row.photo!()).toString("base64")).toBe(gif);
    expect(found["Phones"]).toBe("1");
  });

  test("a card inside a card is whom to speak with, not a card of its own", async () => {
    const found = await cards(
      card("VERSION:2.1", "FN:Boss", "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "FN:Help", "TEL:2", "END:VCARD", "TEL:1"),
    );
    expect(found.map((told) => [told["Name"], told["Phones"], told["Notes"]])).toEqual([
      ["Boss", "1", "agent: Help, 2"],
    ]);
  });
});

describe("versions 3.0 and 4.0", () => {
  test("folded lines are joined, in bytes, so that no character breaks", async () => {
    const bytes = Buffer.concat([
      Buffer.from("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:"),
      Buffer.from("王").subarray(0, 2),
      Buffer.from("\r\n "),
      Buffer.from("王").subarray(2),
      Buffer.from("伟\r\nTEL:1\r\nEND:VCARD\r\n"),
    ]);
    expect((await cards(bytes))[0]!["Name"]).toBe("王伟");
  });

  test("escapes are undone after the parts are told apart", async () => {
    const found = await v3(
      "FN:Doe\\, John",
      "ORG:A\\;B;Sales",
      "NOTE:one\\ntwo\\Nthree \\\\ four",
      "CATEGORIES:x\\,y,z",
    );
    expect([found["Name"], found["Organization"], found["Department"], found["Notes"], found["Tags"]]).toEqual([
      "Doe, John",
      "A;B",
      "Sales",
      "one\ntwo\nthree \\ four",
      "x,y\nz",
    ]);
  });

  test("Apple's groups give their labels", async () => {
    const found = await v3(
      "FN:A",
      "item1.TEL:138",
      "item1.X-ABLabel:_$!<Assistant>!$_",
      "item2.TEL:139",
      "item2.X-ABLabel:秘书",
    );
    expect(found["Phones"]).toBe("assistant: 138\n秘书: 139");
  });

  test("parameters may be quoted and hold colons, and `^` escapes mean what they say", async () => {
    const found = await v4('ADR;LABEL="a: b^nc ^^ ^\'d^\'";TYPE="work,pref":;;12 St;X;Y;1;Z', "FN:A");
    expect(found["Addresses"]).toBe("work: 12 St | X | Y | 1 | Z");
  });

  test("a number may be an address with an extension", async () => {
    expect((await v4("FN:A", "TEL;VALUE=uri:tel:+1-418-656-9254;ext=102"))["Phones"]).toBe("+1-418-656-9254 ext. 102");
  });

  test.each([
    ["19800322", "1980-03-22"],
    ["1980-03-22T10:00:00Z", "1980-03-22"],
    ["--0203", "--02-03"],
    ["--02-03", "--02-03"],
    ["1604-05-12", "--05-12"],
  ])("a birthday of %s is %s", async (written, read) => {
    expect((await v4("FN:A", `BDAY:${written}`))["Birthday"]).toBe(read);
  });

  test("a birthday that is no day is noted, so that the card is kept", async () => {
    const found = await v4("FN:A", "BDAY;VALUE=text:circa 1800");
    expect([found["Birthday"], found["Notes"]]).toEqual([undefined, "birthday: circa 1800"]);
  });

  test("chat names come with what they are of", async () => {
    const found = await v4(
      "FN:A",
      "IMPP:xmpp:a@b.org",
      "X-QQ:10001",
      "X-WECHAT:wx_a",
      "IMPP;X-SERVICE-TYPE=Skype:skype:s",
    );
    expect(found["Messengers"]).toBe("xmpp: a@b.org\nqq: 10001\nwechat: wx_a\nskype: s");
  });

  test("a picture may be data, or an address that nobody fetches", async () => {
    const data = await v4("FN:A", `PHOTO:data:image/gif;base64,${gif}`);
    expect((await data.row.photo!()).length).toBe(Buffer.from(gif, "base64").length);
    const far = await v4("FN:A", "PHOTO;VALUE=uri:https://example.com/a.jpg");
    expect([far.row.photo, far.row.doubts?.[0]?.en]).toEqual([
      undefined,
      "The picture lies on the internet and is not fetched.",
    ]);
  });

  test("what calls itself a picture and is none is left out", async () => {
    const found = await v3("FN:A", `PHOTO;ENCODING=b;TYPE=JPEG:${Buffer.from("<svg onload=x>").toString("base64")}`);
    expect([found.row.photo, found.row.doubts?.length]).toEqual([undefined, 1]);
  });

  test("a Chinese name of parts has the family first and no space", async () => {
    expect((await v3("N:欧阳;娜娜;;;", "TEL:1"))["Name"]).toBe("欧阳娜娜");
  });

  test("a firm is one, and a group is told and left out", async () => {
    const found = await cards(
      card("VERSION:4.0", "KIND:org", "ORG:甲公司") + card("VERSION:4.0", "KIND:group", "FN:朋友"),
    );
    expect(found.map((told) => [told["Name"], told["Kind"], told.row.problem !== undefined])).toEqual([
      ["甲公司", "organisation", false],
      ["朋友", "group", true],
    ]);
  });
});

describe("cards that are broken", () => {
  test("without an end are told, and the others are kept", async () => {
    const found = await cards(`BEGIN:VCARD\nVERSION:3.0\nFN:A\n${card("VERSION:3.0", "FN:B")}BEGIN:VCARD\nFN:C\n`);
    expect(found.map((told) => [told["Name"], told.row.problem?.en.slice(0, 20)])).toEqual([
      ["A", "This card has no END"],
      ["B", undefined],
      ["C", "This card has no END"],
    ]);
  });

  test("without a version or a name are read as well as can be, with a word about it", async () => {
    const found = await cards(
      card("FN:A") + card("VERSION:3.0", "N:;B;;;") + card("VERSION:3.0", "EMAIL:c@example.com"),
    );
    expect(found.map((told) => [told["Name"], told.row.problem, told.row.doubts?.length])).toEqual([
      ["A", undefined, 1],
      ["B", undefined, undefined],
      [undefined, undefined, 1],
    ]);
  });

  test("that name nobody say so", async () => {
    expect((await v3("NOTE:x")).row.problem?.["zh-CN"]).toContain("不知道是谁");
  });
});

test.each(["utf-16le", "utf-16be"])("cards in %s, pictures too", async (codec) => {
  const text = card("VERSION:3.0", "FN:王伟", `PHOTO;ENCODING=b:${gif}`, "TEL:1");
  const [found] = await cards(iconv.encode(text, codec, { addBOM: true }));
  expect(found!["Name"]).toBe("王伟");
  expect(Buffer.from(await found!.row.photo!()).toString("base64")).toBe(gif);
});

test("cards in Big5, without a word about it", async () => {
  const text =
    card("VERSION:3.0", "FN:陳大文", "NOTE:請在星期三以前回覆我們的客戶") +
    card("VERSION:3.0", "FN:林淑芬", "ORG:台灣貿易股份有限公司");
  expect((await cards(iconv.encode(text, "big5"))).map((told) => told["Name"])).toEqual(["陳大文", "林淑芬"]);
});

test("whatever stands in a card, it ends in a row or a sentence", async () => {
  const line = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "BEGIN:VCARD",
      "END:VCARD",
      "VERSION:2.1",
      "AGENT:",
      "FN;ENCODING=QUOTED-PRINTABLE:=E7=",
      "PHOTO;BASE64:",
      'TEL;X=":',
      " ",
      "=",
      "N:;;",
      "item1.X-ABLabel",
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 30 }),
      fc.constantFrom("utf8", "gbk", "utf-16le"),
      async (lines, codec) => {
        const path = made(
          iconv.encode(`BEGIN:VCARD\n${lines.join("\n")}\nEND:VCARD\n`, codec, { addBOM: codec === "utf-16le" }),
        );
        const found = await recogniseFormat(path, "a.vcf").catch(
          (error: { code?: string }) => error.code ?? Promise.reject(error),
        );
        if (typeof found === "string") return;
        const rows = await all(readRows(path, found.format));
        expect(found.contents?.cards).toBe(rows.length);
      },
    ),
    { numRuns: 150 },
  );
});

const folder = join(testData, "vcard");
const expected = existsSync(folder)
  ? (JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as { file: string; fn: string[]; cards: number }[])
  : [];

describe.skipIf(expected.length === 0)("public cards", () => {
  test.each(expected.length > 0 ? expected : [{ file: "(absent)", fn: [], cards: 0 }])(
    "$file is counted as others count it",
    async ({ file, fn, ...counts }) => {
      const path = join(folder, file);
      const { contents, format } = await recogniseFormat(path, file);
      expect(counts).toMatchObject(contents!);
      const rows = await all(readRows(path, format));
      expect(rows.filter(({ problem }) => problem)).toEqual([]);
      const names = rows.map(({ cells }) => cells[0]!);
      // Their names are as written; those without any code must be the same.
      for (const name of fn.filter((raw) => !/[=\\]/.test(raw))) expect(names).toContain(name);
      expect(names.join("")).not.toMatch(/=[0-9A-F]{2}|\\[,;n]|\ufffd/);
    },
  );
});
