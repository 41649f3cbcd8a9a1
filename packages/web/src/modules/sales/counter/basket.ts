import { lineTotal } from "../lines/line-total.ts";
import type { Tile } from "./data.ts";

/** What is in the basket of a product: how many pieces, at what price. */
export type Item = { product: Tile; pieces: number; unitPriceMinor: number };
export type Basket = readonly Item[];

/** One piece more, or less; nothing left takes it out. */
export function withPiece(basket: Basket, product: Tile, by: 1 | -1): Basket {
  const there = basket.find((item) => item.product.id === product.id);
  if (!there) return by === 1 ? [...basket, { product, pieces: 1, unitPriceMinor: product.priceMinor }] : basket;
  return basket.flatMap((item) => {
    if (item !== there) return [item];
    return item.pieces + by > 0 ? [{ ...item, pieces: item.pieces + by }] : [];
  });
}

export const piecesOf = (basket: Basket) => basket.reduce((sum, { pieces }) => sum + pieces, 0);
export const sumOf = (basket: Basket) =>
  basket.reduce((sum, { pieces, unitPriceMinor }) => sum + lineTotal(pieces * 1000, unitPriceMinor), 0);

/** So much per cent off a sum, to the whole cent. */
export const percentOff = (minor: number, percent: number) => lineTotal(percent * 10, minor);

/** Notes that a customer may hand over for an amount: the next round sums. `unit` is one of the currency in its smallest unit. */
export function likelyNotes(amountMinor: number, unit: number): number[] {
  const sums = [10, 50, 100, 500].map((note) => Math.ceil(amountMinor / (note * unit)) * note * unit);
  return [...new Set(sums)]
    .filter((sum) => sum > amountMinor)
    .toSorted((a, b) => a - b)
    .slice(0, 3);
}
