/** The text that reminds a customer of what is to be paid, in the customer's own language. */
import { type Language, say } from "#platform/i18n";
import type { Receivable } from "./list.ts";

/** `¥3,000.00`, as a letter writes it. */
export function moneyText(minor: number, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}

type Part = Pick<Receivable, "number" | "part" | "parts" | "title">;

/** Which part of an order this is: `order 20270301-001, instalment 2 of 3 (balance)`. */
function partText({ number, part, parts, title }: Part, language: Language): string {
  const of = parts > 1 ? say(`, instalment ${part} of ${parts}`, ` 第 ${part}/${parts} 期`)[language] : "";
  const named = title ? say(` (${title})`, `（${title}）`)[language] : "";
  return say(`order ${number}${of}${named}`, `订单 ${number}${of}${named}`)[language];
}

/** A friendly reminder of all that one customer has to pay. */
export function reminderText(language: Language, name: string, items: readonly Receivable[]): string {
  const late = items.some(({ lateDays }) => lateDays > 0);
  const lines = items.map((item) => {
    const amount = moneyText(item.owedMinor, item.currency, language);
    const what = partText(item, language);
    const due = item.dueOn ?? "";
    if (language === "en") return `${amount} for ${what}${due && ` (due ${due})`}`;
    return `${what}：${amount}${due && `（约定 ${due} 付款）`}`;
  });
  if (language === "en") {
    const open = `Hello${name ? ` ${name}` : ""},\n\n${late ? "a friendly reminder that this is still open:" : "a short note of what falls due soon:"}`;
    return `${open}\n${lines.map((line) => `– ${line}`).join("\n")}\n\nIf it is on its way already, please ignore this. Thank you!`;
  }
  const open = `${name ? `${name}，` : ""}您好！${late ? "提醒您一下，以下款项还没有收到：" : "跟您确认一下，以下款项快到付款日了："}`;
  return `${open}\n${lines.map((line) => `· ${line}`).join("\n")}\n如果已经安排付款请忽略这条消息，谢谢！`;
}
