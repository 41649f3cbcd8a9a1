import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { everything, imported, importOf, numbersOf, recognised, sheet, undone } from "./made-sheets.ts";

const data =
  process.env["SOLOIST_TEST_DATA"] ?? fileURLToPath(new URL("../../../../../../../shared/data", import.meta.url));
function publicFile(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(`${data}/${path}`));
  } catch {
    return null;
  }
}

const people = sheet(
  "客户编号,姓名,手机,邮箱,城市",
  "1,王伟,13800000001,w@example.com,上海",
  "2,李娜,13800000002,l@example.com,北京",
);

describe.each(databases)("imports on $name", ({ dialect }) => {
  test("bring customers, and the same file again changes nothing", async () => {
    const app = await testApp(dialect);
    expect(numbersOf((await imported(app, people)).counts)).toEqual([2, 2, 0, 0, 0, 0]);
    const before = await everything(app);
    expect(numbersOf((await imported(app, people)).counts)).toEqual([2, 0, 0, 2, 0, 0]);
    expect(await everything(app)).toEqual(before);
  });

  test("update what differs, and an empty cell erases nothing", async () => {
    const app = await testApp(dialect);
    await imported(app, people);
    const later = sheet("客户编号,姓名,手机,邮箱", "1,王大伟,,", "2,李娜,13800000009,");
    expect(numbersOf((await imported(app, later)).counts)).toEqual([2, 0, 2, 0, 0, 0]);
    const rows = await app.db
      .selectFrom("customers")
      .select(["name", "phones", "emails"])
      .orderBy("externalId")
      .execute();
    expect(rows.map(({ name }) => name)).toEqual(["王大伟", "李娜"]);
    expect(JSON.parse(rows[0]!.phones)).toEqual([{ label: "", value: "+8613800000001" }]);
    expect(JSON.parse(rows[1]!.phones)).toHaveLength(2);
    expect(JSON.parse(rows[0]!.emails)).toHaveLength(1);
  });

  test("take everything back, updates included", async () => {
    const app = await testApp(dialect);
    await imported(app, people);
    const before = await everything(app);
    const { id } = await imported(app, sheet("客户编号,姓名,手机", "1,王大伟,13800000005", "3,新人,13800000003"));
    expect(await undone(app, id)).toMatchObject({ state: "undone", undo: { kept: 0 } });
    expect(await everything(app)).toEqual(before);
  });

  test("can be taken back although they changed nothing", async () => {
    const app = await testApp(dialect);
    await imported(app, people);
    const { id } = await imported(app, people);
    expect(await undone(app, id)).toMatchObject({ state: "undone", undo: { changes: 0, kept: 0 } });
  });

  test("keep what somebody worked on since when they are taken back, and say so", async () => {
    const app = await testApp(dialect);
    const { id } = await imported(app, people);
    const [wang] = await app.db.selectFrom("customers").selectAll().where("name", "=", "王伟").execute();
    await app.patch(`/customers/${wang!.id}`, { notes: "likes tea" });
    const { undo } = await undone(app, id);
    expect(undo).toMatchObject({ kept: 1, rows: [{ table: "customers", title: "王伟" }] });
    expect((await everything(app))["customers"]).toHaveLength(1);
  });

  test("create somebody who shares an email under another name, and tell of it", async () => {
    const app = await testApp(dialect);
    await imported(app, people);
    const { id, counts } = await imported(app, sheet("姓名,邮箱", "王小明,W@example.com"));
    expect([numbersOf(counts), counts?.findings]).toEqual([[1, 1, 0, 0, 0, 0], 1]);
    const { items } = (await (await app.get(`/imports/${id}/rows?kind=finding`)).json()) as {
      items: { reason: string }[];
    };
    expect(items[0]!.reason).toContain("王伟");
  });

  test("with a key take an equal email for the same person", async () => {
    const app = await testApp(dialect);
    await imported(app, people);
    const { counts } = await imported(app, sheet("姓名,邮箱", "王小明,w@example.com"), { key: "email" });
    expect(numbersOf(counts)).toEqual([1, 0, 1, 0, 0, 0]);
  });

  test("an order of a file that knows only what was paid came to that", async () => {
    const app = await testApp(dialect);
    await imported(app, sheet("订单号,下单时间,买家会员名,商品名称,实收金额", "A-1,2026-01-03,w1,茶,88.00"));
    const orders = await app.db.selectFrom("orders").select(["totalMinor", "receivedMinor"]).execute();
    expect(orders).toEqual([{ totalMinor: 8800, receivedMinor: 8800 }]);
  });

  test("a row that is left out says why, and a blank one that it is blank", async () => {
    const app = await testApp(dialect);
    const head = "订单号,下单时间,客户姓名,收/支,订单金额";
    const rows = ["A-1,2026-01-03,王伟,收入,8", "A-2,2026-01-03,某店,支出,4", ",,,,", "A-3,2026-01-04,王伟,收入,5"];
    const { id, counts } = await imported(app, sheet(head, ...rows));
    expect(numbersOf(counts)).toEqual([4, 2, 0, 0, 0, 2]);
    const { items } = (await (await app.get(`/imports/${id}/rows?kind=skipped`)).json()) as {
      items: { reason: string }[];
    };
    expect(items.map(({ reason }) => reason)).toEqual([
      "This is money that went out, not a sale; it is left out.",
      "This row is blank.",
    ]);
  });

  test("never take two for one by a masked phone", async () => {
    const app = await testApp(dialect);
    const { counts } = await imported(app, sheet("姓名,手机", "王伟,138****0000", "李娜,138****0000"));
    expect([numbersOf(counts), counts?.findings]).toEqual([[2, 2, 0, 0, 0, 0], 0]);
  });

  test("only create, or only update, where the owner says so", async () => {
    const app = await testApp(dialect);
    await imported(app, people);
    const mixed = sheet("客户编号,姓名", "1,王大伟", "3,新人");
    expect(numbersOf((await imported(app, mixed, { mode: "create" })).counts)).toEqual([2, 1, 0, 1, 0, 0]);
    const more = sheet("客户编号,姓名", "1,王大大伟", "4,更新的人");
    expect(numbersOf((await imported(app, more, { mode: "update" })).counts)).toEqual([2, 0, 1, 0, 1, 0]);
  });

  test("fold lines that are far apart into one order whose time is the earliest", async () => {
    const app = await testApp(dialect);
    const rows = Array.from({ length: 300 }, (_, index) => `X${index},A,1,2.00,2026-01-02 10:00:00,`);
    const orders = sheet(
      "订单号,商品编码,数量,单价,下单时间,客户编号",
      "S1,A,2,10.00,2026-01-03 10:00:00,7",
      ...rows,
      "S1,B,1,5.50,2026-01-02 09:00:00,7",
    );
    expect(numbersOf((await imported(app, orders)).counts)).toEqual([302, 302, 0, 0, 0, 0]);
    const order = await app.db.selectFrom("orders").selectAll().where("number", "=", "S1").executeTakeFirstOrThrow();
    expect([order.totalMinor, order.receivedMinor, order.at, order.orderedOn]).toEqual([
      2550,
      2550,
      "2026-01-02T01:00:00.000Z",
      "2026-01-02",
    ]);
    const lines = await app.db
      .selectFrom("orderLines")
      .select(["ordinal", "sku"])
      .where("orderId", "=", order.id)
      .orderBy("ordinal")
      .execute();
    expect(lines).toEqual([
      { ordinal: 1, sku: "A" },
      { ordinal: 2, sku: "B" },
    ]);
    expect(numbersOf((await imported(app, orders)).counts)).toEqual([302, 0, 0, 302, 0, 0]);
  });

  test("keep orders without a customer, take negative quantities and C numbers for refunds, and call a nameless customer by the id", async () => {
    const app = await testApp(dialect);
    const orders = sheet(
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
      "536365,85123A,LANTERN,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom",
      "C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom",
      "536414,22139,,56,2010-12-01 11:52:00,0.0,,United Kingdom",
      "537000,22139,X,-3,2010-12-01 11:52:00,2.0,,United Kingdom",
    );
    expect(numbersOf((await imported(app, orders)).counts)).toEqual([4, 4, 0, 0, 0, 0]);
    const rows = await app.db
      .selectFrom("orders")
      .select(["number", "kind", "totalMinor", "customerId"])
      .orderBy("number")
      .execute();
    expect(rows.map(({ number, kind, totalMinor }) => [number, kind, totalMinor])).toEqual([
      ["536365", "sale", 1530],
      ["536414", "sale", 0],
      ["537000", "refund", -600],
      ["C536379", "refund", -2750],
    ]);
    const customers = await app.db
      .selectFrom("customers")
      .select(["name", "externalId", "orderTotalMinor"])
      .orderBy("name")
      .execute();
    expect(customers).toEqual([
      { name: "14527", externalId: "14527", orderTotalMinor: -2750 },
      { name: "17850", externalId: "17850", orderTotalMinor: 1530 },
    ]);
  });

  test("read a row that holds a person, a firm, an order, a deal and a talk", async () => {
    const app = await testApp(dialect);
    const mixed = sheet(
      "姓名,手机,公司,订单号,订单金额,商机名称,商机金额,跟进内容",
      "王伟,13800000001,云栖茶业,T1,129.00,年度合作,38000,电话聊过",
    );
    expect(numbersOf((await imported(app, mixed)).counts)).toEqual([1, 1, 0, 0, 0, 0]);
    const all = await everything(app);
    expect(
      [all["customers"], all["orders"], all["opportunities"], all["timeline"]].map((rows) => rows!.length),
    ).toEqual([2, 1, 1, expect.any(Number)]);
    expect(numbersOf((await imported(app, mixed)).counts)).toEqual([1, 0, 0, 1, 0, 0]);
  });

  test("count a wrong row as an error that names the cell, and take it once the cell is mended", async () => {
    const app = await testApp(dialect);
    const orders = sheet("订单号,下单时间,订单金额", "1,2026/13/02,5", "2,2026-01-02,五块", ",,", "3,2026-01-02,7");
    const { id, counts } = await imported(app, orders);
    expect(numbersOf(counts)).toEqual([4, 1, 0, 0, 2, 1]);
    const { items } = (await (await app.get(`/imports/${id}/rows?kind=error`)).json()) as {
      items: { row: number; problems: { column: number }[] }[];
    };
    expect(items.map(({ row, problems }) => [row, problems[0]!.column])).toEqual([
      [2, 1],
      [3, 2],
    ]);
    const csv = await (await app.get(`/imports/${id}/errors.csv`)).text();
    expect(csv.split("\r\n")[1]).toMatch(/^1,2026\/13\/02,5,2,.*month 13/);
    const corrections = [
      { row: 2, column: 1, value: "2026-03-02" },
      { row: 3, column: 2, value: "5" },
    ];
    expect(numbersOf((await imported(app, orders, { corrections })).counts)).toEqual([4, 2, 0, 1, 0, 1]);
  });

  test("say beforehand what would happen, and write nothing", async () => {
    const app = await testApp(dialect);
    await imported(app, people);
    const before = await everything(app);
    const { id } = await recognised(
      app,
      sheet("客户编号,姓名,邮箱", "1,王大伟,", "2,李娜,", "3,新人,no mail", "3,新人,", "3,另名,", ""),
    );
    await app.post(`/imports/${id}/dry-run`);
    await app.runJobs();
    const { state, counts } = await importOf(app, id);
    expect([state, numbersOf(counts)]).toEqual(["checked", [5, 1, 1, 1, 2, 0]]);
    expect(await everything(app)).toEqual(before);
  });

  test("refuse a file whose quoting breaks in its middle before anything is written", async () => {
    const app = await testApp(dialect);
    const { id } = await recognised(
      app,
      sheet("客户编号,姓名", ...Array.from({ length: 4000 }, (_, index) => `${index},n${index}`), '9,"open'),
    );
    const before = await everything(app);
    await app.post(`/imports/${id}/run`);
    await app.runJobs();
    expect(await importOf(app, id)).toMatchObject({ state: "failed", error: expect.stringContaining("4002") });
    expect(await everything(app)).toEqual(before);
  });

  const contacts = publicFile("import/made_contacts_gb18030.csv");
  test.skipIf(!contacts)("bring made_contacts_gb18030.csv with every character right", async () => {
    const app = await testApp(dialect);
    expect(numbersOf((await imported(app, contacts!, {}, "made_contacts_gb18030.csv")).counts)).toEqual([
      10, 10, 0, 0, 0, 0,
    ]);
    const rows = await app.db
      .selectFrom("customers")
      .select(["name", "notes"])
      .where("kind", "=", "person")
      .orderBy("id")
      .execute();
    expect(rows.map(({ name }) => name)).toEqual([
      "王伟",
      "𠮷野家",
      "欧阳娜娜",
      "司马光",
      "张三丰",
      "李　娜",
      "龘龘",
      "Li Wei 李伟",
      "陈·阿依古丽",
      "马",
    ]);
    expect(rows[0]!.notes).toBe('备注"引号"\n第二行');
  });

  const retail = publicFile("hostile/blns.base64.json") ?? publicFile("hostile/blns.json");
  test.skipIf(!retail)("keep the naughty strings as they are", async () => {
    const app = await testApp(dialect);
    const strings = JSON.parse(new TextDecoder().decode(retail!)) as string[];
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const { counts } = await imported(
      app,
      sheet("客户编号,姓名,备注", ...strings.map((text, index) => `${index},n,${cell(text)}`)),
    );
    expect([counts?.rows, counts?.new]).toEqual([strings.length, strings.length]);
    const rows = await app.db.selectFrom("customers").select(["externalId", "notes"]).execute();
    const kept = new Map(rows.map(({ externalId, notes }) => [externalId, notes]));
    const lost = strings.filter(
      (text, index) => kept.get(String(index)) !== text.toWellFormed().replaceAll("\0", "").trim(),
    );
    expect(lost).toEqual([]);
  });
});
