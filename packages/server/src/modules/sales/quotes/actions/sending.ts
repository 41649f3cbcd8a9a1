import { getCompanySettings } from "#modules/admin";
import { save } from "#platform/changes";
import { addDays, dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { record } from "#platform/events";
import { createLink, noteSeen } from "../../links/actions.ts";
import type { ShareLink } from "../../links/table.ts";
import { readLetterhead } from "../../papers/queries.ts";
import type { QuoteSent } from "../events.ts";
import { findQuoteLines, getQuote } from "../queries.ts";
import { refuseUnlessOpen, send } from "../rules.ts";
import { tellStory } from "../story.ts";
import type { Quote } from "../table.ts";

/** A link outlives the offer, so that a late customer reads that it has run out, and not that it never was. */
const afterwardsDays = 90;

/** Sends a draft: from now on it stays as it is. Answers with the secret of its first link. */
export function sendQuote(ctx: Ctx, id: string): Promise<{ quote: Quote; token: string }> {
  return inTransaction(ctx, async (tx) => {
    const before = await getQuote(tx.db, id);
    const lines = (await findQuoteLines(tx.db, id)).length;
    const letterhead = JSON.stringify(await readLetterhead(tx.db, before));
    const quote = await save(tx, "quotes", before, send(before, { lines, at: ctx.now.toISOString(), letterhead }));
    const { token } = await createLink(tx, { table: "quotes", id }, await lastDayOf(tx, quote));
    await tellStory(tx, quote, "sent");
    await record<QuoteSent>(tx, { type: "quote.sent", id });
    return { quote, token };
  });
}

/** Another link to a quote that waits for its answer. */
export function shareQuote(ctx: Ctx, id: string): Promise<{ quote: Quote; token: string }> {
  return inTransaction(ctx, async (tx) => {
    const quote = await getQuote(tx.db, id);
    if (quote.state !== "accepted") refuseUnlessOpen(quote, "");
    const { token } = await createLink(tx, { table: "quotes", id }, await lastDayOf(tx, quote));
    return { quote, token };
  });
}

async function lastDayOf(ctx: Ctx, { validUntilOn }: Quote): Promise<string> {
  const today = dayOf(ctx.now, (await getCompanySettings(ctx.db)).timeZone);
  return addDays(validUntilOn && validUntilOn > today ? validUntilOn : today, afterwardsDays);
}

/** The customer looks at a quote; the first look is told in the customer's story. */
export function lookAtQuote(ctx: Ctx, quote: Quote, link: ShareLink, browser: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    if (await noteSeen(tx, link, browser)) await tellStory(tx, quote, "seen");
  });
}
