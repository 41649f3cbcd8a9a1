import { readConfig } from "../packages/server/src/platform/config/index.ts";
import { openCompany } from "../packages/server/src/platform/company/index.ts";
import { migrations } from "../packages/server/src/app.ts";
import { renewYears } from "../packages/server/src/modules/customers/people/years.ts";
import { idOf, inBulk, oneOf, someTime } from "./bulk.ts";

const products = 400;

export const orderIdOf = (number: number) => idOf(8, number);

/**
 * Writes done sales on days from 1 January 2025, for customers by chance; the sums that the product keeps are filled by a
 * statement each. Search does not know these orders.
 */
export async function seedOrders(
  home: string,
  customers: readonly string[],
  { orders, linesEach }: { orders: number; linesEach: number },
  chance: () => number,
): Promise<void> {
  inBulk(home, ["orders", "order_lines"], ({ insert, db }) => {
    for (let made = 0; made < orders; made++) {
      const id = orderIdOf(made);
      const at = someTime(chance);
      const quantity = 1 + (made % 5);
      const each = quantity * 5000;
      const total = each * linesEach;
      insert("orders", {
        id,
        number: `SO-${made}`,
        customer_id: oneOf(customers, chance),
        kind: "sale",
        state: "done",
        at,
        ordered_on: at.slice(0, 10),
        currency: "CNY",
        total_minor: total,
        received_minor: total,
        carried_minor: 0,
        notes: "",
        custom: "{}",
        stock: "stays",
        created_at: at,
        version: 1,
      });
      for (let ordinal = 1; ordinal <= linesEach; ordinal++) {
        const product = Math.floor(chance() ** 2 * products);
        insert("order_lines", {
          id: idOf(9, made * linesEach + ordinal),
          order_id: id,
          ordinal,
          sku: `T${product}`,
          title: `Tea ${product}`,
          quantity_milli: quantity * 1000,
          unit_price_minor: 5000,
          total_minor: each,
          version: 1,
        });
      }
    }
    for (const sum of sums) db.exec(sum);
  });
  const company = await openCompany(readConfig({ SOLOIST_HOME: home }), migrations);
  await company.db.transaction().execute((tx) => renewYears(tx, "all"));
  await company.close();
}

const sums = [
  `insert into order_days (ordered_on, currency, orders, sold_minor, refunded_minor)
    select ordered_on, currency, count(*), sum(total_minor), 0 from orders group by ordered_on, currency`,
  `insert into product_months (month, currency, title, total_minor, quantity_milli)
    select substr(o.ordered_on, 1, 7), o.currency, l.title, sum(l.total_minor), sum(l.quantity_milli)
    from order_lines l join orders o on o.id = l.order_id group by 1, 2, 3`,
  `update customers set order_count = f.orders, order_total_minor = f.total, first_order_on = f.first, last_order_on = f.last
    from (select customer_id, count(*) as orders, sum(total_minor) as total, min(ordered_on) as first,
      max(ordered_on) as last from orders group by customer_id) as f where f.customer_id = customers.id`,
];
