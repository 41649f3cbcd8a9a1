/** The page of figures over a million orders of 100,000 customers, beside the same sums on the bare framework. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask, median, p95, type Target, times } from "../measure.ts";
import { soloist, startFloor, startSoloist } from "../processes.ts";
import { type Row, row } from "../row.ts";
import { chanceFrom, seed } from "../seed.ts";
import { seedOrders } from "../seed-orders.ts";

const budgetMs = 50;
const count = 300;
const periods = ["thisMonth", "lastMonth", "thisQuarter", "thisYear", "custom&from=2026-03-10&to=2026-09-20"];
const parts = ["/api/v1/insights/dashboard", "/api/v1/insights/dashboard/customers"];
const sums = `select currency, sum(sold_minor + refunded_minor) as revenue, sum(orders) as orders from order_days
  where ordered_on >= @from and ordered_on <= @to group by currency`;

/**
 * Every period and part in turn, once warm. `coldMs` is how long the customers of a period take when an order has just been
 * written, and `othersP95Ms` what other requests feel meanwhile.
 */
export async function dashboardRow(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), "soloist-bench-dashboard-"));
  try {
    const home = join(folder, "home");
    await seedOrders(
      home,
      await seed(home, { customers: 100_000, opportunities: 1000 }),
      { orders: 1_000_000, linesEach: 1 },
      chanceFrom(3),
    );
    const key = soloist(home, "key", "create");
    const running = await startSoloist(home);
    const bare = await startFloor(join(home, "main", "company.db"));
    const product = { port: running.port, headers: { authorization: `Bearer ${key}` } };
    await ask(bare, { method: "POST", path: "/prepare/dashboard", body: sums });
    const asks = (index: number) => ({
      path: `${parts[index % 2]}?period=${periods[Math.floor(index / 2) % periods.length]}`,
    });
    const bareAsks = () => ({ path: "/query/dashboard?from=2026-01-01&to=2026-12-31" });
    await times(product, asks, parts.length * periods.length);
    await times(bare, bareAsks, 30);
    const floor = p95(await times(bare, bareAsks, count));
    const value = p95(await times(product, asks, count));
    const also = await coldAfterWrites(product);
    await Promise.all([running.stop(), bare.stop()]);
    return row("dashboard", "ms", value, floor, `p95 ≤ ${budgetMs} ms over 1,000,000 orders`, value <= budgetMs, also);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function coldAfterWrites(product: Target): Promise<{ coldMs: number; coldWorstMs: number; othersP95Ms: number }> {
  const colds: number[] = [];
  const others: number[] = [];
  for (const period of [...periods, ...periods, ...periods]) {
    const lines = [{ title: "Tea 1", unitPriceMinor: 700 }];
    await ask(product, { method: "POST", path: "/api/v1/orders", body: JSON.stringify({ lines }) });
    const began = performance.now();
    const meanwhile = { over: false };
    const url = `http://127.0.0.1:${product.port}${parts[1]}?period=${period}`;
    const cold = fetch(url, { headers: product.headers ?? {} })
      .then((answer) => answer.text())
      .then(() => {
        meanwhile.over = true;
        colds.push(performance.now() - began);
      });
    while (!meanwhile.over) others.push(...(await times(product, () => ({ path: "/api/v1/customers?limit=50" }), 1)));
    await cold;
  }
  return { coldMs: median(colds), coldWorstMs: Math.max(...colds), othersP95Ms: p95(others) };
}
