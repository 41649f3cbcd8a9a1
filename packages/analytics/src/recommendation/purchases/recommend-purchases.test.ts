import { expect, test } from "vitest";
import { drawBelow, randomFrom } from "../../statistics/random.ts";
import { chooseMix, exceeds } from "./choose-mix.ts";
import type { Purchases } from "./purchases.ts";
import { recommendPurchases } from "./recommend-purchases.ts";
import { popularityOnly } from "./recommender.ts";

/** Customers who each buy ten of 60 items: of the twenty of their own group, or of all. */
function made(customers: number, groups: 1 | 3, seed = 1): Purchases {
  const random = randomFrom(seed);
  const lines = Array.from({ length: customers * 10 }, (_, i) => {
    const customer = i % customers;
    const within = 60 / groups;
    return { customer, item: (customer % groups) * within + drawBelow(random, within) };
  });
  return {
    customers,
    items: 60,
    customer: Int32Array.from(lines, ({ customer }) => customer),
    item: Int32Array.from(lines, ({ item }) => item),
  };
}
const nobody = Int32Array.of();

test("where customers differ, their own kind is found and beats popularity", () => {
  const found = recommendPurchases({
    purchases: made(90, 3),
    random: randomFrom(1),
    customers: Int32Array.of(0, 1),
  });
  if (found.kind !== "recommendations") throw new Error("There are enough customers.");
  const [chosen, popularity, cosine] = found.ways;
  expect(found.beatsPopularity).toBe(true);
  expect(found.evaluated).toBe(90);
  expect(chosen.precision).toBeGreaterThan(1.5 * popularity.precision);
  expect([popularity.method, cosine.method]).toEqual(["popularity", "item cosine"]);
  expect(chosen.method).toBe(found.method);
  for (const { customer, items } of found.lists) {
    const own = items.filter(({ item }) => Math.floor(item / 20) === customer % 3);
    expect(own.length).toBeGreaterThan(7);
    expect(items.every(({ reasons }) => reasons.length > 0)).toBe(true);
  }
});

test("where all buy at random, nothing beats popularity, and it says so", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const purchases = made(60, 1, seed);
    expect(chooseMix(purchases, randomFrom(seed))).toMatchObject({ mix: popularityOnly, beatsPopularity: false });
    const found = recommendPurchases({ purchases, random: randomFrom(1), customers: nobody });
    expect(found).toMatchObject({ method: "popularity", beatsPopularity: false, lists: [] });
  }
});

test("a second list is what comes later", () => {
  const purchases = made(90, 3);
  const later = { customers: 1, items: 61, customer: Int32Array.of(0), item: Int32Array.of(60) };
  const found = recommendPurchases({ purchases, later, random: randomFrom(1), customers: nobody });
  expect(found).toMatchObject({ evaluated: 1, beatsPopularity: false, ways: [{ precision: 0 }, { recall: 0 }, {}] });
  const same = { ...later, item: Int32Array.of(purchases.item[0]!) };
  expect(recommendPurchases({ purchases, later: same, random: randomFrom(1), customers: nobody })).toEqual({
    kind: "too-little-data",
    of: "customers",
    found: 0,
    needed: 1,
  });
});

test.each([
  ["nobody", { customers: 0, items: 0, customer: nobody, item: nobody }, 0],
  [
    "one item for all",
    { customers: 20, items: 1, customer: Int32Array.from(Array(20).keys()), item: new Int32Array(20) },
    0,
  ],
  ["nine customers with two items", made(9, 1), 9],
])("%s is too little to try anything on", (_, purchases, found) => {
  const answer = { kind: "too-little-data", of: "repeat customers", found, needed: 10 };
  expect(recommendPurchases({ purchases, random: randomFrom(1), customers: nobody })).toEqual(answer);
  expect(chooseMix(purchases, randomFrom(1))).toEqual({
    mix: popularityOnly,
    beatsPopularity: false,
    customers: 0,
    precision: null,
    popularity: null,
  });
});

test("words help where items are new but named alike", () => {
  const texts = Array.from(
    { length: 60 },
    (_, item) => `${["red", "green", "blue"][Math.floor(item / 20)]} thing ${item}`,
  );
  const choice = chooseMix(made(12, 3), randomFrom(1), texts);
  expect(choice.beatsPopularity).toBe(true);
  expect(choice.mix.words).toBeGreaterThan(0);
});

test("hits exceed others by their paired spread, not by one lucky customer", () => {
  const same = Int32Array.of(0, 0, 0, 0);
  expect(exceeds(Int32Array.of(1, 1, 1, 1), same, 3)).toBe(true);
  expect(exceeds(Int32Array.of(4, 0, 0, 0), same, 2)).toBe(false);
  // Total 3, spread √(3 − 9/4) = 0.866: 3.46 of it.
  expect(exceeds(Int32Array.of(1, 1, 1, 0), same, 3.4)).toBe(true);
  expect(exceeds(Int32Array.of(1, 1, 1, 0), same, 3.5)).toBe(false);
  expect(exceeds(same, same, 0)).toBe(false);
});
