import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomFrom } from "@soloist/analytics/statistics/random.ts";
import { afterAll, expect, test } from "vitest";
import { subject } from "./recommend.ts";
import { ask } from "../testing/ask.ts";

const place = mkdtempSync(join(tmpdir(), "soloist-recommend-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const columns = ["--customer", "Who", "--item", "What"];
/** 40 customers in two groups; each has four items of the six of their group, in turn. */
const bought = Array.from({ length: 160 }, (_, i) => {
  const [who, step] = [i % 40, Math.floor(i / 40)];
  return [`K${who}`, `${who % 2 ? "red" : "blue"} ${(who * 5 + step) % 6}`];
});
const shop = [["Who", "What"], ...bought];

test("recommendations from purchases come with precision, baseline, reasons and what was left out", async () => {
  const answer = await ask(subject, [...shop, ["", "red 1"], ["K1", ""]], [...columns, "--show", "2"]);
  expect(answer).toMatchObject({
    json: {
      method: expect.any(String) as string,
      precisionAt10: expect.any(Number) as number,
      baseline: expect.any(Number) as number,
      evaluated: 40,
      customers: 40,
      items: 12,
      lines: 160,
      leftOut: { noCustomer: 1, noItem: 1 },
      heldBack: true,
      recommendations: [{ customer: "K39" }, { customer: "K38" }],
    },
  });
  const { json, report } = answer as {
    json: { recommendations: { items: { reasons: object[] }[] }[] };
    report: string;
  };
  expect(json.recommendations[0]!.items[0]!.reasons.length).toBeGreaterThan(0);
  expect(report).toContain("popularity");
  expect(report).toContain("For K39:");
  expect(report).toContain("Left out: 1 lines without a customer, 1 without an item");
});

test("a second file is what was bought later; customers and items that are new there do not disturb", async () => {
  const path = join(place, "later.csv");
  writeFileSync(path, "Who,What\nK1,blue 0\nK1,red 5\nX,red 1\nK2,pen\n,red 1\n");
  const answer = await ask(subject, shop, [...columns, "--test", path, "--for", "K1"], "zh-CN");
  expect(answer).toMatchObject({
    json: {
      evaluated: 2,
      heldBack: false,
      leftOut: { inTest: { noCustomer: 1 } },
      recommendations: [{ customer: "K1" }],
    },
  });
  expect("report" in answer && answer.report).toContain("依据第二个文件中 2 位客户");
});

const rated = [
  ["Who", "What", "Stars"],
  ...Array.from({ length: 600 }, (_, i) => {
    const [who, what] = [i % 30, Math.floor(i / 30)];
    return [`K${who}`, `T${what}`, who % 2 === what % 2 ? 4 + (i % 3 === 0 ? 1 : 0) : 1 + (i % 5 === 0 ? 1 : 0)];
  }).filter((_, i) => i % 4 !== 1),
];

test("recommendations from ratings come with RMSE, MAE and the baseline's", async () => {
  const answer = await ask(subject, [...rated, ["K1", "T1", "?"], ["", "T1", 3]], [...columns, "--rating", "Stars"]);
  expect(answer).toMatchObject({
    json: { beatsBaseline: true, customers: 30, items: 20, leftOut: { noCustomer: 1, noItem: 0, noRating: 1 } },
  });
  const { json, report } = answer as { json: { rmse: number; mae: number; baseline: number }; report: string };
  expect(json.rmse).toBeLessThan(0.7 * json.baseline);
  expect(json.mae).toBeLessThan(json.rmse);
  expect(report).toContain("Knowing tastes helps");
  expect(report).toContain("on average from");
});

test("ratings of a second file are estimated", async () => {
  const path = join(place, "ratings.csv");
  writeFileSync(path, "Who,What,Stars\nK1,T1,5\nK2,T1,1\nnew,T1,3\n");
  const answer = await ask(subject, rated, [...columns, "--rating", "Stars", "--test", path, "--show", "0"]);
  expect(answer).toMatchObject({ json: { evaluated: 3, recommendations: [] } });
});

test("chance is called chance, in either language", async () => {
  const random = randomFrom(1);
  const plain = [
    ["Who", "What", "Stars"],
    ...Array.from({ length: 400 }, (_, i) => [`K${i % 20}`, `T${i % 19}`, Math.floor(5 * random())]),
  ];
  const answer = await ask(subject, plain, [...columns, "--rating", "Stars"], "zh-CN");
  expect(answer).toMatchObject({ json: { method: "baseline", beatsBaseline: false } });
  expect("report" in answer && answer.report).toContain("没有方法胜过“均值 + 客户 + 商品”的基线");
});

test("one purchase each, no customer of that name and a missing flag are words", async () => {
  const once = [["Who", "What"], ...Array.from({ length: 30 }, (_, i) => [`K${i}`, "tea"])];
  expect(await ask(subject, once, columns)).toEqual({
    kind: "too-little-data",
    of: "repeat customers",
    found: 0,
    needed: 10,
  });
  await expect(ask(subject, shop, [...columns, "--for", "Z"])).rejects.toThrow("The file has no customer “Z”.");
  await expect(ask(subject, shop, columns.slice(0, 2))).rejects.toThrow("--item is missing.");
});
