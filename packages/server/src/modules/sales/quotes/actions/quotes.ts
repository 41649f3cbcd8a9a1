import { getCompanySettings } from "#modules/admin";
import { demandCustomer } from "#modules/customers";
import { create, remove, save } from "#platform/changes";
import { addDays, dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow, findRows } from "#platform/db";
import { newId } from "#platform/ids";
import { findDealLines } from "../../deal-lines/queries.ts";
import { getOpportunity } from "../../opportunities/queries/opportunity.ts";
import type { Opportunity } from "../../opportunities/table.ts";
import { getPaperSettings } from "../../papers/queries.ts";
import { offerOf } from "../from-deal.ts";
import { fillLines, withSums, writeQuoteLines } from "../lines.ts";
import { findEditions, findQuoteLines, getQuote, nextQuoteNumber } from "../queries.ts";
import { refuseNewEdition, refuseUnlessDraft } from "../rules.ts";
import { type Quote, QuoteDraft, type QuotePatch } from "../table.ts";

/** Makes a draft. What is silent comes from the opportunity, the customer and the settings of papers. */
export function createQuote(ctx: Ctx, input: QuoteDraft): Promise<Quote> {
  const draft = QuoteDraft.parse(input);
  const id = draft.id ?? newId();
  return inTransaction(ctx, async (tx) => {
    const existing = await findRow(tx.db, "quotes", id);
    if (existing) return existing;
    const settings = await getCompanySettings(tx.db);
    const papers = await getPaperSettings(tx.db);
    const from = draft.opportunityId ? await getOpportunity(tx.db, draft.opportunityId) : null;
    const customerId = draft.customerId ?? from?.customerId ?? null;
    await demandCustomer(tx.db, customerId);
    const language = draft.language ?? (await languageOfCustomer(tx, customerId)) ?? settings.language;
    const quotedOn = draft.quotedOn ?? dayOf(ctx.now, settings.timeZone);
    const currency = draft.currency ?? from?.currency ?? settings.currency;
    const offer = draft.lines || !from ? undefined : await readDeal(tx, from);
    const question = { customerId, currency, on: quotedOn };
    const lines = await fillLines(tx, question, draft.lines ?? offer?.lines ?? [], papers.taxRateBp);
    const row = {
      id,
      familyId: id,
      number: await nextQuoteNumber(tx.db, quotedOn),
      edition: 1,
      supersededBy: null,
      title: draft.title ?? from?.title ?? "",
      customerId,
      opportunityId: draft.opportunityId ?? null,
      orderId: null,
      taskId: null,
      state: "draft" as const,
      quotedOn,
      validUntilOn: draft.validUntilOn === undefined ? addDays(quotedOn, papers.validDays) : draft.validUntilOn,
      currency,
      language,
      discountBp: draft.discountBp ?? 0,
      discountMinor: draft.discountMinor ?? 0,
      pricesInclude: draft.pricesInclude ?? offer?.pricesInclude ?? papers.pricesInclude,
      taxRounding: draft.taxRounding ?? offer?.taxRounding ?? papers.taxRounding,
      netMinor: 0,
      taxMinor: 0,
      totalMinor: 0,
      terms: draft.terms ?? (language === "en" ? papers.termsEn : papers.termsZh),
      notes: draft.notes ?? "",
      letterhead: "{}",
      sentAt: null,
      answeredAt: null,
      answeredBy: "",
      declineReason: "",
      ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    };
    const made = await create(tx, "quotes", withSums(row, lines));
    await writeQuoteLines(tx, id, lines);
    return made;
  });
}

/** What a deal offers: its lines, or one with its title and amount. */
async function readDeal(
  { db }: Ctx,
  { id, title, amountMinor }: Opportunity,
): Promise<Partial<ReturnType<typeof offerOf>>> {
  const lines = await findDealLines(db, id);
  if (lines.length > 0) return offerOf(lines);
  return { lines: amountMinor > 0 ? [{ title, unitPriceMinor: amountMinor }] : [] };
}

async function languageOfCustomer({ db }: Ctx, customerId: string | null): Promise<Quote["language"] | null> {
  return customerId ? ((await findRow(db, "customers", customerId))?.language ?? null) : null;
}

