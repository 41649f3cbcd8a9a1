import { sql } from "kysely";
import { say } from "#platform/i18n";
import { fieldsIn, type ListField, optionsFrom } from "#platform/lists";
import { contractStates } from "./table.ts";

const { field, walked } = fieldsIn("k");
const editable = { editable: true };

/** All that the list of contracts has. */
export const contractFields: readonly ListField[] = [
  field("number", "text", say("Number", "合同编号"), walked("number")),
  field("title", "text", say("Title", "合同名称")),
  field("customerId", "reference", say("Customer", "客户"), { refersTo: "customer", indexed: true }),
  field("state", "choice", say("State", "状态"), {
    options: optionsFrom(contractStates, {
      draft: say("Draft", "草稿"),
      sent: say("Sent", "待签署"),
      signed: say("Signed", "生效中"),
      ended: say("Ended", "已到期"),
      terminated: say("Terminated", "已终止"),
    }),
  }),
  field("amountMinor", "money", say("Amount", "金额"), walked("amountMinor", true)),
  field("currency", "text", say("Currency", "币种")),
  field("startOn", "date", say("Begins", "开始")),
  field("endOn", "date", say("Ends", "结束"), {
    sort: { by: () => sql`coalesce(k.end_on, '9999')`, numeric: false, expression: true },
  }),
  field("remindOn", "date", say("Remind of renewal", "续签提醒")),
  field("signedOn", "date", say("Signed", "签署日期")),
  field("opportunityId", "reference", say("Opportunity", "商机"), { refersTo: "opportunity", indexed: true }),
  field("orderId", "reference", say("Order", "订单"), { refersTo: "order" }),
  field("notes", "text", say("Notes", "备注"), editable),
  field("createdAt", "instant", say("Added", "添加时间"), walked("createdAt")),
];
