import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The words of how a customer is known: met, kept in touch with, trade and size. */
export function useRelationWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}
