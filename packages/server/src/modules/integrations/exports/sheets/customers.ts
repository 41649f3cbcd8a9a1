import {
  type Customer,
  findCustomers,
  findTitleRowsOf,
  type InvoiceTitleRow,
  presentCustomer,
} from "#modules/customers";
import { findFields, getCompanySettings } from "#modules/admin";
import type { Db } from "#platform/db";
import { say } from "#platform/i18n";
import { sql } from "kysely";
import { idsIn } from "#platform/db";
import { addressText, entryText } from "../entries.ts";
import { type Batches, type Cell, day, money } from "./cell.ts";
import { type Column, customColumns, type Heads, layOut } from "./column.ts";

type Row = Customer & { organisationName: string; currency: string; invoiceTitle: InvoiceTitleRow | undefined };

const own = (key: string, en: string, zh: string, of: (row: Row) => Cell): Column<Row> => ({
  key,
  label: say(en, zh),
  of,
});
type Entries = Customer["phones"];
/** Each with what it is for before it (`work: +8621…`), as our import reads it again. */
const entries = (all: Entries) => all.map(({ label, value }) => entryText(label, value));
/** The first chat id stands in a column of its own where it is the one that everybody has. */
const wechatOf = ({ messengers: [first] }: Row) => (first?.label === "wechat" ? first.value : "");
const otherChats = (row: Row) => entries(row.messengers.slice(wechatOf(row) === "" ? 0 : 1));
/** The first address stands in columns; all of them once more, one a line, where those cannot say it. */
const allAddresses = ({ addresses }: Row) =>
  addresses.length < 2 && !addresses[0]?.label ? "" : addresses.map(addressText).join("\n");
const address = (part: keyof Customer["addresses"][number]) => (row: Row) => row.addresses[0]?.[part] ?? "";

/** What our own import reads again stands first, under names that it knows; then what the program counted. */
const columns: readonly Column<Row>[] = [
  own("externalId", "Customer ID", "客户编号", (row) => row.externalId),
  own("name", "Name", "姓名", (row) => row.name),
  own("customerKind", "Customer kind", "客户类型", (row) => row.kind),
  own("company", "Company", "公司", (row) => row.organisationName),
  own("jobTitle", "Job title", "职务", (row) => row.jobTitle),
  own("phone", "Phone", "电话", (row) => entries(row.phones)),
  own("email", "Email", "邮箱", (row) => entries(row.emails)),
  own("wechat", "WeChat", "微信", wechatOf),
  own("messengers", "Chat ids", "聊天账号", otherChats),
  own("address", "Address", "地址", address("text")),
  own("country", "Country", "国家", address("country")),
  own("region", "Region", "省份", address("region")),
  own("city", "City", "城市", address("city")),
  own("street", "Street", "街道", address("street")),
  own("postalCode", "Postal code", "邮编", address("postalCode")),
  own("addresses", "Several addresses", "多个地址", allAddresses),
  own("birthday", "Birthday", "生日", birthdayOf),
  own("source", "Source", "客户来源", (row) => row.source),
  own("level", "Level", "级别", (row) => row.level),
  own("tags", "Tags", "标签", (row) => row.tags),
  own("lifecycle", "Lifecycle", "生命周期", (row) => row.lifecycleSet),
  own("language", "Language", "语言", (row) => row.language),
  own("notes", "Notes", "备注", (row) => row.notes),
  own("needs", "Needs", "客户需要什么", (row) => row.needs),
  own("dealRole", "Deal role", "决策角色", (row) => row.role),
  own("industry", "Industry", "行业", (row) => row.industry),
  own("companySize", "Company size", "公司规模", (row) => row.size),
  own("metHow", "How we met", "如何认识", (row) => row.metHow),
  own("metOn", "Met on", "认识日期", (row) => day(row.metOn)),
  own("keepInTouchDays", "Keep in touch days", "保持联系的天数", (row) => row.keepInTouchDays),
  own("invoiceTitle", "Invoice title", "发票抬头", (row) => row.invoiceTitle?.title),
  own("invoiceTaxNumber", "Invoice tax number", "发票税号", (row) => row.invoiceTitle?.taxNumber),
  own("created", "Created", "创建时间", (row) => row.createdAt),
];
const counted: readonly Column<Row>[] = [
  own("lifecycleByFacts", "Lifecycle by facts", "按事实的阶段", (row) => row.lifecycle),
  own("timesBought", "Times bought", "购买次数", (row) => row.orderCount),
  own("boughtFor", "Bought for", "累计购买", (row) => money(row.orderTotalMinor, row.currency)),
  own("lastBoughtOn", "Last bought on", "最近购买日", (row) => day(row.lastOrderOn)),
  own("owes", "Owes", "欠款", (row) => money(row.owedMinor, row.currency)),
  own("lastSpokenAt", "Last spoken at", "上次沟通", (row) => row.lastContactAt),
  own("nextStepOn", "Next step on", "下一步日期", (row) => day(row.nextStepOn)),
  own("soloistId", "Soloist id", "独奏编号", (row) => row.id),
];

