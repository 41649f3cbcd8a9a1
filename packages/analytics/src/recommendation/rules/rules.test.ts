import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sparseRows } from "../sparse/sparse-rows.ts";
import { type AssociationRule, associationRules } from "./association-rules.ts";
import { frequentItemsets } from "./frequent-itemsets.ts";

/** Baskets as lists of item codes. */
const basketsOf = (baskets: readonly (readonly number[])[], items = 8) =>
  sparseRows({
    rows: baskets.length,
    columns: items,
    row: Int32Array.from(baskets.flatMap((basket, row) => basket.map(() => row))),
    column: Int32Array.from(baskets.flat()),
  });

const [bread, milk, egg] = [0, 1, 2];

test("bread three times, milk twice, both twice: the worked example", () => {
  const found = frequentItemsets(basketsOf([[bread, milk], [bread], [bread, milk, egg]]), { support: 0.6 });
  expect(found).toEqual({
    kind: "itemsets",
    baskets: 3,
    leastCount: 2,
    sets: [
      { items: [milk], count: 2 },
      { items: [bread, milk], count: 2 },
      { items: [bread], count: 3 },
    ],
  });
});

test("a rule has its support, confidence, lift, leverage and conviction: the worked example", () => {
  const found = associationRules(basketsOf([[0, 1], [0, 1], [0], [2]]), { support: 0.5 });
  expect(found).toEqual({
    kind: "rules",
    baskets: 4,
    leastCount: 2,
    itemsets: 3,
    rules: [
      // By hand: s(0) = 3/4, s(1) = 2/4, s(0, 1) = 2/4.
      {
        antecedent: [0],
        consequent: [1],
        count: 2,
        support: 0.5,
        confidence: 2 / 3,
        lift: 4 / 3,
        leverage: 0.125,
        conviction: expect.closeTo(1.5, 12) as number,
      },
      {
        antecedent: [1],
        consequent: [0],
        count: 2,
        support: 0.5,
        confidence: 1,
        lift: 4 / 3,
        leverage: 0.125,
        conviction: null,
      },
    ],
  });
});

test("a rule that is not sure enough is not told", () => {
  const told = (confidence: number) => {
    const found = associationRules(basketsOf([[0, 1], [0, 1], [0], [2]]), { support: 0.5, confidence });
    return found.kind === "rules" ? found.rules.map(({ antecedent }) => antecedent[0]) : [];
  };
  expect([told(2 / 3), told(0.67), told(1)]).toEqual([[0, 1], [1], [1]]);
});

test("rules come by lift, then by support, then by their items", () => {
  const found = associationRules(basketsOf([[0, 1], [2, 3], [2, 3], [4]]), { support: 0.25 });
  const rules = found.kind === "rules" ? found.rules : [];
  expect(rules.map(({ antecedent, consequent, lift }) => [antecedent, consequent, lift])).toEqual([
    [[0], [1], 4],
    [[1], [0], 4],
    [[2], [3], 2],
    [[3], [2], 2],
  ]);
  const alike = associationRules(basketsOf([[0, 1, 2], [0, 1, 2], [3]]), { support: 0.5 });
  expect(alike.kind === "rules" && alike.rules.map((rule) => [rule.antecedent, rule.consequent])).toEqual([
    [[0], [1]],
    [[0], [1, 2]],
    [[0], [2]],
    [[0, 1], [2]],
    [[0, 2], [1]],
    [[1], [0]],
    [[1], [0, 2]],
    [[1], [2]],
    [[1, 2], [0]],
    [[2], [0]],
    [[2], [0, 1]],
    [[2], [1]],
  ]);
});

test("1 % of 1,700 baskets are 17, however a machine multiplies", () => {
  const baskets = Array.from({ length: 1700 }, (_, i) => (i < 17 ? [0, 1] : i < 33 ? [2, 3] : [4]));
  const found = frequentItemsets(basketsOf(baskets), { support: 0.01 });
  expect(found).toMatchObject({ leastCount: 17 });
  expect(found.kind === "itemsets" && found.sets.map(({ items }) => items)).toEqual([[1], [0, 1], [0], [4]]);
});

test("an item that lies twice in a basket counts once", () => {
  const found = frequentItemsets(basketsOf([[0, 0, 1], [1]]), { support: 0.5 });
  expect(found.kind === "itemsets" && found.sets).toContainEqual({ items: [0], count: 1 });
});

