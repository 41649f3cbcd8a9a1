import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { imported } from "../imports/made-sheets.ts";

type App = Awaited<ReturnType<typeof testApp>>;

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const people = [
  {
    name: "林晓雯",
    externalId: "K-7",
    jobTitle: "采购经理",
    role: "decides",
    phones: [
      { label: "work", value: "13800000001" },
      { label: "前台, 白天", value: "+493012345678" },
    ],
    emails: [{ label: "home", value: "lin@example.com" }],
    messengers: [
      { label: "wechat", value: "linxw" },
      { label: "qq", value: "10001" },
      { label: "Threema", value: "ABCD1234" },
    ],
    addresses: [
      { label: "work", city: "上海", street: "南京路 1 号", postalCode: "200000", text: "三楼右手" },
      { label: "", text: "杭州市西湖区龙井路 8 号" },
    ],
    birthday: "1990-05-12",
    birthdayCalendar: "lunar",
    level: "A",
    lifecycleSet: "prospect",
    language: "zh-CN",
    source: "展会",
    industry: "茶叶",
    size: "11-50",
    metHow: "茶博会, 第二天",
    metOn: "2025-04-18",
    keepInTouchDays: 45,
    needs: "春茶礼盒；月底前\n两百份",
    tags: ["礼盒", "老客"],
    notes: "=not a formula\n“quoted”; next line",
    custom: { grade: "gold" },
  },
  { name: "Ana María O'Neill", phones: [{ label: "", value: "+34600000001" }], birthday: "--05-12", level: "C" },
] as const;

/** What every file carries. */
const carried = [
  "name",
  "phones",
  "emails",
  "messengers",
  "addresses",
  "birthday",
  "birthdayCalendar",
  "tags",
  "notes",
  "jobTitle",
  "externalId",
  "level",
  "source",
  "role",
  "lifecycleSet",
  "language",
  "industry",
  "size",
  "metHow",
  "metOn",
  "keepInTouchDays",
  "needs",
  "createdAt",
] as const;
const inSheets = [...carried, "custom"] as const;

/** The label that stands between others loses what would part it. */
const asWritten = (text: string) => text.replaceAll("前台, 白天", "前台 白天");

async function customersOf(app: App, fields: readonly string[]): Promise<object[]> {
  const { items } = (await (await app.get("/customers?kind=person&sort=name")).json()) as {
    items: Record<string, unknown>[];
  };
  return items.map((item) => ({
    ...Object.fromEntries(fields.map((field) => [field, item[field]])),
    organisation: item["organisationName"],
  }));
}

