import { getCompanySettings } from "#modules/admin";
import { save } from "#platform/changes";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { record } from "#platform/events";
import { revokeLinks } from "../../links/actions.ts";
import { sign, type Signing } from "../../signatures/actions.ts";
import { readDocument } from "../document/document.ts";
import { textOf } from "../document/text.ts";
import type { QuoteAccepted, QuoteDeclined } from "../events.ts";
import { getQuote } from "../queries.ts";
import { accept, decline, withdraw } from "../rules.ts";
import { tellStory } from "../story.ts";
import type { Quote } from "../table.ts";
import { askForOrder } from "./order-task.ts";

/** The customer accepts on the private page: a signature under the exact text, and a task for the owner. */
export function acceptQuote(ctx: Ctx, id: string, signing: Signing): Promise<Quote> {
  return inTransaction(ctx, async (tx) => {
    const document = await readDocument(tx.db, id);
    const { name } = await sign(tx, { table: "quotes", id, text: textOf(document) }, signing);
    const signer = { ...tx, actor: { ...tx.actor, name } };
    return acceptBy(signer, document.quote, name, true);
  });
}

/** The owner notes that the customer agreed elsewhere: on the phone, in a chat, by a mail. */
export function noteAcceptance(ctx: Ctx, id: string, by: string): Promise<Quote> {
  return inTransaction(ctx, async (tx) => acceptBy(tx, await getQuote(tx.db, id), by, false));
}

async function acceptBy(ctx: Ctx, before: Quote, by: string, signed: boolean): Promise<Quote> {
  const { timeZone } = await getCompanySettings(ctx.db);
  const at = ctx.now.toISOString();
  const after = accept(before, { by, at, today: dayOf(ctx.now, timeZone) });
  const taskId = signed ? await askForOrder(ctx, after) : null;
  const saved = await save(ctx, "quotes", before, { ...after, taskId });
  await tellStory(ctx, saved, "accepted", by);
  await record<QuoteAccepted>(ctx, { type: "quote.accepted", id: saved.id, by, signed });
  return saved;
}

/** The customer says no, or the owner notes it. */
export function declineQuote(ctx: Ctx, id: string, reason: string): Promise<Quote> {
  return inTransaction(ctx, async (tx) => {
    const before = await getQuote(tx.db, id);
    const { timeZone } = await getCompanySettings(tx.db);
    const at = ctx.now.toISOString();
    const after = decline(before, { reason, at, today: dayOf(ctx.now, timeZone) });
    const saved = await save(tx, "quotes", before, after);
    await tellStory(tx, saved, "declined", reason);
    await record<QuoteDeclined>(tx, { type: "quote.declined", id, reason });
    return saved;
  });
}

/** The owner takes a sent quote back. */
export function withdrawQuote(ctx: Ctx, id: string): Promise<Quote> {
  return inTransaction(ctx, async (tx) => {
    const before = await getQuote(tx.db, id);
    const saved = await save(tx, "quotes", before, withdraw(before));
    await tellStory(tx, saved, "withdrawn");
    return saved;
  });
}

/** Ends every link to a quote: whoever opens one reads that it was withdrawn. */
export async function revokeQuoteLinks(ctx: Ctx, id: string): Promise<void> {
  await getQuote(ctx.db, id);
  await revokeLinks(ctx, { table: "quotes", id });
}
