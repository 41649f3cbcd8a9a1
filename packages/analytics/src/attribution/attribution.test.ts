import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { channelProfits } from "./channel-profit.ts";
import { type CreditRule, creditByRule } from "./credit-by-rule.ts";
import { creditByMarkov, type MarkovAttribution } from "./markov.ts";
import type { Attribution, TouchPath } from "./paths.ts";

const bought = (channels: string[], more: Partial<TouchPath> = {}): TouchPath => ({
  channels,
  converted: true,
  ...more,
});
const left = (channels: string[], more: Partial<TouchPath> = {}): TouchPath => ({
  channels,
  converted: false,
  ...more,
});
const credits = (found: unknown) =>
  Object.fromEntries((found as Attribution).channels.map(({ channel, conversions }) => [channel, conversions]));
const effects = (found: unknown) =>
  Object.fromEntries((found as MarkovAttribution).removalEffects.map(({ channel, effect }) => [channel, effect]));
const near = (value: number) => expect.closeTo(value, 10) as number;

const rules: CreditRule[] = [
  { kind: "first" },
  { kind: "last" },
  { kind: "linear" },
  { kind: "position" },
  { kind: "decay", halfLife: 7 },
];

describe("a conversion divided by a rule", () => {
  const path = [bought(["ad", "mail", "chat", "shop"], { value: 200, daysBefore: [14, 7, 7, 0] })];
  test.each([
    [rules[0]!, { ad: 1, mail: 0, chat: 0, shop: 0 }],
    [rules[1]!, { ad: 0, mail: 0, chat: 0, shop: 1 }],
    [rules[2]!, { ad: 0.25, mail: 0.25, chat: 0.25, shop: 0.25 }],
    [rules[3]!, { ad: near(0.4), mail: near(0.1), chat: near(0.1), shop: near(0.4) }],
    // 1/4 + 1/2 + 1/2 + 1 = 9/4
    [rules[4]!, { ad: near(1 / 9), mail: near(2 / 9), chat: near(2 / 9), shop: near(4 / 9) }],
  ])("by %j", (rule, expected) => {
    const found = creditByRule(path, rule);
    expect(credits(found)).toEqual(expected);
    expect(found).toMatchObject({ kind: "attribution", conversions: 1, value: 200, untouched: 0 });
    for (const { conversions, value, share } of (found as Attribution).channels) {
      expect(value).toBeCloseTo(200 * conversions, 10);
      expect(share).toBeCloseTo(conversions, 10);
    }
  });

  test("40, 20 and 40 % are the example's", () => {
    const found = creditByRule([bought(["ad", "mail", "shop"], { value: 100 })], { kind: "position" }) as Attribution;
    expect(found.channels).toEqual([
      { channel: "ad", conversions: near(0.4), value: near(40), share: near(0.4) },
      { channel: "shop", conversions: near(0.4), value: near(40), share: near(0.4) },
      { channel: "mail", conversions: near(0.2), value: near(20), share: near(0.2) },
    ]);
  });

  test("two touches by position get half each, one gets all", () => {
    expect(credits(creditByRule([bought(["ad", "shop"]), bought(["ad"])], { kind: "position" }))).toEqual({
      ad: 1.5,
      shop: 0.5,
    });
  });

  test("where days are not known, each touch that followed is one", () => {
    expect(credits(creditByRule([bought(["a", "b"])], { kind: "decay", halfLife: 1 }))).toEqual({
      a: near(1 / 3),
      b: near(2 / 3),
    });
  });

  test("a touch of ten thousand days ago is still a touch", () => {
    const found = creditByRule([bought(["a", "b"], { daysBefore: [100_000, 100_000] })], {
      kind: "decay",
      halfLife: 1,
    });
    expect(credits(found)).toEqual({ a: 0.5, b: 0.5 });
  });

  test("many who went one way count as many, and who did not convert gives nothing but a name", () => {
    const found = creditByRule([bought(["ad"], { count: 30, value: 10 }), left(["mail"], { count: 70 })], {
      kind: "last",
    });
    expect(found).toEqual({
      kind: "attribution",
      channels: [
        { channel: "ad", conversions: 30, value: 300, share: 1 },
        { channel: "mail", conversions: 0, value: 0, share: 0 },
      ],
      conversions: 30,
      value: 300,
      untouched: 0,
    });
  });
});

