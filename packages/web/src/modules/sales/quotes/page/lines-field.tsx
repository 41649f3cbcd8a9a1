import { LongTextField } from "#ui/fields/text-field.tsx";
import { LinesField } from "../../lines/lines-field.tsx";
import type { Totals } from "../data.ts";
import css from "../quotes.module.css";
import { useQuoteWords } from "../words.ts";
import { newQuoteLine, type QuoteLineDraft } from "./draft-state.ts";

type Props = {
  lines: QuoteLineDraft[];
  totals: Totals | undefined;
  currency: string;
  customerId: string | undefined;
  onChange: (change: (lines: QuoteLineDraft[]) => QuoteLineDraft[]) => void;
};

/** The lines of a quote while it is written, each with words about it. */
export function QuoteLinesField({ totals, ...props }: Props) {
  const t = useQuoteWords();
  return (
    <LinesField
      {...props}
      makeLine={(before) => newQuoteLine(before?.tax ?? null)}
      amountOf={(_, index) => {
        const sums = totals?.lines[index];
        return sums && sums.grossMinor - sums.ownDiscountMinor;
      }}
      renderUnder={(line, set) =>
        (line.title !== "" || line.details !== "") && (
          <div className={css.details}>
            <LongTextField
              label={t.details}
              bare
              rows={1}
              placeholder={t.details}
              value={line.details}
              maxLength={2000}
              onChange={(details) => set({ details })}
            />
          </div>
        )
      }
    />
  );
}
