import type { Ctx } from "#platform/context";
import { findRows } from "#platform/db";
import { type BulkDone, changeEach, inPieces } from "#platform/lists";
import { z } from "#platform/schema";
import { removeQuotes, updateQuote } from "../actions/quotes.ts";
import { withdrawQuote } from "../actions/answers.ts";
import { QuotePatch } from "../table.ts";

/** What is done to many quotes at once. Lines are each quote's own. */
export const QuoteAction = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("withdraw") }),
    z.object({ kind: z.literal("set"), fields: QuotePatch.omit({ lines: true }) }),
    z.object({ kind: z.literal("remove") }),
  ])
  .openapi("QuoteAction");
export type QuoteAction = z.infer<typeof QuoteAction>;

const atOnce = 100;

/** Does one thing to many quotes, as one operation, each by the rules of a single one. */
export function changeQuotes(ctx: Ctx, ids: readonly string[], action: QuoteAction): Promise<BulkDone> {
  return inPieces(ctx, ids, atOnce, async (tx, piece) => {
    const rows = (await findRows(tx.db, "quotes", piece)).filter(({ deletedAt }) => !deletedAt);
    if (action.kind === "remove") {
      await removeQuotes(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.length;
    }
    return changeEach(rows, ({ id }) =>
      action.kind === "withdraw" ? withdrawQuote(tx, id) : updateQuote(tx, id, action.fields),
    );
  });
}
