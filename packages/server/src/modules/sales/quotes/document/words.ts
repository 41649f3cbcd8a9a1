import { type Language, say, type Sentence } from "#platform/i18n";

const words = {
  quote: say("Quote", "报价单"),
  number: say("Number", "编号"),
  edition: say("Version", "版本"),
  date: say("Date", "日期"),
  validUntil: say("Valid until", "有效期至"),
  from: say("From", "报价方"),
  to: say("For", "客户"),
  address: say("Address", "地址"),
  phone: say("Phone", "电话"),
  email: say("Email", "邮箱"),
  taxNumber: say("Tax number", "税号"),
  bank: say("Bank", "开户行"),
  account: say("Account", "账号"),
  item: say("Description", "项目"),
  quantity: say("Quantity", "数量"),
  unitPrice: say("Unit price", "单价"),
  discount: say("Discount", "折扣"),
  tax: say("Tax", "税率"),
  amount: say("Amount", "金额"),
  subtotal: say("Subtotal", "小计"),
  wholeDiscount: say("Discount", "整单优惠"),
  net: say("Net", "不含税金额"),
  total: say("Total", "合计"),
  inWords: say("In words", "大写"),
  terms: say("Terms", "条款"),
  accepted: say("Accepted", "客户确认"),
  page: say("Page {page} of {pages}", "第 {page} 页，共 {pages} 页"),
} satisfies Record<string, Sentence>;

export type Words = Record<keyof typeof words, string> & {
  taxOf: (rate: string) => string;
  withTax: string;
};

/** The words of a paper in one language. */
export function wordsOf(language: Language, pricesInclude: "tax" | "no-tax"): Words {
  const included = pricesInclude === "tax";
  const own = Object.fromEntries(Object.entries(words).map(([key, sentence]) => [key, sentence[language]]));
  return {
    ...(own as Record<keyof typeof words, string>),
    taxOf: (rate) =>
      (included ? say(`of which tax ${rate}`, `其中税额 ${rate}`) : say(`Tax ${rate}`, `税额 ${rate}`))[language],
    withTax: (included
      ? say("Prices include tax.", "以上价格含税。")
      : say("Prices are without tax.", "以上单价不含税。"))[language],
  };
}
