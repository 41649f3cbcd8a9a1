import { expect, test } from "vitest";
import { columnsIn, type SparseRows, sparseRows, valueAt } from "../sparse/sparse-rows.ts";
import { holdOutLatest, newLater } from "../measuring/hold-out.ts";
import { nextCourses } from "./next-course.ts";
import { boughtBy, everBoughtBy, type Purchases } from "./purchases.ts";
import { rankingFigures } from "../measuring/ranking-figures.ts";
import { reasonsFor } from "./reasons.ts";
import { cosineOnly, customersLike, learn, listsOf, popularityOnly } from "./recommender.ts";
import { trendOf } from "./trend.ts";
import { wordFeatures } from "./word-features.ts";

/** Lines as pairs of customer and item, in order of time. */
const of = (lines: readonly (readonly [customer: number, item: number])[], customers = 4, items = 4): Purchases => ({
  customers,
  items,
  customer: Int32Array.from(lines, ([customer]) => customer),
  item: Int32Array.from(lines, ([, item]) => item),
});
const rowsOf = (table: SparseRows) => Array.from({ length: table.rows }, (_, row) => [...columnsIn(table, row)]);
const none = { ...popularityOnly, popular: 0 };

test("what was bought twice is counted twice, or once where only the fact counts", () => {
  const purchases = of([
    [0, 1],
    [0, 1],
    [0, 3],
  ]);
  expect([...boughtBy(purchases).values]).toEqual([2, 1]);
  expect([...everBoughtBy(purchases).values]).toEqual([1, 1]);
});

test("an item bought lately rises, one of the past sinks, and one never bought is even", () => {
  const trend = trendOf(
    of(
      [
        [0, 0],
        [0, 0],
        [0, 1],
        [0, 1],
      ],
      1,
      3,
    ),
  );
  // By hand: ½^7.5, ½^5, ½^2.5 and 1 average 0.3033877.
  expect([...trend]).toEqual([expect.closeTo(0.7316, 4), expect.closeTo(1.2684, 4), 1]);
});

test("the last of a customer's finds is held back with all its lines: the worked example", () => {
  const { train, later } = holdOutLatest(
    of(
      [
        [0, 7],
        [0, 8],
        [0, 7],
        [0, 9],
        [1, 5],
        [1, 5],
        [0, 9],
      ],
      2,
      10,
    ),
    0.5,
  );
  expect([...train.item]).toEqual([7, 8, 7, 5, 5]);
  expect([...train.customer]).toEqual([0, 0, 0, 1, 1]);
  expect(rowsOf(later)).toEqual([[9], []]);
});

test("a fifth of ten finds are two, and of two finds one", () => {
  const ten = Array.from({ length: 10 }, (_, item): [number, number] => [0, item]);
  expect(rowsOf(holdOutLatest(of(ten, 1, 10)).later)).toEqual([[8, 9]]);
  expect(rowsOf(holdOutLatest(of(ten.slice(0, 2), 1, 10)).later)).toEqual([[1]]);
});

test("later counts what a known customer had not before, items unknown before too", () => {
  const train = of([[0, 0]], 1, 1);
  const second = of(
    [
      [0, 0],
      [0, 1],
      [1, 0],
    ],
    2,
    2,
  );
  expect(rowsOf(newLater(train, second))).toEqual([[1]]);
});

test("one of two recommended was bought, one of two bought was recommended: the worked example", () => {
  const later = sparseRows({ rows: 2, columns: 4, row: Int32Array.of(0, 0), column: Int32Array.of(1, 2) });
  const lists = [Int32Array.of(0, 1), Int32Array.of(3)];
  expect(rankingFigures(lists, Int32Array.of(0, 1), later, 2)).toEqual({
    kind: "ranking",
    customers: 1,
    precision: 0.5,
    recall: 0.5,
    coverage: 0.75,
    hits: Int32Array.of(1, 0),
  });
  expect(rankingFigures([], Int32Array.of(), later, 2)).toEqual({
    kind: "too-little-data",
    of: "customers",
    found: 0,
    needed: 1,
  });
  expect(() => rankingFigures([], Int32Array.of(0), later, 2)).toThrow("Each customer asked needs one list.");
});

test("red and blue tell cups apart, cup does not: the worked example", () => {
  const features = wordFeatures(["red cup", "blue cup", ""]);
  const rare = Math.log(2);
  const common = Math.log(4 / 3);
  expect(rowsOf(features)).toEqual([[0, 1], [1, 2], []]);
  expect([...features.values]).toEqual([rare, common, common, rare]);
  expect([...wordFeatures(["red cup", "blue cup"]).values]).toEqual([Math.log(1.5), 0, 0, Math.log(1.5)]);
});

const shop = of([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
  [2, 0],
  [3, 2],
]);

test("popularity offers what most have, and never what the customer has", () => {
  const [lists] = listsOf(learn(shop), [popularityOnly], Int32Array.of(0, 3), 10);
  expect(lists!.map((list) => [...list])).toEqual([[2], [0, 1]]);
});

