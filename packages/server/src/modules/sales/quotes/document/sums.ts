import { amountInWords } from "../../lines/amount-in-words.ts";
import type { QuoteDocument } from "./document.ts";
import { money, percent } from "../../figures.ts";
import type { Words } from "./words.ts";

/** The sums under the lines, as label and amount; the last one is what is to be paid. */
export function sumsOf({ quote, totals }: QuoteDocument, t: Words): { label: string; amount: string }[] {
  const { currency, language, pricesInclude } = quote;
  const show = (minor: number) => money(minor, currency, language);
  const taxed = totals.byRate.filter(({ taxRateBp }) => taxRateBp > 0);
  const rows: { label: string; amount: string }[] = [];
  const add = (label: string, amount: string) => void rows.push({ label, amount });
  const plain = totals.documentDiscountMinor === 0 && taxed.length === 0;
  if (!plain) add(t.subtotal, show(totals.subtotalMinor));
  if (totals.documentDiscountMinor !== 0) add(t.wholeDiscount, show(-totals.documentDiscountMinor));
  if (pricesInclude === "no-tax") {
    if (totals.documentDiscountMinor !== 0 && taxed.length > 0) add(t.net, show(totals.netMinor));
    for (const { taxRateBp, taxMinor } of taxed) add(t.taxOf(percent(taxRateBp)), show(taxMinor));
  } else {
    for (const { taxRateBp, taxMinor } of taxed) add(t.taxOf(percent(taxRateBp)), show(taxMinor));
  }
  add(t.total, show(totals.totalMinor));
  return rows;
}

/** The total spelt out, as Chinese papers do for yuan; empty for other currencies. */
export function totalInWords({ quote }: QuoteDocument): string {
  return quote.currency === "CNY" && quote.language === "zh-CN" ? amountInWords(quote.totalMinor) : "";
}
