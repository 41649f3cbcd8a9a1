import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The words of what repeats. */
export function useRepeatWords() {
  return useStrings({ en, "zh-CN": zhCN });
}
