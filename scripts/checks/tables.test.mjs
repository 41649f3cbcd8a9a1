import { expect, test } from "vitest";
import { foreignWrites, tableOwners } from "./tables.mjs";

const modules = "packages/server/src/modules";
const orders = `${modules}/sales/orders`;
const declared = {
  path: `${orders}/table.ts`,
  text: 'declare module "#platform/db" {\n  interface Tables {\n    orders: Order;\n    orderLines: Line;\n  }\n}\n',
};
const created = {
  path: `${modules}/customers/people/migrations/2026-11-20_create.ts`,
  text: 'await db.schema\n  .createTable("customer_phones")',
};

const foreignIn = (path, text) => foreignWrites([{ path, text }], tableOwners([declared, created])).foreign;

test("a table belongs to the folder that declares it or creates it", () => {
  expect([...tableOwners([declared, created])]).toEqual([
    ["orders", orders],
    ["orderLines", orders],
    ["customerPhones", `${modules}/customers/people`],
  ]);
});

test.each([
  ["the query builder", 'db.insertInto("orders")'],
  ["the query builder over two lines", 'db\n.updateTable(\n "orderLines")'],
  ["save", 'await save(tx, "orders", before, after)'],
  ["a whole set", 'await createAll(inner.tx, "orderLines", rows)'],
  ["plain SQL", "sql`delete from order_lines where id = ${id}`"],
])("a write by %s into another feature's table is found", (_, text) => {
  expect(foreignIn(`${modules}/today/plan/actions.ts`, text)).toHaveLength(1);
});

test("the owner may write, from any file of its folder", () => {
  expect(foreignIn(`${orders}/imports/lines.ts`, 'db.deleteFrom("orders")')).toEqual([]);
});

test("a read of another feature's table is fine", () => {
  expect(foreignIn(`${modules}/today/plan/queries.ts`, 'db.selectFrom("orders")')).toEqual([]);
});

test("a write to a table that nobody owns is found", () => {
  expect(foreignIn(`${orders}/actions.ts`, 'db.insertInto("ordres")')[0].owner).toBe("nobody");
});
