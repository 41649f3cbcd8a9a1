import { expect, test } from "vitest";
import { drawNormal, type Random, randomFrom } from "../../statistics/random.ts";
import { chooseRidges } from "./choose-ridges.ts";
import { baselineOnly, chooseTaste, improves } from "./choose-taste.ts";
import type { Ratings } from "./ratings.ts";
import { recommendRatings } from "./recommend-ratings.ts";

/** 60 customers rate half of 40 items: by kindness, liking, chance, and with `strength` by two tastes. */
function made(strength: number, seed = 1): Ratings {
  const random = randomFrom(seed);
  const draws = (count: number, spread: number) => Array.from({ length: count }, () => spread * drawNormal(random));
  const [kind, liked] = [draws(60, 0.4), draws(40, 0.4)];
  const [tastes, traits] = [draws(120, 1), draws(80, 1)];
  const lines = Array.from({ length: 2400 }, (_, i) => ({ customer: i % 60, item: Math.floor(i / 60) }));
  const kept = lines.filter(() => random() < 0.5);
  return {
    customers: 60,
    items: 40,
    customer: Int32Array.from(kept, ({ customer }) => customer),
    item: Int32Array.from(kept, ({ item }) => item),
    rating: Float64Array.from(kept, ({ customer, item }) => {
      const taste = tastes[customer]! * traits[item]! + tastes[customer + 60]! * traits[item + 40]!;
      return 3 + kind[customer]! + liked[item]! + strength * taste + 0.5 * drawNormal(random);
    }),
  };
}
const nobody = Int32Array.of();
const chance: Random = randomFrom(1);

test("where tastes differ, knowing them beats the baseline", () => {
  const found = recommendRatings({ ratings: made(0.6), random: randomFrom(1), customers: Int32Array.of(0, 1) });
  if (found.kind !== "recommendations") throw new Error("There are enough ratings.");
  expect(found.beatsBaseline).toBe(true);
  expect(found.rmse).toBeLessThan(0.85 * found.baseline.rmse);
  expect(found.mae).toBeLessThan(0.85 * found.baseline.mae);
  expect(found.method).toContain("traits");
  expect(found.lists).toHaveLength(2);
  for (const { items } of found.lists) {
    expect(items).toHaveLength(10);
    expect(items.map(({ estimate }) => estimate)).toEqual(
      items.map(({ estimate }) => estimate).toSorted((a, b) => b - a),
    );
    for (const { reasons } of items) {
      expect(reasons.at(-1)).toMatchObject({ kind: "rated" });
    }
  }
  const reasons = found.lists.flatMap(({ items }) => items.flatMap(({ reasons }) => reasons));
  expect(reasons).toContainEqual({ kind: "taste", better: expect.any(Number) as number });
});

test("where ratings are chance beside kindness and liking, nothing beats the baseline, and it says so", () => {
  for (const seed of [1, 2, 3]) {
    const found = recommendRatings({ ratings: made(0, seed), random: randomFrom(seed), customers: Int32Array.of(0) });
    if (found.kind !== "recommendations") throw new Error("There are enough ratings.");
    expect(found).toMatchObject({ method: "baseline", beatsBaseline: false, choice: baselineOnly });
    expect(found.baseline).toEqual({ rmse: found.rmse, mae: found.mae });
    expect(found.lists[0]!.items[0]!.reasons.map(({ kind }) => kind)).toEqual(["rated"]);
  }
});

test("ratings from a second list are what is estimated, of strangers too", () => {
  const ratings = made(0.6);
  const later: Ratings = {
    customers: 61,
    items: 41,
    customer: Int32Array.of(60, 0),
    item: Int32Array.of(0, 40),
    rating: Float64Array.of(3, 3),
  };
  const found = recommendRatings({ ratings, later, random: randomFrom(1), customers: Int32Array.of(60) });
  expect(found).toMatchObject({ evaluated: 2, rmse: expect.any(Number) as number });
  // A stranger is told what is liked best: the baseline's word.
  expect(found.kind === "recommendations" && found.lists[0]!.items).toHaveLength(10);
  expect(
    recommendRatings({ ratings, later: { ...later, rating: new Float64Array() }, random: chance, customers: nobody }),
  ).toEqual({
    kind: "too-little-data",
    of: "ratings",
    found: 0,
    needed: 1,
  });
});

