/** The page of figures over a million orders of 100,000 customers, beside the same sums on the bare framework. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask, p95, times } from "../measure.ts";
import { soloist, startFloor, startSoloist } from "../processes.ts";
import { type Row, row } from "../row.ts";
import { seed } from "../seed.ts";

const budgetMs = 50;
const count = 300;
const periods = ["thisMonth", "lastMonth", "thisQuarter", "thisYear"];
const parts = ["/api/v1/insights/dashboard", "/api/v1/insights/dashboard/customers"];
const sums = `select currency, sum(sold_minor + refunded_minor) as revenue, sum(orders) as orders from order_days
  where ordered_on >= @from and ordered_on <= @to group by currency`;

/** Every period and part in turn, once warm; `firstMs` is the slowest before that, when all orders are walked through. */
export async function dashboardRow(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), "soloist-bench-dashboard-"));
  try {
    const home = join(folder, "home");
    await seed(home, { customers: 100_000, opportunities: 1000, orders: 1_000_000 });
    const key = soloist(home, "key", "create");
    const running = await startSoloist(home);
    const bare = await startFloor(join(home, "main", "company.db"));
    const product = { port: running.port, headers: { authorization: `Bearer ${key}` } };
    await ask(bare, { method: "POST", path: "/prepare/dashboard", body: sums });
    const asks = (index: number) => ({
      path: `${parts[index % 2]}?period=${periods[Math.floor(index / 2) % periods.length]}`,
    });
    const bareAsks = () => ({ path: "/query/dashboard?from=2026-01-01&to=2026-12-31" });
    const first = await times(product, asks, parts.length * periods.length);
    await times(bare, bareAsks, 30);
    const floor = p95(await times(bare, bareAsks, count));
    const value = p95(await times(product, asks, count));
    await Promise.all([running.stop(), bare.stop()]);
    const also = { firstMs: Math.max(...first) };
    return row("dashboard", "ms", value, floor, `p95 ≤ ${budgetMs} ms over 1,000,000 orders`, value <= budgetMs, also);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
