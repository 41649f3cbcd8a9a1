/** The lines of a deal or an order under one's hands: their discounts are amounts, and each says what its price includes. */
import type { BodyOf, DataOf } from "#platform/client";
import { type LineDraft, draftOfLine, filled, grossOf, newLine, rateOf } from "./draft.ts";
import { milliOf, rounded, withTax } from "./line-total.ts";

export type SavedLine = Omit<DataOf<"getOpportunityLines">["items"][number], "opportunityId">;
type PriceKind = SavedLine["pricesInclude"];

/** `known` is a tax that was rounded with others on a quote: it holds while its rate and kind are not touched. */
export type SoldLineDraft = LineDraft & {
  pricesInclude: PriceKind;
  known?: { tax: number | null; pricesInclude: PriceKind; taxMinor: number };
};

/** A line to write on, with the tax of the one before it. */
export function newSoldLine(before?: SoldLineDraft): SoldLineDraft {
  return { ...newLine(before?.tax ?? null), pricesInclude: before?.pricesInclude ?? "tax" };
}

/** What is saved, ready to be changed; an empty line where there is nothing. */
export function soldLinesOf(lines: readonly SavedLine[]): SoldLineDraft[] {
  const drafts = lines.map((line) => {
    const { pricesInclude, taxMinor } = line;
    const draft = draftOfLine(line);
    return { ...draft, pricesInclude, known: { tax: draft.tax, pricesInclude, taxMinor } };
  });
  return drafts.length > 0 ? drafts : [newSoldLine()];
}

/** The same lines, whose prices include the tax or not. */
export function includingIn(lines: readonly SoldLineDraft[], pricesInclude: PriceKind): SoldLineDraft[] {
  return lines.map((line) => ({ ...line, pricesInclude }));
}

/** What is taken off a line: its rate becomes an amount here. */
function discountOf(line: LineDraft): number {
  return rounded(BigInt(grossOf(line)) * BigInt(line.discountBp), 10_000n) + line.discountMinor;
}

function taxOf({ tax, pricesInclude, known }: SoldLineDraft) {
  const holds = known !== undefined && known.tax === tax && known.pricesInclude === pricesInclude;
  return { taxRateBp: rateOf(tax), pricesInclude, ...(holds ? { taxMinor: known.taxMinor } : {}) };
}

/** What a line comes to while it is typed. */
export function totalOf(line: SoldLineDraft): number {
  return withTax(grossOf(line), { discountMinor: discountOf(line), ...taxOf(line) });
}

/** What is sent when they are saved. */
export function bodyOfLines(lines: readonly SoldLineDraft[]): BodyOf<"setOpportunityLines">["lines"] {
  return filled(lines).map((line) => {
    const { productId, sku, title, quantity, unitPriceMinor, priceListId } = line;
    const sold = { productId, sku, title, quantityMilli: milliOf(quantity) ?? 1000, priceListId };
    return { ...sold, unitPriceMinor: unitPriceMinor ?? 0, discountMinor: discountOf(line), ...taxOf(line) };
  });
}
