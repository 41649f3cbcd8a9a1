import { expect, test } from "vitest";
import { isTooLittle } from "@soloist/analytics/statistics/too-little-data.ts";
import type { Language } from "#platform/i18n";
import { subject } from "./duplicates.ts";
import { ask } from "../testing/ask.ts";

const header = ["rec_id", "姓名", "手机", "邮箱", "地址", "生日", "备注"];
const people = [
  ["r1", "王小明", "13800001234", "wxm@qq.com", "浦东张江路88号", "1980-03-04", "老客户"],
  ["r2", "李雷", "13911112222", "leilei@163.com", "朝阳建国路5号", "1975-11-20", ""],
  ["r3", "韩梅梅", "15022223333", "mei@qq.com", "天河体育东路9号", "1991-07-15", ""],
  ["r4", "陈静", "13700008888", "cj@qq.com", "南山科技路1号", "1984-01-02", ""],
  ["r5", "陈强", "13700008888", "", "南山科技路1号", "1982-05-16", "夫妻"],
  ["r6", "王小明", "+86 138-0000-1234", "WXM@qq.com", "浦东张江路88号", "1980年3月4日", "重复"],
  ["r7", "赵六", "138****0000", "", "武侯祠大街3号", "1969-09-09", ""],
  ["r8", "孙七", "138****0000", "", "", "1958-12-30", ""],
];

type Found = {
  pairs: { a: number; b: number; score: number; reasons: string[] }[];
  [key: string]: unknown;
};

async function answer(rows: (string | number)[][], flags: string[] = [], language: Language = "en") {
  const found = await ask(subject, rows, flags, language);
  if (isTooLittle(found)) throw new Error("There is enough.");
  return { json: found.json as Found, report: found.report };
}

test("rows that are one person are paired, counted from 0, with a reason from each field", async () => {
  const { json } = await answer([header, ...people]);
  expect(json.pairs.map(({ a, b }) => [a, b])).toEqual([[0, 5]]);
  expect(json).toMatchObject({
    rows: 8,
    pairsLeftOut: 0,
    groups: [{ rows: [0, 5], complete: true }],
    columnsLeftOut: ["rec_id", "备注"],
  });
  expect((json["fields"] as { name: string; kind: string }[]).map(({ name, kind }) => [name, kind])).toEqual([
    ["姓名", "full-name"],
    ["手机", "phone"],
    ["邮箱", "email"],
    ["地址", "address"],
    ["生日", "date"],
  ]);
  expect(json.pairs[0]!.reasons.length).toBe(5);
  expect(json.pairs[0]!.reasons.join("\n")).toMatch(
    /^“手机” is the same \(\+\d+\.\d bits: [\d,]+ times likelier one person\)\.$/m,
  );
  for (const key of ["threshold", "expectedPrecision", "candidates"]) expect(json[key]).toBeTypeOf("number");
});

test("the reasons and the report are in the language asked", async () => {
  const { json, report } = await answer([header, ...people], [], "zh-CN");
  expect(json.pairs[0]!.reasons.join("\n")).toMatch(
    /^“手机”相同（\+\d+\.\d 比特，是同一人的可能性增至 [\d,]+ 倍）。$/m,
  );
  expect(report).toMatch(/^有 1 对行很可能是同一个人（概率不低于 [\d.]+）/);
  expect(report).toContain("第 0 行和第 5 行");
  expect(report).toContain("未使用的列：rec_id、备注。");
});

test("the report answers first, then shows the pairs and what it assumes", async () => {
  const { report } = await answer([header, ...people]);
  expect(report).toMatch(/^1 pair of rows is probably one person/);
  expect(report).toContain("Probability → pairs\n≥ 0.999");
  expect(report).toMatch(/Rows 0 and 5 \([\d.]+\)\n {2}王小明 · 13800001234/);
  expect(report).toContain("a shared address, telephone or surname alone makes nobody the same person");
});

