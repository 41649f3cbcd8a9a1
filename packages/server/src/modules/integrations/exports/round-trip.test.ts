import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { imported } from "../imports/made-sheets.ts";

type App = Awaited<ReturnType<typeof testApp>>;

const people = [
  {
    name: "林晓雯",
    externalId: "K-7",
    jobTitle: "采购经理",
    phones: [
      { label: "", value: "13800000001" },
      { label: "", value: "+493012345678" },
    ],
    emails: [{ label: "", value: "lin@example.com" }],
    messengers: [{ label: "wechat", value: "linxw" }],
    addresses: [{ city: "上海", street: "南京路 1 号", postalCode: "200000" }],
    birthday: "1990-05-12",
    birthdayCalendar: "lunar",
    level: "A",
    source: "展会",
    tags: ["礼盒", "老客"],
    notes: "=not a formula\n“quoted”; next line",
  },
  { name: "Ana María O'Neill", phones: [{ label: "", value: "+34600000001" }], birthday: "--05-12", level: "C" },
] as const;

/** What a file can carry, without what each base gives of its own. */
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
] as const;
const inSheets = [...carried, "externalId", "level", "source"] as const;

async function customersOf(app: App, fields: readonly string[]): Promise<object[]> {
  const { items } = (await (await app.get("/customers?kind=person&sort=name")).json()) as {
    items: Record<string, unknown>[];
  };
  return items.map((item) => ({
    ...Object.fromEntries(fields.map((field) => [field, item[field]])),
    organisation: item["organisationName"],
  }));
}

describe.each(databases)("customers taken out on $name", ({ dialect }) => {
  test.each([
    ["csv", "customers.csv", inSheets],
    ["xlsx", "customers.xlsx", inSheets],
    ["csv&labels=1", "customers.csv", inSheets],
    ["json", "customers.json", carried],
    ["vcard", "customers.vcf", carried],
  ] as const)("as %s come back the same in an empty base", async (format, name, fields) => {
    const [from, to] = [await testApp(dialect), await testApp(dialect)];
    const firm = (await (await from.post("/customers", { name: "山海茶行", kind: "organisation" })).json()) as {
      id: string;
    };
    for (const [index, person] of people.entries()) {
      const made = await from.post("/customers", { ...person, ...(index === 0 ? { organisationId: firm.id } : {}) });
      expect(made.status).toBe(201);
    }
    const ids = ((await (await from.get("/customers?kind=person")).json()) as { items: { id: string }[] }).items;
    const answer = await from.get(`/exports/customers?format=${format}&ids=${ids.map(({ id }) => id).join(",")}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { counts } = await imported(to, bytes, {}, name);
    expect(counts).toMatchObject({ rows: 2, error: 0 });
    expect(await customersOf(to, fields)).toEqual(await customersOf(from, fields));
  });
});