test("estimates keep within the ratings that were given", () => {
  const ratings = made(2);
  const clipped = { ...ratings, rating: ratings.rating.map((value) => Math.min(5, Math.max(1, Math.round(value)))) };
  const found = recommendRatings({ ratings: clipped, random: randomFrom(1), customers: Int32Array.of(0, 1, 2) });
  const estimates =
    found.kind === "recommendations" ? found.lists.flatMap(({ items }) => items.map((each) => each.estimate)) : [];
  expect(Math.max(...estimates)).toBeLessThanOrEqual(5);
  expect(Math.min(...estimates)).toBeGreaterThanOrEqual(1);
});

test("nineteen ratings are too few, and the same rating by all is foretold exactly", () => {
  const ratings = made(0);
  const first = (lines: number) => ({
    ...ratings,
    customer: ratings.customer.slice(0, lines),
    item: ratings.item.slice(0, lines),
    rating: new Float64Array(lines).fill(4),
  });
  expect(recommendRatings({ ratings: first(19), random: chance, customers: nobody })).toEqual({
    kind: "too-little-data",
    of: "ratings",
    found: 19,
    needed: 20,
  });
  expect(recommendRatings({ ratings: first(20), random: chance, customers: nobody })).toMatchObject({
    method: "baseline",
    beatsBaseline: false,
    rmse: 0,
    mae: 0,
    evaluated: 4,
  });
  expect(chooseTaste(first(19), chance)).toEqual(baselineOnly);
});

test("errors improve by their paired spread, not by one lucky rating", () => {
  const before = Float64Array.of(2, 2, 2, 2);
  expect(improves(Float64Array.of(1, 1, 1, 1), before, 3)).toBe(true);
  expect(improves(Float64Array.of(0, 2, 2, 2), before, 2)).toBe(false);
  // Gains 3, 3, 3 and 0: total 9, spread √(27 − 81/4) = 2.598, 3.46 of it.
  expect(improves(Float64Array.of(1, 1, 1, 2), before, 3.4)).toBe(true);
  expect(improves(Float64Array.of(1, 1, 1, 2), before, 3.5)).toBe(false);
  expect(improves(before, before, 0)).toBe(false);
});

test("where a customer's mean is chance, their biases weigh nothing, and no taste is found in their undoing", () => {
  const random = randomFrom(5);
  const lines = Array.from({ length: 1500 }, (_, i) => i);
  const ratings = {
    customers: 500,
    items: 50,
    customer: Int32Array.from(lines, (i) => i % 500),
    item: Int32Array.from(lines, (i) => (i * 7) % 50),
    rating: Float64Array.from(lines, () => 1 + Math.floor(5 * random())),
  };
  expect(chooseRidges(ratings, randomFrom(1))).toEqual({ items: 625, customers: 625 });
  expect(chooseRidges(made(0), randomFrom(1)).customers).toBeLessThanOrEqual(5);
  const few = { ...ratings, rating: ratings.rating.slice(0, 19) };
  expect(chooseRidges(few, randomFrom(1))).toEqual({ items: 5, customers: 5 });
  const found = recommendRatings({ ratings, random: randomFrom(1), customers: nobody });
  expect(found).toMatchObject({ method: "baseline", beatsBaseline: false });
});

test.each([2 ** 900, 2 ** -900, 2])(
  "ratings %s times as large give the same answer, so many times as large",
  (unit) => {
    const ratings = made(0.6);
    const ask = (rating: Float64Array) =>
      recommendRatings({ ratings: { ...ratings, rating }, random: randomFrom(1), customers: Int32Array.of(0) });
    const [plain, scaled] = [ask(ratings.rating), ask(ratings.rating.map((rating) => rating * unit))];
    if (plain.kind !== "recommendations" || scaled.kind !== "recommendations")
      throw new Error("There are enough ratings.");
    expect([scaled.rmse, scaled.mae, scaled.baseline.rmse, scaled.baseline.mae]).toEqual(
      [plain.rmse, plain.mae, plain.baseline.rmse, plain.baseline.mae].map((figure) => figure * unit),
    );
    const [first, same] = [plain.lists[0]!.items[0]!, scaled.lists[0]!.items[0]!];
    expect([same.item, same.estimate]).toEqual([first.item, first.estimate * unit]);
    expect(same.reasons).toEqual(
      first.reasons.map((reason) =>
        reason.kind === "liked"
          ? { ...reason, rating: reason.rating * unit }
          : reason.kind === "taste"
            ? { ...reason, better: reason.better * unit }
            : { ...reason, mean: reason.mean * unit },
      ),
    );
  },
);
