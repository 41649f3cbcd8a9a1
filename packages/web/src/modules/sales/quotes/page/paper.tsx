import { useFormats } from "#platform/formats";
import { Money } from "#ui/display/money.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { Quote } from "../data.ts";
import css from "../quotes.module.css";
import { useQuoteWords } from "../words.ts";
import { Sums } from "./sums.tsx";

/** What was sent: it stays as it is. */
export function QuotePaper({ quote }: { quote: Quote }) {
  const t = useQuoteWords();
  const { number, money } = useFormats();
  const { currency } = quote;
  const discounted = quote.lines.some(({ totals }) => totals.ownDiscountMinor !== 0);
  const taxed = quote.lines.some(({ taxRateBp }) => taxRateBp > 0);
  return (
    <Pane title={t.lines} flush>
      <table className={css.lines}>
        <thead>
          <tr>
            <th>{t.item}</th>
            <th>{t.quantity}</th>
            <th>{t.unitPrice}</th>
            {discounted && <th>{t.discount}</th>}
            {taxed && <th>{t.tax}</th>}
            <th>{t.amount}</th>
          </tr>
        </thead>
        <tbody>
          {quote.lines.map((line) => (
            <tr key={line.id}>
              <td>
                {line.title}
                {line.details && <small>{line.details}</small>}
              </td>
              <td data-label={t.quantity}>{number(line.quantityMilli / 1000, 3)}</td>
              <td data-label={t.unitPrice}>{money(line.unitPriceMinor, currency, { exact: true })}</td>
              {discounted && (
                <td data-label={t.discount}>
                  {line.totals.ownDiscountMinor === 0
                    ? ""
                    : line.discountBp > 0 && line.discountMinor === 0
                      ? `−${line.discountBp / 100}%`
                      : money(-line.totals.ownDiscountMinor, currency, { exact: true })}
                </td>
              )}
              {taxed && <td data-label={t.tax}>{line.taxRateBp / 100}</td>}
              <td data-label={t.amount}>
                <Money minor={line.totals.grossMinor - line.totals.ownDiscountMinor} currency={currency} exact />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.paperFoot}>
        <Sums totals={quote.totals} currency={currency} pricesInclude={quote.pricesInclude} />
        {quote.terms && (
          <div>
            <h3>{t.terms}</h3>
            <p className={css.text}>{quote.terms}</p>
          </div>
        )}
      </div>
    </Pane>
  );
}
