import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The words of filters, views and columns. */
export function useListWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}
