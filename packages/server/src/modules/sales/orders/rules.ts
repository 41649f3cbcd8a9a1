import { invalid, refused } from "#platform/errors";
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
export function orderTotalMinor(lines: readonly Pick<OrderLineDraft, "quantityMilli" | "unitPriceMinor">[]): number {
  let total = 0;
  for (const { quantityMilli = 1000, unitPriceMinor = 0 } of lines) {
    total += lineTotalMinor(quantityMilli, unitPriceMinor);
    if (!Number.isSafeInteger(total)) {
      throw invalid("order.too_large", [
        "This order is too large to be reckoned exactly.",
        "订单金额过大，无法精确计算。",
      ]);
    }
  }
  return total;
}

type Money = Pick<Order, "kind" | "state" | "totalMinor" | "receivedMinor">;

/** What is still to be paid of an order; nothing of a refund or of what was called off. */
export function owedMinor({ kind, state, totalMinor, receivedMinor }: Money): number {
  if (kind === "refund" || state === "cancelled" || state === "refunded") return 0;
  return Math.max(0, totalMinor - receivedMinor);
}

/** Money came for an order (or went back, when negative). What is fully paid is done. */
export function receive(order: Order, amountMinor: number): Order {
  if (order.kind === "refund" || order.state === "cancelled") {
    throw refused("order.takes_no_payment", ["No money is due for this one.", "这一单不需要收款。"]);
  }
  const receivedMinor = order.receivedMinor + amountMinor;
  if (receivedMinor < 0) {
    throw invalid(
      "order.received_below_zero",
      ["More would go back than came in.", "退回的金额超过了已收金额。"],
      "amountMinor",
    );
  }
  const paid = order.state === "open" && receivedMinor >= order.totalMinor;
  return { ...order, receivedMinor, state: paid ? "done" : order.state };
}

/** Refuses to give back more than was sold. `refundedMinor` is what was given back before, as a positive sum. */
export function refuseOverRefund(order: Order, refundedMinor: number, amountMinor: number): void {
  if (order.kind === "refund") {
    throw refused("order.refund_of_refund", ["This is a refund already.", "这本身就是一笔退款。"]);
  }
  const left = order.totalMinor - refundedMinor;
  if (amountMinor > 0 && amountMinor <= left) return;
  throw invalid(
    "order.refund_too_large",
    amountMinor > 0
      ? ["More would be given back than was sold.", "退款金额超过了订单金额。"]
      : ["Say how much is given back.", "请填写退款金额。"],
    "amountMinor",
  );
}
