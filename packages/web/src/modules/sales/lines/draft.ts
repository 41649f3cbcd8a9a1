import { lineTotal, milliOf } from "./line-total.ts";

/** A discount as it stands in its field: a rate, or an amount. */
export type Discount = { discountBp: number; discountMinor: number };

/** A line while it is written, whatever it stands on. An empty tax is left to the server. */
export type LineDraft = Discount & {
  key: number;
  productId: string | null;
  sku: string;
  title: string;
  quantity: number | null;
  unitPriceMinor: number | null;
  priceListId: string | null;
  tax: number | null;
};

let keys = 0;

/** A line to write on, with the tax of the one before it. */
export function newLine(tax: number | null): LineDraft {
  const sold = { productId: null, sku: "", title: "", quantity: 1, unitPriceMinor: null, priceListId: null };
  return { ...sold, key: ++keys, discountBp: 0, discountMinor: 0, tax };
}

type Saved = Omit<LineDraft, "key" | "quantity" | "discountBp" | "tax"> & { quantityMilli: number; taxRateBp: number };

/** A saved line, ready to be changed. */
export function draftOfLine(line: Saved & { discountBp?: number }): LineDraft {
  const { productId, sku, title, quantityMilli, unitPriceMinor, priceListId, taxRateBp } = line;
  const { discountBp = 0, discountMinor } = line;
  const sold = { productId, sku, title, quantity: quantityMilli / 1000, unitPriceMinor, priceListId };
  return { ...sold, key: ++keys, discountBp, discountMinor, tax: taxRateBp / 100 };
}

/** The lines that say something; the others are left out when they are saved. */
export function filled<L extends LineDraft>(lines: readonly L[]): L[] {
  return lines.filter(({ title }) => title.trim() !== "");
}

/** Quantity × price, as far as both are typed. */
export function grossOf({ quantity, unitPriceMinor }: LineDraft): number {
  return lineTotal(milliOf(quantity) ?? 0, unitPriceMinor ?? 0);
}

/** A tax in hundredths of a per cent. */
export function rateOf(tax: number | null): number {
  return Math.round((tax ?? 0) * 100);
}
