import { createAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { getPaperSettings, readLetterhead } from "../papers/queries.ts";
import { fillLines, withSums } from "./lines.ts";
import type { Quote, QuoteLine, QuoteLineDraft } from "./table.ts";

type Known =
  | "id"
  | "number"
  | "title"
  | "customerId"
  | "opportunityId"
  | "orderId"
  | "state"
  | "quotedOn"
  | "validUntilOn"
  | "currency"
  | "language"
  | "sentAt"
  | "answeredAt"
  | "answeredBy"
  | "declineReason"
  | "ownerId"
  | "createdAt";

/** A quote from before: what it offers, and what became of it. Its prices are those that are paid. */
export type QuoteImport = Pick<Quote, Known> & { lines: QuoteLineDraft[] };

/** Creates many quotes with their lines at once, set-wise. Ids must be new. Nobody is told, and no link is made. */
export function createQuotes(ctx: Ctx, quotes: QuoteImport[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { taxRateBp, taxRounding, termsEn, termsZh } = await getPaperSettings(tx.db);
    const rows: Omit<Quote, "version">[] = [];
    const lines: Omit<QuoteLine, "version">[] = [];
    for (const { lines: drafts, ...quote } of quotes) {
      const { id, customerId, currency, quotedOn: on, language, state } = quote;
      const filled = await fillLines(tx, { customerId, currency, on }, drafts, taxRateBp);
      const letterhead = state === "draft" ? "{}" : JSON.stringify(await readLetterhead(tx.db, quote));
      const terms = language === "en" ? termsEn : termsZh;
      rows.push(withSums({ ...plain, ...quote, familyId: id, taxRounding, terms, letterhead }, filled));
      lines.push(...filled.map((line, index) => ({ ...line, id: newId(), quoteId: id, ordinal: index + 1 })));
    }
    await createAll(tx, "quotes", rows);
    await createAll(tx, "quoteLines", lines);
  });
}

const plain = {
  edition: 1,
  supersededBy: null,
  taskId: null,
  discountBp: 0,
  discountMinor: 0,
  pricesInclude: "tax",
  netMinor: 0,
  taxMinor: 0,
  totalMinor: 0,
  notes: "",
  deletedAt: null,
} as const;
