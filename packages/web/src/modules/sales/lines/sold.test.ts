import { expect, test } from "vitest";
import { bodyOfLines, includingIn, newSoldLine, soldLinesOf, totalOf } from "./sold.ts";

const saved = {
  id: "l1",
  ordinal: 1,
  productId: "p1",
  sku: "GB",
  title: "Gift box",
  quantityMilli: 3000,
  unitPriceMinor: 10_000,
  discountMinor: 1500,
  taxRateBp: 600,
  taxMinor: 1711,
  pricesInclude: "no-tax" as const,
  totalMinor: 30_211,
  priceListId: "list",
  version: 1,
};

test("a line that is opened and saved again loses nothing", () => {
  const { id: _, ordinal: __, totalMinor, version: ___, ...kept } = saved;
  const lines = soldLinesOf([saved]);
  expect(bodyOfLines(lines)).toEqual([kept]);
  expect(totalOf(lines[0]!)).toBe(totalMinor);
});

test("a tax that was rounded elsewhere is forgotten when its rate is changed", () => {
  const lines = soldLinesOf([saved]).map((line) => ({ ...line, tax: 13 }));
  expect(bodyOfLines(lines)[0]).not.toHaveProperty("taxMinor");
  expect(totalOf(lines[0]!)).toBe(32_205);
});

test("a discount typed as a rate becomes an amount of the line, whenever the quantity is typed", () => {
  const line = { ...newSoldLine(), title: "Box", discountBp: 1000, unitPriceMinor: 9995, quantity: 3 };
  expect([bodyOfLines([line])[0]!.discountMinor, totalOf(line)]).toEqual([2999, 26_986]);
});

test("lines without words are left out, and a new line takes the tax of the one before", () => {
  const first = { ...newSoldLine(), tax: 13, pricesInclude: "no-tax" as const };
  expect(bodyOfLines([first])).toEqual([]);
  expect(newSoldLine(first)).toMatchObject({ tax: 13, pricesInclude: "no-tax" });
});

test("lines stay the same lines when it is said whether their prices include the tax", () => {
  const lines = soldLinesOf([saved]);
  expect(includingIn(lines, "tax")).toEqual([{ ...lines[0]!, pricesInclude: "tax" }]);
});
