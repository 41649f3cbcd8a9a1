import * as fc from "fast-check";
import { expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { valueAt } from "../sparse/sparse-rows.ts";
import { baselineOf, biasBaseline, residualsOf } from "./bias-baseline.ts";
import { hiddenTraits } from "./factors.ts";
import { nearItems, tasteByNear } from "./like-ratings.ts";
import { neighbourEstimate } from "./neighbour-estimate.ts";
import { ratingErrors } from "../measuring/rating-errors.ts";
import { ratedBy, type Ratings, takeRatings } from "./ratings.ts";
import { solvePositive } from "./solve-positive.ts";

const of = (lines: readonly (readonly [customer: number, item: number, rating: number])[]): Ratings => ({
  customers: 3,
  items: 3,
  customer: Int32Array.from(lines, ([customer]) => customer),
  item: Int32Array.from(lines, ([, item]) => item),
  rating: Float64Array.from(lines, ([, , rating]) => rating),
});
const near = (value: number) => expect.closeTo(value, 10) as number;

test("a neighbour's recommendation is 0.8 × 4 = 3.2 unnormalised, and 4 normalised", () => {
  expect(neighbourEstimate([0.8], [4])).toEqual({ kind: "estimate", unnormalised: 3.2, normalised: 4 });
});

test("several neighbours are averaged, unlike ones in reverse, strangers not at all", () => {
  expect(neighbourEstimate([0.5, 0.25, 0], [4, 2, 5])).toEqual({
    kind: "estimate",
    unnormalised: 1.25,
    normalised: near(10 / 3),
  });
  expect(neighbourEstimate([0.5, -0.5], [4, 2])).toMatchObject({ unnormalised: 0.5, normalised: 1 });
});

test("without a neighbour there is no estimate", () => {
  const nobody = { kind: "too-little-data", of: "ratings", found: 0, needed: 1 };
  expect([neighbourEstimate([], []), neighbourEstimate([0], [4])]).toEqual([nobody, nobody]);
  expect(() => neighbourEstimate([1], [])).toThrow(new RangeError("Each neighbour needs a similarity and a rating."));
});

test("errors of 1 and 3: RMSE √5, MAE 2", () => {
  expect(ratingErrors([3, 5], [4, 2])).toEqual({ kind: "errors", ratings: 2, rmse: Math.sqrt(5), mae: 2 });
  expect(ratingErrors([], [])).toEqual({ kind: "too-little-data", of: "ratings", found: 0, needed: 1 });
  expect(() => ratingErrors([1], [])).toThrow(new RangeError("Each rating needs one estimate."));
});

test("the last rating of an item stands, and a rating that is no number is a mistake", () => {
  const rated = ratedBy(
    of([
      [0, 1, 2],
      [0, 1, 5],
    ]),
  );
  expect([valueAt(rated, 0, 1), rated.values.length]).toEqual([5, 1]);
  expect(() => ratedBy(of([[0, 1, NaN]]))).toThrow(new RangeError("Every rating has to be a number."));
  expect(
    takeRatings(
      of([
        [0, 1, 2],
        [1, 2, 5],
      ]),
      Int32Array.of(1),
    ),
  ).toEqual(of([[1, 2, 5]]));
});

test("items rated 4 and 2 by one customer lie 1 above and below the mean: the worked example", () => {
  const rated = ratedBy(
    of([
      [0, 0, 4],
      [0, 1, 2],
    ]),
  );
  const baseline = biasBaseline(rated, 0, 0);
  expect(baseline).toEqual({
    kind: "baseline",
    mean: 3,
    customers: Float64Array.of(0, 0, 0),
    items: Float64Array.of(1, -1, 0),
  });
  if (baseline.kind !== "baseline") return;
  expect([baselineOf(baseline, 0, 0), baselineOf(baseline, 9, 1), baselineOf(baseline, 0, 9)]).toEqual([4, 2, 3]);
  expect([...residualsOf(rated, baseline).values]).toEqual([0, 0]);
});

test("a ridge counts as so many ratings at the mean", () => {
  const rated = ratedBy(
    of([
      [0, 0, 4],
      [1, 1, 2],
    ]),
  );
  const liked = biasBaseline(rated, 1, 1e15);
  expect(liked.kind === "baseline" && [...liked.items]).toEqual([near(0.5), near(-0.5), 0]);
  const kind = biasBaseline(rated, 1e15, 3);
  expect(kind.kind === "baseline" && [...kind.customers]).toEqual([near(0.25), near(-0.25), 0]);
  expect(biasBaseline(ratedBy(of([])))).toEqual({ kind: "too-little-data", of: "ratings", found: 0, needed: 1 });
});

const residuals = ratedBy(
  of([
    [0, 0, 1],
    [0, 1, 1],
    [1, 0, -1],
    [1, 1, -1],
    [2, 0, 1],
  ]),
);

test("items that please the same customers are alike, less so where few rated them", () => {
  const alike = nearItems(residuals);
  // Σ e·e′ = 2, lengths √3 and √2, σ² = 1.
  expect(valueAt(alike, 0, 1)).toBeCloseTo(2 / (Math.sqrt(6) + 10), 14);
  expect(valueAt(alike, 0, 2)).toBeUndefined();
  const same = ratedBy(
    of([
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, -1],
      [1, 1, -1],
    ]),
  );
  expect(valueAt(nearItems(same), 0, 1)).toBeCloseTo(1 / 6, 14);
});

