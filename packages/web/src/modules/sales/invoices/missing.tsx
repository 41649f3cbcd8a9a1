import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useMoneyWords } from "../payments/words.ts";
import css from "../payments/payments.module.css";
import { useUninvoiced } from "./list-data.ts";

/** What was paid and not invoiced (已收款未开票), the newest first. */
export function MissingSheet({ onClose }: { onClose: () => void }) {
  const t = useMoneyWords();
  const { money } = useFormats();
  const { data, hasNextPage, fetchNextPage, isFetching } = useUninvoiced();
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Sheet title={t.invoiceViews.missing} open width={560} onClose={onClose}>
      <p className={css.quiet}>{data && rows.length === 0 ? t.missingNone : t.missingHint}</p>
      <ul className={css.parts}>
        {rows.map(({ orderId, number, customerName, currency, receivedMinor, invoicedMinor }) => (
          <li key={orderId}>
            <div>
              <Link href={`/sales/orders/${orderId}`}>{[customerName, number].filter(Boolean).join(" · ")}</Link>
              <small>{t.receivedOf(money(receivedMinor, currency), money(invoicedMinor, currency))}</small>
            </div>
            <Money minor={receivedMinor - invoicedMinor} currency={currency} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetching} onClick={() => void fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Sheet>
  );
}
