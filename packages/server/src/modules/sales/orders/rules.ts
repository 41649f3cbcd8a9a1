import { invalid, refused } from "#platform/errors";
import { singleTotalOf } from "../lines/line-total.ts";
import type { Order, OrderLineDraft } from "./table.ts";

/** Quantity × unit price, rounded half away from zero; exact for every safe integer. */
export function lineTotalMinor(quantityMilli: number, unitPriceMinor: number): number {
  const product = quantityMilli * unitPriceMinor;
  // The product of two floats may have lost its last digits: then whole-number arithmetic does it again.
  if (!Number.isSafeInteger(product)) return Number(roundedThousandth(BigInt(quantityMilli) * BigInt(unitPriceMinor)));
  const half = Math.trunc(product / 1000);
  const rest = product - half * 1000;
  // Adding 0 makes a negative zero a plain one.
  return (rest >= 500 ? half + 1 : rest <= -500 ? half - 1 : half) + 0;
}

function roundedThousandth(product: bigint): bigint {
  const away = product < 0n ? -500n : 500n;
  return (product + away) / 1000n;
}

/** The sum of lines; refuses what no longer fits a whole number. */
export function orderTotalMinor(lines: readonly Omit<OrderLineDraft, "title">[]): number {
  let total = 0;
  for (const { quantityMilli = 1000, unitPriceMinor = 0, ...line } of lines) {
    refuseOverDiscount(lineTotalMinor(quantityMilli, unitPriceMinor), line.discountMinor ?? 0);
    total += singleTotalOf({ ...line, quantityMilli, unitPriceMinor }).totalMinor;
    if (!Number.isSafeInteger(total)) {
      throw invalid("order.too_large", [
        "This order is too large to be reckoned exactly.",
        "订单金额过大，无法精确计算。",
      ]);
    }
  }
  return total;
}

/** A discount never turns the sign of what it is taken from. */
function refuseOverDiscount(grossMinor: number, discountMinor: number): void {
  if (
    grossMinor >= 0
      ? discountMinor >= 0 && discountMinor <= grossMinor
      : discountMinor <= 0 && discountMinor >= grossMinor
  )
    return;
  throw invalid("lines.discount_too_large", [
    "A discount cannot be more than what it is taken from.",
    "折扣不能超过原金额。",
  ]);
}

type Money = Pick<Order, "kind" | "state" | "totalMinor" | "receivedMinor" | "waivedMinor">;

/** What is still to be paid of an order; nothing of a refund, of what was called off, or of what was written off. */
export function owedMinor({ kind, state, totalMinor, receivedMinor, waivedMinor }: Money): number {
  if (kind === "refund" || state === "cancelled" || state === "refunded") return 0;
  return Math.max(0, totalMinor - receivedMinor - waivedMinor);
}

/** Money came for an order (or went back, when negative). What is fully paid is done. */
export function receive(order: Order, amountMinor: number): Order {
  if (order.kind === "refund" || order.state === "cancelled") {
    throw refused("order.takes_no_payment", ["No money is due for this one.", "这一单不需要收款。"]);
  }
  const receivedMinor = order.receivedMinor + amountMinor;
  if (receivedMinor - order.creditedMinor < 0) {
    throw invalid(
      "order.received_below_zero",
      ["More would go back than came in.", "退回的金额超过了已收金额。"],
      "amountMinor",
    );
  }
  const paid = order.state === "open" && receivedMinor >= order.totalMinor - order.waivedMinor;
  return { ...order, receivedMinor, state: paid ? "done" : order.state };
}

/** A payment counts no longer. What was done because it was paid is open again. `backMinor` went back by refunds. */
export function takeBack(order: Order, amountMinor: number, backMinor: number): Order {
  if (order.kind === "refund") {
    throw refused("order.refund_stays_paid", [
      "This is the money of a refund: undo the refund instead.",
      "这是退款的付款，请改为撤销那笔退款。",
    ]);
  }
  const receivedMinor = order.receivedMinor - amountMinor;
  if (receivedMinor - order.creditedMinor - backMinor < 0) {
    throw refused("order.received_below_zero", [
      "More would have gone back than came in: take back what went back first.",
      "退回的会超过已收金额，请先撤销退回的那一笔。",
    ]);
  }
  const unpaid = order.state === "done" && receivedMinor < order.totalMinor - order.waivedMinor;
  return { ...order, receivedMinor, state: unpaid ? "open" : order.state };
}

/** Refuses a state that an order cannot go to. What money was given back for is refunded to the end, not called off. */
export function refuseState(order: Order, state: Order["state"], refundedMinor: number): void {
  if (order.state === state) return;
  const off = state === "cancelled" || state === "refunded";
  if (off && order.kind === "sale" && refundedMinor > 0) {
    throw refused("order.partly_refunded", [
      "Part of this order was given back already. Give the rest back too, instead of calling it off.",
      "这张订单已有部分退款。请把剩余部分也做退款，而不是取消订单。",
    ]);
  }
}