/** Changes a draft; its sums follow its lines. */
export function updateQuote(ctx: Ctx, id: string, { lines: typed, ...patch }: QuotePatch): Promise<Quote> {
  return inTransaction(ctx, async (tx) => {
    const before = await getQuote(tx.db, id);
    // The owner's own notes are no part of the offer.
    if (typed || Object.keys(patch).some((field) => field !== "notes")) refuseUnlessDraft(before);
    await demandCustomer(tx.db, patch.customerId);
    if (patch.opportunityId) await getOpportunity(tx.db, patch.opportunityId);
    const after = { ...before, ...patch } as Quote;
    const { customerId, currency, quotedOn } = after;
    const lines = typed
      ? await fillLines(tx, { customerId, currency, on: quotedOn }, typed, (await getPaperSettings(tx.db)).taxRateBp)
      : await findQuoteLines(tx.db, id);
    if (typed) await writeQuoteLines(tx, id, lines);
    return save(tx, "quotes", before, withSums(after, lines));
  });
}

type Copy = { id?: string | undefined };

/** Copies a quote as a new draft with a number of its own. */
export function copyQuote(ctx: Ctx, quoteId: string, { id }: Copy = {}): Promise<Quote> {
  return inTransaction(ctx, async (tx) => {
    const like = await getQuote(tx.db, quoteId);
    const { title, customerId, opportunityId, currency, language, terms, notes } = like;
    const { discountBp, discountMinor, pricesInclude, taxRounding } = like;
    return createQuote(tx, {
      ...(id ? { id } : {}),
      title,
      customerId,
      opportunityId,
      currency,
      language,
      terms,
      notes,
      discountBp,
      discountMinor,
      pricesInclude,
      taxRounding,
      lines: await draftsOf(tx, quoteId),
    });
  });
}

/** Makes the next edition of a sent quote: a draft with the same number, in whose place the old one no longer stands. */
export function createEdition(ctx: Ctx, quoteId: string, { id = newId() }: Copy = {}): Promise<Quote> {
  return inTransaction(ctx, async (tx) => {
    const existing = await findRow(tx.db, "quotes", id);
    if (existing) return existing;
    const like = await getQuote(tx.db, quoteId);
    refuseNewEdition(like);
    const { timeZone } = await getCompanySettings(tx.db);
    const quotedOn = dayOf(ctx.now, timeZone);
    const { validDays } = await getPaperSettings(tx.db);
    const { version: _, ...fields } = like;
    const blank = {
      orderId: null,
      taskId: null,
      sentAt: null,
      answeredAt: null,
      answeredBy: "",
      declineReason: "",
      letterhead: "{}",
    };
    const made = await create(tx, "quotes", {
      ...fields,
      ...blank,
      id,
      edition: like.edition + 1,
      state: "draft",
      quotedOn,
      validUntilOn: like.validUntilOn && addDays(quotedOn, validDays),
      ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      createdAt: ctx.now.toISOString(),
    });
    await writeQuoteLines(tx, id, (await findQuoteLines(tx.db, quoteId)).map(fieldsOf));
    await save(tx, "quotes", like, { ...like, supersededBy: id });
    return made;
  });
}

const fieldsOf = ({
  id: _,
  quoteId: __,
  ordinal: ___,
  version: ____,
  ...fields
}: Awaited<ReturnType<typeof findQuoteLines>>[number]) => fields;

async function draftsOf({ db }: Ctx, quoteId: string) {
  return (await findQuoteLines(db, quoteId)).map(fieldsOf);
}

/** Puts quotes into the bin. Where the newest edition goes, the one before it stands again. */
export function removeQuotes(ctx: Ctx, ids: string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const quote of await findRows(tx.db, "quotes", ids)) {
      if (quote.deletedAt) continue;
      const editions = await findEditions(tx.db, quote.familyId);
      const before = editions.find(({ supersededBy }) => supersededBy === quote.id);
      await remove(tx, "quotes", [(await findRow(tx.db, "quotes", quote.id))!]);
      if (before) await save(tx, "quotes", before, { ...before, supersededBy: quote.supersededBy });
    }
  });
}
