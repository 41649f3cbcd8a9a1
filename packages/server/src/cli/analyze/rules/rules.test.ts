import { expect, test } from "vitest";
import { subject } from "./rules.ts";
import { ask } from "../testing/ask.ts";

const flags = ["--basket", "Order", "--item", "Item", "--min-support", "0.5"];
const shop = [
  ["Order", "Item"],
  ["1", "tea"],
  ["1", "cup"],
  ["2", "tea"],
  ["2", "cup"],
  ["3", "tea"],
  ["4", "pen"],
  ["", "pen"],
  ["5", ""],
];

test("rules are told by name, with their figures and what was left out", async () => {
  const answer = await ask(subject, shop, flags);
  expect(answer).toMatchObject({
    json: {
      baskets: 4,
      items: 3,
      leastBaskets: 2,
      itemsets: 3,
      found: 2,
      leftOut: { noBasket: 1, noItem: 1 },
      rules: [
        { antecedent: ["tea"], consequent: ["cup"], support: 0.5, confidence: 2 / 3, lift: 4 / 3, count: 2 },
        { antecedent: ["cup"], consequent: ["tea"], support: 0.5, confidence: 1, lift: 4 / 3, conviction: null },
      ],
    },
  });
  const report = "report" in answer ? answer.report : "";
  expect(report).toContain("Who buys tea also buys cup in 66.7% of cases: 1.33 times as often as anybody does.");
  expect(report).toContain("tea → cup  ×1.3  66.7%  50%  ████████████████████");
  expect(report).toContain("Left out: 1 lines without a basket, 1 without an item.");
});

test("a share may be written in percent, and the rules be limited by confidence and number", async () => {
  const percent = ["--basket", "Order", "--item", "Item", "--min-support", "50 %"];
  const sure = await ask(subject, shop, [...percent, "--min-confidence", "0.9"]);
  expect(sure).toMatchObject({ json: { found: 1, rules: [{ antecedent: ["cup"] }] } });
  const first = await ask(subject, shop, [...percent, "--top", "1"]);
  expect(first).toMatchObject({ json: { found: 2, rules: [{ antecedent: ["tea"] }] } });
});

test("where nothing is bought together, that is the answer, in either language", async () => {
  const answer = await ask(
    subject,
    [
      ["Order", "Item"],
      ["1", "tea"],
      ["2", "cup"],
    ],
    flags,
    "zh-CN",
  );
  expect(answer).toMatchObject({ json: { rules: [], found: 0 } });
  expect("report" in answer && answer.report).toContain("没有商品这样经常被一起购买。");
});

test("one basket is too little", async () => {
  const answer = await ask(
    subject,
    [
      ["Order", "Item"],
      ["1", "tea"],
      ["1", "cup"],
    ],
    flags,
  );
  expect(answer).toEqual({ kind: "too-little-data", of: "baskets", found: 1, needed: 2 });
});

test("a share that is none and combinations without end are refused in words", async () => {
  const asked = (support: string, rows = shop) =>
    ask(subject, rows, ["--basket", "Order", "--item", "Item", "--min-support", support]);
  await expect(async () => asked("2")).rejects.toThrow("--min-support takes a share such as 0.01 or 1%, not “2”.");
  await expect(async () => asked("0")).rejects.toThrow("--min-support takes a share");
  await expect(async () => ask(subject, shop, flags.slice(0, 4))).rejects.toThrow("--min-support is missing.");
  const large = ["1", "2"].flatMap((order) => Array.from({ length: 30 }, (_, i) => [order, `item ${i}`]));
  await expect(async () => asked("1", [["Order", "Item"], ...large])).rejects.toThrow("Raise --min-support");
});
