import { addToTimeline, type TimelineDraft } from "#modules/customers";
import type { Ctx } from "#platform/context";
import { type Sentence, say } from "#platform/i18n";
import type { DeliveryRow } from "./table.ts";

type Told = Pick<DeliveryRow, "id" | "title">;
type Happening = keyof typeof sentences;

/** Tells the customer's story of a delivery. */
export async function tellDelivery(
  ctx: Ctx,
  { id, customerId, title }: Told & Pick<DeliveryRow, "customerId">,
  event: Happening,
  what = "",
): Promise<void> {
  if (customerId) await addToTimeline(ctx, deliveryEntry({ id, customerId, title }, event, what));
}

/** What the customer's story says of it. */
export function deliveryEntry(
  { id, customerId, title }: Told & { customerId: string },
  event: Happening,
  what = "",
): TimelineDraft {
  return {
    customerId,
    kind: "delivery",
    text: sentences[event](title, what),
    data: { event },
    refTable: "deliveries",
    refId: id,
  };
}

const sentences = {
  begun: (title: string): Sentence => say(`Delivery begun: ${title}`, `开始交付：${title}`),
  finished: (title: string): Sentence => say(`Delivered: ${title}`, `交付完成：${title}`),
  step: (title: string, what: string): Sentence => say(`${title}: ${what} reached`, `${title}：${what} 已完成`),
  attended: (title: string, what: string): Sentence => say(`${title}: ${what} attended`, `${title}：${what} 已上课`),
  missed: (title: string, what: string): Sentence => say(`${title}: ${what} missed`, `${title}：${what} 缺课`),
};
