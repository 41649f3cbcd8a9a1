import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { updateCompany } from "#modules/admin";
import { createCustomers } from "#modules/customers";
import { createOrders, type OrderImport } from "#modules/sales";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { databases, testApp } from "#platform/testing";
import { sale } from "./made/firm.ts";
import { planToday } from "./queries.ts";

const data = process.env["SOLOIST_TEST_DATA"] ?? join(import.meta.dirname, "../../../../../../../shared/data");
const folder = join(data, "online_retail");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".csv.gz")) : [];

type Line = { InvoiceNo: string; InvoiceDate: string; Quantity: string; UnitPrice: string; CustomerID: string };

/** The invoices of a British web shop, each with its sum, and who they are of. */
function readInvoices() {
  const people = new Map<string, string>();
  const invoices = new Map<string, OrderImport>();
  for (const file of files) {
    const text = gunzipSync(readFileSync(join(folder, file))).toString("utf8");
    for (const line of Papa.parse<Line>(text, { header: true, skipEmptyLines: true }).data) {
      const who = line.CustomerID.replace(/\.0$/, "");
      if (who && !people.has(who)) people.set(who, newId());
      const on = line.InvoiceDate.slice(0, 10);
      const kind = line.InvoiceNo.startsWith("C") ? "refund" : "sale";
      const more = { number: line.InvoiceNo, kind, currency: "GBP" } as const;
      const order = invoices.get(line.InvoiceNo) ?? sale(people.get(who) ?? null, on, 0, more);
      order.totalMinor = order.totalMinor! + Math.round(Number(line.Quantity) * Number(line.UnitPrice) * 100);
      invoices.set(line.InvoiceNo, order);
    }
  }
  return { people, invoices: [...invoices.values()] };
}

async function load(ctx: () => Ctx) {
  const { people, invoices } = readInvoices();
  await updateCompany(ctx(), { currency: "GBP" });
  await createCustomers(
    ctx(),
    [...people].map(([name, id]) => ({ id, name, externalId: name })),
  );
  for (let start = 0; start < invoices.length; start += 2000) {
    await createOrders(ctx(), invoices.slice(start, start + 2000));
  }
  return people.size;
}

describe.skipIf(files.length === 0).each(databases)(
  "a web shop's seven months on $name (needs online_retail)",
  (one) => {
    test("give a full day on 1 July 2011 within four hours, with reasons", async () => {
      const { ctx } = await testApp(one.dialect);
      expect(await load(ctx)).toBeGreaterThan(3000);
      const plan = await planToday(ctx(), { hours: 4, on: "2011-07-01" });
      expect(plan.planned.length).toBeGreaterThan(10);
      expect(plan.plannedMinutes).toBeLessThanOrEqual(240);
      expect(plan.plannedMinutes).toBeGreaterThan(230);
      for (const { reason, gainMinor, currency } of plan.planned) {
        expect(reason).toMatch(/silent for \d+.*; a personal word brings them back with \d+%\.$/);
        expect([gainMinor > 0, currency]).toEqual([true, "GBP"]);
      }
      // The names, not the ids, are the same each time and on both databases.
      expect(plan.planned.slice(0, 4).map(({ customerName }) => customerName)).toEqual([
        "16684",
        "16333",
        "13089",
        "12753",
      ]);
    }, 60_000);
  },
);
