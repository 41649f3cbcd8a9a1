import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { all, made } from "../made-files.ts";
import { readPreview, readRows, recogniseFormat } from "../index.ts";
import { isSensible, isWordLike } from "./sensible.ts";

const table = "姓名,手机,公司\r\n王小明,13800000001,上海某某公司\r\n李晓红,13800000002,杭州山海茶行\r\n";

async function read(content: Buffer) {
  const path = made(content, "file.csv");
  const { format, why } = await recogniseFormat(path, "file.csv");
  return { format, why, ...(await readPreview(path, format, 1000)) };
}
async function refusalOf(content: Buffer): Promise<string> {
  const answer = await read(content).then(
    () => "",
    (error: { sentence: { en: string } }) => error.sentence.en,
  );
  return answer;
}

test("UTF-8 padded with zeros is read as what it says", async () => {
  const { format, header, rows } = await read(Buffer.from(table.replaceAll(",", ",\0")));
  expect(format).toMatchObject({ encoding: "utf-8" });
  expect(header).toEqual(["姓名", "手机", "公司"]);
  expect(rows[1]!.cells).toEqual(["李晓红", "13800000002", "杭州山海茶行"]);
});

test("random bytes end in one sentence that quotes nothing of them", async () => {
  const noise = fc.uint8Array({ minLength: 600, maxLength: 3000 });
  await fc.assert(
    fc.asyncProperty(noise, fc.constantFrom("", "\u00ff\u00fe", "\u00fe\u00ff"), async (bytes, mark) => {
      expect(await refusalOf(Buffer.concat([Buffer.from(mark, "latin1"), bytes]))).toMatch(
        /^This (is|looks|file)[\x20-\x7e]+$/,
      );
    }),
    { numRuns: 150 },
  );
});

test("what people write in UTF-16 is sensible, in any script", () => {
  for (const text of [
    table,
    "Имя;Телефон\nИван;1",
    "名前,電話\n山田太郎,1",
    "이름,전화\n김철수,1",
    "Name\tJosé\t🙂\n",
    "ꆈꌠꁱꂷ\n",
  ]) {
    expect(isSensible(text)).toBe(true);
  }
});

test("a name of a column is quoted only when it looks like words", () => {
  expect(["姓名", "Straße 2", "会員番号カード", "Телефон", "이름"].every(isWordLike)).toBe(true);
  expect(["꟥趐", "苩놮\u0007", "ふ敀慸灭敬\u4dbe", "42", "\ue000x", "ꓥꢳ軧"].some(isWordLike)).toBe(false);
});

test.each(["gbk", "big5"])("lines in UTF-8 and in %s are each read by their own, and it is said", async (codec) => {
  const [, ...rows] = table
    .replaceAll("杭州山海茶行", "臺北茶莊")
    .replaceAll("某某", "大同")
    .replaceAll("上海", "上海")
    .split("\r\n");
  const traditional = rows.join("\r\n").replaceAll("晓红", "曉紅").replaceAll("小明", "小明");
  const text = codec === "big5" ? traditional : rows.join("\r\n");
  const found = await read(
    Buffer.concat([Buffer.from(table), iconv.encode(text, codec), Buffer.from(rows.join("\r\n"))]),
  );
  expect(found.rows.map(({ cells }) => cells[0]).filter(Boolean)).toEqual([
    "王小明",
    "李晓红",
    "王小明",
    codec === "big5" ? "李曉紅" : "李晓红",
    "王小明",
    "李晓红",
  ]);
  expect(found.why.en).toContain("mixes two encodings");
});

test("a mixed file comes out the same wherever it is cut into pieces", async () => {
  const content = Buffer.concat([Buffer.from(table.repeat(3000)), iconv.encode(table.repeat(3000), "gbk")]);
  const path = made(content, "file.csv");
  const { format } = await recogniseFormat(path, "file.csv");
  const names = (await all(readRows(path, format))).map(({ cells }) => cells[0]);
  expect(new Set(names)).toEqual(new Set(["姓名", "王小明", "李晓红"]));
});

test("a whole file in GBK is not taken for a mixture", async () => {
  const names = "联通,一些,他的,钱,意义,泰山,生意,春天,孙,袁,夏,张伟".split(",");
  const text = `姓名,手机\r\n${names.map((name) => `${name},13800000001\r\n`).join("")}`;
  const { format, rows } = await read(iconv.encode(text, "gbk"));
  expect(format).toMatchObject({ encoding: "gb18030" });
  expect(rows.map(({ cells }) => cells[0])).toEqual(names);
});
