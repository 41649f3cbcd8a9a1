import { addToTimeline, type TimelineDraft } from "#modules/customers";
import type { Ctx } from "#platform/context";
import { type Sentence, say } from "#platform/i18n";
import type { Quote } from "./table.ts";

type Happening = "sent" | "seen" | "accepted" | "declined" | "withdrawn";

type Told = Pick<Quote, "id" | "number" | "title" | "totalMinor" | "currency"> & { customerId: string };

/** Tells the customer's story what became of a quote. `detail` is who accepted it, or why it was declined. */
export async function tellStory(ctx: Ctx, quote: Quote, event: Happening, detail = ""): Promise<void> {
  const { customerId } = quote;
  if (customerId) await addToTimeline(ctx, quoteEntry({ ...quote, customerId }, event, detail));
}

/** What the customer's story says of it. */
export function quoteEntry(quote: Told, event: Happening, detail = ""): TimelineDraft {
  const { id, customerId, number, title, totalMinor, currency } = quote;
  return {
    customerId,
    kind: "quote",
    text: sentences[event](`${number} ${title}`.trim(), detail),
    data: { event, number, title, amountMinor: totalMinor, currency },
    refTable: "quotes",
    refId: id,
  };
}

const sentences: Record<Happening, (quote: string, detail: string) => Sentence> = {
  sent: (quote) => say(`Quote sent: ${quote}`, `发出报价：${quote}`),
  seen: (quote) => say(`The customer looked at quote ${quote}`, `客户查看了报价：${quote}`),
  accepted: (quote, who) =>
    who
      ? say(`Quote accepted by ${who}: ${quote}`, `报价已由 ${who} 接受：${quote}`)
      : say(`Quote accepted: ${quote}`, `报价已接受：${quote}`),
  declined: (quote, why) =>
    why
      ? say(`Quote declined: ${quote}\n${why}`, `报价被谢绝：${quote}\n${why}`)
      : say(`Quote declined: ${quote}`, `报价被谢绝：${quote}`),
  withdrawn: (quote) => say(`Quote withdrawn: ${quote}`, `撤回报价：${quote}`),
};
