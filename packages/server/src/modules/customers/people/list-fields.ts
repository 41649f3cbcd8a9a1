import { sql } from "kysely";
import { type Db, idsIn, jsonElements, textPosition } from "#platform/db";
import { type Sentence, say } from "#platform/i18n";
import { asciiLower, fieldsIn, type ListField, optionsFrom } from "#platform/lists";
import { faultCodes, faultWords } from "../quality/fields.ts";
import { dormancyField } from "../dormant/list-field.ts";
import { kinds, languagesOfCustomers, levels, lifecycles, roles, sizes } from "./fields.ts";
import { pointOf } from "./points.ts";
import { tidyPhone } from "./fields.ts";
import type { PointKind } from "./table.ts";

const { of, field, walked } = fieldsIn("customers");
const editable = { editable: true };

/** Entries stand as a JSON list in the row, and in their normal form in a table of their own, which has an index. */
function entries(key: "phones" | "emails" | "messengers", label: Sentence, point: PointKind): ListField {
  const kept = sql.ref(`customers.${key}`);
  const one = sql`e.value ->> 'value'`;
  const normal = (value: unknown) => (point === "phone" ? tidyPhone(String(value)) : String(value));
  return field(key, "text", label, {
    ...editable,
    condition: (db, is, value) => {
      if (is === "empty") return sql`${kept} = '[]'`;
      if (is === "filled") return sql`${kept} <> '[]'`;
      const at = textPosition(db, one, asciiLower(String(value)));
      const wanted =
        is === "is" || is === "isNot"
          ? sql`${one} = ${normal(value)}`
          : sql`${at} ${is === "beginsWith" ? sql`= 1` : sql`> 0`}`;
      const some = sql<boolean>`exists (select 1 from ${jsonElements(db, kept)} as e where ${wanted})`;
      return is === "isNot" || is === "notContains" ? sql`not ${some}` : some;
    },
    source: (_, is, value) => {
      const known = is === "is" ? pointOf(point, String(value)) : null;
      return known
        ? sql`select customer_id as id from contact_points where kind = ${point} and value = ${known.value}`
        : undefined;
    },
  });
}

const tagged = (db: Db, values: readonly string[]) => sql<boolean>`exists (
  select 1 from customer_tags t where t.customer_id = customers.id and ${idsIn(db, sql.ref("t.tag"), values)})`;

async function tagOptions({ db }: { db: Db }) {
  const rows = await db.selectFrom("tags").select("name").where("deletedAt", "is", null).orderBy("name").execute();
  return rows.map(({ name }) => ({ value: name, label: name }));
}

/** The words that stand in a column, the most frequent first. */
function wordsIn(name: "source" | "industry" | "region") {
  return async ({ company }: { company: { reports: Db } }) => {
    const word = sql.ref(name);
    const { rows } = await sql<{ word: string }>`
      select ${word} as word from customers where deleted_at is null and ${word} <> ''
      group by ${word} order by count(*) desc, ${word} limit 100`.execute(company.reports);
    return rows.map(({ word: value }) => ({ value, label: value }));
  };
}

async function ownerOptions({ db }: { db: Db }) {
  const rows = await db.selectFrom("users").select(["id", "name", "email"]).orderBy("name").limit(200).execute();
  return rows.map(({ id, name, email }) => ({ value: id, label: name || email }));
}

