import { isTaxNumber, taxNumberState, tidyTaxNumber } from "./fields.ts";
import type { ReadTitle } from "./table.ts";

type Part = "title" | "taxNumber" | "address" | "phone" | "bank" | "account" | "place" | "money";

/** What the lines of an invoice text are called. `place` is address and phone in one, `money` bank and account in one. */
const labels: readonly (readonly [Part, string])[] = [
  ["place", "(?:单位|公司|注册|企业|营业)?(?:地址|住所)[、及和与/，, ]{0,2}(?:联系)?(?:电话|联系方式)(?:号码)?"],
  ["money", "开户(?:银行|行)(?:名称)?[、及和与/，, ]{0,2}(?:银行)?(?:账号|帐号|账户|帐户)"],
  [
    "taxNumber",
    "(?:纳税人)?(?:纳税识别号|识别号)|(?:统一)?(?:社会)?信用代码(?:[/（(]?(?:纳税人识别号|税号)[)）]?)?|(?:企业|公司|单位)?税号|税务登记(?:证)?号(?:码)?|tax\\s*(?:number|no\\.?|id|code)|TIN",
  ],
  [
    "title",
    "(?:单位|公司|企业|购买方|购方|客户|纳税人)(?:名称|全称)|(?:发票|开票|公司|单位|企业)?抬头(?:名称)?|名称|全称|单位|公司|(?:invoice\\s*title|company(?:\\s*name)?|title|name)",
  ],
  ["bank", "开户(?:银行|行)(?:名称)?|银行名称|银行|bank(?:\\s*name)?"],
  ["account", "(?:银行|对公|开户)?(?:账号|帐号|账户|帐户)(?:号码)?|account(?:\\s*(?:number|no\\.?))?"],
  ["address", "(?:单位|公司|注册|企业|营业|办公)?地址|住所|address"],
  ["phone", "(?:公司|单位|联系|注册|固定|办公)?电话(?:号码)?|phone|telephone|tel\\.?"],
];

const marks = labels.map(([part, words]) => `(?<${part}>${words})`).join("|");
// A label begins a line or follows a gap, and is followed by a colon or a gap.
const label = new RegExp(`(?<=^|[\\s;；，,。、|])(?:${marks})(?:\\s*[:：]\\s*|[ \\t]+|$)`, "gimu");
const phoneAtEnd =
  /(?:电话)?[\s:：,，、;；/]*((?:\+?86[- ]?)?(?:\(?0\d{2,3}\)?[- ]?\d{7,8}(?:-\d{1,6})?|1[3-9]\d{9}|400-?\d{3}-?\d{4}))\s*$/;
const accountAtEnd = /(?:账号|帐号)?[\s:：,，、;；/]*(\d[\d -]{7,40}\d)\s*$/;
const longest = 5000;

/** Reads what an owner is sent as 开票信息: labelled lines in any order, or bare ones that can be told apart. */
export function readInvoiceTitle(text: string): ReadTitle {
  const parts = partsOf(text.slice(0, longest).normalize("NFKC").replaceAll("\r", "\n"));
  const place = splitAtEnd(parts.place, phoneAtEnd);
  const money = splitAtEnd(parts.money, accountAtEnd);
  const taxNumber = tidyTaxNumber(parts.taxNumber ?? "");
  const kind = taxNumber === "" && !looksLikeFirm(parts.title ?? "") ? "person" : "company";
  return {
    kind,
    title: parts.title ?? "",
    taxNumber,
    bank: parts.bank ?? money.before,
    account: (parts.account ?? money.end).replaceAll(/[^\d]/g, "") || (parts.account ?? ""),
    address: parts.address ?? place.before,
    phone: parts.phone ?? place.end,
    taxNumberIs: taxNumberState({ kind, taxNumber }),
  };
}

function partsOf(text: string): Partial<Record<Part, string>> {
  const found: Partial<Record<Part, string>> = {};
  const hits = [...text.matchAll(label)];
  const bare = [text.slice(0, hits[0]?.index ?? text.length)];
  for (const [index, hit] of hits.entries()) {
    const part = labels.find(([name]) => hit.groups?.[name] !== undefined)![0];
    const rest = text.slice(hit.index + hit[0].length, hits[index + 1]?.index ?? text.length);
    const [value = "", ...others] = rest.trim().split("\n");
    found[part] ??= tidy(value);
    bare.push(...others);
  }
  for (const one of bare.flatMap((lines) => lines.split("\n"))) addBare(found, tidy(one));
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ""));
}

/** A line without a label says what it is by its look. */
function addBare(found: Partial<Record<Part, string>>, one: string): void {
  const dense = one.replaceAll(/[\s-]/g, "");
  if (one === "") return;
  if (!found.title && looksLikeFirm(one)) found.title = one;
  else if (!found.taxNumber && !found.account && /^\d{16,19}$/.test(dense) && found.bank) found.account = dense;
  else if (!found.taxNumber && isTaxNumber(dense.toUpperCase())) found.taxNumber = dense;
  else if (!found.bank && !found.money && /银行|信用社|bank/i.test(one)) found.money = one;
  else if (!found.account && /^\d{8,30}$/.test(dense) && !/^1[3-9]\d{9}$/.test(dense)) found.account = dense;
  else if (!found.phone && phoneAtEnd.exec(one)?.index === 0) found.phone = one;
  else if (!found.address && !found.place && /[省市区县路街号]/.test(one)) found.place = one;
}

function looksLikeFirm(text: string): boolean {
  if (/银行|支行/.test(text)) return false;
  return /(?:公司|厂|店|中心|工作室|事务所|合作社|经营部|商行|学校|医院|协会|集团|研究院)$|\b(?:ltd|inc|llc|gmbh|co)\.?$/i.test(
    text,
  );
}

function splitAtEnd(text: string | undefined, end: RegExp): { before: string; end: string } {
  const hit = text ? end.exec(text) : null;
  return hit ? { before: tidy(text!.slice(0, hit.index)), end: hit[1]!.trim() } : { before: text ?? "", end: "" };
}

function tidy(text: string): string {
  return text.replaceAll(/^[\s,，;；、:：|]+|[\s,，;；、|]+$/g, "");
}
