import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The words of money that is to come: instalments, payments, receivables, bills, invoices. */
export function useMoneyWords() {
  return useStrings({ en, "zh-CN": zhCN });
}
export type MoneyWords = typeof en;
