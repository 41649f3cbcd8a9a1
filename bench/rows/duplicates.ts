/** The search for duplicates over 100,000 customers, beside the exact look-up in the same base; and what others feel meanwhile. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { inventPersons } from "../../packages/analytics/src/linkage/testing/invented-persons.ts";
import { randomFrom } from "../../packages/analytics/src/statistics/random.ts";
import { migrations } from "../../packages/server/src/app.ts";
import { openCompany } from "../../packages/server/src/platform/company/index.ts";
import { readConfig } from "../../packages/server/src/platform/config/index.ts";
import { inTransaction, systemContext } from "../../packages/server/src/platform/context/index.ts";
import { createCustomers } from "../../packages/server/src/modules/customers/index.ts";
import { p95, times } from "../measure.ts";
import { memoryOf, pause, soloist, startSoloist } from "../processes.ts";
import { type Row, row } from "../row.ts";

const persons = 90_000;
const duplicates = 10_000;
const most = 60;

export async function duplicatesRow(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), "soloist-bench-duplicates-"));
  try {
    const home = join(folder, "home");
    await fill(home);
    const key = soloist(home, "key", "create");
    const running = await startSoloist(home);
    const product = { port: running.port, headers: { authorization: `Bearer ${key}` } };
    const list = () => times(product, () => ({ path: "/api/v1/customers?limit=50" }), 10);
    const idle: number[] = [];
    for (let run = 0; run < 30; run++) {
      idle.push(...(await list()));
      await pause(100);
    }
    const url = `http://127.0.0.1:${running.port}/api/v1/duplicates`;
    const began = performance.now();
    await fetch(`${url}/search`, { method: "POST", headers: product.headers });
    const busy: number[] = [];
    let peakMb = 0;
    let state: { searchedAt: string | null; job: unknown; open: { all: number } };
    do {
      busy.push(...(await list()));
      peakMb = Math.max(peakMb, memoryOf(running.process).now);
      state = (await (await fetch(`${url}/search`, { headers: product.headers })).json()) as typeof state;
      await pause(100);
    } while (state.job !== null);
    const seconds = (performance.now() - began) / 1000;
    await running.stop();
    const floor = exactLookUp(join(home, "main", "company.db"));
    const meanwhile = p95(busy) / p95(idle);
    const within = seconds <= most && peakMb <= 500 && meanwhile <= 3 && state.searchedAt !== null;
    return row("duplicates", "s", seconds, floor, `≤ ${most} s, ≤ 500 MB, others' p95 ≤ 3 × idle`, within, {
      pairs: state.open.all,
      peakMb,
      othersP95Ms: p95(busy),
      idleP95Ms: p95(idle),
      othersRatio: meanwhile,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Chinese names, families, masked phones, slips: a tenth of the customers are somebody once more. */
async function fill(home: string): Promise<void> {
  const list = inventPersons(randomFrom(20), { persons, duplicates, script: "han", families: 0.2 });
  const cells = Object.fromEntries(list.fields.map((field) => [field.name, field.cells]));
  const company = await openCompany(readConfig({ SOLOIST_HOME: home }), migrations);
  const at = (name: string, row: number) => cells[name]![row]!;
  for (let start = 0; start < persons + duplicates; start += 2000) {
    const drafts = Array.from({ length: 2000 }, (_, index) => {
      const row = start + index;
      const [phone, email, born] = [at("phone", row), at("email", row), at("born", row)];
      return {
        name: `${at("surname", row)}${at("given name", row)}` || "无名",
        phones: phone ? [{ label: "", value: phone }] : [],
        emails: email ? [{ label: "", value: email }] : [],
        birthday: /^\d{4}-(0[1-9]|1[0-2])-\d\d$/.test(born) ? born : null,
        addresses: [
          {
            label: "",
            text: "",
            country: "",
            region: "",
            city: at("suburb", row),
            street: `${at("street", row)}${at("house number", row)}号`,
            postalCode: at("postcode", row),
          },
        ],
      };
    });
    await inTransaction(systemContext(company, "bench", new Date()), (tx) => createCustomers(tx, drafts));
  }
  await company.close();
}

/** What finds none but exact copies: who has the same name and the same phone or email. */
function exactLookUp(file: string): number {
  const db = new Sqlite(file, { readonly: true });
  const start = performance.now();
  // The plus keeps the names' index, of which a hundred thousand have a part, out of the way.
  db.prepare(
    `with shared as (
        select kind, value from contact_points where kind in ('email', 'phone') group by kind, value having count(*) > 1)
      select count(*) from shared s
      cross join contact_points p on p.kind = s.kind and p.value = s.value
      cross join contact_points q on q.kind = s.kind and q.value = s.value and q.customer_id > p.customer_id
      cross join contact_points n on n.customer_id = p.customer_id and +n.kind = 'name'
      cross join contact_points m on m.customer_id = q.customer_id and +m.kind = 'name' and m.value = n.value`,
  ).get();
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return seconds;
}
