import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { everything, imported, undone } from "../made-sheets.ts";
import { hostile } from "./hostile-files.ts";

type App = Awaited<ReturnType<typeof testApp>>;

/** The base in one line: customers with phones and ids, then orders with totals and days. */
async function heldBy({ db }: App, shown: string): Promise<string> {
  const customers = await db.selectFrom("customers").selectAll().where("deletedAt", "is", null).orderBy("id").execute();
  const orders = await db.selectFrom("orders").selectAll().where("deletedAt", "is", null).orderBy("number").execute();
  const people = customers.map(({ name, phones, externalId }) => {
    const numbers = (JSON.parse(phones) as { value: string }[]).map(({ value }) => value).join(",");
    return `${name}${numbers ? `:${numbers}` : ""}${externalId && shown.includes("#") ? `#${externalId}` : ""}`;
  });
  const sold = orders.map(
    ({ number, totalMinor, orderedOn }) => `${number}=${totalMinor}${shown.includes("@") ? `@${orderedOn}` : ""}`,
  );
  return `${people.join(" ")}|${sold.join(" ")}`;
}

describe.each(databases)("a file as it comes, on $name", ({ dialect }) => {
  test.each(hostile)("$name: ends right, and is taken back whole", async ({ name, bytes, counts, holds }) => {
    const app = await testApp(dialect);
    await app.get("/pipelines");
    const before = await everything(app);
    const ending = /workbook/.test(name) ? "xlsx" : /JSON/.test(name) ? "json" : /vCard/.test(name) ? "vcf" : "csv";
    const done = await imported(app, bytes, {}, `file.${ending}`);
    expect(done.error).toBeNull();
    const { rows = -1, new: made, error, skipped } = done.counts ?? {};
    expect([await heldBy(app, holds), [rows, made, error, skipped]]).toEqual([holds, counts]);
    await undone(app, done.id);
    expect(await everything(app)).toEqual(before);
  });
});
