import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { totalsOf } from "../lines/totals.ts";
import type { Totals } from "../lines/table.ts";
import type { Quote, QuoteLine } from "./table.ts";

/** A quote by its id; undefined when there is none or it lies in the bin. */
export async function findQuote(db: Db, id: string): Promise<Quote | undefined> {
  const row = await findRow(db, "quotes", id);
  return row?.deletedAt ? undefined : row;
}

/** A quote by its id; refuses when there is none. */
export async function getQuote(db: Db, id: string): Promise<Quote> {
  const found = await findQuote(db, id);
  if (!found) throw notFound("quote.not_found", ["There is no such quote.", "没有这份报价。"]);
  return found;
}

/** The lines of a quote in their order. */
export function findQuoteLines(db: Db, quoteId: string): Promise<QuoteLine[]> {
  return db
    .selectFrom("quoteLines")
    .selectAll()
    .where("quoteId", "=", quoteId)
    .orderBy("ordinal")
    .orderBy("id")
    .execute();
}

/** All editions of a quote that are not in the bin, the oldest first. */
export function findEditions(db: Db, familyId: string): Promise<Quote[]> {
  return db
    .selectFrom("quotes")
    .selectAll()
    .where("familyId", "=", familyId)
    .where("deletedAt", "is", null)
    .orderBy("edition")
    .execute();
}

/** The accepted quotes of an opportunity. */
export function findAcceptedOf(db: Db, opportunityId: string): Promise<Quote[]> {
  return db
    .selectFrom("quotes")
    .selectAll()
    .where("opportunityId", "=", opportunityId)
    .where("state", "=", "accepted")
    .where("deletedAt", "is", null)
    .execute();
}

/** A quote with its lines and what they come to: what an order or a contract is made from. */
export async function readOffer(db: Db, id: string): Promise<{ quote: Quote; lines: QuoteLine[]; totals: Totals }> {
  const quote = await getQuote(db, id);
  const lines = await findQuoteLines(db, id);
  return { quote, lines, totals: totalsOf(lines, quote) };
}

/** The next number of a day: its date and a count, `Q20270301-001`. */
export async function nextQuoteNumber(db: Db, on: string): Promise<string> {
  const day = `Q${on.replaceAll("-", "")}-`;
  const last = await db
    .selectFrom("quotes")
    .select("number")
    .where("number", ">=", `${day}000`)
    .where("number", "<=", `${day}999`)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return `${day}${String((Number(last?.number.slice(day.length)) || 0) + 1).padStart(3, "0")}`;
}
