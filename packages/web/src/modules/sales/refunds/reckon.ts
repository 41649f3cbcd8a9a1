import type { Order } from "../orders/data.ts";

/** How many thousandths of each line come back, by line. */
export type Backs = Readonly<Record<string, number>>;

/** What the chosen lines are worth, as the server reckons: each line's share of what is left of it. */
export function worthOf({ left, totalMinor, refundedMinor }: Order, backs: Backs): number {
  const sum = left.reduce((total, { lineId, quantityMilli, worthMinor }) => {
    const back = backs[lineId] ?? 0;
    if (back === 0 || quantityMilli === 0) return total;
    const product = BigInt(worthMinor) * BigInt(back);
    const half = BigInt(quantityMilli);
    return total + Number((2n * product + (product < 0n ? -half : half)) / (2n * half));
  }, 0);
  return Math.min(sum, totalMinor - refundedMinor);
}

/** What the server is told of the lines. */
export const linesOf = (backs: Backs) =>
  Object.entries(backs)
    .filter(([, quantityMilli]) => quantityMilli > 0)
    .map(([lineId, quantityMilli]) => ({ lineId, quantityMilli }));
