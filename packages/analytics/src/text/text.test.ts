import { expect, test } from "vitest";
import { drawBelow, randomFrom } from "../statistics/random.ts";
import { chooseLabeller } from "./labeller.ts";
import { labelOf, trainBayes } from "./naive-bayes.ts";
import { type Sentiment, sentimentOf } from "./sentiment.ts";
import { tokensOf } from "./tokens.ts";
import { topicsOf } from "./topics.ts";

test("words are found where there are no gaps: the worked example", () => {
  expect(tokensOf("Fast delivery, 物流很快", new Set(["物流"]))).toEqual(["fast", "delivery", "物流", "很快"]);
});

test("the longest word is taken, and what is unknown falls into pairs", () => {
  const words = new Set(["不", "不满", "不满意"]);
  expect(tokensOf("我不满意价格高", words)).toEqual(["我", "不满意", "价格", "格高"]);
  expect(tokensOf("我不满意")).toEqual(["我不", "不满", "满意"]);
  expect(tokensOf("It’s 5 ＤＡＹＳ late!")).toEqual(["it's", "5", "days", "late"]);
  expect([tokensOf(""), tokensOf("…!? 😀")]).toEqual([[], []]);
});

const polarity = (text: string) => (sentimentOf(text) as Extract<Sentiment, { kind: "sentiment" }>).polarity;

test("not very good is −0.63 of strength: the worked example", () => {
  expect(sentimentOf("Not very good.")).toEqual({
    kind: "sentiment",
    polarity: expect.closeTo(-0.63 / Math.sqrt(0.63 ** 2 + 2), 10) as number,
    words: [{ word: "good", weight: expect.closeTo(-0.63, 10) as number }],
  });
});

test.each([
  ["The delivery was fast and the staff friendly."],
  ["Not bad at all"],
  ["Pretty slow, but the food was excellent"],
  ["质量很好，物流也快。"],
  ["没有问题，很喜欢"],
  ["价格有点贵，但是做工非常精致"],
  ["一点也不贵"],
  ["真心不错，会再来"],
])("%s is kind", (text) => expect(polarity(text)).toBeGreaterThan(0.1));

test.each([
  ["Terrible service, I waited two hours."],
  ["I don't like it"],
  ["It was good, but the seat was broken and dirty"],
  ["It is not worth the price"],
  ["客服态度太差了，再也不会买"],
  ["不是很满意"],
  ["服务一点都不好"],
  ["等了很久没人理"],
  ["质量不好，退货麻烦"],
])("%s is unkind", (text) => expect(polarity(text)).toBeLessThan(-0.1));

test.each([["The parcel arrived on Monday."], ["快递员昨天送到"], [""], ["123"]])("“%s” holds no opinion", (text) =>
  expect(sentimentOf(text)).toEqual({ kind: "no-opinion" }),
);

test("very strengthens, slightly weakens, and no text passes the bounds", () => {
  const [slightly, plain, very] = ["slightly slow", "slow", "very slow"].map(polarity) as [number, number, number];
  expect([very < plain, plain < slightly, slightly < 0]).toEqual([true, true, true]);
  expect(polarity("有点慢")).toBeGreaterThan(polarity("慢"));
  expect(polarity("非常慢")).toBeLessThan(polarity("慢"));
  expect(polarity("awful ".repeat(1000))).toBeGreaterThanOrEqual(-1);
});

test("late stands three quarters for a complaint: the worked example", () => {
  const model = trainBayes([["late", "late"], ["nice"]], ["complaint", "praise"]);
  expect([...model.likelihoods]).toEqual([0.75, 0.25, 1 / 3, 2 / 3].map(Math.log));
  expect([...model.priors]).toEqual([Math.log(0.5), Math.log(0.5)]);
  const found = labelOf(model, ["late", "unknown"]);
  expect(found).toEqual({
    label: "complaint",
    probabilities: [
      { label: "complaint", probability: expect.closeTo(0.75 / (0.75 + 1 / 3), 12) as number },
      { label: "praise", probability: expect.closeTo(1 / 3 / (0.75 + 1 / 3), 12) as number },
    ],
    reasons: [{ word: "late", weight: expect.closeTo(Math.log(2.25), 12) as number, inTexts: 1, ofLabel: 1 }],
  });
  expect(labelOf(model, ["late"], 2)!.reasons[0]!.weight).toBeCloseTo(Math.log(2.25) / 2, 12);
});

test("a text without a known word gets the labels' shares; nothing learnt labels nothing", () => {
  const model = trainBayes(
    [["late"], ["late"], ["nice"], [], ["x"]],
    ["complaint", "complaint", "praise", "praise", ""],
  );
  expect(labelOf(model, ["?"])!.probabilities[0]).toEqual({
    label: "complaint",
    probability: expect.closeTo(2 / 3, 12) as number,
  });
  expect(labelOf(trainBayes([], []), ["late"])).toBeUndefined();
  expect(() => trainBayes([[]], [])).toThrow(new RangeError("Each text needs a label."));
  expect(() => chooseLabeller([[]], [], randomFrom(1))).toThrow(new RangeError("Each text needs a label."));
});

