/** What a line will come to: quantity in thousandths × price, half a cent going away from zero, as the server reckons. */
export function lineTotal(quantityMilli: number, unitPriceMinor: number): number {
  const product = BigInt(quantityMilli) * BigInt(unitPriceMinor);
  return Number((product + (product < 0n ? -500n : 500n)) / 1000n);
}

/** A quantity as it was typed, in thousandths; null where it is no number. */
export function milliOf(quantity: number | null): number | null {
  return quantity === null || !Number.isFinite(quantity) ? null : Math.round(quantity * 1000);
}
