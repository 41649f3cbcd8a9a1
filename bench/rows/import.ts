/** 500,000 order lines with customers through the product, beside bare parsing and inserting; and what others feel meanwhile. */
import { randomUUID } from "node:crypto";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import Papa from "papaparse";
import { p95, type Target, times } from "../measure.ts";
import { memoryOf, pause, type Running, soloist, startSoloist } from "../processes.ts";
import { type Row, row } from "../row.ts";
import { chanceFrom, nameOf } from "../seed.ts";

const lines = 500_000;

export async function importRow(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), "soloist-bench-import-"));
  try {
    const file = join(folder, "orders.csv");
    await writeOrders(file);
    const floor = bareImport(file, join(folder, "bare.db"));
    const home = join(folder, "home");
    const key = soloist(home, "key", "create");
    const running = await startSoloist(home);
    const product = { port: running.port, headers: { authorization: `Bearer ${key}` } };
    const { seconds, busy, peakMb } = await importOverHttp(product, running, file);
    // Idle is measured on what the import brought: the same list on an empty base would be no comparison.
    await pause(2000);
    const idle = p95(await others(product, 30));
    await running.stop();
    const meanwhile = p95(busy) / idle;
    const within = seconds / floor <= 5 && peakMb <= 500 && meanwhile <= 3;
    return row("import", "s", seconds, floor, "ratio ≤ 5, ≤ 500 MB, others' p95 ≤ 3 × idle", within, {
      peakMb,
      othersP95Ms: p95(busy),
      idleP95Ms: idle,
      othersRatio: meanwhile,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 100,000 orders of 20,000 customers, five lines each, in the order of time as shops export them. */
async function writeOrders(file: string): Promise<void> {
  const chance = chanceFrom(2);
  const customers = Array.from(
    { length: 20_000 },
    (_, index) => [`C${index}`.replace("C", "K"), nameOf(chance)] as const,
  );
  const out = createWriteStream(file);
  out.write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,CustomerName\n");
  for (let order = 0; order * 5 < lines; order++) {
    const [id, name] = customers[Math.floor(chance() * customers.length)]!;
    const day = new Date(Date.UTC(2025, 0, 1) + Math.floor((order * 5 * 600) / lines) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    let text = "";
    for (let line = 0; line < 5; line++) {
      const item = Math.floor(chance() * 3000);
      text += `${100_000 + order},SKU${item},"Item ${item}, boxed",${1 + Math.floor(chance() * 9)},${day} 10:${10 + line}:00,${(chance() * 90 + 1).toFixed(2)},${id},${name}\n`;
    }
    if (!out.write(text)) await new Promise((resolve) => void out.once("drain", () => resolve(undefined)));
  }
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

/**
 * The same result with nothing around it: parse, fold lines into orders by number, insert customers, orders and lines
 * with a key and the one index that finds them again, all in one transaction.
 */
function bareImport(file: string, base: string): number {
  const start = performance.now();
  const { data } = Papa.parse<string[]>(readFileSync(file, "utf8"), { skipEmptyLines: true });
  const db = new Sqlite(base);
  db.pragma("journal_mode = wal");
  db.pragma("synchronous = full");
  db.exec(`
    create table customers (id text primary key, external_id text, name text);
    create table orders (id text primary key, number text, customer_id text, at text, total_minor integer);
    create table order_lines (id text primary key, order_id text, ordinal integer, sku text, title text, quantity integer, price_minor integer, total_minor integer);
    create index customers_by_external_id on customers (external_id);
    create index orders_by_number on orders (number);
    create index order_lines_by_order on order_lines (order_id, ordinal)`);
  const addCustomer = db.prepare("insert into customers values (?, ?, ?)");
  const addOrder = db.prepare("insert into orders values (?, ?, ?, ?, ?)");
  const addLine = db.prepare("insert into order_lines values (?, ?, ?, ?, ?, ?, ?, ?)");
  const customers = new Map<string, string>();
  const orders = new Map<string, { id: string; customer: string; at: string; totalMinor: number; lines: number }>();
  db.transaction(() => {
    for (const [number, sku, title, quantity, at, price, key, name] of data.slice(1) as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ][]) {
      let customer = customers.get(key);
      if (!customer) {
        customers.set(key, (customer = randomUUID()));
        addCustomer.run(customer, key, name);
      }
      let order = orders.get(number);
      if (!order) orders.set(number, (order = { id: randomUUID(), customer, at, totalMinor: 0, lines: 0 }));
      const priceMinor = Math.round(Number(price) * 100);
      const totalMinor = priceMinor * Number(quantity);
      order.totalMinor += totalMinor;
      addLine.run(randomUUID(), order.id, ++order.lines, sku, title, Number(quantity), priceMinor, totalMinor);
    }
    for (const [number, { id, customer, at, totalMinor }] of orders) addOrder.run(id, number, customer, at, totalMinor);
  })();
  db.close();
  return (performance.now() - start) / 1000;
}

/** Others at their work: ten lists, and a breath, whose end finds the processor cold. Idle and busy are asked alike. */
async function others(product: Target, rounds: number): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    all.push(...(await times(product, () => ({ path: "/api/v1/customers?limit=50" }), 10)));
    await pause(50);
  }
  return all;
}

async function importOverHttp(product: Target, running: Running, file: string) {
  const url = `http://127.0.0.1:${product.port}/api/v1`;
  const headers = { ...product.headers, "content-type": "application/json" };
  const post = async <T>(path: string, body: unknown = {}) => {
    const answer = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} → ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const bytes = new Uint8Array(readFileSync(file));
  const uploaded = await fetch(`${url}/files?name=orders.csv`, {
    method: "POST",
    headers: product.headers ?? {},
    body: bytes,
  });
  const { id: fileId } = (await uploaded.json()) as { id: string };
  const { id } = await post<{ id: string }>("/imports", { fileId });
  const began = performance.now();
  await post(`/imports/${id}/run`);
  const busy: number[] = [];
  let peakMb = 0;
  for (;;) {
    busy.push(...(await others(product, 1)));
    peakMb = Math.max(peakMb, memoryOf(running.process).now);
    const { state } = (await (await fetch(`${url}/imports/${id}`, { headers })).json()) as { state: string };
    if (state === "done") break;
    if (state === "failed") throw new Error("The import failed.");
  }
  return { seconds: (performance.now() - began) / 1000, busy, peakMb };
}
