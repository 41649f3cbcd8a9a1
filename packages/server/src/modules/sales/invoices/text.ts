import { type Language, say } from "#platform/i18n";
import { moneyText } from "../receivables/queries/letter.ts";
import type { Invoice } from "./table.ts";

const kinds = {
  electronic: say("Electronic, plain", "电子普通发票"),
  electronicSpecial: say("Electronic, special (VAT)", "电子专用发票"),
  plain: say("Paper, plain", "纸质普通发票"),
  special: say("Paper, special (VAT)", "纸质专用发票"),
};

/** All that the tax platform asks for, line by line, to be copied. */
export function invoiceText(
  { kind, madeOut, items, amountMinor, currency, note }: Invoice,
  language: Language,
): string {
  const { title, taxNumber, bank, account, address, phone } = madeOut;
  const line = (en: string, zh: string, value: string) =>
    value ? [language === "en" ? `${en}: ${value}` : `${zh}：${value}`] : [];
  const money = (minor: number) => moneyText(minor, currency, language);
  return [
    ...line("Kind", "发票类型", kinds[kind][language]),
    ...line("Made out to", "购买方名称", title),
    ...line("Tax number", "纳税人识别号", taxNumber),
    ...line("Address", "地址", address),
    ...line("Phone", "电话", phone),
    ...line("Bank", "开户行", bank),
    ...line("Account", "银行账号", account),
    ...items.flatMap(({ title: what, quantityMilli, amountMinor: cost, taxRateBp }, index) =>
      line(
        `Item ${index + 1}`,
        `项目 ${index + 1}`,
        `${what} × ${quantityMilli / 1000} ${money(cost)}${taxRateBp > 0 ? ` (${taxRateBp / 100}%)` : ""}`,
      ),
    ),
    ...line("Total", "价税合计", money(amountMinor)),
    ...line("Note", "备注", note),
  ].join("\n");
}
