import { readXlsx } from "hucre/xlsx";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";

type App = Awaited<ReturnType<typeof testApp>>;

async function parsed(app: App, path: string): Promise<Record<string, string>[]> {
  const text = await (await app.get(path)).text();
  return Papa.parse<Record<string, string>>(text.replace("\uFEFF", ""), { header: true, skipEmptyLines: true }).data;
}
async function idOf(answer: Response | Promise<Response>): Promise<string> {
  return ((await (await answer).json()) as { id: string }).id;
}

describe.each(databases)("an export of a list on $name", ({ dialect }) => {
  test("holds what the list's filter leaves, under plain names", async () => {
    const app = await testApp(dialect);
    await app.post("/customers", { name: "王伟", tags: ["礼盒"], phones: [{ label: "work", value: "13800000001" }] });
    await app.post("/customers", { name: "Ana" });
    const rows = await parsed(app, "/exports/customers?format=csv&tag=礼盒");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ name: "王伟", phone: "work: +8613800000001", tags: "礼盒", timesBought: "0" });
  });

  test("holds the named records alone, in the order they were named", async () => {
    const app = await testApp(dialect);
    const ids = await Promise.all(["A", "B", "C"].map((name) => idOf(app.post("/customers", { name }))));
    const rows = await parsed(app, `/exports/customers?ids=${ids[2]},${ids[0]}`);
    expect(rows.map(({ name }) => name)).toEqual(["C", "A"]);
  });

  test("takes out thousands that are named, in one request", async () => {
    const app = await testApp(dialect);
    const ids = await Promise.all(["A", "B"].map((name) => idOf(app.post("/customers", { name }))));
    const gone = Array.from({ length: 10_000 }, (_, at) => `0199${String(at).padStart(32, "0")}`);
    const answer = await app.post("/exports/customers", { ids: [...gone, ids[1], ids[0]], format: "json" });
    expect(answer.headers.get("content-disposition")).toContain("customers.json");
    expect(((await answer.json()) as { name: string }[]).map(({ name }) => name)).toEqual(["B", "A"]);
  });

  test("has its heads in the reader's language when asked", async () => {
    const app = await testApp(dialect);
    await app.post("/customers", { name: "王伟" });
    const answer = await app.get("/exports/customers?labels=1", { "accept-language": "zh-CN" });
    expect((await answer.text()).split("\r\n")[0]).toContain("客户编号,姓名,");
  });

  test("lays orders out line by line, with exact amounts", async () => {
    const app = await testApp(dialect);
    const customerId = await idOf(app.post("/customers", { name: "王伟" }));
    const lines = [
      { title: "Tea", quantityMilli: 1500, unitPriceMinor: 1050 },
      { title: "Cup", unitPriceMinor: 99 },
    ];
    await app.post("/orders", { number: "A-1", customerId, lines });
    const rows = await parsed(app, "/exports/orders");
    expect(
      rows.map(({ productName, quantity, unitPrice, orderTotal }) => [productName, quantity, unitPrice, orderTotal]),
    ).toEqual([
      ["Tea", "1.500", "10.50", "16.74"],
      ["Cup", "1.000", "0.99", "16.74"],
    ]);
  });

  test("names an opportunity's stage, pipeline and customer", async () => {
    const app = await testApp(dialect);
    const customerId = await idOf(app.post("/customers", { name: "王伟" }));
    await app.post("/opportunities", { title: "Year order", customerId, amountMinor: 500_000 });
    const bytes = new Uint8Array(await (await app.get("/exports/opportunities?format=xlsx")).arrayBuffer());
    const [head, row] = (await readXlsx(bytes)).sheets[0]!.rows;
    const found = Object.fromEntries(head!.map((name, index) => [String(name), row![index]]));
    expect(found).toMatchObject({ opportunityName: "Year order", customerName: "王伟", opportunityAmount: 5000 });
    const { items } = (await (await app.get("/pipelines")).json()) as {
      items: { name: string; stages: { name: string }[] }[];
    };
    expect(found).toMatchObject({ stage: items[0]!.stages[0]!.name, pipeline: items[0]!.name });
  });

  test("shows the owner's own fields by their labels", async () => {
    const app = await testApp(dialect);
    await app.post("/fields", {
      record: "customer",
      label: "葡萄品种",
      kind: "choice",
      options: [{ label: "赤霞珠" }],
    });
    const { items } = (await (await app.get("/fields?record=customer")).json()) as {
      items: { key: string; options: { value: string }[] }[];
    };
    const { key, options } = items[0]!;
    await app.post("/customers", { name: "王伟", custom: { [key]: options[0]!.value } });
    expect((await parsed(app, "/exports/customers"))[0]).toMatchObject({ 葡萄品种: "赤霞珠" });
  });

  test("writes customers as address cards that fold, escape and keep a lunar birthday", async () => {
    const app = await testApp(dialect);
    const firm = await idOf(app.post("/customers", { name: "山海茶行, 有限公司", kind: "organisation" }));
    await app.post("/customers", {
      name: "林晓雯",
      organisationId: firm,
      birthday: "1990-05-12",
      birthdayCalendar: "lunar",
      notes: "喜欢白茶；不喝咖啡\n".repeat(8),
      emails: [{ label: "work", value: "l@example.com" }],
    });
    const answer = await app.get("/exports/customers?format=vcard");
    expect(answer.headers.get("content-disposition")).toContain("customers.vcf");
    const text = await answer.text();
    expect(text.match(/BEGIN:VCARD/g)).toHaveLength(2);
    expect(text).toContain("ORG:山海茶行\\, 有限公司");
    expect(text).toContain("X-ALTBDAY;CALSCALE=chinese:1990-05-12");
    expect(text).toContain("EMAIL;TYPE=INTERNET;TYPE=WORK:l@example.com");
    expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test("does not write orders as address cards, and says so", async () => {
    const app = await testApp(dialect);
    const answer = await app.get("/exports/orders?format=vcard", { "accept-language": "en" });
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      400,
      "Only customers can be written as address cards (vCard).",
    ]);
  });
});
