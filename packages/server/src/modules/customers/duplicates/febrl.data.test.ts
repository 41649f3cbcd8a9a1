import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testApp } from "#platform/testing";
import { createCustomers } from "../people/actions/customers.ts";
import { listPairIds } from "./queries.ts";
import { endsOf } from "./pairs.ts";
import { searchDuplicates } from "./search/search.ts";

const file = join(process.env["SOLOIST_TEST_DATA"] ?? "../shared/data", "febrl/dataset1.csv");

test.skipIf(!existsSync(file))(
  "Febrl 1 as customers: the search finds at least 98 of 100 pairs, and 98 of 100 it names are right (public data: febrl)",
  { timeout: 60_000 },
  async () => {
    const [head, ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
    const names = head!.split(",").map((name) => name.trim());
    const rows = lines.map((line) => {
      const cells = line.split(",").map((cell) => cell.trim());
      return Object.fromEntries(names.map((name, at) => [name, cells[at]!]));
    });
    const { ctx, db } = await testApp("sqlite");
    const ids = await createCustomers(ctx(), rows.map(asCustomer));
    await searchDuplicates(ctx(), async () => "go on");

    const person = new Map(ids.map((id, at) => [id, rows[at]!["rec_id"]!.split("-")[1]!]));
    const found = (await listPairIds(db, { state: "open" })).map(endsOf);
    const right = found.filter(([a, b]) => person.get(a) === person.get(b)).length;
    const [precision, recall] = [right / found.length, right / 500];
    const f1 = (2 * precision * recall) / (precision + recall);
    process.stderr.write(
      `Febrl 1: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}\n`,
    );
    expect(precision).toBeGreaterThan(0.98);
    expect(recall).toBeGreaterThan(0.98);
  },
);

/** The record as an owner would have it; without the social security number, which would tell all by itself. */
function asCustomer(row: Record<string, string>) {
  const on = /^(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(row["date_of_birth"]!);
  return {
    name: [row["given_name"], row["surname"]].filter(Boolean).join(" ") || "?",
    birthday: on ? on.slice(1).join("-") : null,
    addresses: [
      {
        label: "",
        text: "",
        country: "",
        street: [row["street_number"], row["address_1"], row["address_2"]].filter(Boolean).join(" "),
        city: row["suburb"]!,
        region: row["state"]!,
        postalCode: row["postcode"]!,
      },
    ],
  };
}
