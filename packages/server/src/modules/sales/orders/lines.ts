import { create, erase, save } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { singleTotalOf } from "../lines/line-total.ts";
import { findOffers, type PriceQuestion } from "../prices/queries.ts";
import { findLines } from "./queries.ts";
import { OrderLineDraft } from "./table.ts";

/** Makes an order's lines be these: by their place, the same stay, others change, too many go, new ones come. */
export async function writeLines(ctx: Ctx, orderId: string, drafts: readonly OrderLineDraft[]): Promise<void> {
  const before = await findLines(ctx.db, orderId);
  for (const [index, input] of drafts.entries()) {
    const draft = OrderLineDraft.parse(input);
    const { unitPriceMinor = 0 } = draft;
    const fields = { ...draft, unitPriceMinor, ordinal: index + 1, ...singleTotalOf({ ...draft, unitPriceMinor }) };
    const line = before[index];
    if (line) await save(ctx, "orderLines", line, { ...line, ...fields });
    else await create(ctx, "orderLines", { id: newId(), orderId, ...fields, givesBack: null });
  }
  await erase(ctx, "orderLines", before.slice(drafts.length));
}

/** The lines with a price each: where none is typed, the right one for this customer on that day. */
export async function withPrices<L extends OrderLineDraft>(
  ctx: Ctx,
  question: PriceQuestion,
  lines: readonly L[],
): Promise<L[]> {
  const silent = lines.flatMap(({ productId, unitPriceMinor }) =>
    productId && unitPriceMinor === undefined ? [productId] : [],
  );
  if (silent.length === 0) return [...lines];
  const offers = new Map(
    (await findOffers(ctx, question, [...new Set(silent)])).map((offer) => [offer.productId, offer]),
  );
  return lines.map((line) => {
    const offer = line.unitPriceMinor === undefined ? offers.get(line.productId ?? "") : undefined;
    return offer ? { ...line, unitPriceMinor: offer.priceMinor ?? 0, priceListId: offer.listId } : line;
  });
}
