import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag, type Tone } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { Order } from "../orders/data.ts";
import { type Invoice, useInvoicesOfOrder } from "../payments/data.ts";
import { useMoneyWords } from "../payments/words.ts";
import css from "../payments/payments.module.css";
import { InvoiceMenu } from "./menu.tsx";
import { RequestSheet } from "./request-sheet.tsx";

const tones: Record<Invoice["state"], Tone> = { requested: "amber", issued: "green", void: "plain", red: "plain" };

/** How an invoice stands. */
export function InvoiceTag({ state }: { state: Invoice["state"] }) {
  const t = useMoneyWords();
  return <Tag tone={tones[state]}>{t.invoiceStates[state]}</Tag>;
}

/** One line about an invoice with what can be done. */
export function InvoiceLine({ invoice }: { invoice: Invoice }) {
  const t = useMoneyWords();
  const { kind, number, title, requestedOn, issuedOn, amountMinor, currency, state } = invoice;
  return (
    <li data-state={state === "void" || state === "red" ? "void" : undefined}>
      <div>
        <span>{title}</span>
        <small>
          {[t.invoiceKinds[kind], number].filter(Boolean).join(" · ")} · <When on={issuedOn ?? requestedOn} />
        </small>
      </div>
      <InvoiceTag state={state} />
      <Money minor={amountMinor} currency={currency} exact />
      <InvoiceMenu invoice={invoice} />
    </li>
  );
}

/** The invoices of an order, and asking for one. */
export function InvoicesPane({ order }: { order: Order }) {
  const t = useMoneyWords();
  const found = useInvoicesOfOrder(order.id);
  const [asking, ask] = useState(false);
  if (order.kind !== "sale" || !found) return null;
  return (
    <Pane title={t.invoices} action={<Button subtle icon="plus" label={t.askInvoice} onClick={() => ask(true)} />}>
      {found.items.length === 0 && <p className={css.quiet}>{t.noInvoices}</p>}
      <ul className={css.parts}>
        {found.items.map((invoice) => (
          <InvoiceLine key={invoice.id} invoice={invoice} />
        ))}
      </ul>
      {asking && <RequestSheet order={order} billableMinor={found.billableMinor} onClose={() => ask(false)} />}
    </Pane>
  );
}
