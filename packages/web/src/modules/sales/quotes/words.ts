import { type Language, useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

const words = { en, "zh-CN": zhCN };

/** The words of quotes. */
export function useQuoteWords() {
  return useStrings(words);
}

/** The words in a language that need not be the owner's: what is written to a customer. */
export function quoteWordsIn(language: Language) {
  return words[language];
}