function birthdayOf({ birthday, birthdayCalendar }: Row): Cell {
  if (!birthday) return null;
  const text = birthday.startsWith("-") ? `--${birthday.slice(-5)}` : birthday;
  if (birthdayCalendar === "solar") return birthday.startsWith("-") ? text : day(birthday);
  const [month, date] = birthday.slice(-5).split("-");
  const year = birthday.startsWith("-") ? "" : `${birthday.slice(0, 4)}年`;
  return `农历${year}${birthdayCalendar === "lunar-leap" ? "闰" : ""}${Number(month)}月${Number(date)}日`;
}

/** Customers as a sheet, in the order of the ids. */
export async function* customerSheet(db: Db, chosen: AsyncIterable<string[]>, heads: Heads): Batches {
  const { currency } = await getCompanySettings(db);
  const fields = onceByKey(await findFields(db, ["customer", "contact"]));
  const present = layOut([...columns, ...customColumns<Row>(fields, currency), ...counted], heads);
  for await (const customers of customersOf(db, chosen)) {
    const names = await organisationNames(db, customers);
    const titles = await mainTitles(db, customers);
    const rows = customers.map((row) => ({
      ...row,
      currency,
      invoiceTitle: titles.get(row.id),
      organisationName: names.get(row.organisationId ?? "") ?? "",
    }));
    if (rows.length > 0) yield rows.map(present);
  }
}

/** The customers of these ids, as the API publishes them, in that order. */
export async function* customersOf(db: Db, chosen: AsyncIterable<string[]>): AsyncGenerator<Customer[]> {
  for await (const ids of chosen) {
    const found = new Map((await findCustomers(db, ids)).map((row) => [row.id, presentCustomer(row)]));
    yield ids.flatMap((id) => found.get(id) ?? []);
  }
}

/** The names of the organisations that these customers belong to. */
export async function organisationNames(
  db: Db,
  customers: readonly Pick<Customer, "organisationId">[],
): Promise<Map<string, string>> {
  const ids = [...new Set(customers.flatMap(({ organisationId }) => (organisationId ? [organisationId] : [])))];
  const rows = await db
    .selectFrom("customers")
    .select(["id", "name"])
    .where(idsIn(db, sql.ref("id"), ids))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What invoices for these customers are made out to, unless another title is chosen. */
async function mainTitles(db: Db, customers: readonly Customer[]): Promise<Map<string, InvoiceTitleRow>> {
  const rows = await findTitleRowsOf(
    db,
    customers.map(({ id }) => id),
  );
  // The main one stands first, and the last of one key stays in a map.
  return new Map(rows.toReversed().map((row) => [row.customerId, row]));
}

/** A field of customers and one of contacts may be the same by key. */
function onceByKey<F extends { key: string }>(fields: F[]): F[] {
  return [...new Map(fields.map((field) => [field.key, field])).values()];
}
