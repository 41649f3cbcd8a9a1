import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { findRow } from "#platform/db";
import { z } from "#platform/schema";
import { LineTotals, Totals } from "../lines/table.ts";
import { findLinks } from "../links/queries.ts";
import type { ShareLink } from "../links/table.ts";
import { customerNames } from "../names.ts";
import { findOrder } from "../orders/queries.ts";
import { findSignatures } from "../signatures/queries.ts";
import { Signature } from "../signatures/table.ts";
import { findEditions, readOffer } from "./queries.ts";
import { standingOn } from "./rules.ts";
import { Quote, QuoteLine, quoteStandings } from "./table.ts";

/** What became of the private links, together. */
const Links = z.object({
  working: z.int(),
  expiresOn: z.string().nullable(),
  firstSeenAt: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  seenCount: z.int(),
});

/** `holds` says whether the signed text still has the hash that was kept with it. */
const QuoteSignature = Signature.pick({
  id: true,
  name: true,
  signedAt: true,
  address: true,
  browser: true,
  drawing: true,
  text: true,
  textHash: true,
}).extend({ holds: z.boolean() });

/** All that the page of a quote shows. */
export const QuotePage = Quote.extend({
  standing: z.enum(quoteStandings),
  customerName: z.string().nullable(),
  opportunity: z.object({ id: z.string(), title: z.string(), amountMinor: z.int(), currency: z.string() }).nullable(),
  orderNumber: z.string().nullable(),
  lines: z.array(QuoteLine.extend({ totals: LineTotals })),
  totals: Totals,
  editions: z.array(
    z.object({ id: z.string(), edition: z.int(), standing: z.enum(quoteStandings), totalMinor: z.int() }),
  ),
  links: Links,
  signatures: z.array(QuoteSignature),
}).openapi("QuotePage");
export type QuotePage = z.infer<typeof QuotePage>;

/** A quote with its lines, sums, editions, links and signatures. */
export async function getQuotePage(ctx: Ctx, id: string): Promise<QuotePage> {
  demand(ctx, "sales:read");
  const { db } = ctx;
  const { quote, lines, totals } = await readOffer(db, id);
  const today = dayOf(ctx.now, (await getCompanySettings(db)).timeZone);
  const opportunity = quote.opportunityId ? await findRow(db, "opportunities", quote.opportunityId) : undefined;
  const order = quote.orderId ? await findOrder(db, quote.orderId) : undefined;
  const signatures = await findSignatures(db, "quotes", id);
  const { letterhead: _, ...published } = quote;
  return {
    ...published,
    standing: standingOn(quote, today),
    customerName: (await customerNames(db, [quote])).get(quote.customerId ?? "") ?? null,
    opportunity:
      opportunity && !opportunity.deletedAt
        ? (({ id: opportunityId, title, amountMinor, currency }) => ({
            id: opportunityId,
            title,
            amountMinor,
            currency,
          }))(opportunity)
        : null,
    orderId: order?.id ?? null,
    orderNumber: order?.number ?? null,
    lines: lines.map((line, at) => ({ ...line, totals: totals.lines[at]! })),
    totals,
    editions: (await findEditions(db, quote.familyId)).map((one) => ({
      id: one.id,
      edition: one.edition,
      standing: standingOn(one, today),
      totalMinor: one.totalMinor,
    })),
    links: together(await findLinks(db, "quotes", id), today),
    signatures: signatures.map((one) => QuoteSignature.parse(one)),
  };
}

function together(links: readonly ShareLink[], today: string): z.infer<typeof Links> {
  const working = links.filter(({ revokedAt, expiresOn }) => !revokedAt && (!expiresOn || expiresOn >= today));
  const sorted = (values: (string | null)[]) => values.filter((value) => value !== null).sort();
  return {
    working: working.length,
    expiresOn: sorted(working.map(({ expiresOn }) => expiresOn)).at(-1) ?? null,
    firstSeenAt: sorted(links.map(({ firstSeenAt }) => firstSeenAt))[0] ?? null,
    lastSeenAt: sorted(links.map(({ lastSeenAt }) => lastSeenAt)).at(-1) ?? null,
    seenCount: links.reduce((sum, { seenCount }) => sum + seenCount, 0),
  };
}
