import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { LongTextField, TextField } from "#ui/fields/text-field.tsx";
import { Row, Stack } from "#ui/layout/pane.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type Quote, useReceiver, useSendQuote, useShareQuote } from "../data.ts";
import css from "../quotes.module.css";
import { quoteWordsIn, useQuoteWords } from "../words.ts";
import { reachable } from "./reachable.ts";

/** Sends a draft, or makes another link to what was sent: the address, and a text in the customer's language. */
export function SendSheet({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const t = useQuoteWords();
  const [url, know] = useState<string>();
  const first = useSendQuote(quote.id);
  const again = useShareQuote(quote.id);
  const make = quote.state === "draft" ? first : again;
  return (
    <Sheet
      title={url ? t.shareTitle : t.sendTitle}
      open
      onClose={onClose}
      width={560}
      actions={
        url ? (
          <Button onClick={onClose}>{t.close}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t.cancel}</Button>
            <Button
              primary
              busy={make.isPending}
              onClick={() => make.mutate(undefined, { onSuccess: ({ data }) => know(reachable(data.url)) })}
            >
              {t.markSent}
            </Button>
          </>
        )
      }
    >
      {make.error && <ErrorNotice error={make.error} />}
      {url ? <Shared quote={quote} url={url} /> : <p>{quote.state === "draft" ? t.sendHint : t.linkOnce}</p>}
    </Sheet>
  );
}

function Shared({ quote, url }: { quote: Quote; url: string }) {
  const t = useQuoteWords();
  const { money } = useFormats();
  const customer = useReceiver(quote.customerId);
  const inTheirs = quoteWordsIn(quote.language);
  const letter = inTheirs.letter({
    name: customer?.kind === "person" ? customer.name : "",
    number: quote.number,
    title: quote.title,
    total: money(quote.totalMinor, quote.currency, { exact: true }),
    until: quote.validUntilOn ?? "",
    url,
  });
  const [written, write] = useState<string>();
  const text = written ?? letter;
  const mail = customer?.emails[0]?.value;
  const copy = (what: string) => void navigator.clipboard.writeText(what).then(() => toast(t.copied));
  const subject = inTheirs.letterSubject(quote.number, quote.title);
  return (
    <Stack gap={16}>
      <div className={css.share}>
        <TextField label={t.link} value={url} onChange={() => {}} />
        <Button icon="copy" onClick={() => copy(url)}>
          {t.copyLink}
        </Button>
      </div>
      {/^https?:\/\/(localhost|127\.)/.test(url) && <p className={css.warn}>{t.localOnly}</p>}
      <LongTextField label={t.text} rows={8} value={text} onChange={write} />
      <Row>
        <Button icon="copy" primary onClick={() => copy(text)}>
          {t.copyText}
        </Button>
        <Button
          icon="mail"
          href={`mailto:${mail ?? ""}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}
        >
          {t.byMail}
        </Button>
      </Row>
      <p className={css.quiet}>{t.linkOnce}</p>
    </Stack>
  );
}
