import type { QuoteDocument } from "./document.ts";
import { day, money, percent, quantity } from "../../figures.ts";
import { sumsOf, totalInWords } from "./sums.ts";
import { wordsOf } from "./words.ts";

/**
 * A quote as plain text: what is signed. It is made from the quote alone, so the same quote always gives the same
 * text, and its hash can be reckoned again by anybody.
 */
export function textOf(document: QuoteDocument): string {
  const { quote, lines, from, to } = document;
  const { language, currency } = quote;
  const t = wordsOf(language, quote.pricesInclude);
  const spelt = totalInWords(document);
  const rows = lines.map((line) => {
    const parts = [
      `${line.ordinal}. ${line.title}`,
      line.details,
      `${quantity(line.quantityMilli, language)} × ${money(line.unitPriceMinor, currency, language)}`,
      line.ownDiscountMinor !== 0 ? `${t.discount} ${money(-line.ownDiscountMinor, currency, language)}` : "",
      line.taxRateBp > 0 ? `${t.tax} ${percent(line.taxRateBp)}` : "",
      `${t.amount} ${money(line.ownMinor, currency, language)}`,
    ];
    return parts.filter(Boolean).join(" | ");
  });
  return [
    `${t.quote} ${quote.number} (${t.edition} ${quote.edition})`,
    quote.title,
    `${t.date}: ${quote.quotedOn}`,
    quote.validUntilOn ? `${t.validUntil}: ${day(quote.validUntilOn, language)}` : "",
    `${t.from}: ${from.name} ${from.taxNumber}`.trim(),
    `${t.to}: ${to.name} ${to.taxNumber}`.trim(),
    ...rows,
    ...sumsOf(document, t).map(({ label, amount }) => `${label}: ${amount}`),
    spelt && `${t.inWords}: ${spelt}`,
    quote.terms && `${t.terms}:\n${quote.terms}`,
  ]
    .filter(Boolean)
    .join("\n");
}
