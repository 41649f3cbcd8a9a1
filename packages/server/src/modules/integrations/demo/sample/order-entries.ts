import type { TimelineDraft } from "#modules/customers";
import { type Sentence, say } from "#platform/i18n";
import { instantAt } from "./days.ts";
import type { DealStory } from "./deals.ts";
import type { MadeOrder } from "./orders.ts";
import type { SampleRequest } from "./request.ts";

type Entry = TimelineDraft & { data: Record<string, unknown> };

/** What the program itself would have told: orders, money received and given back, in the words it uses for them. */
export function orderEntries(request: SampleRequest, orders: readonly MadeOrder[]): Entry[] {
  const { timeZone, owner, newId } = request;
  return orders.flatMap((order) => {
    const { id, number, currency, kind, totalMinor, receivedMinor, paidOn } = order;
    const about = { customerId: order.customerId!, actorName: owner.name, refTable: "orders", refId: id };
    const isRefund = kind === "refund";
    const made: Entry = {
      ...about,
      id: newId(),
      kind: isRefund ? "payment" : "order",
      text: isRefund ? say(`Refund ${number}`, `退款 ${number}`) : say(`Order ${number}`, `订单 ${number}`),
      at: order.at,
      data: { event: isRefund ? "refunded" : "ordered", number, amountMinor: totalMinor, currency },
    };
    if (isRefund || paidOn === null) return [made];
    const paidAt = paidOn === order.orderedOn ? order.at : instantAt(paidOn, 11 * 60, timeZone);
    return [made, paymentEntry(request, order, paidAt, receivedMinor)];
  });
}

/** That money came for an order. */
export function paymentEntry(
  { owner, newId }: SampleRequest,
  { id, number, currency, customerId }: MadeOrder,
  at: string,
  amountMinor: number,
): Entry {
  return {
    id: newId(),
    customerId: customerId!,
    kind: "payment",
    text: say(`Payment for ${number}`, `收款，订单 ${number}`),
    at,
    data: { event: "received", number, amountMinor, currency },
    refTable: "orders",
    refId: id,
    actorName: owner.name,
  };
}

/** The same for opportunities: created, moved, won, lost. */
export function dealEntries({ stages, owner, newId }: SampleRequest, stories: readonly DealStory[]): Entry[] {
  return stories.flatMap(({ client, opportunity }) => {
    const { id, title, amountMinor, currency, stays, outcome, lostReason } = opportunity;
    const entry = (event: string, at: string, text: Sentence, detail: string): Entry => ({
      id: newId(),
      customerId: client.id,
      kind: "opportunity",
      text,
      at,
      data: { event, title, detail, amountMinor, currency },
      refTable: "opportunities",
      refId: id,
      actorName: owner.name,
    });
    const entries = stays.map(({ stageId, enteredAt }, index) => {
      const { name } = stages.find((stage) => stage.id === stageId)!;
      return index === 0
        ? entry(
            "created",
            enteredAt,
            say(`New opportunity “${title}” in ${name}`, `新商机「${title}」，阶段：${name}`),
            name,
          )
        : entry("moved", enteredAt, say(`“${title}” moved to ${name}`, `「${title}」进入 ${name}`), name);
    });
    const closedAt = stays.at(-1)!.leftAt;
    if (outcome === "won") entries.push(entry("won", closedAt!, say(`Won “${title}”`, `赢单「${title}」`), ""));
    if (outcome === "lost") {
      const why = lostReason ?? "";
      entries.push(entry("lost", closedAt!, say(`Lost “${title}”: ${why}`, `丢单「${title}」：${why}`), why));
    }
    return entries;
  });
}
