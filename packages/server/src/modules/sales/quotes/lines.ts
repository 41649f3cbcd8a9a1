import { create, erase, save } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { totalsOf } from "../lines/totals.ts";
import { findOffers, type PriceQuestion } from "../prices/queries.ts";
import { findQuoteLines } from "./queries.ts";
import { type Quote, type QuoteLine, QuoteLineDraft } from "./table.ts";

type Filled = Omit<QuoteLine, "id" | "quoteId" | "ordinal" | "version">;

/** The lines with a price and a tax each: where none is typed, the right one for this customer on that day. */
export async function fillLines(
  ctx: Ctx,
  question: PriceQuestion,
  drafts: readonly QuoteLineDraft[],
  taxRateBp: number,
): Promise<Filled[]> {
  const lines = drafts.map((draft) => QuoteLineDraft.parse(draft));
  const silent = lines.flatMap(({ productId, unitPriceMinor }) =>
    productId && unitPriceMinor === undefined ? [productId] : [],
  );
  const offers = await findOffers(ctx, question, [...new Set(silent)]);
  const byProduct = new Map(offers.map((offer) => [offer.productId, offer]));
  return lines.map((line) => {
    const offer = line.unitPriceMinor === undefined ? byProduct.get(line.productId ?? "") : undefined;
    return {
      ...line,
      unitPriceMinor: line.unitPriceMinor ?? offer?.priceMinor ?? 0,
      priceListId: offer?.listId ?? line.priceListId,
      taxRateBp: line.taxRateBp ?? taxRateBp,
    };
  });
}

/** Makes a quote's lines be these: by their place, the same stay, others change, too many go, new ones come. */
export async function writeQuoteLines(ctx: Ctx, quoteId: string, lines: readonly Filled[]): Promise<void> {
  const before = await findQuoteLines(ctx.db, quoteId);
  for (const [index, fields] of lines.entries()) {
    const line = before[index];
    const ordinal = index + 1;
    if (line) await save(ctx, "quoteLines", line, { ...line, ...fields, ordinal });
    else await create(ctx, "quoteLines", { id: newId(), quoteId, ...fields, ordinal });
  }
  await erase(ctx, "quoteLines", before.slice(lines.length));
}

/** The quote with the sums of these lines. */
export function withSums<Q extends Omit<Quote, "version">>(quote: Q, lines: readonly Filled[]): Q {
  const { netMinor, taxMinor, totalMinor } = totalsOf(lines, quote);
  return { ...quote, netMinor, taxMinor, totalMinor };
}
