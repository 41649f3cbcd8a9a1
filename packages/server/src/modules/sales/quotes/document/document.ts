import { getCompanySettings } from "#modules/admin";
import type { Db } from "#platform/db";
import type { LineTotals, Totals } from "../../lines/table.ts";
import { readOffer } from "../queries.ts";
import type { Quote, QuoteLine } from "../table.ts";
import { readLetterhead } from "../../papers/queries.ts";
import type { Signed } from "../../signatures/paper.ts";
import { findSignatures } from "../../signatures/queries.ts";
import type { Letterhead } from "../../papers/table.ts";

/** All that stands on the paper of a quote. */
export type QuoteDocument = Letterhead & {
  quote: Quote;
  lines: (QuoteLine & LineTotals & { ownMinor: number })[];
  totals: Totals;
  accepted: Acceptance | null;
};

/** Who accepted it and when, with the signature where it was signed on its page. */
type Acceptance = Signed & { textHash: string | null; timeZone: string };

/** Reads a quote as it stands on paper. A line's own amount is before the discount of the whole. */
export async function readDocument(db: Db, id: string): Promise<QuoteDocument> {
  const { quote, lines, totals } = await readOffer(db, id);
  const reckoned = lines.map((line, at) => {
    const sums = totals.lines[at]!;
    return { ...sums, ...line, ownMinor: sums.grossMinor - sums.ownDiscountMinor };
  });
  const accepted = await acceptanceOf(db, quote);
  return { ...(await letterheadOf(db, quote)), quote, lines: reckoned, totals, accepted };
}

async function acceptanceOf(db: Db, { id, state, answeredAt, answeredBy }: Quote): Promise<Acceptance | null> {
  if (state !== "accepted" || !answeredAt) return null;
  const { timeZone } = await getCompanySettings(db);
  const signature = (await findSignatures(db, "quotes", id)).find(({ signedAt }) => signedAt === answeredAt);
  const { drawing = "", textHash = null } = signature ?? {};
  return { name: answeredBy, signedAt: answeredAt, drawing, textHash, timeZone };
}

/** Who sends a quote to whom: as it was when it was sent, or as it is now for a draft. */
async function letterheadOf(db: Db, quote: Quote): Promise<Letterhead> {
  return quote.state === "draft" ? readLetterhead(db, quote) : (JSON.parse(quote.letterhead) as Letterhead);
}