async function ownField(app: App, record: string): Promise<void> {
  const options = [{ label: "gold" }, { label: "silver" }];
  const made = await app.post("/fields", { record, label: "Grade", kind: "choice", options });
  expect(made.status).toBe(201);
}
async function bytesOf(app: App, path: string): Promise<Uint8Array> {
  const language = path.includes("zh") ? "zh-CN" : "en";
  return new Uint8Array(await (await app.get(path, { "accept-language": language })).arrayBuffer());
}
async function made(app: App, path: string, body: object): Promise<string> {
  const answer = await app.post(path, body);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

describe.each(databases)("taken out on $name", ({ dialect }) => {
  test.each([
    ["csv", "customers.csv", inSheets],
    ["xlsx", "customers.xlsx", inSheets],
    ["csv&labels=1", "customers.csv", inSheets],
    ["csv&labels=1&in=zh", "customers.csv", inSheets],
    ["json", "customers.json", inSheets],
    ["vcard", "customers.vcf", carried],
  ] as const)("customers as %s come back the same in an empty base", async (format, name, fields) => {
    const [from, to] = [await testApp(dialect), await testApp(dialect)];
    for (const app of [from, to]) await ownField(app, "customer");
    const firm = await made(from, "/customers", { name: "山海茶行", kind: "organisation" });
    for (const [index, { ...person }] of people.entries()) {
      const customer = { ...person, ...(index === 0 ? { organisationId: firm } : {}) };
      await made(from, "/customers", customer);
    }
    const ids = ((await (await from.get("/customers?kind=person")).json()) as { items: { id: string }[] }).items;
    const path = `/exports/customers?format=${format}&ids=${ids.map(({ id }) => id).join(",")}`;
    const { counts } = await imported(to, await bytesOf(from, path), {}, name);
    expect(counts).toMatchObject({ rows: 2, error: 0 });
    const written = asWritten(JSON.stringify(await customersOf(from, fields)));
    expect(JSON.parse(asWritten(JSON.stringify(await customersOf(to, fields))))).toEqual(JSON.parse(written));
  });

  test.each(["csv", "xlsx", "csv&labels=1", "csv&labels=1&in=zh"] as const)(
    "the main invoice title comes back from %s, and the next time nothing differs",
    async (format) => {
      const [from, to] = [await testApp(dialect), await testApp(dialect)];
      const name = `customers.${format.slice(0, 4).replace("&", "")}`;
      const firm = await made(from, "/customers", { name: "山海茶行", kind: "organisation", externalId: "K-1" });
      await made(from, "/customers", { name: "王伟", externalId: "K-2" });
      await made(from, `/customers/${firm}/invoice-titles`, { title: "山海茶行", taxNumber: "" });
      const main = { title: "杭州山海茶业有限公司", taxNumber: "330106199001011234" };
      await made(from, `/customers/${firm}/invoice-titles`, { ...main, isDefault: true });
      const path = `/exports/customers?format=${format}`;
      const file = await bytesOf(from, path);
      expect((await imported(to, file, {}, name)).counts).toMatchObject({ new: 2, error: 0 });
      const titles = () => to.db.selectFrom("invoiceTitles").selectAll().execute();
      expect(await titles()).toMatchObject([{ ...main, kind: "company", isDefault: 1 }]);
      expect((await imported(to, file, {}, name)).counts).toMatchObject({ duplicate: 2, updated: 0 });
      expect(await titles()).toHaveLength(1);
    },
  );

  test("a picture travels with its address card", async () => {
    const [from, to] = [await testApp(dialect), await testApp(dialect)];
    const file = (await (await from.post("/files?name=a.png", png)).json()) as { id: string };
    await made(from, "/customers", { name: "林晓雯", photoId: file.id });
    await imported(to, await bytesOf(from, "/exports/customers?format=vcard"), {}, "customers.vcf");
    const { items } = (await (await to.get("/customers")).json()) as { items: { id: string }[] };
    const photo = await to.get(`/customers/${items[0]!.id}/photo`);
    expect(Buffer.from(await photo.arrayBuffer()).equals(png)).toBe(true);
  });

  const formats = ["csv", "xlsx", "json", "csv&labels=1", "csv&labels=1&in=zh"] as const;

  test.each(formats)("orders as %s come back the same in an empty base", async (format) => {
    const [from, to] = [await testApp(dialect), await testApp(dialect)];
    for (const app of [from, to]) await ownField(app, "order");
    const customerId = await made(from, "/customers", { name: "王伟", externalId: "K-1" });
    const lines = [
      { title: "白茶, 礼盒", sku: "T-1", quantityMilli: 1500, unitPriceMinor: 1050 },
      { title: "Cup", unitPriceMinor: 99, quantityMilli: 3000 },
    ];
    const at = "2026-03-01T02:03:04.000Z";
    const whole = { dueOn: "2026-04-01", channel: "展会", notes: "放门口；勿压", custom: { grade: "gold" } };
    await made(from, "/orders", { number: "A-1", customerId, lines, at, state: "open", receivedMinor: 500, ...whole });
    await made(from, "/orders", { number: "00017", lines: [lines[0]], at, currency: "JPY" });
    await made(from, "/orders", {
      number: "R-1",
      customerId,
      kind: "refund",
      at,
      lines: [{ ...lines[1], quantityMilli: -1000 }],
    });
    const file = await bytesOf(from, `/exports/orders?format=${format}`);
    const { counts } = await imported(to, file, {}, `orders.${format.slice(0, 4).replace("&", "")}`);
    expect(counts).toMatchObject({ error: 0 });
    expect(await ordersOf(to)).toEqual(await ordersOf(from));
  });

  test.each(formats)("opportunities as %s come back the same in an empty base", async (format) => {
    const [from, to] = [await testApp(dialect), await testApp(dialect)];
    for (const app of [from, to]) await ownField(app, "opportunity");
    const customerId = await made(from, "/customers", { name: "王伟", externalId: "K-1" });
    const { items } = (await (await from.get("/pipelines")).json()) as { items: { stages: { id: string }[] }[] };
    const stageId = items[0]!.stages[1]!.id;
    const open = await made(from, "/opportunities", {
      title: "Year order, 2027",
      customerId,
      stageId,
      amountMinor: 500_050,
      expectedCloseOn: "2027-01-31",
      source: "展会",
      notes: "two\nlines",
      custom: { grade: "silver" },
    });
    const lost = await made(from, "/opportunities", { title: "样品", amountMinor: 12, currency: "USD" });
    await from.put(`/opportunities/${lost}/outcome`, { outcome: "lost", reason: "价格" });
    const file = await bytesOf(from, `/exports/opportunities?format=${format}&ids=${open},${lost}`);
    const { counts } = await imported(to, file, {}, `deals.${format.slice(0, 4).replace("&", "")}`);
    expect(counts).toMatchObject({ error: 0 });
    expect(await dealsOf(from)).toMatchObject([{ outcome: null }, { outcome: "lost", lostReason: "价格" }]);
    expect(await dealsOf(to)).toEqual(await dealsOf(from));
  });
});

async function ordersOf({ db }: App): Promise<object[]> {
  const orders = await db
    .selectFrom("orders")
    .leftJoin("customers", "customers.id", "orders.customerId")
    .select(["orders.id", "number", "orders.kind", "state", "at", "orderedOn", "currency", "totalMinor"])
    .select(["receivedMinor", "dueOn", "channel", "orders.notes", "orders.custom", "customers.name"])
    .orderBy("number")
    .execute();
  const lines = await db.selectFrom("orderLines").selectAll().orderBy("ordinal").execute();
  return orders.map(({ id, ...order }) => ({
    ...order,
    lines: lines
      .filter(({ orderId }) => orderId === id)
      .map(({ sku, title, quantityMilli, unitPriceMinor, totalMinor }) => [
        sku,
        title,
        quantityMilli,
        unitPriceMinor,
        totalMinor,
      ]),
  }));
}

async function dealsOf({ db }: App): Promise<object[]> {
  return db
    .selectFrom("opportunities")
    .leftJoin("customers", "customers.id", "opportunities.customerId")
    .innerJoin("stages", "stages.id", "opportunities.stageId")
    .select(["title", "amountMinor", "currency", "expectedCloseOn", "outcome", "closedOn", "lostReason"])
    .select(["opportunities.source", "opportunities.notes", "opportunities.custom", "opportunities.createdAt"])
    .select(["customers.name", "stages.name as stage"])
    .orderBy("title")
    .execute();
}
