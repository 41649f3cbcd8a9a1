import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { SectionProps } from "../../customers/sections.ts";
import { InvoiceLine } from "../invoices/pane.tsx";
import { useInvoicesOfCustomer } from "../invoices/list-data.ts";
import { useAgeWords, useFoundReceivables, useReceivableSum, useWhatFor } from "../payments/data.ts";
import { useMoneyWords } from "../payments/words.ts";
import payments from "../payments/payments.module.css";
import { AgeBars } from "../receivables/ages.tsx";
import { RemindSheet } from "../receivables/remind-sheet.tsx";
import css from "../receivables/receivables.module.css";

/** What this customer has to pay, by age, and the invoices that were asked for. */
export function MoneySection({ customer }: SectionProps) {
  const t = useMoneyWords();
  const what = useWhatFor();
  const age = useAgeWords();
  const [reminding, remind] = useState(false);
  const sums = useReceivableSum(customer.id).data ?? [];
  const owed = useFoundReceivables({ customerId: customer.id }, 20) ?? [];
  const invoices = useInvoicesOfCustomer(customer.id) ?? [];
  return (
    <>
      {owed.length > 0 && (
        <Pane title={t.owed} action={<Button subtle icon="chat" label={t.remind} onClick={() => remind(true)} />}>
          {sums.map((sum) => (
            <AgeBars narrow key={sum.currency} sum={sum} />
          ))}
          <ul className={css.list}>
            {owed.map((item) => (
              <li key={item.id}>
                <Link href={`/sales/orders/${item.orderId}`}>
                  <span>{what(item)}</span>
                  <small>{age(item)}</small>
                </Link>
                <Money minor={item.owedMinor} currency={item.currency} bad={item.lateDays > 0} />
              </li>
            ))}
          </ul>
          {reminding && <RemindSheet ids={owed.map(({ id }) => id)} onClose={() => remind(false)} />}
        </Pane>
      )}
      {invoices.length > 0 && (
        <Pane title={t.invoices}>
          <ul className={payments.parts}>
            {invoices.map((invoice) => (
              <InvoiceLine key={invoice.id} invoice={invoice} />
            ))}
          </ul>
        </Pane>
      )}
    </>
  );
}
