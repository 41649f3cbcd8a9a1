import { sql } from "kysely";
import { type Db, idsIn, jsonElements, textPosition } from "#platform/db";
import { type Sentence, say } from "#platform/i18n";
import { asciiLower, column, type ListField, type Options } from "#platform/lists";
import { kinds, languagesOfCustomers, levels, lifecycles, roles } from "./fields.ts";
import { pointOf } from "./points.ts";
import { tidyPhone } from "./rows.ts";
import type { PointKind } from "./table.ts";

const of = (name: string) => column(`customers.${name}`);
const text = (key: string, label: Sentence, more: Partial<ListField> = {}): ListField => ({
  key,
  label,
  kind: "text",
  value: of(key),
  editable: true,
  ...more,
});
const computed = (key: string, kind: ListField["kind"], label: Sentence, more: Partial<ListField> = {}): ListField => ({
  key,
  label,
  kind,
  value: of(key),
  ...more,
});
/** An index walks the list by this column, and answers conditions on it. */
const walked = (key: string, numeric = false) => ({ indexed: true, sort: { by: of(key), numeric } });

function words<W extends string>(values: readonly W[], labels: Record<W, Sentence>): Options {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** Entries stand as a JSON list in the row, and in their normal form in a table of their own, which has an index. */
function entries(key: "phones" | "emails" | "messengers", label: Sentence, point: PointKind): ListField {
  const kept = sql.ref(`customers.${key}`);
  const one = sql`e.value ->> 'value'`;
  const normal = (value: unknown) => (point === "phone" ? tidyPhone(String(value)) : String(value));
  return text(key, label, {
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

async function sourceOptions({ company }: { company: { reports: Db } }) {
  const { rows } = await sql<{ source: string }>`
    select source from customers where deleted_at is null and source <> ''
    group by source order by count(*) desc, source limit 100`.execute(company.reports);
  return rows.map(({ source }) => ({ value: source, label: source }));
}

async function ownerOptions({ db }: { db: Db }) {
  const rows = await db.selectFrom("users").select(["id", "name", "email"]).orderBy("name").limit(200).execute();
  return rows.map(({ id, name, email }) => ({ value: id, label: name || email }));
}

/** All that the list of customers has. */
export const customerFields: readonly ListField[] = [
  text("name", say("Name", "名称"), { sort: { by: of("sortKey"), numeric: false } }),
  computed("kind", "choice", say("Kind", "类型"), {
    editable: true,
    options: words(kinds, { person: say("Person", "个人"), organisation: say("Organisation", "单位") }),
  }),
  computed("organisationId", "reference", say("Organisation", "所属单位"), {
    refersTo: "customer",
    editable: true,
    source: (db, is, value) =>
      is === "anyOf"
        ? sql`select id from customers where organisation_id is not null
            and ${idsIn(db, sql.ref("organisationId"), value as string[])}`
        : undefined,
  }),
  computed("tags", "choices", say("Tags", "标签"), {
    value: () => sql`customers.tags <> '[]'`,
    has: tagged,
    source: (db, is, value) =>
      is === "anyOf" || is === "allOf"
        ? sql`select customer_id as id from customer_tags
            where ${idsIn(db, sql.ref("tag"), is === "anyOf" ? (value as string[]) : [(value as string[])[0]!])}`
        : undefined,
    options: tagOptions,
    editable: true,
  }),
  computed("lifecycle", "choice", say("Lifecycle", "阶段"), {
    options: words(lifecycles, {
      lead: say("Lead", "线索"),
      prospect: say("Prospect", "意向"),
      customer: say("Customer", "客户"),
      repeat: say("Repeat customer", "回头客"),
      dormant: say("Dormant", "沉睡"),
      lost: say("Lost", "流失"),
    }),
  }),
  computed("level", "choice", say("Level", "等级"), {
    editable: true,
    options: words(levels, { A: say("A", "A"), B: say("B", "B"), C: say("C", "C") }),
  }),
  computed("source", "choice", say("Source", "来源"), { options: sourceOptions, editable: true }),
  entries("phones", say("Phone", "电话"), "phone"),
  entries("emails", say("Email", "邮箱"), "email"),
  entries("messengers", say("Messenger", "即时通讯"), "messenger"),
  computed("lastOrderOn", "date", say("Last order", "最近订单"), walked("lastOrderOn")),
  computed("orderCount", "number", say("Orders", "订单数")),
  computed("orderTotalMinor", "money", say("Bought in total", "累计消费"), walked("orderTotalMinor", true)),
  computed("owedMinor", "money", say("Owes", "欠款"), {
    source: (_, is, value) =>
      is === "above" && (value as number) >= 0
        ? sql`select id from customers where owed_minor > 0 and owed_minor > ${value}`
        : undefined,
  }),
  computed("lastContactAt", "instant", say("Last contact", "最近联系"), walked("lastContactAt")),
  computed("nextStepOn", "date", say("Next step", "下一步"), walked("nextStepOn")),
  computed("firstOrderOn", "date", say("First order", "首次订单")),
  computed("createdAt", "instant", say("Added", "添加时间"), walked("createdAt")),
  text("jobTitle", say("Job title", "职位")),
  computed("role", "choice", say("Role in a deal", "决策角色"), {
    editable: true,
    options: words(roles, {
      decides: say("Decides", "决策"),
      influences: say("Influences", "影响"),
      uses: say("Uses", "使用"),
      pays: say("Pays", "付款"),
    }),
  }),
  computed("language", "choice", say("Language", "语言"), {
    editable: true,
    options: words(languagesOfCustomers, { "zh-CN": say("Chinese", "中文"), en: say("English", "英文") }),
  }),
  text("birthday", say("Birthday", "生日")),
  text("needs", say("Needs", "需求")),
  text("notes", say("Notes", "备注")),
  text("externalId", say("External number", "外部编号"), {
    source: (_, is, value) =>
      is === "is"
        ? sql`select customer_id as id from contact_points where kind = 'externalId' and value = ${value}`
        : undefined,
  }),
  computed("ownerId", "choice", say("Owner", "负责人"), { options: ownerOptions }),
];
