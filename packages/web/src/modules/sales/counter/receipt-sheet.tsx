import { useQuery } from "@tanstack/react-query";
import { type Formats, useFormats } from "#platform/formats";
import { sessionQuery } from "#platform/session";
import { Button } from "#ui/display/button.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "./counter.module.css";
import type { Sold } from "./data.ts";
import type { Paid } from "./pay-sheet.tsx";
import { type CounterWords, useCounterWords } from "./words.ts";

/** The receipt as plain text, so that it can be sent in any chat and printed on any roll. */
export function receiptText(
  t: CounterWords,
  { money, number, fullMoment }: Formats,
  company: string,
  { sold, paid }: { sold: Sold; paid: Paid },
): string {
  const exact = (minor: number) => money(minor, sold.currency, { exact: true });
  const discount = sold.lines.reduce((sum, { discountMinor }) => sum + discountMinor, 0);
  const change = (paid.givenMinor ?? 0) - sold.totalMinor;
  const rule = "-".repeat(28);
  return [
    company,
    fullMoment(sold.at),
    `${t.number} ${sold.number}`,
    rule,
    ...sold.lines.map(
      ({ title, quantityMilli, unitPriceMinor, totalMinor, discountMinor }) =>
        `${title}\n  ${number(quantityMilli / 1000, 3)} × ${exact(unitPriceMinor)}  ${exact(totalMinor + discountMinor)}`,
    ),
    rule,
    ...(discount > 0 ? [`${t.discount}  ${exact(-discount)}`] : []),
    `${t.total}  ${exact(sold.totalMinor)}`,
    `${t.paidBy}  ${t.methods[paid.method]}`,
    ...(change > 0 ? [`${t.given}  ${exact(paid.givenMinor ?? 0)}`, `${t.change}  ${exact(change)}`] : []),
    "",
    t.thanks,
  ].join("\n");
}

/** The receipt of a sale, to copy into a chat or to print. */
export function ReceiptSheet({ sold, paid, onClose }: { sold: Sold; paid: Paid; onClose: () => void }) {
  const t = useCounterWords();
  const formats = useFormats();
  const company = useQuery(sessionQuery).data?.company?.name ?? "";
  const text = receiptText(t, formats, company, { sold, paid });
  return (
    <Sheet
      title={t.receipt}
      open
      onClose={onClose}
      actions={
        <>
          <Button href={`/sales/orders/${sold.id}`}>{t.openOrder}</Button>
          <Button icon="copy" onClick={() => void navigator.clipboard.writeText(text).then(() => toast(t.copied))}>
            {t.copy}
          </Button>
          <Button primary onClick={() => window.print()}>
            {t.print}
          </Button>
        </>
      }
    >
      <pre className={css.receipt}>{text}</pre>
    </Sheet>
  );
}