test("columns can be chosen and left out, in any letters, and unknown ones are refused", async () => {
  const names = async (...flags: string[]) =>
    ((await answer([header, ...people], flags)).json["fields"] as { name: string }[]).map(({ name }) => name);
  expect(await names("--columns", "姓名, 手机")).toEqual(["姓名", "手机"]);
  expect(await names("--exclude", "邮箱，REC_ID,地址")).toEqual(["姓名", "手机", "生日"]);
  await expect(answer([header, ...people], ["--columns", "Price"])).rejects.toThrow("no column “Price”");
  await expect(answer([header, ...people], ["--exclude", "Price"])).rejects.toThrow("no column “Price”");
  await expect(answer([header, ...people], ["--columns", "备注"])).rejects.toThrow(
    "No column tells who a row is about",
  );
});

test("the threshold can be given", async () => {
  expect((await answer([header, ...people], ["--threshold", "0.001"])).json["threshold"]).toBe(0.001);
  await expect(answer([header, ...people], ["--threshold", "2"])).rejects.toThrow(
    "--threshold takes a number from 0.001 to 1",
  );
});

test("where nobody stands there twice the report says so", async () => {
  const { json, report } = await answer([header, ...people.slice(1, 5), ...people.slice(6)]);
  expect(json).toMatchObject({ pairs: [], groups: [], expectedPrecision: null });
  expect(report).toMatch(/^No two rows seem to be the same person\./);
  expect((await answer([header, ...people.slice(1, 5)], [], "zh-CN")).report).toMatch(/^没有找到重复的行。/);
});

test("what is close, exchanged, different or missing is said so", async () => {
  const rows = [
    ["first name", "surname", "born", "street", "email"],
    ["stephen", "miller", "1960-02-10", "12 florey drive", "s.miller@qq.com"],
    ...["albrecht", "becker", "codman", "dupont", "eferding", "gokhale"].map((name, i) => [
      name,
      `${name}son`,
      `19${50 + i}-0${i + 1}-1${i}`,
      `${i + 20} ${name} road`,
      `${name}@x.org`,
    ]),
    ["miller", "stephen", "1960-10-02", "99 hill lane", ""],
  ];
  const { json } = await answer(rows, ["--threshold", "0.01"]);
  const said = json.pairs.find(({ a, b }) => a === 0 && b === 7)!.reasons.join("\n");
  expect(said).toContain("“surname” stands in the other field's place");
  expect(said).toContain("“born” differs by one digit, or by day and month exchanged");
  expect(said).toMatch(/“street” is different \(−[\d.]+ bits: \d+ times less likely one person\)/);
  expect(said).toContain("“email” is missing in one of them, which says nothing.");
  const chinese = await answer(rows, ["--threshold", "0.01"], "zh-CN");
  const gesagt = chinese.json.pairs.find(({ a, b }) => a === 0 && b === 7)!.reasons.join("\n");
  expect(gesagt).toContain("“surname”与另一个字段互换了位置");
  expect(gesagt).toContain("“born”只差一个数字，或日月互换");
  expect(gesagt).toContain("“email”至少有一行为空");
  expect(gesagt).toContain("“street”不同（−");
});

test("copies are all pairs; too many to list are counted, and one row is too little", async () => {
  const copy = ["Ann Lee", "13800001234"];
  const many = await answer([["name", "phone"], ...Array.from({ length: 460 }, () => copy)]);
  expect(many.json.pairs.length).toBe(100_000);
  expect(many.json["pairsLeftOut"]).toBe(5570);
  expect(many.report).toContain("There are too many to list: 100000 are listed, 5570 are not.");
  expect(many.json.pairs[0]).toEqual({
    a: 0,
    b: 1,
    score: 1,
    implied: false,
    weight: 0,
    reasons: ["Everything is the same: one row is a copy of the other."],
  });
  expect(await ask(subject, [["name", "phone"], copy], [])).toEqual({
    kind: "too-little-data",
    of: "rows",
    found: 1,
    needed: 2,
  });
});
