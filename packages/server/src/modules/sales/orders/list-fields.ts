import { sql } from "kysely";
import type { Ctx } from "#platform/context";
import { say } from "#platform/i18n";
import { fieldsIn, type ListField, optionsFrom } from "#platform/lists";
import { buyer, buyers } from "./buyers.ts";
import { orderKinds, orderStates } from "./table.ts";

const { field, walked } = fieldsIn("o");
const editable = { editable: true };

async function channelOptions({ company }: Ctx) {
  const { rows } = await sql<{ channel: string }>`
    select channel from orders where deleted_at is null and channel > ''
    group by channel order by count(*) desc, channel limit 100`.execute(company.reports);
  return rows.map(({ channel }) => ({ value: channel, label: channel }));
}

/** All that the list of orders has. */
export const orderFields: readonly ListField[] = [
  field("number", "text", say("Number", "订单号"), { ...walked("number"), ...editable }),
  field("customerId", "reference", say("Customer", "客户"), { refersTo: "customer", indexed: true, ...editable }),
  field("orderedOn", "date", say("Ordered", "下单日期"), walked("orderedOn")),
  field("totalMinor", "money", say("Total", "金额"), {
    sort: { by: () => sql.ref("o.totalMinor"), numeric: true, far: true },
  }),
  field("currency", "text", say("Currency", "币种")),
  field("state", "choice", say("State", "状态"), {
    options: optionsFrom(orderStates, {
      open: say("Open", "进行中"),
      done: say("Done", "已完成"),
      cancelled: say("Cancelled", "已取消"),
      refunded: say("Refunded", "已退款"),
    }),
    ...editable,
  }),
  field("kind", "choice", say("Kind", "类型"), {
    options: optionsFrom(orderKinds, { sale: say("Sale", "销售"), refund: say("Refund", "退款") }),
  }),
  field("buyer", "choice", say("New or returning", "新老客户"), {
    value: () => buyer,
    slow: true,
    options: optionsFrom(buyers, {
      first: say("First order", "首单"),
      returning: say("Returning customer", "老客户"),
    }),
  }),
  field("receivedMinor", "money", say("Received", "已收")),
  field("owedMinor", "money", say("Still to pay", "未收"), {
    value:
      () => sql`case when o.kind = 'sale' and o.state in ('open', 'done') and o.total_minor > o.received_minor + o.waived_minor
      then o.total_minor - o.received_minor - o.waived_minor else 0 end`,
  }),
  field("refundedMinor", "money", say("Refunded", "已退款"), {
    value: () => sql`(select coalesce(-sum(r.total_minor), 0) from orders r
      where r.refund_of = o.id and r.deleted_at is null and r.state <> 'cancelled')`,
  }),
  field("dueOn", "date", say("Due", "应付日期"), {
    indexed: true,
    sort: { by: () => sql`coalesce(o.due_on, '9999')`, numeric: false, expression: true, far: true },
    ...editable,
  }),
  field("channel", "choice", say("Channel", "渠道"), { options: channelOptions, ...editable }),
  field("opportunityId", "reference", say("Opportunity", "商机"), { refersTo: "opportunity", indexed: true }),
  field("refundOf", "reference", say("Refund of", "退款的订单"), { refersTo: "order", indexed: true }),
  field("notes", "text", say("Notes", "备注"), editable),
  field("externalId", "text", say("External number", "外部编号"), { indexed: true }),
  field("createdAt", "instant", say("Added", "添加时间")),
];
