import { describe, expect, test } from "vitest";
import { addInvoiceTitle, createCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import { imported, numbersOf, sheet, undone } from "./made-sheets.ts";
import { titlesWith } from "./plan/invoice-titles.ts";

const teaFirm = { before: null, title: "杭州云栖茶业有限公司", taxNumber: "" };
const number = "91330100MA27X00001";
const person = (titles: (typeof teaFirm)[]) => ({ titles, now: { name: "云栖茶业" } as never });

test("a tax number fills a gap, and replaces another only where the row is about the customer", () => {
  const known = person([{ ...teaFirm, taxNumber: number }]);
  const said = { title: teaFirm.title, taxNumber: "91330100MA27X00002" };
  expect(titlesWith(person([teaFirm]), { taxNumber: number }, false)).toEqual([{ ...teaFirm, taxNumber: number }]);
  expect(titlesWith(known, said, false)).toBeNull();
  expect(titlesWith(known, said, true)).toEqual([{ ...teaFirm, taxNumber: said.taxNumber }]);
});

test("another title stands beside those that are there; a number alone is that of the customer's own name", () => {
  const other = { before: null, title: "云栖文化", taxNumber: "" };
  expect(titlesWith(person([teaFirm]), { title: "云栖文化" }, true)).toEqual([teaFirm, other]);
  expect(titlesWith(person([]), { taxNumber: number }, true)).toEqual([
    { before: null, title: "云栖茶业", taxNumber: number },
  ]);
});

describe.each(databases)("invoice titles in an import on $name", ({ dialect }) => {
  test("are kept with those who are there and those who are new, and all of it is taken back", async () => {
    const app = await testApp(dialect);
    const tea = await createCustomer(app.ctx(), { name: "云栖茶业", kind: "organisation", externalId: "K-1" });
    await addInvoiceTitle(app.ctx(), tea.id, { title: teaFirm.title, bank: "某银行" });
    const before = await app.db.selectFrom("invoiceTitles").selectAll().execute();
    const file = sheet(
      "客户编号,姓名,发票抬头,纳税人识别号",
      `K-1,云栖茶业,${teaFirm.title},9133 0100 ma27x00001`,
      "K-2,王伟,王伟,",
      "K-3,李明,李明,12",
    );
    const made = await imported(app, file, {});
    expect(numbersOf(made.counts)).toEqual([3, 1, 1, 0, 1, 0]);
    const rows = await app.db.selectFrom("invoiceTitles").selectAll().orderBy("createdAt").orderBy("id").execute();
    expect(rows).toMatchObject([
      { title: teaFirm.title, taxNumber: number, bank: "某银行", isDefault: 1 },
      { title: "王伟", taxNumber: "", kind: "person", isDefault: 1 },
    ]);
    await undone(app, made.id);
    expect(await app.db.selectFrom("invoiceTitles").selectAll().execute()).toMatchObject(
      before.map(({ version: _, ...row }) => row),
    );
  });
});
