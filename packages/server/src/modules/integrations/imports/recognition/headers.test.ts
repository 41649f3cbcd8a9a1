import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { FieldId } from "./fields.ts";
import { recogniseColumns } from "./recognise.ts";

const root = resolve(import.meta.dirname, "../../../../../../..");
const folder = resolve(root, process.env.SOLOIST_TEST_DATA ?? "../shared/data", "import");

function headerOf(file: string): string[] {
  const bytes = readFileSync(resolve(folder, file));
  const text = new TextDecoder(file.includes("_gbk") ? "gb18030" : "utf-8").decode(bytes);
  return text.split(/\r?\n/)[0]!.split(",");
}

const some: [file: string, preset: string, fields: FieldId[]][] = [
  ["douyin_orders", "douyin-orders", ["order.number", "order.at", "order.state", "line.sku", "customer.phone"]],
  [
    "google_contacts_new",
    "google-contacts",
    ["customer.firstName", "customer.email", "customer.phone", "organisation.name"],
  ],
  [
    "google_contacts_old",
    "google-contacts-old",
    ["customer.name", "customer.phone", "organisation.name", "customer.tags"],
  ],
  [
    "google_contacts_outlook_format",
    "google-contacts-outlook",
    ["customer.lastName", "customer.country", "customer.birthday"],
  ],
  ["hubspot_companies", "hubspot-companies", ["organisation.name", "organisation.externalId", "customer.website"]],
  ["hubspot_contacts", "hubspot-contacts", ["customer.externalId", "customer.lifecycle", "organisation.name"]],
  [
    "hubspot_deals",
    "hubspot-deals",
    ["opportunity.title", "opportunity.stage", "opportunity.amount", "opportunity.expectedCloseOn"],
  ],
  [
    "jd_orders",
    "jd-orders",
    ["order.number", "line.unitPrice", "line.quantity", "customer.externalId", "customer.phone"],
  ],
  ["outlook_com", "outlook-web", ["customer.firstName", "customer.email", "customer.country", "organisation.name"]],
  [
    "outlook_desktop",
    "outlook-desktop",
    ["customer.firstName", "customer.email", "customer.language", "customer.tags"],
  ],
  [
    "pinduoduo_orders",
    "pinduoduo-orders",
    ["order.number", "order.at", "order.total", "order.received", "line.quantity"],
  ],
  ["pipedrive_activities", "pipedrive-activities", ["task.title", "task.dueTime", "task.author", "opportunity.title"]],
  ["pipedrive_people", "pipedrive-people", ["customer.externalId", "customer.name", "organisation.name"]],
  ["salesforce_report_contacts", "salesforce-contacts", ["customer.lastName", "customer.city", "customer.postalCode"]],
  ["taobao_style_orders_gbk", "taobao-orders", ["order.number", "order.received", "line.title", "customer.externalId"]],
  ["taobao_tmall_orders", "taobao-orders", ["order.number", "order.received", "line.title", "customer.name"]],
  ["thunderbird", "thunderbird", ["customer.name", "customer.email", "customer.phone", "organisation.name"]],
  ["youzan_customers_required", "youzan-customers", ["customer.name", "customer.birthday", "customer.createdAt"]],
  ["youzan_orders_required", "youzan-orders", ["order.number", "order.total", "order.received", "line.title"]],
];

describe.each(some)("the header of %s", (name, preset, fields) => {
  const file = `${name}.header.csv`;
  test.skipIf(!existsSync(resolve(folder, file)))(`is recognised as ${preset}`, () => {
    const recognised = recogniseColumns(headerOf(file), []);
    expect(recognised.preset?.id).toBe(preset);
    expect(recognised.columns.map((column) => column.field)).toEqual(expect.arrayContaining(fields));
  });
});
