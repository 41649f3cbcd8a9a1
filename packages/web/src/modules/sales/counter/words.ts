import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The words of the counter. */
export function useCounterWords() {
  return useStrings({ en, "zh-CN": zhCN });
}
export type CounterWords = typeof en;
