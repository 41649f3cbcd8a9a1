import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import type { Listed } from "../data.ts";
import css from "../quotes.module.css";
import { StandingTag } from "../standing-tag.tsx";
import { numberOf } from "./columns.tsx";

/** A quote on the phone. */
export function QuoteCard({ quote }: { quote: Listed }) {
  return (
    <div className={css.card}>
      <div>
        <div>{quote.title || quote.customerName || numberOf(quote)}</div>
        <small>
          {quote.customerName && quote.title ? quote.customerName : numberOf(quote)} · <When on={quote.quotedOn} />
        </small>
      </div>
      <div>
        <Money minor={quote.totalMinor} currency={quote.currency} />
        <StandingTag standing={quote.standing} />
      </div>
    </div>
  );
}
