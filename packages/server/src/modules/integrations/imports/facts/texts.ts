import { storable } from "#modules/customers";
import { type Sentence, say } from "#platform/i18n";

const formula = /^\s*="(.*)"\s*$/s;

/**
 * A cell of words as its writer meant it. Unlike numbers and ids, words may begin with any sign, so only what surely
 * is a wrapper goes: `="…"`, the apostrophe before a formula or number, a lone back-tick that a payment bill puts in front.
 */
export function wordsOf(cell: string): string {
  const text = storable(formula.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell).trim();
  // Shops put an apostrophe before every note, too.
  if (/^'+[=+\-@]/.test(text) || /^'(\d+$|\p{Script=Han}[^']*$)/u.test(text)) return text.slice(1);
  if (/^`[\p{L}\p{N}]/u.test(text) && !text.includes("`", 1)) return text.slice(1).trim();
  return text;
}

/** Says when a text is longer than its field holds. */
export function tooLong(text: string, longest: number): Sentence | null {
  if (text.length <= longest) return null;
  return say(
    `This text has ${text.length} characters; ${longest} are the most.`,
    `这段文字有 ${text.length} 个字符，最多 ${longest} 个。`,
  );
}
