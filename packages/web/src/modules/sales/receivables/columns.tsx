import { useMemo } from "react";
import type { ListField } from "#platform/filters";
import { useFieldColumns } from "#platform/lists";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag, type Tone } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import type { Column } from "#ui/table/columns.ts";
import { type Receivable, useAgeWords, useWhatFor } from "../payments/data.ts";
import card from "../orders/orders.module.css";
import { useMoneyWords } from "../payments/words.ts";

const toneOf = ({ lateDays, dueOn }: Receivable): Tone =>
  !dueOn || lateDays < -7 ? "plain" : lateDays > 0 ? "red" : "amber";

/** How long one is due, as a tag. */
export function AgeTag({ item }: { item: Receivable }) {
  const says = useAgeWords();
  return <Tag tone={toneOf(item)}>{says(item)}</Tag>;
}

/** The columns of the list of receivables. */
export function useColumns(fields: readonly ListField[]): Column<Receivable>[] {
  const t = useMoneyWords();
  const what = useWhatFor();
  const own = useMemo(
    (): Column<Receivable>[] => [
      {
        key: "customerId",
        title: t.column.customer,
        width: 160,
        fixed: true,
        cell: ({ customerId, customerName, number }) =>
          customerId ? <Link href={`/customers/${customerId}`}>{customerName}</Link> : number,
      },
      {
        key: "number",
        title: t.column.what,
        width: 190,
        sortable: true,
        cell: (row) => <Link href={`/sales/orders/${row.orderId}`}>{what(row)}</Link>,
      },
      {
        key: "dueOn",
        title: t.column.due,
        width: 110,
        sortable: true,
        cell: ({ dueOn }) => (dueOn ? <When on={dueOn} /> : "–"),
      },
      { key: "age", title: t.column.age, width: 120, cell: (row) => <AgeTag item={row} /> },
      {
        key: "amountMinor",
        title: t.column.amount,
        width: 120,
        align: "end",
        cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
      },
      {
        key: "owedMinor",
        title: t.column.owed,
        width: 120,
        align: "end",
        sortable: true,
        cell: ({ owedMinor, currency, lateDays }) => <Money minor={owedMinor} currency={currency} bad={lateDays > 0} />,
      },
      {
        key: "remindedAt",
        title: t.column.reminded,
        width: 110,
        cell: ({ remindedAt }) => (remindedAt ? <When at={remindedAt} as="day" /> : "–"),
      },
    ],
    [t, what],
  );
  const keys = useMemo(() => new Set(own.map(({ key }) => key)), [own]);
  const others = useFieldColumns<Receivable>(fields, keys, () => {});
  return useMemo(() => [...own, ...others], [own, others]);
}

/** A receivable on the phone. */
export function ReceivableCard({ item }: { item: Receivable }) {
  const what = useWhatFor();
  return (
    <div className={card.card}>
      <div>
        <div>{item.customerName ?? item.number}</div>
        <small>{what(item)}</small>
      </div>
      <div>
        <Money minor={item.owedMinor} currency={item.currency} bad={item.lateDays > 0} />
        <AgeTag item={item} />
      </div>
    </div>
  );
}
