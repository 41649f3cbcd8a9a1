import { Money } from "#ui/display/money.tsx";
import type { Quote, Totals } from "../data.ts";
import css from "../quotes.module.css";
import { useQuoteWords } from "../words.ts";

type Props = { totals: Totals; currency: string; pricesInclude: Quote["pricesInclude"] };

/** What the lines come to: discounts, tax by rate, and what is to be paid. */
export function Sums({ totals, currency, pricesInclude }: Props) {
  const t = useQuoteWords();
  const taxed = totals.byRate.filter(({ taxRateBp }) => taxRateBp > 0);
  const plain = totals.documentDiscountMinor === 0 && taxed.length === 0;
  const row = (label: string, minor: number) => (
    <>
      <dt>{label}</dt>
      <dd>
        <Money minor={minor} currency={currency} exact />
      </dd>
    </>
  );
  return (
    <dl className={css.sums}>
      {!plain && row(t.subtotal, totals.subtotalMinor)}
      {totals.documentDiscountMinor !== 0 && row(t.wholeDiscount, -totals.documentDiscountMinor)}
      {pricesInclude === "no-tax" &&
        totals.documentDiscountMinor !== 0 &&
        taxed.length > 0 &&
        row(t.net, totals.netMinor)}
      {taxed.map(({ taxRateBp, taxMinor }) => {
        const rate = `${taxRateBp / 100}%`;
        return <div key={taxRateBp}>{row(pricesInclude === "tax" ? t.taxWithin(rate) : t.taxOf(rate), taxMinor)}</div>;
      })}
      <div data-grand>{row(t.total, totals.totalMinor)}</div>
    </dl>
  );
}
