import fc from "fast-check";
import { expect, test } from "vitest";
import type { DealLine } from "../deal-lines/table.ts";
import { singleTotalOf } from "../lines/line-total.ts";
import { priceKinds } from "../lines/table.ts";
import { totalsOf } from "../lines/totals.ts";
import { offerOf } from "./from-deal.ts";

type Typed = Pick<DealLine, "quantityMilli" | "unitPriceMinor" | "discountMinor" | "taxRateBp" | "pricesInclude">;
const dealLine = (typed: Typed, ordinal = 1): DealLine => ({
  ...typed,
  ...singleTotalOf(typed),
  id: `l${ordinal}`,
  opportunityId: "d1",
  ordinal,
  productId: null,
  sku: "",
  title: "Box",
  priceListId: null,
  version: 1,
});
const totalOf = ({ lines, ...terms }: ReturnType<typeof offerOf>) =>
  totalsOf(
    lines.map((line) => ({ ...line, quantityMilli: line.quantityMilli!, unitPriceMinor: line.unitPriceMinor! })),
    terms,
  ).totalMinor;

const typed = fc
  .record({
    quantityMilli: fc.integer({ min: 1, max: 50_000 }),
    unitPriceMinor: fc.integer({ min: 0, max: 5_000_000 }),
    off: fc.integer({ min: 0, max: 100 }),
    taxRateBp: fc.constantFrom(0, 100, 300, 600, 900, 1300, 1900),
    pricesInclude: fc.constantFrom(...priceKinds),
  })
  .map(({ off, ...line }) => ({
    ...line,
    discountMinor: Math.floor((line.quantityMilli * line.unitPriceMinor * off) / 100_000),
  }));

test("whatever a deal's lines are, the quote comes to what they come to", () => {
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 6 }), (lines) => {
      const deal = lines.map(dealLine);
      expect(totalOf(offerOf(deal))).toBe(deal.reduce((sum, { totalMinor }) => sum + totalMinor, 0));
    }),
    { numRuns: 500 },
  );
});

test("prices stay as they are, and only where both kinds meet are all said with their tax", () => {
  const net = { quantityMilli: 3000, unitPriceMinor: 10_000, discountMinor: 3000, taxRateBp: 1300 };
  const without = dealLine({ ...net, pricesInclude: "no-tax" });
  expect(offerOf([without])).toMatchObject({ pricesInclude: "no-tax", lines: [net] });
  const mixed = offerOf([without, dealLine({ ...net, pricesInclude: "tax" }, 2)]);
  expect(mixed).toMatchObject({
    pricesInclude: "tax",
    lines: [{ ...net, unitPriceMinor: 11_300, discountMinor: 3390 }, net],
  });
});

test("taxes that were rounded together for the whole deal keep their sum", () => {
  const cent = {
    quantityMilli: 1000,
    unitPriceMinor: 10,
    discountMinor: 0,
    taxRateBp: 500,
    pricesInclude: "no-tax",
  } as const;
  const deal = [1, 0].map((taxMinor, at) => ({ ...dealLine(cent, at), taxMinor, totalMinor: 10 + taxMinor }));
  expect(totalOf(offerOf(deal))).toBe(21);
});
