/** A sold line. */
export type Sold = { productId: string; quantityMilli: number };
/** A part of a bundle: so many thousandths of a product for one bundle. */
export type Part = { bundleId: string; productId: string; quantityMilli: number };

/** What is known of an order; `givenBackMinor` is what refunds gave back that name no lines but bring the goods, as a positive sum. */
export type StockOrder = {
  kind: "sale" | "refund";
  state: "open" | "done" | "cancelled" | "refunded";
  stock: "moves" | "stays";
  totalMinor: number;
  givenBackMinor: number;
  deletedAt: string | null;
};

/**
 * Whether an order moves stock now. A sale takes while it is open or done, a refund brings back what its lines name,
 * when that was wanted. Refunds of old named no lines: then the sale gives back by itself, once all of it is given back.
 */
export function moves({ kind, state, stock, totalMinor, givenBackMinor, deletedAt }: StockOrder): boolean {
  if (stock === "stays" || deletedAt || state === "cancelled") return false;
  if (kind === "refund") return true;
  return state !== "refunded" && !(totalMinor > 0 && givenBackMinor >= totalMinor);
}

/** What lines take of each product, bundles unfolded into their parts: by product, negative where stock goes out. */
export function takenBy(lines: readonly Sold[], parts: readonly Part[]): Map<string, number> {
  const byBundle = Map.groupBy(parts, ({ bundleId }) => bundleId);
  const total = new Map<string, number>();
  const add = (productId: string, milli: number) => total.set(productId, (total.get(productId) ?? 0) - milli);
  for (const { productId, quantityMilli } of lines) {
    const inside = byBundle.get(productId);
    if (!inside) add(productId, quantityMilli);
    for (const part of inside ?? []) add(part.productId, times(quantityMilli, part.quantityMilli));
  }
  return total;
}

/** By how much each product's stock must move so that what an order took becomes what it takes. */
export function stillToMove(wanted: ReadonlyMap<string, number>, taken: ReadonlyMap<string, number>) {
  return [...new Set([...wanted.keys(), ...taken.keys()])]
    .map((productId) => ({ productId, deltaMilli: (wanted.get(productId) ?? 0) - (taken.get(productId) ?? 0) }))
    .filter(({ deltaMilli }) => deltaMilli !== 0);
}

/** Thousandths times thousandths, half away from zero, exact. */
function times(a: number, b: number): number {
  const product = BigInt(a) * BigInt(b);
  return Number((product + (product < 0n ? -500n : 500n)) / 1000n);
}
