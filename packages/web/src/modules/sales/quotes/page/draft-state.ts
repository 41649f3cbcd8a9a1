import type { BodyOf } from "#platform/client";
import type { Quote } from "../data.ts";
import { type Discount, draftOfLine, filled, type LineDraft, newLine, rateOf } from "../../lines/draft.ts";
import { milliOf } from "../../lines/line-total.ts";

export type QuoteLineDraft = LineDraft & { details: string };

/** All that is written on a draft before it is saved. */
export type Draft = Discount & {
  title: string;
  quotedOn: string;
  validUntilOn: string | null;
  language: Quote["language"];
  pricesInclude: Quote["pricesInclude"];
  taxRounding: Quote["taxRounding"];
  terms: string;
  notes: string;
  lines: QuoteLineDraft[];
};

/** A line to write on, with the tax of the one before it. */
export function newQuoteLine(tax: number | null): QuoteLineDraft {
  return { ...newLine(tax), details: "" };
}

/** What a saved draft says, ready to be changed. */
export function draftOf(quote: Quote): Draft {
  const { title, quotedOn, validUntilOn, language, pricesInclude, taxRounding, terms, notes } = quote;
  const lines = quote.lines.map((line) => ({ ...draftOfLine(line), details: line.details }));
  return {
    title,
    quotedOn,
    validUntilOn,
    language,
    pricesInclude,
    taxRounding,
    terms,
    notes,
    discountBp: quote.discountBp,
    discountMinor: quote.discountMinor,
    lines: lines.length > 0 ? lines : [newQuoteLine(null)],
  };
}

/** What is sent when it is saved; lines without words are left out. */
export function bodyOf({ lines, title, ...draft }: Draft): BodyOf<"updateQuote"> {
  return {
    ...draft,
    ...(title.trim() ? { title: title.trim() } : {}),
    lines: filled(lines).map(({ key: _, quantity, tax, unitPriceMinor, ...line }) => ({
      ...line,
      quantityMilli: milliOf(quantity) ?? 1000,
      unitPriceMinor: unitPriceMinor ?? 0,
      ...(tax === null ? {} : { taxRateBp: rateOf(tax) }),
    })),
  };
}

/** What the server is asked to reckon while it is written. */
export function questionOf({ lines, discountBp, discountMinor, pricesInclude, taxRounding }: Draft) {
  return {
    discountBp,
    discountMinor,
    pricesInclude,
    taxRounding,
    lines: lines.map(({ quantity, unitPriceMinor, tax, ...line }) => ({
      quantityMilli: milliOf(quantity) ?? 0,
      unitPriceMinor: unitPriceMinor ?? 0,
      discountBp: line.discountBp,
      discountMinor: line.discountMinor,
      taxRateBp: rateOf(tax),
    })),
  };
}
