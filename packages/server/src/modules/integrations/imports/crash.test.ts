import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { fileIn } from "./made-sheets.ts";

const cli = fileURLToPath(new URL("../../../cli/main.ts", import.meta.url));
const environment = { ...process.env, DATABASE_URL: "", LANG: "en" };
const lines = 20_000;

/** Lines of one order stand far apart, so that every piece goes on with orders of the one before. */
function manyLines(): string {
  const rows = Array.from(
    { length: lines },
    (_, index) =>
      `N${index % 700},SKU${index % 50},${(index % 3) + 1},1.00,2026-01-0${1 + (index % 9)},K${(index % 700) % 90}`,
  );
  return ["订单号,商品编码,数量,单价,下单时间,客户编号", ...rows].join("\n");
}

const soloist = (home: string, ...args: string[]) =>
  JSON.parse(
    execFileSync(process.execPath, [cli, ...args, "--home", home, "--json"], { encoding: "utf8", env: environment })
      .trim()
      .split("\n")
      .at(-1)!,
  ) as Record<string, number | string>;

function ask<T>(home: string, sql: string): T | undefined {
  try {
    const base = new Sqlite(join(home, "main", "company.db"), { readonly: true, timeout: 2000 });
    try {
      return base.prepare(sql).get() as T;
    } finally {
      base.close();
    }
  } catch {
    return undefined;
  }
}

const rowsDone = (home: string) => ask<{ done: number }>(home, "select max(done) as done from imports")?.done ?? 0;

/** Starts the import and kills it in the middle, as a power cut would, once it is some rows further. */
async function importAndKill(home: string, file: string): Promise<void> {
  const before = rowsDone(home);
  const child = spawn(process.execPath, [cli, "import", file, "--home", home], { env: environment, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  while (child.exitCode === null && child.signalCode === null && rowsDone(home) <= before) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill("SIGKILL");
  await ended;
}

test(
  "an import that is killed again and again goes on where it was, loses no line and doubles none, and can be taken back",
  { timeout: 120_000 },
  async () => {
    const home = mkdtempSync(join(tmpdir(), "soloist-crash-"));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const file = fileIn(home, "orders.csv", manyLines());
    for (let kill = 0; kill < 4; kill++) await importAndKill(home, file);
    const done = rowsDone(home);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(lines);
    const { importId, ...counts } = soloist(home, "import", file);
    expect(counts).toEqual({ rows: lines, new: lines, updated: 0, duplicate: 0, error: 0, skipped: 0 });
    const sums = (sql: string) => ask<{ count: number; total: number }>(home, sql);
    const wanted = {
      count: lines,
      total: Array.from({ length: lines }, (_, index) => ((index % 3) + 1) * 100).reduce((a, b) => a + b),
    };
    expect(sums("select count(*) as count, sum(total_minor) as total from order_lines")).toEqual(wanted);
    expect(sums("select count(*) as count, sum(total_minor) as total from orders")).toEqual({ ...wanted, count: 700 });
    expect(sums("select count(*) as count, sum(order_total_minor) as total from customers")).toEqual({
      ...wanted,
      count: 90,
    });
    expect(
      ask(
        home,
        "select count(*) as n from (select order_id, ordinal from order_lines group by 1, 2 having count(*) > 1)",
      ),
    ).toEqual({ n: 0 });
    soloist(home, "import", "undo", String(importId));
    expect(
      ask(
        home,
        "select (select count(*) from orders) + (select count(*) from order_lines) + (select count(*) from customers) as left",
      ),
    ).toEqual({ left: 0 });
  },
);

test("an import that was killed can be taken back as it is", { timeout: 60_000 }, async () => {
  const home = mkdtempSync(join(tmpdir(), "soloist-crash-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const file = fileIn(home, "orders.csv", manyLines());
  await importAndKill(home, file);
  const { id } = ask<{ id: string }>(home, "select id from imports")!;
  expect(soloist(home, "import", "undo", id)).toMatchObject({ undone: true, kept: 0 });
  expect(ask(home, "select (select count(*) from orders) + (select count(*) from customers) as left")).toEqual({
    left: 0,
  });
});
