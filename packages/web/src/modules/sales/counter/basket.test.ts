import { expect, test } from "vitest";
import { type Basket, likelyNotes, percentOff, piecesOf, sumOf, withPiece } from "./basket.ts";
import type { Tile } from "./data.ts";

const tea = { id: "t", name: "Tea", priceMinor: 8_800 } as Tile;
const cup = { id: "c", name: "Cup", priceMinor: 3_000 } as Tile;

test("a tap adds a piece, a minus takes one, the last one takes the line out", () => {
  let basket: Basket = [];
  for (const product of [tea, cup, tea]) basket = withPiece(basket, product, 1);
  expect([piecesOf(basket), sumOf(basket)]).toEqual([3, 20_600]);
  basket = withPiece(withPiece(basket, cup, -1), tea, -1);
  expect(basket.map(({ product, pieces }) => [product.name, pieces])).toEqual([["Tea", 1]]);
  expect(withPiece(basket, cup, -1)).toBe(basket);
});

test("percent off is whole cents", () => {
  expect([percentOff(20_600, 5), percentOff(999, 10)]).toEqual([1_030, 100]);
});

test("the notes offered are the next round sums", () => {
  expect(likelyNotes(17_600, 100)).toEqual([18_000, 20_000, 50_000]);
  expect(likelyNotes(20_000, 100)).toEqual([50_000]);
});
