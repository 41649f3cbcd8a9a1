import type { Company } from "#platform/session";

export type Trade = NonNullable<Company["trade"]>;

/** The trades Soloist has a set-up for, in the order they are offered. */
export const trades: readonly Trade[] = ["b2b", "retail", "education", "consulting", "catering", "freelance"];

export const tradesEn: Record<Trade, [name: string, example: string]> = {
  b2b: ["B2B sales", "Leads, quotes, contracts, payments by instalment"],
  retail: ["Retail and online shop", "Orders from shops and platforms, repeat buyers"],
  education: ["Education and training", "Courses, pupils and parents, renewals"],
  consulting: ["Consulting", "Proposals, projects, billable hours"],
  catering: ["Catering", "Regulars, banquets, group orders"],
  freelance: ["Freelancing", "Commissions, deliveries, invoices"],
};

export const tradesZh: Record<Trade, [name: string, example: string]> = {
  b2b: ["企业销售", "线索、报价、合同、分期回款"],
  retail: ["零售与网店", "门店和平台订单、回头客"],
  education: ["教育培训", "课程、学员和家长、续费"],
  consulting: ["咨询服务", "方案、项目、计费工时"],
  catering: ["餐饮", "熟客、宴席、团餐"],
  freelance: ["自由职业", "接单、交付、开票"],
};
