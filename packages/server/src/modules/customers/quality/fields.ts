import { type Sentence, say } from "#platform/i18n";

/** What can be wrong with a customer's data. */
export const kindsOfFault = ["missing", "invalid", "inconsistent", "stale"] as const;
export type KindOfFault = (typeof kindsOfFault)[number];

/** The fields that are looked at, in the order in which a page shows them. */
export const fieldsOfQuality = [
  "name",
  "phones",
  "emails",
  "addresses",
  "birthday",
  "source",
  "industry",
  "jobTitle",
  "contacts",
  "invoiceTitles",
  "lifecycle",
  "confirmedOn",
] as const;
export type FieldOfQuality = (typeof fieldsOfQuality)[number];

type Weight = { field: FieldOfQuality; kind: KindOfFault; points: number };
const weight = (field: FieldOfQuality, kind: KindOfFault, points: number): Weight => ({ field, kind, points });

/**
 * Every fault, and how many of the hundred points it costs. The points follow what the fault prevents: who cannot be
 * reached at all costs most; what is wrong costs more than what is missing, because nobody notices it; what merely makes
 * sorting harder costs little. A score is never below nought.
 */
export const weights = {
  "reach.missing": weight("phones", "missing", 25), // neither phone nor email nor messenger
  "phones.missing": weight("phones", "missing", 10),
  "phones.invalid": weight("phones", "invalid", 20),
  "phones.area": weight("phones", "inconsistent", 5),
  "emails.missing": weight("emails", "missing", 5),
  "emails.invalid": weight("emails", "invalid", 15),
  "emails.typo": weight("emails", "invalid", 10),
  "emails.domain": weight("emails", "inconsistent", 5),
  "name.placeholder": weight("name", "invalid", 20),
  "name.untidy": weight("name", "invalid", 3),
  "addresses.missing": weight("addresses", "missing", 5),
  "addresses.unsplit": weight("addresses", "missing", 2),
  "birthday.missing": weight("birthday", "missing", 5),
  "birthday.impossible": weight("birthday", "invalid", 10),
  "birthday.future": weight("birthday", "inconsistent", 10),
  "source.missing": weight("source", "missing", 5),
  "industry.missing": weight("industry", "missing", 5),
  "jobTitle.missing": weight("jobTitle", "missing", 5),
  "contacts.none": weight("contacts", "inconsistent", 10),
  "invoiceTitles.taxNumber": weight("invoiceTitles", "missing", 5),
  "invoiceTitles.invalid": weight("invoiceTitles", "invalid", 10),
  "lifecycle.against": weight("lifecycle", "inconsistent", 10),
  "confirmedOn.stale": weight("confirmedOn", "stale", 20),
} as const satisfies Record<string, Weight>;

export type FaultCode = keyof typeof weights;
export const faultCodes = Object.keys(weights) as [FaultCode, ...FaultCode[]];

/** The score of somebody with these faults: 100 less what each costs, never below nought. */
export function scoreOf(codes: Iterable<FaultCode>): number {
  let score = 100;
  for (const code of new Set(codes)) score -= weights[code].points;
  return Math.max(0, score);
}

/** The codes of a field, of a kind, or of both; all when neither is named. */
export function codesOf(field: FieldOfQuality | undefined, kind: KindOfFault | undefined): FaultCode[] {
  return faultCodes.filter(
    (code) => (!field || weights[code].field === field) && (!kind || weights[code].kind === kind),
  );
}

/** What each fault is called, for lists and filters. */
export const faultWords: Record<FaultCode, Sentence> = {
  "reach.missing": say("No phone, email or messenger", "没有任何联系方式"),
  "phones.missing": say("No phone", "没有电话"),
  "phones.invalid": say("Phone cannot be dialled", "电话打不通（号码无效）"),
  "phones.area": say("Phone's area and address differ", "电话区号与地址不符"),
  "emails.missing": say("No email", "没有邮箱"),
  "emails.invalid": say("Email is not an address", "邮箱格式有误"),
  "emails.typo": say("Email domain looks mistyped", "邮箱域名疑似拼错"),
  "emails.domain": say("Email of another firm", "邮箱域名与单位不符"),
  "name.placeholder": say("Not a name", "名称像占位文字"),
  "name.untidy": say("Name has full-width signs or spaces", "名称含全角字符或多余空格"),
  "addresses.missing": say("No address", "没有地址"),
  "addresses.unsplit": say("Address without province and city", "地址未拆分省市区"),
  "birthday.missing": say("No birthday", "没有生日"),
  "birthday.impossible": say("Birthday cannot be", "生日日期不存在"),
  "birthday.future": say("Birthday in the future", "生日在未来"),
  "source.missing": say("Source unknown", "来源不明"),
  "industry.missing": say("Industry unknown", "行业不明"),
  "jobTitle.missing": say("Contact without a job", "联系人没有职务"),
  "contacts.none": say("Organisation without a contact", "单位没有联系人"),
  "invoiceTitles.taxNumber": say("Invoice title without a tax number", "发票抬头缺少税号"),
  "invoiceTitles.invalid": say("Tax number does not check out", "税号校验不通过"),
  "lifecycle.against": say("Stage set against the facts", "手动阶段与事实不符"),
  "confirmedOn.stale": say("Not confirmed for long", "资料久未确认"),
};
