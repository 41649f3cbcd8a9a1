import { useCustomItems } from "#platform/fields";
import { useFormats } from "#platform/formats";
import { Figures, KeyValue } from "#ui/display/key-value.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { DiscountAndTax } from "../lines/discount-and-tax.tsx";
import { usePriceLists } from "../prices/data.ts";
import { useProductWords } from "../products/words.ts";
import { useRefundWords } from "../refunds/words.ts";
import { useWords } from "../words.ts";
import { type Order, useUpdateOrder } from "./data.ts";
import css from "./orders.module.css";

/** Total, received, still owed. */
export function OrderFigures({ order }: { order: Order }) {
  const t = useWords();
  const { today } = useFormats();
  const { currency, totalMinor, receivedMinor, owedMinor, dueOn, kind, refundedMinor } = order;
  const late = owedMinor > 0 && dueOn !== null && dueOn < today;
  return (
    <Figures
      items={[
        { name: t.total, value: <Money minor={totalMinor} currency={currency} /> },
        ...(kind === "sale"
          ? [
              { name: t.received, value: <Money minor={receivedMinor} currency={currency} /> },
              owedMinor > 0
                ? {
                    name: t.owed,
                    value: <Money minor={owedMinor} currency={currency} bad={late} />,
                    note: dueOn ? <When on={dueOn} /> : undefined,
                  }
                : { name: t.owed, value: "–", note: t.fullyPaid },
            ]
          : []),
        ...(refundedMinor > 0
          ? [{ name: t.refunded, value: <Money minor={refundedMinor} currency={currency} /> }]
          : []),
      ]}
    />
  );
}

/** What was sold, line by line. */
export function OrderLines({ order }: { order: Order }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <table className={css.lines}>
      <thead>
        <tr>
          <th>{t.lineTitle}</th>
          <th>{t.quantity}</th>
          <th>{t.unitPrice}</th>
          <th>{t.total}</th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map((line) => (
          <tr key={line.id}>
            <td>
              {line.title}
              {line.sku && <small>{line.sku}</small>}
              {line.priceListId && <PriceSource listId={line.priceListId} />}
              <DiscountAndTax line={line} currency={order.currency} />
              <GivenBack order={order} line={line} />
            </td>
            <td>{formats.number(line.quantityMilli / 1000, 3)}</td>
            <td>
              <Money minor={line.unitPriceMinor} currency={order.currency} exact />
            </td>
            <td>
              <Money minor={line.totalMinor} currency={order.currency} exact />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How many of a line came back. */
function GivenBack({ order, line }: { order: Order; line: Order["lines"][number] }) {
  const r = useRefundWords();
  const { number } = useFormats();
  const left = order.left.find(({ lineId }) => lineId === line.id);
  const back = left ? line.quantityMilli - left.quantityMilli : 0;
  return back > 0 && <small>{r.backOf(number(back / 1000, 3))}</small>;
}

/** Which price list a line's price is from. */
function PriceSource({ listId }: { listId: string }) {
  const p = useProductWords();
  const list = usePriceLists().data?.find(({ id }) => id === listId);
  return list && <small>{p.fromList(list.name)}</small>;
}

/** Whose it is, when it was, how it came. */
export function OrderFacts({ order }: { order: Order }) {
  const t = useWords();
  const { customerId, customerName, opportunityId, opportunityTitle, refundOf, refundOfNumber } = order;
  const update = useUpdateOrder(order.id);
  const own = useCustomItems("order", order.custom, (custom) => update.mutate({ custom }));
  return (
    <KeyValue
      items={[
        [
          t.customer,
          customerId && customerName ? (
            <Link className={css.link ?? ""} href={`/customers/${customerId}`} key="customer">
              {customerName}
            </Link>
          ) : null,
        ],
        [t.date, <When on={order.orderedOn} key="on" />],
        [t.dueOn, order.dueOn && <When on={order.dueOn} key="due" />],
        [t.channel, order.channel],
        [
          t.opportunity,
          opportunityTitle && (
            <Link className={css.link ?? ""} href={`/sales/opportunities/${opportunityId}`} key="opportunity">
              {opportunityTitle}
            </Link>
          ),
        ],
        [
          t.order,
          refundOfNumber && (
            <Link className={css.link ?? ""} href={`/sales/orders/${refundOf}`} key="order">
              {refundOfNumber}
            </Link>
          ),
        ],
        ...own,
        [t.notes, order.notes],
      ]}
    />
  );
}
