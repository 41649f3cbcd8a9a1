import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { businessTables, definitionOf, referrersOf, undoOperation } from "#platform/changes";
import { databases, testApp, testCompany } from "#platform/testing";
import { createCustomer } from "../../people/actions/customers.ts";
import { anyRow, readRow } from "../testing/any-row.ts";
import { mergeCustomers } from "./actions.ts";

test("every business table with a column called customer_id says that it refers to customers", async () => {
  const { db } = await testCompany("sqlite");
  const { rows } = await sql<{ name: string }>`select m.name from sqlite_master m join pragma_table_info(m.name) c
    where m.type = 'table' and c.name = 'customer_id'`.execute(db);
  const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const business = new Set<string>(businessTables());
  const known = new Set<string>(referrersOf("customers").map(({ table }) => table));
  const silent = rows.map(({ name }) => camel(name)).filter((table) => business.has(table) && !known.has(table));
  expect(silent).toEqual([]);
  expect(known.size).toBeGreaterThan(5);
});

describe.each(databases)("what names a merged customer on $name", ({ dialect }) => {
  test.each(referrersOf("customers").map(({ table, column }) => [table, column] as const))(
    "%s.%s names the survivor, and the duplicate again after an undo",
    async (table, column) => {
      const { ctx, db } = await testApp(dialect);
      const { db: schema } = await testCompany("sqlite");
      const survivor = await createCustomer(ctx(), { name: "李伟" });
      const duplicate = await createCustomer(ctx(), { name: "李 伟" });
      const theirs = await anyRow(schema, db, table, { [column]: duplicate.id });
      const before = await readRow(db, table, theirs);
      const merging = ctx();
      await mergeCustomers(merging, { survivorId: survivor.id, duplicateIds: [duplicate.id] });
      expect(await readRow(db, table, theirs)).toMatchObject({ [column]: survivor.id });
      await undoOperation(ctx(), merging.operation.id);
      const after = await readRow(db, table, theirs);
      const computed = new Set<string>(["version", ...(definitionOf(table).computed ?? [])]);
      const own = (row: object) => Object.fromEntries(Object.entries(row).filter(([name]) => !computed.has(name)));
      expect(own(after)).toEqual(own(before));
    },
  );

  test.each(
    referrersOf("customers").flatMap(({ table }) => ((definitionOf(table).once ?? []).length > 0 ? [table] : [])),
  )("%s has nothing twice after a merge, and all of it again after an undo", async (table) => {
    const { ctx, db } = await testApp(dialect);
    const { db: schema } = await testCompany("sqlite");
    const [first, second] = [await createCustomer(ctx(), { name: "A" }), await createCustomer(ctx(), { name: "B" })];
    const { column } = referrersOf("customers").find((one) => one.table === table)!;
    const kept = await anyRow(schema, db, table, { [column]: first.id });
    const shared: Record<string, unknown> = Object.fromEntries(
      definitionOf(table)
        .once!.flat()
        .map((name) => [name, null]),
    );
    const whole = await readRow(db, table, kept);
    for (const name of Object.keys(shared)) shared[name] = whole[name];
    const over = await anyRow(schema, db, table, { ...shared, [column]: second.id });
    const merging = ctx();
    await mergeCustomers(merging, { survivorId: first.id, duplicateIds: [second.id] });
    const there = (await readRow(db, table, over)) as { deletedAt?: string | null } | undefined;
    expect(there === undefined || there.deletedAt !== null).toBe(true);
    await undoOperation(ctx(), merging.operation.id);
    expect(await readRow(db, table, over)).toMatchObject({ [column]: second.id });
  });
});
