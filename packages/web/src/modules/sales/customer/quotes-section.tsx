import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { SectionProps } from "../../customers/sections.ts";
import { type Listed, useQuotesOf } from "../quotes/data.ts";
import { numberOf } from "../quotes/list/columns.tsx";
import { NewQuoteSheet } from "../quotes/new-sheet.tsx";
import { StandingTag } from "../quotes/standing-tag.tsx";
import { useQuoteWords } from "../quotes/words.ts";
import css from "./sections.module.css";

/** What was offered to this customer, and what became of it. */
export function QuotesSection({ customer }: SectionProps) {
  const t = useQuoteWords();
  const [adding, add] = useState(false);
  const quotes = useQuotesOf({ customerId: customer.id });
  return (
    <Pane title={t.quotes} action={<Button subtle icon="plus" label={t.newQuote} onClick={() => add(true)} />}>
      {quotes.data?.length === 0 && <p className={css.quiet}>{t.noCustomerQuotes}</p>}
      <QuoteRows quotes={quotes.data ?? []} />
      {adding && <NewQuoteSheet customer={{ id: customer.id, label: customer.name }} onClose={() => add(false)} />}
    </Pane>
  );
}

/** Quotes under each other: number, subject, how they stand, how much. */
export function QuoteRows({ quotes }: { quotes: readonly Listed[] }) {
  return (
    <ul className={css.list}>
      {quotes.map((quote) => (
        <li key={quote.id}>
          <Link href={`/sales/quotes/${quote.id}`}>
            <span>{quote.title || numberOf(quote)}</span>
            <small>
              <StandingTag standing={quote.standing} /> {quote.title && numberOf(quote)}
            </small>
          </Link>
          <Money minor={quote.totalMinor} currency={quote.currency} />
        </li>
      ))}
    </ul>
  );
}
