import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The words of what belongs to a deal: lines, people, competitors, its chance, how it ends. */
export function useDealWords() {
  return useStrings({ en, "zh-CN": zhCN });
}
