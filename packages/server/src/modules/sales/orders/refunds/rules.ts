import { invalid, refused } from "#platform/errors";
import { orderTotalMinor, owedMinor } from "../rules.ts";
import type { Order, OrderLine, OrderLineDraft } from "../table.ts";

/** A line of a sale with what of it was not given back yet: how many, and what they are worth. */
export type LeftLine = { line: OrderLine; quantityMilli: number; worthMinor: number };
/** So many thousandths of a line go back. */
export type Back = { lineId: string; quantityMilli: number };
/** What goes back of a line, and the money for it. */
export type Share = { line: OrderLine; quantityMilli: number; amountMinor: number };

/**
 * Shares `totalMinor` out by weight, in whole units, without losing one: each gets what the running sum grows by. All go
 * to the first where nothing has a weight.
 */
export function shareOut(totalMinor: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map((_, index) => (index === 0 ? totalMinor : 0));
  let run = 0;
  let given = 0;
  return weights.map((weight) => {
    run += weight;
    const upTo = divide(BigInt(totalMinor) * BigInt(run), BigInt(sum));
    const part = upTo - given;
    given = upTo;
    return part + 0;
  });
}

/** A quotient rounded half away from zero. */
function divide(product: bigint, by: bigint): number {
  const [p, q] = by < 0n ? [-product, -by] : [product, by];
  return Number((2n * p + (p < 0n ? -q : q)) / (2n * q));
}

/**
 * What of a sale's lines was not given back yet. Their worth is their share of the order's total, so that a discount on
 * the whole is not given back as money.
 */
export function leftOf(
  order: Pick<Order, "totalMinor">,
  lines: readonly OrderLine[],
  given: readonly Pick<OrderLine, "givesBack" | "quantityMilli" | "totalMinor">[],
): LeftLine[] {
  const worths = shareOut(
    order.totalMinor,
    lines.map(({ totalMinor }) => totalMinor),
  );
  return lines.map((line, index) => {
    const back = given.filter(({ givesBack }) => givesBack === line.id);
    return {
      line,
      quantityMilli: back.reduce((sum, { quantityMilli }) => sum + quantityMilli, line.quantityMilli),
      worthMinor: back.reduce((sum, { totalMinor }) => sum + totalMinor, worths[index]!),
    };
  });
}

/** The money for what goes back of each line; the last piece of a line gets all that is left of it. */
export function sharesOf(left: readonly LeftLine[], backs: readonly Back[]): Share[] {
  return backs.map(({ lineId, quantityMilli }) => {
    const there = left.find(({ line }) => line.id === lineId);
    if (!there) throw invalid("order.no_such_line", ["There is no such line in this order.", "订单里没有这一行。"]);
    if (quantityMilli <= 0 || quantityMilli > there.quantityMilli) {
      throw invalid(
        "order.refund_too_many",
        [
          `More of “${there.line.title}” would go back than is left.`,
          `「${there.line.title}」的退货数量超过了可退数量。`,
        ],
        "lines",
      );
    }
    const amountMinor = divide(BigInt(there.worthMinor) * BigInt(quantityMilli), BigInt(there.quantityMilli));
    return { line: there.line, quantityMilli, amountMinor };
  });
}

/** Refuses to give back more than was sold. `refundedMinor` is what was given back before, as a positive sum. */
export function refuseOverRefund(order: Order, refundedMinor: number, amountMinor: number): void {
  if (order.kind === "refund") {
    throw refused("order.refund_of_refund", ["This is a refund already.", "这本身就是一笔退款。"]);
  }
  if (order.state === "cancelled" || order.state === "refunded") {
    throw refused("order.refund_of_cancelled", [
      "This order was called off: nothing of it is left to give back.",
      "这张订单已经取消，没有可退的内容。",
    ]);
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

/**
 * How much of a refund settles what is still owed; only the rest goes back as money. So no more money ever goes back than
 * came in.
 */
export function creditOf(order: Order, amountMinor: number): number {
  return Math.min(amountMinor, owedMinor(order));
}

/** The sale after a refund settled so much of it (or did not after all, when negative). Fully settled is done. */
export function credit(sale: Order, creditMinor: number): Order {
  const receivedMinor = sale.receivedMinor + creditMinor;
  const done = sale.state === "open" && creditMinor > 0 && receivedMinor >= sale.totalMinor;
  return {
    ...sale,
    receivedMinor,
    creditedMinor: sale.creditedMinor + creditMinor,
    state: done ? "done" : sale.state,
  };
}

/** Refuses to change a sale's lines so that less would have been sold than was given back already. */
export function refuseEdited(
  order: Pick<Order, "kind">,
  now: readonly OrderLineDraft[],
  refundedMinor: number,
  given: readonly OrderLine[],
  before: readonly OrderLine[],
): void {
  if (order.kind === "refund" || refundedMinor === 0) return;
  const kept = before.every((line, index) => {
    const back = given.reduce((sum, one) => sum - (one.givesBack === line.id ? one.quantityMilli : 0), 0);
    // Lines are told apart by their place: what was given back must still stand where it stood.
    return back === 0 || (now[index]?.title === line.title && (now[index].quantityMilli ?? 1000) >= back);
  });
  if (kept && orderTotalMinor(now) >= refundedMinor) return;
  throw refused("order.below_refunds", [
    "Part of this order was given back already: it must stay in it.",
    "这张订单已有部分退款：已退的内容必须保留在订单里。",
  ]);
}
