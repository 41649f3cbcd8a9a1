import { useRouter } from "@tanstack/react-router";
import { Button } from "#ui/display/button.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { QuoteRows } from "../customer/quotes-section.tsx";
import css from "./quotes.module.css";
import { useCreateQuote, useQuotesOf } from "./data.ts";
import { useQuoteWords } from "./words.ts";

/** The quotes of an opportunity; a new one takes over its customer, words and lines. */
export function QuotesOfOpportunity({ id }: { id: string }) {
  const t = useQuoteWords();
  const router = useRouter();
  const quotes = useQuotesOf({ opportunityId: id }).data;
  const create = useCreateQuote();
  const make = () =>
    create.mutate({ opportunityId: id }, { onSuccess: ({ data }) => router.history.push(`/sales/quotes/${data.id}`) });
  return (
    <Pane
      title={t.quotes}
      action={
        <Button subtle icon="plus" busy={create.isPending} onClick={make}>
          {t.makeQuote}
        </Button>
      }
    >
      {quotes?.length === 0 && <p className={css.quiet}>{t.noOpportunityQuotes}</p>}
      <QuoteRows quotes={quotes ?? []} />
    </Pane>
  );
}
