/** `npm run bench [-- --json] [-- --only NAME]`: the speed budget, each line beside its floor in the same run. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureSlowness } from "./machine.ts";
import { run, soloist, startFloor, startSoloist } from "./processes.ts";
import type { Row } from "./row.ts";
import { dashboardRow } from "./rows/dashboard.ts";
import { readRow, writeRow } from "./rows/http.ts";
import { duplicatesRow } from "./rows/duplicates.ts";
import { importRow } from "./rows/import.ts";
import { hasData, mathematics } from "./rows/mathematics.ts";
import { pageRow } from "./rows/page.ts";
import { boardRow, customerRow, filterRow, listRow, searchRow } from "./rows/pages.ts";
import { startRow } from "./rows/start.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" }, only: { type: "string" } } });
const folder = mkdtempSync(join(tmpdir(), "soloist-bench-"));
const home = join(folder, "home");
const signIn = { email: "bench@example.com", password: "a long enough password" };
const say = (text: string) => process.stderr.write(`${text}\n`);

const wanted = (name: string) => values.only === undefined || values.only.split(",").includes(name);
const rows: Row[] = [];
const measure = async (name: string, work: () => Row | Promise<Row>) => {
  if (!wanted(name)) return;
  const row = await work();
  rows.push(row);
  say(
    `${row.withinBudget ? "✓" : "✗"} ${row.name}: ${row.value} ${row.unit}, floor ${row.floor}, ratio ${row.ratio} (${row.budget}) ${row.also ? JSON.stringify(row.also) : ""}`,
  );
};

/** The rows that look at one base of an owner of many years. */
async function onOneBase(): Promise<void> {
  say("Making a base of 100,000 customers, 50,000 opportunities and 1,000,000 order lines, with their papers …");
  const ids = JSON.parse(run("make-base.ts", home)) as string[];
  soloist(home, "user", "create", "--email", signIn.email, "--password", signIn.password);
  const key = soloist(home, "key", "create");
  // Gigabytes that are still on their way to the disk would be measured with whatever comes next.
  execFileSync("sync");
  await measure("start", () => startRow(home, join(folder, "bare.db")));
  const running = await startSoloist(home);
  const product = { port: running.port, headers: { authorization: `Bearer ${key}` } };
  const same = await startFloor(join(home, "main", "company.db"));
  const alone = await startFloor(join(folder, "bare.db"));
  const pipelines = (await (await fetch(`http://127.0.0.1:${running.port}/api/v1/pipelines`, product)).json()) as {
    items: { id: string }[];
  };
  await measure("read", () => readRow(product, same, ids[4242]!));
  await measure("list", () => listRow(product, same));
  await measure("filter", () => filterRow(product, same));
  await measure("search", () => searchRow(product, same));
  await measure("customer", () => customerRow(product, same, ids));
  await measure("board", () => boardRow(product, same, pipelines.items[0]!.id));
  await measure("page", async () => pageRow(running.port, signIn, await measureSlowness(join(folder, "slowness.db"))));
  await measure("write", () => writeRow(product, alone, ids[4242]!));
  await Promise.all([running.stop(), same.stop(), alone.stop()]);
}

try {
  if (["start", "read", "list", "filter", "search", "customer", "board", "page", "write"].some(wanted))
    await onOneBase();
  await measure("import", importRow);
  await measure("duplicates", duplicatesRow);
  await measure("dashboard", dashboardRow);
  for (const line of mathematics) {
    if (hasData(line)) await measure(line.name, line.measure);
    else if (wanted(line.name)) say(`– ${line.name}: left out, its data set (${line.data}) is not here`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`);
  else process.exitCode = rows.every((row) => row.withinBudget) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
