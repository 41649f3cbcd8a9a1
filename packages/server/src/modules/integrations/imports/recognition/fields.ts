import { type Sentence, say } from "#platform/i18n";

/** What a row, or a part of it, becomes. */
export type FieldKind = "customer" | "organisation" | "order" | "line" | "opportunity" | "note" | "task" | "product";

/** Which parser reads the cells of a field: `time` is a day with or without a time, `state` and `outcome` are words. */
export type FieldValue =
  | "text"
  | "longText"
  | "id"
  | "list"
  | "phone"
  | "email"
  | "date"
  | "time"
  | "birthday"
  | "money"
  | "currency"
  | "quantity"
  | "probability"
  | "state"
  | "outcome"
  | "orderKind"
  | "yesNo"
  | "messengers"
  | "addresses"
  | "photo"
  | "custom";

/** A place that a column can go to. `identity` may tell which row it is; `repeats` takes several columns. */
export type Field = {
  id: string;
  kind: FieldKind;
  label: Sentence;
  value: FieldValue;
  identity?: boolean;
  repeats?: boolean;
};

type Marks = { identity?: boolean; repeats?: boolean };
const field = <Kind extends FieldKind, Name extends string>(
  kind: Kind,
  name: Name,
  value: FieldValue,
  label: Sentence,
  marks: Marks = {},
) => ({ id: `${kind}.${name}` as const, kind, value, label, ...marks });

const customers = [
  field("customer", "externalId", "id", say("Customer id", "客户编号"), { identity: true }),
  field("customer", "name", "text", say("Name", "姓名")),
  field("customer", "firstName", "text", say("First name", "名")),
  field("customer", "lastName", "text", say("Last name", "姓")),
  field("customer", "kind", "text", say("Person or organisation", "个人或单位")),
  field("customer", "phone", "phone", say("Phone", "电话"), { identity: true, repeats: true }),
  field("customer", "email", "email", say("Email", "邮箱"), { identity: true, repeats: true }),
  field("customer", "wechat", "text", say("WeChat id", "微信号"), { identity: true }),
  field("customer", "messengers", "messengers", say("Chat ids", "聊天账号"), { identity: true, repeats: true }),
  field("customer", "addresses", "addresses", say("Several addresses", "多个地址"), { repeats: true }),
  field("customer", "address", "text", say("Address", "地址")),
  field("customer", "country", "text", say("Country", "国家")),
  field("customer", "region", "text", say("Province or state", "省份")),
  field("customer", "city", "text", say("City", "城市")),
  field("customer", "street", "text", say("Street", "街道")),
  field("customer", "postalCode", "text", say("Postal code", "邮编")),
  field("customer", "birthday", "birthday", say("Birthday", "生日")),
  field("customer", "birthdayCalendar", "text", say("Calendar of the birthday", "生日历法")),
  field("customer", "source", "text", say("Source", "来源")),
  field("customer", "lifecycle", "text", say("Lifecycle stage", "生命周期阶段")),
  field("customer", "level", "text", say("Level", "级别")),
  field("customer", "tags", "list", say("Tags", "标签"), { repeats: true }),
  field("customer", "notes", "longText", say("Notes", "备注"), { repeats: true }),
  field("customer", "jobTitle", "text", say("Job title", "职务")),
  field("customer", "website", "text", say("Website", "网站")),
  field("customer", "language", "text", say("Language", "语言")),
  field("customer", "role", "text", say("Role in decisions", "决策角色")),
  field("customer", "industry", "text", say("Industry", "行业")),
  field("customer", "size", "text", say("Company size", "公司规模")),
  field("customer", "needs", "longText", say("Needs", "客户需求")),
  field("customer", "metHow", "text", say("How we met", "如何认识")),
  field("customer", "metOn", "date", say("Met on", "认识日期")),
  field("customer", "keepInTouchDays", "quantity", say("Keep in touch every … days", "保持联系的天数")),
  field("customer", "invoiceTitle", "text", say("Invoice title", "发票抬头")),
  field("customer", "taxNumber", "id", say("Tax number of the invoice title", "发票抬头的税号")),
  field("customer", "createdAt", "time", say("Customer since", "成为客户时间")),
  field("customer", "photo", "photo", say("Picture", "头像")),
  field("customer", "lastActivityAt", "time", say("Last activity", "最近联系时间")),
] as const;

const organisations = [
  field("organisation", "name", "text", say("Organisation", "公司")),
  field("organisation", "externalId", "id", say("Organisation id", "公司编号"), { identity: true }),
] as const;

