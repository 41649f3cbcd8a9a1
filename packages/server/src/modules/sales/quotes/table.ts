import { Notes, Title, typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { languages } from "#platform/i18n";
import { Currency, Id, Minor, On, z } from "#platform/schema";
import { BasisPoints, PriceKind, TaxRounding, Totals } from "../lines/table.ts";
import { followQuotes } from "./follow.ts";

/** As it is kept. A sent quote whose last day has gone is expired, one with a newer edition is superseded. */
export const quoteStates = ["draft", "sent", "accepted", "declined", "withdrawn"] as const;
export const quoteStandings = [...quoteStates, "expired", "superseded"] as const;
export type QuoteStanding = (typeof quoteStandings)[number];

/** An offer. All editions of one share `familyId` and the number; once sent, an edition stays as it is. */
export const Quote = z
  .object({
    id: z.string(),
    familyId: z.string(),
    number: z.string(),
    edition: z.int(),
    supersededBy: z.string().nullable(),
    title: z.string(),
    customerId: z.string().nullable(),
    opportunityId: z.string().nullable(),
    orderId: z.string().nullable(), // the order it became
    taskId: z.string().nullable(), // the task that asks for that order
    state: z.enum(quoteStates),
    quotedOn: z.string(),
    validUntilOn: z.string().nullable(),
    currency: z.string(),
    language: z.enum(languages), // of the paper
    discountBp: z.int(), // of the whole, after the lines' own
    discountMinor: z.int(),
    pricesInclude: PriceKind,
    taxRounding: TaxRounding,
    netMinor: z.int(),
    taxMinor: z.int(),
    totalMinor: z.int(),
    terms: z.string(),
    notes: z.string(), // for the owner alone
    sentAt: z.string().nullable(),
    answeredAt: z.string().nullable(),
    answeredBy: z.string(),
    declineReason: z.string(),
    ownerId: z.string().nullable(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Quote");
/** `letterhead` is who sent it to whom, as it was then: JSON, empty while it is a draft. */
export type Quote = z.infer<typeof Quote> & { letterhead: string };

export const QuoteLine = z
  .object({
    id: z.string(),
    quoteId: z.string(),
    ordinal: z.int(),
    productId: z.string().nullable(),
    sku: z.string(),
    title: z.string(),
    details: z.string(),
    quantityMilli: z.int(),
    unitPriceMinor: z.int(),
    discountBp: z.int(),
    discountMinor: z.int(),
    taxRateBp: z.int(),
    priceListId: z.string().nullable(),
    version: z.int(),
  })
  .openapi("QuoteLine");
export type QuoteLine = z.infer<typeof QuoteLine>;

const most = 1_000_000_000_000;
/** A line as it is typed. Silent prices are those of the customer's list, silent taxes the firm's. */
export const QuoteLineDraft = z
  .object({
    productId: z.string().nullable().default(null),
    sku: typed(100).default(""),
    title: Title,
    details: typed(2000).default(""),
    quantityMilli: z.int().min(-1_000_000_000).max(1_000_000_000).default(1000),
    unitPriceMinor: Minor.min(-most).max(most).optional(),
    discountBp: BasisPoints.default(0),
    discountMinor: Minor.default(0),
    taxRateBp: BasisPoints.optional(),
    priceListId: z.string().max(100).nullable().default(null),
  })
  .openapi("QuoteLineDraft");
export type QuoteLineDraft = z.input<typeof QuoteLineDraft>;

const common = {
  title: Title,
  customerId: z.string().nullable(),
  opportunityId: z.string().nullable(),
  quotedOn: On,
  validUntilOn: On.nullable(),
  currency: Currency,
  language: z.enum(languages),
  discountBp: BasisPoints,
  discountMinor: Minor.min(0),
  pricesInclude: PriceKind,
  taxRounding: TaxRounding,
  terms: typed(20_000),
  notes: Notes,
  lines: z.array(QuoteLineDraft).max(500),
};

/** What is silent comes from the opportunity, the customer and the settings of papers. */
export const QuoteDraft = z.object(common).partial().extend({ id: Id.optional() }).openapi("QuoteDraft");
export type QuoteDraft = z.input<typeof QuoteDraft>;

export const QuotePatch = z.object(common).partial().openapi("QuotePatch");
export type QuotePatch = z.input<typeof QuotePatch>;

/** What a quote under the owner's hands comes to, before it is saved. */
export const TotalsQuestion = z.object({
  lines: z
    .array(
      z.object({
        quantityMilli: z.int(),
        unitPriceMinor: z.int(),
        discountBp: BasisPoints.default(0),
        discountMinor: Minor.default(0),
        taxRateBp: BasisPoints.default(0),
      }),
    )
    .max(500),
  discountBp: BasisPoints.default(0),
  discountMinor: Minor.default(0),
  pricesInclude: PriceKind,
  taxRounding: TaxRounding,
});
export { Totals };

declare module "#platform/db" {
  interface Tables {
    quotes: Quote;
    quoteLines: QuoteLine;
  }
}

defineTable("quotes", {
  area: "sales",
  personal: ["title", "notes", "answeredBy", "declineReason", "letterhead"],
  json: ["letterhead"],
  follow: followQuotes,
  binned: true,
  refers: {
    customerId: "customers",
    opportunityId: "opportunities",
    orderId: "orders",
    taskId: "tasks",
    supersededBy: "quotes",
  },
});
defineTable("quoteLines", {
  area: "sales",
  personal: [],
  partOf: "quoteId",
  refers: { quoteId: "quotes", productId: "products" },
});
