import { sql } from "kysely";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { systemContext } from "#platform/context";
import { emptied, keep } from "./emptied.ts";
import { databases, startOfTests, testCompany } from "./index.ts";

/** A company on a base of its own, and a second connection to that base. */
async function withClient() {
  const company = await testCompany("postgres");
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(company.db);
  const url = new URL(process.env["TEST_POSTGRES_URL"]!);
  url.pathname = `/${rows[0]!.name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  onTestFinished(() => client.end());
  return { company, client, kept: await keep(client) };
}

describe.runIf(databases.some(({ dialect }) => dialect === "postgres"))("a base that the next test takes over", () => {
  test("holds nothing of the test before, and what the migrations wrote as they wrote it", async () => {
    const { company, client, kept } = await withClient();
    expect(Object.keys(kept.rows)).toContain('"dormancy_rules"');
    await createCustomer(systemContext(company, "test", new Date(startOfTests)), { name: "Ann Lee", tags: ["tea"] });
    await sql`delete from dormancy_rules`.execute(company.db);
    expect(await keep(client)).not.toEqual(kept);
    expect(await emptied(client, kept)).toBe(true);
    expect(await keep(client)).toEqual(kept);
  });

  test.each([
    "create index probe on customers (name)",
    "drop table payments",
    "alter table tags add column probe text",
  ])("is not taken after: %s", async (statement) => {
    const { client } = await withClient();
    const kept = await keep(client);
    await client.query(statement);
    expect(await emptied(client, kept)).toBe(false);
  });
});