/** All that the list of customers has. */
export const customerFields: readonly ListField[] = [
  field("name", "text", say("Name", "名称"), { ...editable, sort: { by: of("sortKey"), numeric: false } }),
  field("kind", "choice", say("Kind", "类型"), {
    ...editable,
    options: optionsFrom(kinds, { person: say("Person", "个人"), organisation: say("Organisation", "单位") }),
  }),
  field("organisationId", "reference", say("Organisation", "所属单位"), {
    refersTo: "customer",
    ...editable,
    source: (db, is, value) =>
      is === "anyOf"
        ? sql`select id from customers where organisation_id is not null
            and ${idsIn(db, sql.ref("organisationId"), value as string[])}`
        : undefined,
  }),
  field("tags", "choices", say("Tags", "标签"), {
    value: () => sql`customers.tags <> '[]'`,
    has: tagged,
    source: (db, is, value) =>
      is === "anyOf" || is === "allOf"
        ? sql`select customer_id as id from customer_tags
            where ${idsIn(db, sql.ref("tag"), is === "anyOf" ? (value as string[]) : [(value as string[])[0]!])}`
        : undefined,
    options: tagOptions,
    ...editable,
  }),
  field("lifecycle", "choice", say("Stage", "阶段"), {
    options: optionsFrom(lifecycles, {
      lead: say("Lead", "线索"),
      prospect: say("Prospect", "潜在客户"),
      customer: say("Customer", "成交客户"),
      repeat: say("Repeat customer", "复购客户"),
      dormant: say("Dormant", "沉睡客户"),
      lost: say("Lost", "流失"),
    }),
  }),
  field("level", "choice", say("Level", "级别"), {
    ...editable,
    options: optionsFrom(levels, { A: say("A", "A"), B: say("B", "B"), C: say("C", "C") }),
  }),
  dormancyField,
  field("source", "choice", say("Source", "来源"), { options: wordsIn("source"), ...editable }),
  field("industry", "choice", say("Industry", "行业"), { options: wordsIn("industry"), ...editable }),
  field("size", "choice", say("Size", "规模"), {
    ...editable,
    options: sizes.map((size) => ({
      value: size,
      label: say(size === "1" ? "1 person" : `${size} people`, `${size} 人`),
    })),
  }),
  field("region", "choice", say("Region", "地区"), { options: wordsIn("region") }),
  entries("phones", say("Phone", "电话"), "phone"),
  entries("emails", say("Email", "邮箱"), "email"),
  entries("messengers", say("Messenger", "即时通讯"), "messenger"),
  field("lastOrderOn", "date", say("Last order", "最近订单"), walked("lastOrderOn")),
  field("orderCount", "number", say("Orders", "订单数")),
  field("orderTotalMinor", "money", say("Bought in total", "累计消费"), walked("orderTotalMinor", true)),
  field("owedMinor", "money", say("Owes", "欠款"), {
    source: (_, is, value) =>
      is === "above" && (value as number) >= 0
        ? sql`select id from customers where owed_minor > 0 and owed_minor > ${value}`
        : undefined,
  }),
  field("lastContactAt", "instant", say("Last contact", "最近联系"), walked("lastContactAt")),
  field("nextStepOn", "date", say("Next step", "下一步"), walked("nextStepOn")),
  field("firstOrderOn", "date", say("First order", "首次订单")),
  field("createdAt", "instant", say("Added", "添加时间"), walked("createdAt")),
  field("quality", "number", say("Data quality", "数据质量"), { none: -1, ...walked("quality", true) }),
  field("faults", "choices", say("Faults in the data", "数据问题"), {
    value: () => sql`exists (select 1 from customer_faults f where f.customer_id = customers.id)`,
    has: (db, codes) => sql<boolean>`exists (
      select 1 from customer_faults f where f.customer_id = customers.id and ${idsIn(db, sql.ref("f.code"), codes)})`,
    source: (db, is, value) =>
      is === "anyOf" || is === "allOf"
        ? sql`select customer_id as id from customer_faults
            where ${idsIn(db, sql.ref("code"), is === "anyOf" ? (value as string[]) : [(value as string[])[0]!])}`
        : undefined,
    options: optionsFrom(faultCodes, faultWords),
  }),
  field("confirmedOn", "date", say("Confirmed on", "资料确认日"), walked("confirmedOn")),
  field("jobTitle", "text", say("Job title", "职位"), editable),
  field("role", "choice", say("Role in decisions", "决策角色"), {
    ...editable,
    options: optionsFrom(roles, {
      decides: say("Decides", "决策"),
      influences: say("Influences", "影响"),
      uses: say("Uses", "使用"),
      pays: say("Pays", "付款"),
    }),
  }),
  field("language", "choice", say("Language", "语言"), {
    ...editable,
    options: optionsFrom(languagesOfCustomers, { "zh-CN": say("Chinese", "中文"), en: say("English", "英文") }),
  }),
  field("birthday", "text", say("Birthday", "生日"), editable),
  field("metHow", "text", say("How we met", "如何认识"), editable),
  field("metOn", "date", say("Met on", "认识日期"), editable),
  field("keepInTouchDays", "number", say("Keep in touch every … days", "联系间隔（天）"), editable),
  field("needs", "text", say("Needs", "需求"), editable),
  field("notes", "text", say("Notes", "备注"), editable),
  field("externalId", "text", say("External number", "外部编号"), {
    ...editable,
    source: (_, is, value) =>
      is === "is"
        ? sql`select customer_id as id from contact_points where kind = 'externalId' and value = ${value}`
        : undefined,
  }),
  field("ownerId", "choice", say("Owner", "负责人"), { options: ownerOptions }),
];
