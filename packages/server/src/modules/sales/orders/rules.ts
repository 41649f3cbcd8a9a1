/** Quantity × unit price, rounded half away from zero; exact for every safe integer. */
export function lineTotalMinor(quantityMilli: number, unitPriceMinor: number): number {
  const product = quantityMilli * unitPriceMinor;
  // The product of two floats may have lost its last digits: then whole-number arithmetic does it again.
  if (!Number.isSafeInteger(product)) return Number(roundedThousandth(BigInt(quantityMilli) * BigInt(unitPriceMinor)));
  const half = Math.trunc(product / 1000);
  const rest = product - half * 1000;
  return rest >= 500 ? half + 1 : rest <= -500 ? half - 1 : half;
}

function roundedThousandth(product: bigint): bigint {
  const away = product < 0n ? -500n : 500n;
  return (product + away) / 1000n;
}