test.each([
  [[], 0],
  [[[0, 1]], 1],
])("%j are too few baskets for a rule", (baskets, found) => {
  const answer = { kind: "too-little-data", of: "baskets", found, needed: 2 };
  expect(frequentItemsets(basketsOf(baskets), { support: 0.5 })).toEqual(answer);
  expect(associationRules(basketsOf(baskets), { support: 0.5 })).toEqual(answer);
});

test("one item for all gives no rule", () => {
  expect(associationRules(basketsOf([[0], [0], [0]]), { support: 0.5 })).toMatchObject({ itemsets: 1, rules: [] });
});

test("what nobody could look at is said instead of computed", () => {
  const large = Array.from({ length: 40 }, (_, i) => i);
  const baskets = basketsOf([large, large, large], 40);
  expect(frequentItemsets(baskets, { support: 0.5, most: 1000 })).toEqual({ kind: "too-many-itemsets", most: 1000 });
  expect(associationRules(baskets, { support: 0.5, most: 1000 })).toEqual({ kind: "too-many-rules", most: 1000 });
  const pairs = { support: 0.5, longest: 2 };
  expect(frequentItemsets(baskets, pairs).kind === "itemsets").toBe(true);
  expect(associationRules(baskets, { ...pairs, mostRules: 1560 })).toMatchObject({ kind: "rules", itemsets: 820 });
  expect(associationRules(baskets, { ...pairs, mostRules: 1559 })).toEqual({ kind: "too-many-rules", most: 1559 });
  const three = basketsOf([
    [0, 1],
    [0, 1],
  ]);
  expect(frequentItemsets(three, { support: 0.5, most: 3 }).kind).toBe("itemsets");
  expect(frequentItemsets(three, { support: 0.5, most: 2 }).kind).toBe("too-many-itemsets");
});

test.each([0, -0.1, 1.01, NaN])("a support of %s is a mistake", (support) => {
  expect(() => frequentItemsets(basketsOf([[0], [1]]), { support })).toThrow(
    new RangeError("The support is a share above 0 and up to 1."),
  );
});
test.each([-0.1, 1.01, NaN])("a confidence of %s is a mistake", (confidence) => {
  expect(() => associationRules(basketsOf([[0], [1]]), { support: 1, confidence })).toThrow(
    new RangeError("The confidence is a share from 0 to 1."),
  );
});

test("on random baskets every set of up to four items and every rule agree with plain counting", () => {
  const basket = fc.uniqueArray(fc.nat(7), { maxLength: 7 });
  const seen = (baskets: number[][], items: readonly number[]) =>
    baskets.filter((each) => items.every((item) => each.includes(item))).length;
  fc.assert(
    fc.property(
      fc.array(basket, { minLength: 2, maxLength: 25 }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      (all, support) => {
        const options = { support, longest: 4 };
        const found = frequentItemsets(basketsOf(all), options);
        if (found.kind !== "itemsets") throw new Error("Two baskets are enough.");
        const wanted: { items: number[]; count: number }[] = [];
        for (let mask = 1; mask < 256; mask++) {
          const items = [0, 1, 2, 3, 4, 5, 6, 7].filter((item) => (mask >> item) & 1);
          const count = seen(all, items);
          if (items.length <= 4 && count > 0 && count >= support * all.length - 1e-9) wanted.push({ items, count });
        }
        const byItems = (sets: readonly { items: readonly number[] }[]) =>
          sets.toSorted((a, b) => (a.items.join() < b.items.join() ? -1 : 1));
        expect(byItems(found.sets)).toEqual(byItems(wanted));

        const rules = associationRules(basketsOf(all), options);
        if (rules.kind !== "rules") throw new Error("Two baskets are enough.");
        expect(rules.rules.length).toBe(wanted.reduce((total, { items }) => total + 2 ** items.length - 2, 0));
        for (const rule of rules.rules) expectCounted(rule, (items) => seen(all, items), all.length);
        const lifts = rules.rules.map(({ lift }) => lift);
        expect(lifts).toEqual(lifts.toSorted((a, b) => b - a));
      },
    ),
    { numRuns: 30 },
  );
});

function expectCounted(rule: AssociationRule, seen: (items: readonly number[]) => number, baskets: number) {
  const [of, to] = [seen(rule.antecedent), seen(rule.consequent)];
  const both = seen([...rule.antecedent, ...rule.consequent]);
  expect(rule.count).toBe(both);
  expect(rule.support).toBe(both / baskets);
  expect(rule.confidence).toBe(both / of);
  expect(rule.lift).toBeCloseTo(both / of / (to / baskets), 12);
  expect(rule.leverage).toBeCloseTo(both / baskets - (of * to) / baskets ** 2, 12);
}
