import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { RecordErrorPage } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useOpened } from "#platform/recent";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Stack } from "#ui/layout/pane.tsx";
import { type Quote, useDealAmount, useQuote } from "../data.ts";
import { numberOf } from "../list/columns.tsx";
import css from "../quotes.module.css";
import { StandingTag } from "../standing-tag.tsx";
import { useQuoteWords } from "../words.ts";
import { QuoteActions } from "./actions.tsx";
import { QuoteEditor } from "./editor.tsx";
import { QuoteFacts } from "./facts.tsx";
import { QuotePaper } from "./paper.tsx";
import { SendSheet } from "./send-sheet.tsx";

/** One quote: written while it is a draft, then as it was sent, with what became of it. */
export function QuotePage() {
  const t = useQuoteWords();
  const { id } = useParams({ from: "/shell/sales/quotes/$id" });
  const { data: quote, error, refetch } = useQuote(id);
  // Here and not beside the draft, which is gone once it is sent, while its link is still to be copied.
  const [sending, send] = useState(false);
  useOpened("quote", quote?.id, quote && numberOf(quote), quote?.title ?? "");
  if (error) return <RecordErrorPage kind={t.quote} error={error} retry={() => void refetch()} />;
  if (!quote) {
    return (
      <Page title=" " tab={t.quote}>
        <Skeleton lines={8} />
      </Page>
    );
  }
  return (
    <Page
      tab={quote.number}
      eyebrow={<Link href="/sales/quotes">{t.quotes}</Link>}
      title={
        <h1 className={css.title}>
          {numberOf(quote)} <StandingTag standing={quote.standing} />
        </h1>
      }
      actions={<QuoteActions quote={quote} onShare={() => send(true)} />}
    >
      <div className={css.columns}>
        <Stack gap={16}>
          <DealAmount quote={quote} />
          {quote.state === "draft" ? (
            <QuoteEditor quote={quote} onSend={() => send(true)} key={quote.id} />
          ) : (
            <>
              {quote.title && <h2 className={css.subject}>{quote.title}</h2>}
              <QuotePaper quote={quote} />
            </>
          )}
        </Stack>
        <QuoteFacts quote={quote} />
      </div>
      {sending && <SendSheet quote={quote} onClose={() => send(false)} />}
    </Page>
  );
}

/** An accepted quote may say more than its opportunity: the owner decides whether that follows. */
function DealAmount({ quote: { state, opportunity, totalMinor, currency } }: { quote: Quote }) {
  const t = useQuoteWords();
  const { money } = useFormats();
  const save = useDealAmount(opportunity?.id ?? "");
  if (state !== "accepted" || !opportunity) return null;
  if (opportunity.amountMinor === totalMinor && opportunity.currency === currency) return null;
  return (
    <div className={css.notice}>
      <span>{t.dealDiffers(money(opportunity.amountMinor, opportunity.currency), money(totalMinor, currency))}</span>
      <Button busy={save.isPending} onClick={() => save.mutate({ amountMinor: totalMinor, currency })}>
        {t.takeOver}
      </Button>
    </div>
  );
}
