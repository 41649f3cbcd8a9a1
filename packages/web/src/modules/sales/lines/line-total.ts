/** What a line will come to: quantity in thousandths × price, half a cent going away from zero, as the server reckons. */
export function lineTotal(quantityMilli: number, unitPriceMinor: number): number {
  return rounded(BigInt(quantityMilli) * BigInt(unitPriceMinor), 1000n);
}

/** A quotient in whole numbers, half going away from zero. */
export function rounded(over: bigint, under: bigint): number {
  return Number((over + (over < 0n ? -under : under) / 2n) / under);
}

/** A quantity as it was typed, in thousandths; null where it is no number. */
export function milliOf(quantity: number | null): number | null {
  return quantity === null || !Number.isFinite(quantity) ? null : Math.round(quantity * 1000);
}

type Extras = { discountMinor?: number; taxRateBp?: number; taxMinor?: number; pricesInclude?: "tax" | "no-tax" };

/** A line's total after its discount, and with its tax where the price does not include it. A tax that is known stands while it is within a cent of its rate's. */
export function withTax(gross: number, { discountMinor = 0, taxRateBp = 0, taxMinor, pricesInclude = "tax" }: Extras) {
  const value = gross - discountMinor;
  if (pricesInclude === "tax" || taxRateBp === 0) return value;
  const reckoned = rounded(BigInt(value) * BigInt(taxRateBp), 10_000n);
  const isKnown = taxMinor !== undefined && Math.abs(taxMinor - reckoned) <= 1;
  return value + (isKnown ? taxMinor : reckoned);
}