test("a thousand words are no overflow", () => {
  const model = trainBayes([Array<string>(1000).fill("late"), ["nice"]], ["complaint", "praise"]);
  const found = labelOf(model, Array<string>(5000).fill("late"))!;
  expect(found.probabilities.map(({ probability }) => probability)).toEqual([1, 0]);
});

const complaints = ["delivery late again", "parcel came broken", "late and broken parcel", "物流太慢", "包装破损"];
const praises = ["nice colours", "friendly staff", "nice and friendly shop", "质量很好", "颜色好看"];
const letters = [...complaints, ...praises, ...complaints, ...praises, ...complaints, ...praises].map((text) =>
  tokensOf(text),
);
const labels = letters.map((_, i) => (i % 10 < 5 ? "complaint" : "praise"));

test("labels that go with words are learnt, with the accuracy on texts not seen", () => {
  const found = chooseLabeller(letters, labels, randomFrom(1));
  expect(found).toMatchObject({ kind: "labeller", accuracy: 1, majority: 0.5, texts: 30 });
  if (found.kind !== "labeller") return;
  const { label, reasons } = labelOf(found.model, tokensOf("又是物流问题"), found.temper)!;
  expect([label, reasons[0]]).toMatchObject(["complaint", { word: "物流", inTexts: 3, ofLabel: 3 }]);
});

test("labels that have nothing to do with the words are no signal", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const random = randomFrom(seed);
    const texts = Array.from({ length: 60 }, () => Array.from({ length: 5 }, () => `w${drawBelow(random, 12)}`));
    const chance = texts.map(() => (drawBelow(random, 2) ? "a" : "b"));
    expect(chooseLabeller(texts, chance, random)).toMatchObject({ kind: "no-signal", texts: 60 });
  }
});

test.each([
  [letters.slice(0, 19), labels.slice(0, 19), "documents", 19, 20],
  [letters, labels.map(() => "praise"), "classes", 1, 2],
  [letters, labels.map((_, i) => (i < 2 ? "rare" : "praise")), "cases of each class", 2, 3],
])("too few labelled texts are said to be", (texts, given, of, found, needed) => {
  expect(chooseLabeller(texts, given, randomFrom(1))).toEqual({ kind: "too-little-data", of, found, needed });
});

const delivery = [
  "parcel courier delayed",
  "courier lost parcel",
  "tracking parcel courier",
  "快递 物流 包裹",
  "物流 包裹 签收",
];
const billing = [
  "invoice tax amount",
  "wrong tax invoice",
  "amount invoice refund",
  "发票 税号 金额",
  "金额 发票 抬头",
];

test("two topics in two languages are told apart by their words, and texts counted", () => {
  const texts = Array.from({ length: 40 }, (_, i) => (i % 2 ? delivery : billing)[Math.floor(i / 2) % 5]!);
  const found = topicsOf(texts, randomFrom(1), { topics: 4 });
  if (found.kind !== "topics") throw new Error("There are enough texts.");
  expect(found.topics.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(found.topics.reduce((sum, topic) => sum + topic.texts, 0)).toBe(40);
  const about = (text: string) => found.topicOf[texts.indexOf(text)];
  expect(about("parcel courier delayed")).toBe(about("courier lost parcel"));
  expect(about("invoice tax amount")).toBe(about("wrong tax invoice"));
  expect(about("invoice tax amount")).not.toBe(about("courier lost parcel"));
  expect(about("快递 物流 包裹")).toBe(about("物流 包裹 签收"));
  expect(about("快递 物流 包裹")).not.toBe(about("发票 税号 金额"));
  expect(found.topics[about("wrong tax invoice")!]!.words.slice(0, 3)).toContain("invoice");
  expect(topicsOf(texts, randomFrom(1), { topics: 4 })).toEqual(found);
});

test("texts without words that count belong to no topic, and too few are said to be", () => {
  expect(topicsOf(["the", "的", ""], randomFrom(1))).toEqual({
    kind: "too-little-data",
    of: "documents",
    found: 0,
    needed: 10,
  });
  const texts = [...delivery, ...billing, ...delivery, ...billing, "the and"];
  const found = topicsOf(texts, randomFrom(1));
  expect(found.kind === "topics" && [found.topicOf[20], found.topics.length]).toEqual([-1, 2]);
  expect(() => topicsOf(texts, randomFrom(1), { topics: 1.5 })).toThrow(
    "The number of topics is a whole one, from 1 up.",
  );
  expect(topicsOf(texts, randomFrom(1), { topics: 1 })).toMatchObject({ topics: [{ share: 1, texts: 20 }] });
});
