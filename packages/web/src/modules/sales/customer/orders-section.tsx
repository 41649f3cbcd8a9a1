import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { SectionProps } from "../../customers/sections.ts";
import { useOrders, usePurchases } from "../orders/data.ts";
import { OrderForm } from "../orders/form.tsx";
import { useRefundWords } from "../refunds/words.ts";
import { useWords } from "../words.ts";
import { BoughtSheet } from "./bought-sheet.tsx";
import css from "./sections.module.css";

/** What this customer bought, and buys most. */
export function OrdersSection({ customer }: SectionProps) {
  const t = useWords();
  const r = useRefundWords();
  const [adding, add] = useState(false);
  const [bought, showBought] = useState(false);
  const purchases = usePurchases(customer.id);
  const orders = useOrders({ customerId: customer.id }, "-orderedOn", 6).data?.pages[0]?.items ?? [];
  return (
    <>
      <Pane title={t.purchases} action={<Button subtle icon="plus" label={t.newOrder} onClick={() => add(true)} />}>
        {purchases?.orderCount === 0 && orders.length === 0 && <p className={css.quiet}>{t.noPurchases}</p>}
        {purchases !== undefined && purchases.orderCount > 0 && (
          <p className={css.sum}>
            {t.times(purchases.orderCount)}
            {purchases.totals.map(({ currency, totalMinor }) => (
              <span key={currency}>
                {" · "}
                <Money minor={totalMinor} currency={currency} />
              </span>
            ))}
          </p>
        )}
        <ul className={css.list}>
          {orders.map((order) => (
            <li key={order.id}>
              <Link href={`/sales/orders/${order.id}`}>
                <span>{order.firstLine || order.number}</span>
                <small>
                  <When on={order.orderedOn} />
                  {order.lineCount > 1 && ` · +${order.lineCount - 1}`}
                </small>
              </Link>
              <Money minor={order.totalMinor} currency={order.currency} />
            </li>
          ))}
        </ul>
        {purchases !== undefined && purchases.orderCount > orders.length && (
          <Button link href={`/sales/orders?customerId=${customer.id}`}>
            {t.allOrders}
          </Button>
        )}
        {purchases !== undefined && purchases.products.length > 1 && (
          <>
            <h3 className={css.sub}>{t.bought}</h3>
            <ul className={css.list}>
              {purchases.products.slice(0, 4).map((product) => (
                <li key={`${product.title}${product.sku}${product.currency}`}>
                  <div>
                    <span>{product.title}</span>
                    <small>{t.times(product.orders)}</small>
                  </div>
                  <Money minor={product.totalMinor} currency={product.currency} />
                </li>
              ))}
            </ul>
          </>
        )}
        {purchases !== undefined && purchases.orderCount > 0 && (
          <Button link onClick={() => showBought(true)}>
            {r.boughtTitle}
          </Button>
        )}
        {bought && <BoughtSheet customerId={customer.id} onClose={() => showBought(false)} />}
        {adding && <OrderForm customer={{ id: customer.id, label: customer.name }} onClose={() => add(false)} />}
      </Pane>
    </>
  );
}