test("a taste is the neighbours' mean, drawn towards nothing by half a neighbour", () => {
  const taste = tasteByNear(nearItems(residuals), residuals);
  const likeness = 2 / (Math.sqrt(6) + 10);
  expect(taste(2, 1)).toBeCloseTo(likeness / (likeness + 0.5), 14);
  expect(taste(1, 1)).toBeCloseTo(-likeness / (likeness + 0.5), 14);
  expect(taste(2, 1)).toBeCloseTo(likeness / (likeness + 0.5), 14);
  expect([taste(2, 2), taste(3, 0), taste(0, 3)]).toEqual([0, 0, 0]);
});

test("a neighbour of likeness 0.5 who rated 1 above the baseline says 0.5: the worked example", () => {
  const likeness = ratedBy(of([[1, 0, 0.5]]));
  expect(tasteByNear(likeness, ratedBy(of([[0, 0, 1]])))(0, 1)).toBe(0.5);
});

test("one hidden trait is found: who likes one kind dislikes the other", () => {
  const lines = Array.from({ length: 40 * 30 }, (_, i): [number, number, number] => {
    const [customer, item] = [i % 40, Math.floor(i / 40)];
    return [customer, item, (customer % 2 ? 1 : -1) * (item % 2 ? 1 : -1)];
  }).filter((_, i) => i % 7 !== 0);
  const whole = ratedBy({ ...of(lines), customers: 40, items: 30 });
  const taste = hiddenTraits(whole, randomFrom(1), { traits: 2, ridge: 0.05 });
  for (let i = 0; i < 1200; i += 7) {
    const [customer, item] = [i % 40, Math.floor(i / 40)];
    expect(taste(customer, item) * (customer % 2 ? 1 : -1) * (item % 2 ? 1 : -1)).toBeGreaterThan(0.8);
  }
  expect([taste(40, 0), taste(0, 30)]).toEqual([0, 0]);
});

test("without any taste, and for whoever rated nothing, hidden traits say nothing", () => {
  const flat = hiddenTraits(
    ratedBy(
      of([
        [0, 0, 0],
        [1, 1, 0],
      ]),
    ),
    randomFrom(1),
  );
  expect([flat(0, 1), flat(1, 0)]).toEqual([0, 0]);
  const taste = hiddenTraits(
    ratedBy(
      of([
        [0, 0, 1],
        [1, 1, -1],
      ]),
    ),
    randomFrom(1),
  );
  expect([taste(2, 0), taste(0, 2)]).toEqual([0, 0]);
});

test("[4 2; 2 3] · x = [8, 7] is solved by [1.25, 1.5]: the worked example", () => {
  const found = solvePositive(Float64Array.of(4, 0, 2, 3), Float64Array.of(8, 7), 2);
  expect([...found]).toEqual([near(1.25), near(1.5)]);
});

test("what is solved gives the right side back", () => {
  const rows = fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 6,
  });
  fc.assert(
    fc.property(rows, (made) => {
      const at = (i: number, j: number) => made.reduce((sum, row) => sum + row[i]! * row[j]!, i === j ? 1 : 0);
      const square = Float64Array.from({ length: 9 }, (_, k) => at(Math.floor(k / 3), k % 3));
      const x = solvePositive(square.slice(), Float64Array.of(1, 2, 3), 3);
      for (let i = 0; i < 3; i++)
        expect(x.reduce((sum, value, j) => sum + square[i * 3 + j]! * value, 0)).toBeCloseTo(i + 1, 8);
    }),
    { numRuns: 30 },
  );
});
