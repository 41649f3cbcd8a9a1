import { z } from "#platform/schema";

/** Whether the prices of a document contain the tax, or it comes on top. */
export const priceKinds = ["tax", "no-tax"] as const;
/** Where tax is rounded to whole cents: for each line, or once for each rate of the document. Chosen once per document. */
export const taxRoundings = ["line", "document"] as const;

/** Hundredths of a per cent: 600 is 6 %. */
export const BasisPoints = z.int().min(0).max(10_000);
export const PriceKind = z.enum(priceKinds);
export const TaxRounding = z.enum(taxRoundings);

/** What a line's total is reckoned from. Its discount is a rate, an amount, or both (the rate first). */
export type LineInput = {
  quantityMilli: number;
  unitPriceMinor: number;
  discountBp?: number | undefined;
  discountMinor?: number | undefined;
  taxRateBp?: number | undefined;
};

/** What holds for all lines of a document; its discount comes off the sum of the lines. */
export type Terms = {
  discountBp?: number | undefined;
  discountMinor?: number | undefined;
  pricesInclude: (typeof priceKinds)[number];
  taxRounding: (typeof taxRoundings)[number];
};

/** One line, reckoned. `discountMinor` is its own discount and its share of the document's. */
export const LineTotals = z
  .object({
    grossMinor: z.int(), // quantity × price
    ownDiscountMinor: z.int(),
    discountMinor: z.int(),
    netMinor: z.int(),
    taxRateBp: z.int(),
    taxMinor: z.int(),
    totalMinor: z.int(), // net and tax
  })
  .openapi("LineTotals");
export type LineTotals = z.infer<typeof LineTotals>;

const RateTotals = z.object({ taxRateBp: z.int(), netMinor: z.int(), taxMinor: z.int() });
export type RateTotals = z.infer<typeof RateTotals>;

/** A document, reckoned: each sum is the sum of its lines. */
export const Totals = z
  .object({
    lines: z.array(LineTotals),
    subtotalMinor: z.int(), // after the lines' own discounts
    documentDiscountMinor: z.int(),
    discountMinor: z.int(), // all discounts
    netMinor: z.int(),
    taxMinor: z.int(),
    totalMinor: z.int(),
    byRate: z.array(RateTotals),
  })
  .openapi("Totals");
export type Totals = z.infer<typeof Totals>;
