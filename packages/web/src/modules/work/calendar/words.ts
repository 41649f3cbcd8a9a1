import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The words of the calendar. */
export function useCalendarWords() {
  return useStrings({ en, "zh-CN": zhCN });
}
