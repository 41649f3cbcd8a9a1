import { sql } from "kysely";
import { say } from "#platform/i18n";
import { fieldsIn, type ListField, optionsFrom } from "#platform/lists";
import { quoteStates } from "../table.ts";

const { field, walked } = fieldsIn("q");
const editable = { editable: true };

/** All that the list of quotes has. */
export const quoteFields: readonly ListField[] = [
  field("number", "text", say("Number", "编号"), walked("number")),
  field("title", "text", say("Subject", "主题"), editable),
  field("customerId", "reference", say("Customer", "客户"), { refersTo: "customer", indexed: true, ...editable }),
  field("state", "choice", say("State", "状态"), {
    options: optionsFrom(quoteStates, {
      draft: say("Draft", "草稿"),
      sent: say("Sent", "已发出"),
      accepted: say("Accepted", "已接受"),
      declined: say("Declined", "已谢绝"),
      withdrawn: say("Withdrawn", "已撤回"),
    }),
  }),
  field("totalMinor", "money", say("Total", "金额"), {
    sort: { by: () => sql.ref("q.totalMinor"), numeric: true, far: true },
  }),
  field("currency", "text", say("Currency", "币种")),
  field("quotedOn", "date", say("Date", "报价日期"), { ...walked("quotedOn"), ...editable }),
  field("validUntilOn", "date", say("Valid until", "有效期至"), {
    sort: { by: () => sql`coalesce(q.valid_until_on, '9999')`, numeric: false, expression: true, far: true },
    ...editable,
  }),
  field("edition", "number", say("Version", "版本")),
  field("opportunityId", "reference", say("Opportunity", "商机"), { refersTo: "opportunity", indexed: true }),
  field("orderId", "reference", say("Order", "订单"), { refersTo: "order", indexed: true }),
  field("sentAt", "instant", say("Sent", "发出时间")),
  field("answeredAt", "instant", say("Answered", "答复时间")),
  field("notes", "text", say("Notes", "备注"), editable),
  field("createdAt", "instant", say("Added", "添加时间")),
];
