import type { Language } from "#platform/i18n";
import { zhKindOf } from "./kinds.zh-CN.ts";

/** What an operation is called: its own words, else its id read as words (`closeOpportunity` → Close opportunity). */
export function kindInWords(kind: string, words: Readonly<Record<string, string>>, language: Language): string {
  const own = words[kind];
  if (own !== undefined) return own;
  const chinese = language === "zh-CN" ? zhKindOf(kind) : undefined;
  if (chinese !== undefined) return chinese;
  const spaced = kind
    .replaceAll(/[._-]/g, " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
