import { type Sentence, say } from "#platform/i18n";

/** What a person calls the rows of a table, where a merge says how many move. */
const words: Readonly<Record<string, Sentence>> = {
  orders: say("Orders", "订单"),
  opportunities: say("Opportunities", "商机"),
  tasks: say("Tasks", "任务"),
  timeline: say("Timeline entries", "动态"),
  customerNeeds: say("Needs and preferences", "需求与偏好"),
  customers: say("Contacts", "联系人"),
  priceListCustomers: say("Price lists", "价目表"),
  todayOutcomes: say("Outcomes in Today", "今日结果"),
  invoiceTitles: say("Invoice titles", "发票抬头"),
  opportunityContacts: say("Roles in deals", "商机中的角色"),
  quotes: say("Quotes", "报价"),
  contracts: say("Contracts", "合同"),
  payments: say("Payments", "回款"),
  instalments: say("Instalments", "分期"),
  invoices: say("Invoices", "发票"),
  deliveries: say("Deliveries", "交付"),
  bookings: say("Bookings", "预约"),
};

/** The words for what a table holds; of one that nobody named, other records. */
export const labelOfTable = (table: string): Sentence => words[table] ?? say("Other records", "其他记录");
