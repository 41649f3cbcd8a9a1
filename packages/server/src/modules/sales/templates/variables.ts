import { type Sentence, say } from "#platform/i18n";

/** What a text may name in double braces, with what it means. */
export const variables = {
  "company.name": say("Our name", "我方名称"),
  "company.address": say("Our address", "我方地址"),
  "company.phone": say("Our phone", "我方电话"),
  "company.taxNumber": say("Our tax number", "我方税号"),
  "company.bank": say("Our bank", "我方开户行"),
  "company.account": say("Our account", "我方账号"),
  "owner.name": say("Who acts for us", "我方经办人"),
  "customer.name": say("The customer's name", "客户名称"),
  "customer.contact": say("Who decides there", "客户联系人"),
  "customer.phone": say("The customer's phone", "客户电话"),
  "customer.email": say("The customer's e-mail", "客户邮箱"),
  "customer.address": say("The customer's address", "客户地址"),
  "customer.taxNumber": say("The customer's tax number", "客户税号"),
  "contract.number": say("Number", "合同编号"),
  "contract.title": say("Title", "合同名称"),
  total: say("Amount", "金额"),
  "total.words": say("Amount in words", "金额大写"),
  currency: say("Currency", "币种"),
  lines: say("What is sold, line by line", "产品或服务明细"),
  start: say("Begins", "开始日期"),
  end: say("Ends", "结束日期"),
  today: say("Today", "今天"),
  "deal.title": say("The opportunity", "商机名称"),
  "quote.number": say("The quote's number", "报价单号"),
} satisfies Record<string, Sentence>;
export type VariableName = keyof typeof variables;
