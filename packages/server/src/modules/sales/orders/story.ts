import { addToTimeline } from "#modules/customers";
import type { Ctx } from "#platform/context";
import { type Sentence, say } from "#platform/i18n";
import type { Order } from "./table.ts";

type Happening = "ordered" | "refunded" | "received" | "voided";

/** Tells the customer's story of an order made, money received, money given back. */
export async function tellStory(
  ctx: Ctx,
  order: Order,
  event: Happening,
  amountMinor: number,
  { at, note = "" }: { at?: string | undefined; note?: string | undefined } = {},
): Promise<void> {
  const { id, customerId, number, currency } = order;
  if (!customerId) return;
  const sentence = sentences[event](number);
  await addToTimeline(ctx, {
    customerId,
    kind: event === "ordered" ? "order" : "payment",
    text: note ? say(`${sentence.en}\n${note}`, `${sentence["zh-CN"]}\n${note}`) : sentence,
    at: at ?? ctx.now.toISOString(),
    data: { event, number, amountMinor, currency },
    refTable: "orders",
    refId: id,
  });
}

const sentences: Record<Happening, (number: string) => Sentence> = {
  ordered: (number) => say(`Order ${number}`, `订单 ${number}`),
  refunded: (number) => say(`Refund ${number}`, `退款 ${number}`),
  received: (number) => say(`Payment for ${number}`, `收款，订单 ${number}`),
  voided: (number) => say(`Payment for ${number} made void`, `收款作废，订单 ${number}`),
};
