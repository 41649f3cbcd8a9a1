import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The words of deliveries. */
export function useDeliveryWords() {
  return useStrings({ en, "zh-CN": zhCN });
}
