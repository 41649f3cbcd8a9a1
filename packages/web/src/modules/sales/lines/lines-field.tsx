import type { ReactNode } from "react";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { MoneyField, NumberField } from "#ui/fields/number-field.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { useQuoteWords } from "../quotes/words.ts";
import { useWords } from "../words.ts";
import { DiscountField } from "./discount-field.tsx";
import type { LineDraft } from "./draft.ts";
import css from "./lines.module.css";
import { TitleField } from "./title-field.tsx";

type Props<L extends LineDraft> = {
  lines: L[];
  currency: string;
  customerId: string | undefined;
  onChange: (change: (lines: L[]) => L[]) => void;
  makeLine: (before: L | undefined) => L;
  /** What a line comes to; nothing while that is not known. */
  amountOf: (line: L, index: number) => number | undefined;
  /** What stands below a line. */
  renderUnder: (line: L, set: (part: Partial<L>) => void) => ReactNode;
};

/** The lines of a quote, a deal or an order while they are written: a product or words of one's own, with discount and tax. */
export function LinesField<L extends LineDraft>({ lines, currency, customerId, onChange, ...own }: Props<L>) {
  const t = useWords();
  const q = useQuoteWords();
  const phone = useIsPhone();
  return (
    <div className={css.editor}>
      <div className={css.head} aria-hidden="true">
        <span>{t.lineTitle}</span>
        <span>{t.quantity}</span>
        <span>{t.unitPrice}</span>
        <span>{q.discount}</span>
        <span>{q.tax}</span>
        <span>{t.amount}</span>
      </div>
      {lines.map((line, index) => {
        const set = (part: Partial<LineDraft>) =>
          onChange((now) => now.map((one) => (one.key === line.key ? { ...one, ...part } : one)));
        const amount = own.amountOf(line, index);
        return (
          <div className={css.line} role="group" aria-label={t.line(index + 1)} key={line.key}>
            <TitleField line={line} currency={currency} customerId={customerId} onChange={set} />
            <NumberField
              label={t.quantity}
              bare={!phone}
              value={line.quantity}
              step={0.001}
              onChange={(quantity) => set({ quantity })}
            />
            <MoneyField
              label={t.unitPrice}
              bare={!phone}
              currency={currency}
              value={line.unitPriceMinor}
              onChange={(unitPriceMinor) => set({ unitPriceMinor, priceListId: null })}
            />
            <DiscountField label={q.discount} bare={!phone} currency={currency} value={line} onChange={set} />
            <NumberField
              label={q.tax}
              bare={!phone}
              min={0}
              max={100}
              step={0.01}
              value={line.tax}
              onChange={(tax) => set({ tax })}
            />
            <b>{amount !== undefined && <Money minor={amount} currency={currency} exact />}</b>
            <Button
              subtle
              icon="close"
              label={t.removeLine(index + 1)}
              disabled={lines.length === 1}
              onClick={() => onChange((now) => now.filter(({ key }) => key !== line.key))}
            />
            {own.renderUnder(line, set)}
          </div>
        );
      })}
      <div>
        <Button subtle icon="plus" onClick={() => onChange((now) => [...now, own.makeLine(now.at(-1))])}>
          {t.addLine}
        </Button>
      </div>
    </div>
  );
}