describe("what a channel's removal takes away", () => {
  test("the worked example: each of two in a row has effect 1", () => {
    const found = creditByMarkov([bought(["a", "b"]), left(["a"])]) as MarkovAttribution;
    expect(found.conversionChance).toBeCloseTo(0.5, 12);
    expect([effects(found), credits(found)]).toEqual([
      { a: 1, b: 1 },
      { a: 0.5, b: 0.5 },
    ]);
  });

  test("three paths by hand", () => {
    // start→a 2/3, start→b 1/3; a→b 1/2, a→end 1/2; b→buy 1. P = 2/3·1/2 + 1/3 = 2/3. Without a: 1/3, effect 1/2. Without b: 0, effect 1.
    const found = creditByMarkov([
      bought(["a", "b"], { value: 30 }),
      left(["a"]),
      bought(["b"], { value: 60 }),
    ]) as MarkovAttribution;
    expect(found.conversionChance).toBeCloseTo(2 / 3, 12);
    expect(effects(found)).toEqual({ a: near(0.5), b: 1 });
    expect(found.channels).toEqual([
      { channel: "b", conversions: near(4 / 3), value: near(60), share: near(2 / 3) },
      { channel: "a", conversions: near(2 / 3), value: near(30), share: near(1 / 3) },
    ]);
    expect(found.removalEffects.map(({ channel }) => channel)).toEqual(["b", "a"]);
  });

  test("a touch twice in a row only delays the end", () => {
    // a→a 1/3, a→buy 1/3, a→end 1/3: half of all convert.
    const found = creditByMarkov([bought(["a", "a"]), left(["a"])]) as MarkovAttribution;
    expect(found.conversionChance).toBeCloseTo(0.5, 12);
    expect(credits(found)).toEqual({ a: 1 });
  });

  test("a circle between two channels is walked to its end", () => {
    // a→b 2/3, a→end 1/3; b→a 1/2, b→buy 1/2: x_a = 2/3·x_b, x_b = 1/2 + x_a/2, so x_a = 1/2.
    const found = creditByMarkov([bought(["a", "b"]), left(["a", "b", "a"])]) as MarkovAttribution;
    expect(found.conversionChance).toBeCloseTo(0.5, 12);
  });

  test("order 2 remembers what came before", () => {
    const paths = [bought(["a", "c"]), left(["b", "c"])];
    // By one touch c converts half; by two, a→c always and b→c never. Order 1 gives b its effect of 1/2, order 2 none.
    expect(effects(creditByMarkov(paths))).toEqual({ c: 1, a: near(0.5), b: near(0.5) });
    expect(effects(creditByMarkov(paths, 2))).toEqual({ c: 1, a: 1, b: 0 });
    expect(credits(creditByMarkov(paths, 2))).toEqual({ c: 0.5, a: 0.5, b: 0 });
  });
});