const orders = [
  field("order", "number", "id", say("Order number", "订单号"), { identity: true }),
  field("order", "at", "time", say("Order time", "下单时间")),
  field("order", "state", "state", say("Order state", "订单状态")),
  field("order", "total", "money", say("Order total", "订单金额")),
  field("order", "currency", "currency", say("Order currency", "订单币种")),
  field("order", "dueOn", "date", say("Payment due", "应付日期")),
  field("order", "received", "money", say("Amount received", "实收金额")),
  field("order", "refunded", "money", say("Amount refunded", "退款金额")),
  field("order", "cancelledAt", "time", say("Cancelled at", "取消时间")),
  field("order", "channel", "text", say("Channel", "销售渠道")),
  field("order", "notes", "longText", say("Order notes", "订单备注"), { repeats: true }),
  field("order", "kind", "orderKind", say("Sale or refund", "收入或退款")),
  field("line", "sku", "id", say("Product code", "商品编码")),
  field("line", "title", "text", say("Product", "商品名称")),
  field("line", "quantity", "quantity", say("Quantity", "数量")),
  field("line", "unitPrice", "money", say("Unit price", "单价")),
  field("line", "total", "money", say("Line total", "小计")),
] as const;

const opportunities = [
  field("opportunity", "externalId", "id", say("Opportunity id", "商机编号"), { identity: true }),
  field("opportunity", "title", "text", say("Opportunity", "商机名称")),
  field("opportunity", "amount", "money", say("Opportunity amount", "商机金额")),
  field("opportunity", "currency", "currency", say("Opportunity currency", "商机币种")),
  field("opportunity", "stage", "text", say("Stage", "销售阶段")),
  field("opportunity", "pipeline", "text", say("Pipeline", "销售流程")),
  field("opportunity", "probability", "probability", say("Win probability", "赢率")),
  field("opportunity", "expectedCloseOn", "date", say("Expected close", "预计成交日期")),
  field("opportunity", "outcome", "outcome", say("Won or lost", "输赢")),
  field("opportunity", "closedOn", "date", say("Closed on", "成交日期")),
  field("opportunity", "lostReason", "text", say("Reason lost", "输单原因")),
  field("opportunity", "source", "text", say("Opportunity source", "商机来源")),
  field("opportunity", "notes", "longText", say("Opportunity notes", "商机备注"), { repeats: true }),
  field("opportunity", "createdAt", "time", say("Opportunity since", "商机创建时间")),
] as const;

const notes = [
  field("note", "text", "longText", say("Follow-up", "跟进内容"), { repeats: true }),
  field("note", "at", "time", say("Follow-up time", "跟进时间")),
  field("note", "kind", "text", say("Kind of follow-up", "跟进方式")),
  field("note", "author", "text", say("Follow-up by", "跟进人")),
] as const;

const tasks = [
  field("task", "title", "text", say("Task", "任务")),
  field("task", "kind", "text", say("Kind of task", "任务类型")),
  field("task", "dueAt", "time", say("Task due", "任务到期")),
  field("task", "dueTime", "text", say("Time of the task", "任务时间")),
  field("task", "done", "yesNo", say("Task done", "任务已完成")),
  field("task", "doneAt", "time", say("Task done at", "任务完成时间")),
  field("task", "notes", "longText", say("Task notes", "任务备注"), { repeats: true }),
  field("task", "author", "text", say("Task by", "任务负责人")),
  field("task", "createdAt", "time", say("Task since", "任务创建时间")),
] as const;

const products = [
  field("product", "sku", "id", say("Product list: code", "商品资料：编码"), { identity: true }),
  field("product", "name", "text", say("Product list: name", "商品资料：名称")),
  field("product", "unit", "text", say("Product list: unit", "商品资料：单位")),
  field("product", "price", "money", say("Product list: price", "商品资料：售价")),
  field("product", "notes", "longText", say("Product list: notes", "商品资料：备注"), { repeats: true }),
  field("product", "active", "yesNo", say("Product list: on sale", "商品资料：在售")),
] as const;

const catalogue = [
  ...customers,
  ...organisations,
  ...orders,
  ...opportunities,
  ...notes,
  ...tasks,
  ...products,
] as const;
/** The id of a field that every base has, `customer.phone`. */
export type PlainFieldId = (typeof catalogue)[number]["id"];
/** The owner's own field, `customer.custom.grape`. */
export type CustomFieldId = `${"customer" | "opportunity" | "order"}.custom.${string}`;
export type FieldId = PlainFieldId | CustomFieldId;

/** Every place of every base that a column can go to, in the order a person is offered them. */
export const fields: readonly (Field & { id: PlainFieldId })[] = catalogue;
const byId = new Map<string, Field>(fields.map((field) => [field.id, field]));
const customId = /^(customer|opportunity|order)\.custom\.([a-z][a-z0-9_]{0,39})$/;

/** The field of an id. One of the owner's own is called by its key here. */
export function fieldOf(id: FieldId): Field {
  return byId.get(id) ?? customField(id);
}

function customField(id: FieldId): Field {
  const [, kind = "customer", key = ""] = customId.exec(id) ?? [];
  return { id, kind: kind as FieldKind, label: say(key, key), value: "custom" };
}

/** Whether a text from outside names a field. */
export function isFieldId(id: string): id is FieldId {
  return byId.has(id) || isCustomId(id);
}

/** Whether an id names one of the owner's own fields. */
export function isCustomId(id: string): id is CustomFieldId {
  return customId.test(id);
}

/** The key of one of the owner's own fields, as its values are kept under. */
export const keyOfCustom = (id: CustomFieldId): string => customId.exec(id)?.[2] ?? "";
