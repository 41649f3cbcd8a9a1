import { invalid } from "#platform/errors";
import type { PartDraft } from "./table.ts";

type Valued = { costMinor: number | null; currency: string };

/** A bundle's cost: its parts' sum, rounded once. Null where a part's cost is unknown or in another currency. */
export function bundleCost(
  parts: readonly { quantityMilli: number; product: Valued | undefined }[],
  currency: string,
): number | null {
  let sum = 0n;
  for (const { quantityMilli, product } of parts) {
    if (!product || product.costMinor === null || product.currency !== currency) return null;
    sum += BigInt(quantityMilli) * BigInt(product.costMinor);
  }
  return parts.length === 0 ? null : Number((sum + 500n) / 1000n);
}

/** How many bundles can be made of what is there, in whole ones. Null where no part is counted. */
export function bundleStock(
  parts: readonly { quantityMilli: number; product: { stockMilli: number | null } | undefined }[],
): number | null {
  const counted = parts.flatMap(({ quantityMilli, product }) =>
    product?.stockMilli == null ? [] : [Math.floor(product.stockMilli / quantityMilli)],
  );
  return counted.length === 0 ? null : Math.min(...counted) * 1000;
}

/** Whether there is as little as the owner calls little, or nothing. */
export function isLow(stockMilli: number | null, lowStockMilli: number | null): boolean {
  return stockMilli !== null && stockMilli <= (lowStockMilli ?? 0);
}

/** Refuses parts that make no sense: itself, one twice. */
export function refuseOddParts(bundleId: string, parts: readonly PartDraft[]): void {
  const ids = parts.map(({ productId }) => productId);
  if (ids.includes(bundleId)) {
    throw invalid("product.part_of_itself", ["A bundle cannot hold itself.", "组合不能包含它自己。"], "parts");
  }
  if (new Set(ids).size < ids.length) {
    throw invalid("product.part_twice", ["Name each part once, with its quantity.", "每个组成产品只写一次。"], "parts");
  }
}

/** A price changed by so many percent, rounded to whole steps (1, 10, 100 …) of the smallest unit. */
export function changedPrice(priceMinor: number, percent: number, step: number): number {
  const exact = (priceMinor * (100 + percent)) / 100;
  return Math.max(0, Math.round(exact / step) * step);
}
