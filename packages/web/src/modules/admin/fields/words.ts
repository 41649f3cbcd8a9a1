import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The words of the settings of fields. */
export function useWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}
