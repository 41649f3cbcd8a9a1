import { useFormats } from "#platform/formats";
import { Link } from "#ui/display/link.tsx";
import { Figures } from "#ui/display/key-value.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { useWords } from "../words.ts";
import { type Product, useProductSales } from "./data.ts";
import css from "./products.module.css";
import { useProductWords } from "./words.ts";

/** What was sold of a product: in all, by month, the latest orders. */
export function SalesSection({ product }: { product: Product }) {
  const t = useWords();
  const p = useProductWords();
  const { number } = useFormats();
  const sales = useProductSales(product.id);
  if (!sales) return null;
  if (sales.orders === 0) return <p className={css.quiet}>{p.noSales}</p>;
  const pieces = (milli: number) => p.pieces(number(milli / 1000, 3), product.unit);
  const most = Math.max(1, ...sales.months.map(({ quantityMilli }) => quantityMilli));
  const [first] = sales.totals;
  return (
    <div className={css.sales}>
      <Figures
        items={[
          { name: p.sold, value: pieces(sales.quantityMilli), note: t.times(sales.orders) },
          { name: p.revenue, value: first ? <Money minor={first.totalMinor} currency={first.currency} /> : "–" },
          { name: p.lastSold, value: sales.lastOn ? <When on={sales.lastOn} /> : "–" },
        ]}
      />
      <ul className={css.months} aria-label={p.byMonth}>
        {sales.months.map(({ month, quantityMilli }) => (
          <li key={month}>
            <span>{month}</span>
            <i style={{ width: `${(Math.max(0, quantityMilli) / most) * 100}%` }} />
            <span>{number(quantityMilli / 1000, 3)}</span>
          </li>
        ))}
      </ul>
      <ul aria-label={p.latest}>
        {sales.latest.map(
          ({ orderId, number: order, orderedOn, customerId, customerName, quantityMilli, ...one }, at) => (
            <li key={`${orderId} ${at}`}>
              <span>
                <Link href={`/sales/orders/${orderId}`}>{order}</Link>{" "}
                {customerId && customerName && (
                  <small>
                    <Link href={`/customers/${customerId}`}>{customerName}</Link>
                  </small>
                )}
              </span>
              <small>
                <When on={orderedOn} /> · {pieces(quantityMilli)}
              </small>
              <Money minor={one.totalMinor} currency={one.currency} />
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
