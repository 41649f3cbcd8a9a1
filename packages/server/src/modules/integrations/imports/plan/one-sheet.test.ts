import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { everything, imported, numbersOf, sheet, undone } from "../made-sheets.ts";

describe.each(databases)("one sheet on $name", ({ dialect }) => {
  test("brings organisations, their contacts, orders, deals, talks and tasks at once, and takes all of them back", async () => {
    const app = await testApp(dialect);
    const before = await everything(app);
    const mixed = sheet(
      "姓名,手机,公司,订单号,商品名称,数量,单价,下单时间,商机名称,商机金额,跟进内容,跟进时间,任务名称,任务到期",
      "王伟,13800000001,云栖茶业,T1,龙井,2,50.00,2026-01-05,年度合作,38000,电话聊过,2026-01-06,寄样品,2026-12-01",
      "王伟,13800000001,云栖茶业,T1,红茶,1,30.00,2026-01-05,,,,,,",
      "李娜,13800000002,云栖茶业,,,,,,,,,,,",
      ",,云栖茶业,,,,,,,,,,,",
      ",,西湖茶庄,,,,,,,,,,,",
    );
    const { id, counts } = await imported(app, mixed, { as: "mixed" });
    expect(numbersOf(counts)).toEqual([5, 4, 0, 1, 0, 0]);
    const all = await everything(app);
    const customers = all["customers"] as { name: string; kind: string; id: string; organisationId: string | null }[];
    const firm = customers.find(({ name }) => name === "云栖茶业")!;
    expect(new Map(customers.map(({ name, kind }) => [name, kind]))).toEqual(
      new Map([
        ["云栖茶业", "organisation"],
        ["李娜", "person"],
        ["王伟", "person"],
        ["西湖茶庄", "organisation"],
      ]),
    );
    expect(customers.filter(({ organisationId }) => organisationId === firm.id)).toHaveLength(2);
    expect(["orders", "orderLines", "opportunities", "tasks"].map((table) => all[table]!.length)).toEqual([1, 2, 1, 1]);
    const [deal] = all["opportunities"] as { id: string }[];
    expect(all["tasks"]![0]).toMatchObject({ title: "寄样品", dueOn: "2026-12-01", refId: deal!.id, doneAt: null });
    expect(numbersOf((await imported(app, mixed, { as: "mixed" })).counts)).toEqual([5, 0, 0, 5, 0, 0]);
    await undone(app, id);
    const left = await everything(app);
    for (const table of ["customers", "orders", "orderLines", "opportunities", "tasks", "timeline"]) {
      expect([table, left[table]!.length]).toEqual([table, before[table]!.length]);
    }
  });

  test("keeps the author, the time and the way of a talk, and marks it as imported", async () => {
    const app = await testApp(dialect);
    await imported(app, sheet("姓名,跟进内容,跟进时间,跟进方式,跟进人", "王伟,聊了报价,2024-03-01 09:30,电话,老张"));
    const [entry] = await app.db.selectFrom("timeline").selectAll().where("kind", "=", "call").execute();
    expect(entry).toMatchObject({ text: "聊了报价", at: "2024-03-01T01:30:00.000Z", actorName: "老张" });
    expect(JSON.parse(entry!.data)).toEqual({ imported: true });
  });

  test("takes the last activity for the last talk, once", async () => {
    const app = await testApp(dialect);
    const contacts = sheet("Name,Email,Last Activity,Created", "Ada,a@example.com,2025-05-01 10:00,2020-02-03");
    await imported(app, contacts);
    const [ada] = await app.db.selectFrom("customers").selectAll().execute();
    expect([ada!.lastContactAt, ada!.createdAt]).toEqual(["2025-05-01T02:00:00.000Z", "2020-02-02T16:00:00.000Z"]);
    expect(numbersOf((await imported(app, contacts)).counts)).toEqual([1, 0, 0, 1, 0, 0]);
  });

  test("brings what is done as a talk by who did it, and what is open as a task", async () => {
    const app = await testApp(dialect);
    const tasks = sheet(
      "Task,Task type,Due date,Done,Contact person,Assigned to",
      "Call about tea,Call,2024-05-01,yes,Ada,Bob",
      "Visit the shop,Visit,2027-05-02 14:30,no,Ada,Bob",
    );
    const { settings, counts } = await imported(app, tasks);
    expect([settings.as, numbersOf(counts)]).toEqual(["tasks", [2, 2, 0, 0, 0, 0]]);
    const made = await app.db.selectFrom("tasks").selectAll().orderBy("title").execute();
    expect(
      made.map(({ title, kind, dueOn, dueTime, doneAt }) => [title, kind, dueOn, dueTime, doneAt !== null]),
    ).toEqual([
      ["Call about tea", "call", "2024-05-01", null, true],
      ["Visit the shop", "visit", "2027-05-02", "14:30", false],
    ]);
    const [talk] = await app.db.selectFrom("timeline").selectAll().where("kind", "=", "call").execute();
    expect(talk).toMatchObject({ text: "Call about tea", actorName: "Bob" });
    expect(numbersOf((await imported(app, tasks)).counts)).toEqual([2, 0, 0, 2, 0, 0]);
  });

  test("brings a price list as products, and a second one changes their prices", async () => {
    const app = await testApp(dialect);
    const { settings, counts } = await imported(
      app,
      sheet("商品编码,商品名称,单位,售价", "A1,龙井,斤,128.00", "B2,红茶,盒,30"),
    );
    expect([settings.as, numbersOf(counts)]).toEqual(["products", [2, 2, 0, 0, 0, 0]]);
    const later = await imported(app, sheet("商品编码,商品名称,单位,售价", "A1,龙井,斤,138.00", "B2,红茶,盒,30"));
    expect(numbersOf(later.counts)).toEqual([2, 0, 1, 1, 0, 0]);
    const prices = () => app.db.selectFrom("products").select("priceMinor").orderBy("sku").execute();
    expect((await prices()).map(({ priceMinor }) => priceMinor)).toEqual([13800, 3000]);
    await undone(app, later.id);
    expect((await prices()).map(({ priceMinor }) => priceMinor)).toEqual([12800, 3000]);
  });
});
