import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export const useCaptureWords = () => useStrings({ en, "zh-CN": zhCN });
