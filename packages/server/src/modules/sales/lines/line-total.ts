import { rounded } from "./shares.ts";
import type { LineInput, Terms } from "./table.ts";

/** A line that stands alone: its discount is an amount, and its tax may be known already. */
export type SingleLine = Pick<LineInput, "quantityMilli" | "unitPriceMinor" | "taxRateBp"> & {
  discountMinor?: number | undefined;
  taxMinor?: number | undefined;
  pricesInclude?: Terms["pricesInclude"] | undefined;
};

/**
 * What one line comes to. A tax that is given stands where it is within a cent of what the rate makes: it was rounded
 * with the other lines of its document. Any other is reckoned anew, as quantity or price were changed since.
 */
export function singleTotalOf(line: SingleLine): { taxMinor: number; totalMinor: number } {
  const { quantityMilli, unitPriceMinor, taxRateBp = 0, discountMinor = 0, pricesInclude = "tax" } = line;
  const value = rounded(BigInt(quantityMilli) * BigInt(unitPriceMinor), 1000n) - BigInt(discountMinor);
  const rate = BigInt(taxRateBp);
  const reckoned = rounded(value * rate, pricesInclude === "tax" ? 10_000n + rate : 10_000n);
  const given = line.taxMinor === undefined || rate === 0n ? reckoned : BigInt(line.taxMinor);
  const difference = given - reckoned;
  const tax = difference >= -1n && difference <= 1n ? given : reckoned;
  return { taxMinor: Number(tax), totalMinor: Number(pricesInclude === "tax" ? value : value + tax) };
}

/** So much of an amount as `over` is of `under` (not 0), rounded half away from zero. */
export function partOf(minor: number, over: number, under: number): number {
  return Number(rounded(BigInt(minor) * BigInt(under < 0 ? -over : over), BigInt(Math.abs(under))));
}
