import { KeyValue } from "#ui/display/key-value.tsx";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import { type Quote, useRevokeLinks, useUpdateQuote } from "../data.ts";
import css from "../quotes.module.css";
import { StandingTag } from "../standing-tag.tsx";
import { useQuoteWords } from "../words.ts";

/** Beside the quote: whose it is, what became of it, who looked at it, who signed. */
export function QuoteFacts({ quote }: { quote: Quote }) {
  const t = useQuoteWords();
  const save = useUpdateQuote(quote.id);
  const { customerId, customerName, opportunity, orderId, orderNumber } = quote;
  return (
    <Stack gap={16}>
      <Pane title={t.facts}>
        <KeyValue
          items={[
            [
              t.customer,
              customerId && customerName && (
                <Link href={`/customers/${customerId}`} key="customer">
                  {customerName}
                </Link>
              ),
            ],
            [
              t.opportunity,
              opportunity && (
                <Link href={`/sales/opportunities/${opportunity.id}`} key="deal">
                  {opportunity.title}
                </Link>
              ),
            ],
            [
              t.order,
              orderId && (
                <Link href={`/sales/orders/${orderId}`} key="order">
                  {orderNumber}
                </Link>
              ),
            ],
            [t.date, <When on={quote.quotedOn} key="date" />],
            [t.validUntil, quote.validUntilOn && <When on={quote.validUntilOn} key="until" />],
            [t.acceptedBy, quote.state === "accepted" && quote.answeredBy],
            [t.declinedWhy, quote.declineReason],
            ...(quote.state === "draft"
              ? []
              : [
                  [
                    t.notes,
                    <InlineEdit
                      label={t.notes}
                      value={quote.notes}
                      onSave={(notes) => save.mutate({ notes })}
                      key="notes"
                    />,
                  ] as const,
                ]),
          ]}
        />
      </Pane>
      {(quote.state === "sent" || quote.links.working > 0 || quote.links.seenCount > 0) && <Links quote={quote} />}
      {quote.signatures.length > 0 && <Signatures quote={quote} />}
      {quote.editions.length > 1 && <Editions quote={quote} />}
    </Stack>
  );
}

function Links({ quote: { id, links } }: { quote: Quote }) {
  const t = useQuoteWords();
  const revoke = useRevokeLinks(id);
  return (
    <Pane
      title={t.links}
      action={
        links.working > 0 && (
          <Button subtle busy={revoke.isPending} onClick={() => revoke.mutate()}>
            {t.endLinks}
          </Button>
        )
      }
    >
      <p>
        {links.seenCount === 0 ? t.neverSeen : t.looked(links.seenCount)}
        <span className={css.quiet}> · {links.working === 0 ? t.noLinks : t.linksWork(links.working)}</span>
      </p>
      <KeyValue
        items={[
          [t.firstSeen, links.firstSeenAt && <When at={links.firstSeenAt} key="first" />],
          [t.lastSeen, links.lastSeenAt && <When at={links.lastSeenAt} key="last" />],
          [t.untilDay, links.expiresOn && <When on={links.expiresOn} key="until" />],
        ].filter((item): item is [string, Exclude<(typeof item)[1], null | "">] => Boolean(item[1]))}
      />
    </Pane>
  );
}

function Signatures({ quote: { signatures } }: { quote: Quote }) {
  const t = useQuoteWords();
  return (
    <Pane title={t.signatures}>
      {signatures.map((one) => (
        <div className={css.signature} key={one.id}>
          {one.drawing && <img src={`data:image/png;base64,${one.drawing}`} alt={one.name} />}
          <b>{one.name}</b>
          <When at={one.signedAt} />
          <small>
            {t.from} {one.address} · {one.browser}
          </small>
          <small data-broken={!one.holds}>{one.holds ? t.holds : t.broken}</small>
          <details>
            <summary>{t.hash}</summary>
            <code>{one.textHash}</code>
            <p className={css.text}>{one.text}</p>
          </details>
        </div>
      ))}
    </Pane>
  );
}

function Editions({ quote: { id, editions, currency } }: { quote: Quote }) {
  const t = useQuoteWords();
  return (
    <Pane title={t.versions}>
      <ul className={css.editions}>
        {editions.toReversed().map((one) => (
          <li key={one.id}>
            {one.id === id ? (
              <b>{t.version(one.edition)}</b>
            ) : (
              <Link href={`/sales/quotes/${one.id}`}>{t.version(one.edition)}</Link>
            )}
            <StandingTag standing={one.standing} />
            <Money minor={one.totalMinor} currency={currency} />
          </li>
        ))}
      </ul>
    </Pane>
  );
}
