import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { createCustomer } from "../people/actions/customers.ts";
import { readInvoiceTitle } from "./reading.ts";
import { creditCodeCheckDigit, taxNumberState } from "./fields.ts";
import type { InvoiceTitle } from "./table.ts";

test.each([
  ["91350100M000100Y43", true], // the example of GB 32100-2015
  ["91350100M000100Y44", false],
  ["110105199912310016", false],
  ["11010519491231002X", true], // the example of GB 11643-1999
  ["330106784562310", true], // 15 digits of the old numbers carry no check digit
])("the check digit of %s agrees: %s", (taxNumber, agrees) => {
  expect(taxNumberState({ kind: "company", taxNumber })).toBe(agrees ? "ok" : "unlikely");
});

test("a credit code's check digit is that of the standard's example", () => {
  expect(creditCodeCheckDigit("91350100M000100Y4")).toBe("3");
  expect(creditCodeCheckDigit("9135010OM000100Y4")).toBeNull();
});

const wanted = {
  kind: "company",
  title: "杭州云栖茶业有限公司",
  taxNumber: "91350100M000100Y43",
  bank: "中国工商银行杭州西湖支行",
  account: "1202021209900012345",
  address: "杭州市西湖区文三路 90 号 3 幢",
  phone: "0571-88881234",
  taxNumberIs: "ok",
};

test.each([
  `开票信息
名称：杭州云栖茶业有限公司
纳税人识别号：91350100M000100Y43
地址、电话：杭州市西湖区文三路 90 号 3 幢 0571-88881234
开户行及账号：中国工商银行杭州西湖支行 1202021209900012345`,
  `单位名称: 杭州云栖茶业有限公司
税号: 9135 0100 M000 100Y 43
注册地址: 杭州市西湖区文三路 90 号 3 幢
电话: 0571-88881234
开户银行: 中国工商银行杭州西湖支行
银行账号: 1202 0212 0990 0012 345`,
  `公司名称：杭州云栖茶业有限公司；统一社会信用代码：91350100m000100y43；公司地址：杭州市西湖区文三路 90 号 3 幢；公司电话：0571-88881234；开户行：中国工商银行杭州西湖支行；账号：1202021209900012345`,
  `杭州云栖茶业有限公司
91350100M000100Y43
杭州市西湖区文三路 90 号 3 幢 0571-88881234
中国工商银行杭州西湖支行 1202021209900012345`,
])("the invoice text a customer sends is read, sample %#", (text) => {
  expect(readInvoiceTitle(text)).toEqual(wanted);
});

test("a text that says nothing is read as nothing", () => {
  expect(readInvoiceTitle("明天见")).toMatchObject({ title: "", taxNumber: "", bank: "", account: "" });
});

describe.each(databases)("invoice titles on $name", ({ dialect }) => {
  async function withCustomer() {
    const app = await testApp(dialect);
    const { id } = await createCustomer(app.ctx(), { name: "云栖茶业", kind: "organisation" });
    const list = async () =>
      ((await (await app.get(`/customers/${id}/invoice-titles`)).json()) as { items: InvoiceTitle[] }).items;
    const add = async (draft: object) => app.post(`/customers/${id}/invoice-titles`, draft);
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    const names = async () => (await list()).map(({ title, isDefault }) => [title, isDefault]);
    return { ...app, id, list, add, undo, names };
  }

  test("the first is the default, a firm's is a company's, and another takes the default when it asks", async () => {
    const { add, list, names } = await withCustomer();
    await add({ title: "云栖茶业", taxNumber: "9135 0100 m000 100y 43" });
    expect(await list()).toMatchObject([{ kind: "company", taxNumber: "91350100M000100Y43", taxNumberIs: "ok" }]);
    await add({ title: "云栖置业" });
    expect(await names()).toEqual([
      ["云栖茶业", true],
      ["云栖置业", false],
    ]);
    await add({ title: "云栖酒店", isDefault: true });
    expect(await names()).toEqual([
      ["云栖酒店", true],
      ["云栖茶业", false],
      ["云栖置业", false],
    ]);
  });

  test("making another the default is undone in one step", async () => {
    const { add, names, list, patch, undo } = await withCustomer();
    await add({ title: "甲" });
    await add({ title: "乙" });
    const other = (await list())[1]!;
    const changed = await patch(`/invoice-titles/${other.id}`, { isDefault: true });
    expect(await names()).toEqual([
      ["乙", true],
      ["甲", false],
    ]);
    await undo(changed);
    expect(await names()).toEqual([
      ["甲", true],
      ["乙", false],
    ]);
  });

  test("when the default is deleted the oldest other one follows, and undo brings it back", async () => {
    const { add, names, list, remove, undo } = await withCustomer();
    await add({ title: "甲" });
    await add({ title: "乙" });
    const gone = await remove(`/invoice-titles/${(await list())[0]!.id}`);
    expect(await names()).toEqual([["乙", true]]);
    await undo(gone);
    expect(await names()).toEqual([
      ["甲", true],
      ["乙", false],
    ]);
  });

  test("a tax number of the wrong length is refused, a wrong check digit is only told", async () => {
    const { add, list } = await withCustomer();
    const short = await add({ title: "甲", taxNumber: "12345" });
    expect([short.status, await short.json()]).toMatchObject([400, { field: "taxNumber" }]);
    expect((await add({ title: "甲", taxNumber: "91350100M000100Y44" })).status).toBe(201);
    expect((await add({ title: "乙" })).status).toBe(201);
    expect((await list()).map(({ taxNumberIs }) => taxNumberIs)).toEqual(["unlikely", "missing"]);
  });

  test("adding again with the same id adds nothing", async () => {
    const { add, names } = await withCustomer();
    const id = "0197a000-0000-7000-8000-000000000001";
    await add({ id, title: "甲" });
    await add({ id, title: "甲" });
    expect(await names()).toEqual([["甲", true]]);
  });
});