test("neighbours offer what is bought together; popularity fills the rest", () => {
  const learnt = learn(shop);
  expect(valueAt(learnt.cosine, 0, 1)).toBeCloseTo(2 / Math.sqrt(6), 15);
  for (const mix of [cosineOnly, { ...none, together: 1 }, { ...none, customers: 1 }]) {
    const [lists] = listsOf(learnt, [mix], Int32Array.of(2), 10);
    expect([...lists![0]!]).toEqual([1, 2]);
  }
  const [first] = listsOf(learnt, [cosineOnly], Int32Array.of(2), 1);
  expect([...first![0]!]).toEqual([1]);
});

test("a customer who buys everything says less about what goes together", () => {
  const learnt = learn(shop);
  // Customers 0 and 1 have two items each: 2 × (1 / √2) / (√3 · √2).
  expect(valueAt(learnt.together, 0, 1)).toBeCloseTo(Math.SQRT2 / Math.sqrt(6), 15);
});

test("words offer what nobody bought yet", () => {
  const learnt = learn(shop, ["red cup", "blue plate", "green pot", "red spoon"]);
  const [lists] = listsOf(learnt, [{ ...none, words: 1 }], Int32Array.of(2), 1);
  expect([...lists![0]!]).toEqual([3]);
});

test("a trend decides between equals", () => {
  const lines = of([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 2],
    [0, 3],
  ]);
  const [even, risen] = listsOf(learn(lines), [popularityOnly, { ...popularityOnly, trend: 1 }], Int32Array.of(0), 1);
  const [stranger] = listsOf(
    learn(
      of([
        [1, 1],
        [2, 1],
        [2, 2],
        [3, 2],
      ]),
    ),
    [popularityOnly],
    Int32Array.of(0),
    1,
  );
  expect([[...even![0]!], [...risen![0]!], [...stranger![0]!]]).toEqual([[2], [2], [1]]);
});

test("a recommendation says what speaks for it", () => {
  const learnt = learn(shop, ["red cup", "red plate", "green pot", "tray"]);
  const like = customersLike(learnt, Int32Array.of(2));
  const everything = { ...none, together: 1, customers: 1, words: 1 };
  expect(reasonsFor(learnt, everything, 2, 1, like)).toEqual([
    { kind: "bought-together", item: 0, both: 2, buyers: 3 },
    { kind: "like-customers", have: 2, of: 2 },
    { kind: "like-words", item: 0, likeness: expect.closeTo(0.2371, 4) as number },
  ]);
  expect(reasonsFor(learnt, cosineOnly, 2, 1, like)).toEqual([
    { kind: "bought-together", item: 0, both: 2, buyers: 3 },
  ]);
  expect(reasonsFor(learnt, everything, 2, 2, like)).toEqual([{ kind: "popular", buyers: 1, customers: 4 }]);
  expect(reasonsFor(learnt, popularityOnly, 2, 1, like)).toEqual([{ kind: "popular", buyers: 2, customers: 4 }]);
});

test("what rises lately is told with how much", () => {
  const lines = Array.from({ length: 40 }, (_, i): [number, number] => [i % 3, i < 30 ? 0 : 1]);
  const learnt = learn(of(lines));
  const like = customersLike(learnt, Int32Array.of(3));
  const rising = { ...popularityOnly, trend: 0.5 };
  expect(reasonsFor(learnt, rising, 3, 1, like)).toEqual([
    { kind: "rising", times: learnt.trend[1]! },
    { kind: "popular", buyers: 3, customers: 4 },
  ]);
  expect(learnt.trend[1]).toBeGreaterThan(1.2);
  expect(reasonsFor(learnt, rising, 3, 0, like)).toEqual([{ kind: "popular", buyers: 3, customers: 4 }]);
});

test("after A two of three go on to B: the worked example", () => {
  const [A, B, C] = [0, 1, 2];
  const paths = of(
    [
      [0, A],
      [0, B],
      [0, C],
      [1, A],
      [1, B],
      [2, A],
      [2, C],
      [3, A],
    ],
    6,
  );
  const [after, ofC, atEnd, stranger] = nextCourses(paths, Int32Array.of(3, 2, 0, 5));
  expect(after).toEqual([
    { item: B, from: A, count: 2, after: 3, share: 2 / 3 },
    { item: C, from: A, count: 1, after: 3, share: 1 / 3 },
  ]);
  // Nobody went on from C, so A is asked, where C is taken already.
  expect(ofC).toEqual([{ item: B, from: A, count: 2, after: 3, share: 2 / 3 }]);
  expect([atEnd, stranger]).toEqual([[], []]);
  expect(nextCourses(paths, Int32Array.of(3), 1)[0]).toHaveLength(1);
});

test("taking a course again is no next course", () => {
  const again = of([
    [0, 0],
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
  expect(nextCourses(again, Int32Array.of(1))).toEqual([[{ item: 1, from: 0, count: 1, after: 1, share: 1 }]]);
});
