import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The words of the page to try the API. */
export function useApiWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}
