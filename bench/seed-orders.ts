/** A million orders written straight into a base that is closed: through the product they would take twenty minutes. */
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { readConfig } from "../packages/server/src/platform/config/index.ts";
import { openCompany } from "../packages/server/src/platform/company/index.ts";
import { migrations } from "../packages/server/src/app.ts";
import { renewYears } from "../packages/server/src/modules/customers/people/years.ts";

const days = 680;
const firstDay = Date.UTC(2025, 0, 1);
const products = 400;

type Index = { name: string; sql: string };

/**
 * Writes done sales of one line each, on days from 1 January 2025, for customers by chance. Indexes are made when all rows
 * are there; the sums that the product keeps are filled by a statement each. Search does not know these orders.
 */
export async function seedOrders(
  home: string,
  customers: readonly string[],
  count: number,
  chance: () => number,
): Promise<void> {
  writeOrders(join(home, "main", "company.db"), customers, count, chance);
  const company = await openCompany(readConfig({ SOLOIST_HOME: home }), migrations);
  await company.db.transaction().execute((tx) => renewYears(tx, "all"));
  await company.close();
}

function writeOrders(file: string, customers: readonly string[], count: number, chance: () => number): void {
  const db = new Sqlite(file);
  db.pragma("synchronous = off");
  db.pragma("temp_store = memory");
  db.pragma("cache_size = -400000");
  const indexes = db
    .prepare("select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (?, ?)")
    .all("orders", "order_lines") as Index[];
  const order =
    db.prepare(`insert into orders (id, number, customer_id, kind, state, at, ordered_on, currency, total_minor,
      received_minor, notes, custom, stock, created_at, version)
    values (?, ?, ?, 'sale', 'done', ?, ?, 'CNY', ?, ?, '', '{}', 'stays', ?, 1)`);
  const line = db.prepare(`insert into order_lines (id, order_id, ordinal, sku, title, quantity_milli, unit_price_minor,
      total_minor, version) values (?, ?, 1, ?, ?, ?, 5000, ?, 1)`);
  db.transaction(() => {
    for (const { name } of indexes) db.exec(`drop index "${name}"`);
    for (let made = 0; made < count; made++) {
      const id = idOf(8, made);
      const at = new Date(firstDay + Math.floor(chance() * days) * 86_400_000).toISOString();
      const customer = customers[Math.floor(chance() * customers.length)];
      const quantity = 1 + (made % 5);
      const product = Math.floor(chance() ** 2 * products);
      order.run(id, `SO-${made}`, customer, at, at.slice(0, 10), quantity * 5000, quantity * 5000, at);
      line.run(idOf(9, made), id, `T${product}`, `Tea ${product}`, quantity * 1000, quantity * 5000);
    }
    for (const { sql } of indexes) db.exec(sql);
    for (const sum of sums) db.exec(sum);
  })();
  db.pragma("wal_checkpoint(truncate)");
  db.close();
}

/** In the order of time, as the product makes them. */
const idOf = (kind: number, number: number) => `01941f29-7c00-7000-${kind}000-${number.toString(16).padStart(12, "0")}`;

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
