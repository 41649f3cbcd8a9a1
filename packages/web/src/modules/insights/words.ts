import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The words of the pages of figures. */
export function useWords() {
  return useStrings({ en, "zh-CN": zhCN });
}
export type Words = typeof en;