describe("every rule", () => {
  const pathsOf = fc.array(
    fc.record({
      channels: fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 5 }),
      converted: fc.boolean(),
      value: fc.integer({ min: 0, max: 1000 }),
      count: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const all = [
    ...rules.map((rule) => (paths: TouchPath[]) => creditByRule(paths, rule)),
    (paths: TouchPath[]) => creditByMarkov(paths),
    (paths: TouchPath[]) => creditByMarkov(paths, 2),
  ];

  test("gives away exactly the conversions and their value", () => {
    fc.assert(
      fc.property(pathsOf, fc.constantFrom(...all), (paths, credit) => {
        const touched = paths.filter(({ channels, converted }) => converted && channels.length > 0);
        const found = credit(paths);
        if (found.kind !== "attribution") {
          expect(touched).toEqual([]);
          return;
        }
        const sum = (of: "conversions" | "value") => found.channels.reduce((total, channel) => total + channel[of], 0);
        expect(sum("conversions")).toBeCloseTo(
          touched.reduce((total, { count }) => total + count, 0),
          8,
        );
        expect(sum("conversions")).toBeCloseTo(found.conversions, 8);
        expect(sum("value")).toBeCloseTo(found.value, 6);
        for (const { conversions } of found.channels) expect(conversions).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  test.each(all)("gives one channel everything", (credit) => {
    expect(credits(credit([bought(["ad", "ad"], { count: 3 }), bought(["ad"]), left(["ad"])]))).toEqual({
      ad: near(4),
    });
  });

  test.each(all)("says so where there is nothing to credit", (credit) => {
    expect(credit([])).toEqual({ kind: "too-little-data", of: "paths", found: 0, needed: 1 });
    const none = { kind: "too-little-data", of: "conversions", found: 0, needed: 1 };
    expect(credit([left(["ad"])])).toEqual(none);
    expect(credit([bought([])])).toEqual(none);
    expect(credit([bought(["ad"], { count: 0 })])).toEqual(none);
  });

  test.each(all)("names the conversions nobody touched", (credit) => {
    expect(credit([bought([], { count: 2 }), bought(["ad"])])).toMatchObject({ conversions: 1, untouched: 2 });
  });
});

test.each([
  [bought(["a"], { count: -1 }), "number of prospects"],
  [bought(["a"], { count: Infinity }), "number of prospects"],
  [bought(["a"], { value: NaN }), "value of a conversion"],
  [bought(["a"], { daysBefore: [] }), "own number of days"],
  [bought(["a"], { daysBefore: [-1] }), "≥ 0 before the end"],
  [bought(["a"], { daysBefore: [Infinity] }), "≥ 0 before the end"],
])("refuses the path %j", (path, says) => {
  expect(() => creditByRule([path], { kind: "last" })).toThrow(says);
});

test.each([0, -1, NaN])("a half-life of %d is refused", (halfLife) => {
  expect(() => creditByRule([bought(["a"])], { kind: "decay", halfLife })).toThrow("longer than 0");
});

describe("a channel's profit", () => {
  const credit = (channel: string, conversions: number, value: number) => ({ channel, conversions, value, share: 0 });
  test("is its value after the goods, less its cost", () => {
    const found = channelProfits(
      [credit("mail", 1, 40), credit("ad", 2, 300), credit("free", 0, 0)],
      new Map([
        ["ad", 100],
        ["fair", 80],
      ]),
      0.5,
    );
    expect(found).toEqual([
      { channel: "ad", conversions: 2, profit: 50, cost: 100, returnOnCost: 0.5, costOfConversion: 50 },
      { channel: "mail", conversions: 1, profit: 20, cost: 0, returnOnCost: null, costOfConversion: 0 },
      { channel: "free", conversions: 0, profit: 0, cost: 0, returnOnCost: null, costOfConversion: null },
      { channel: "fair", conversions: 0, profit: -80, cost: 80, returnOnCost: -1, costOfConversion: null },
    ]);
  });
  test("needs a margin and costs that can be", () => {
    expect(channelProfits([credit("a", 1, 10)], new Map())[0]).toMatchObject({ profit: 10 });
    for (const margin of [-0.1, 1.1, NaN])
      expect(() => channelProfits([], new Map(), margin)).toThrow("between 0 and 1");
    for (const cost of [-1, Infinity, NaN]) expect(() => channelProfits([], new Map([["a", cost]]))).toThrow("A cost");
    expect(
      channelProfits(
        [],
        new Map([
          ["b", 0],
          ["a", 0],
        ]),
        0,
      ).map(({ channel }) => channel),
    ).toEqual(["a", "b"]);
  });
});
