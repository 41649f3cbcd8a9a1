import { foldText } from "#platform/text";

/**
 * Text as search compares it: folded as everywhere, and without what nobody sees (joiners, variation selectors, fillers;
 * controls are blanks), so that ☕ is found by ☕️. One blank between words.
 */
export function fold(text: string): string {
  if (isPlain.test(text)) return foldText(text);
  const visible = foldText(text.toWellFormed().replace(ignorable, "")).replace(ignorable, "");
  return visible.replaceAll("ς", "σ").replace(blanks, " ").trim();
}

/** A folded word without its punctuation, so that `138-0013-8000` is `13800138000` and `o'brien` is `obrien`. */
export function squeeze(word: string): string {
  return word.replace(isPlain.test(word) ? asciiPunctuation : punctuation, "");
}

/** A squeezed word in pieces of Latin letters and digits, and pieces of everything else. */
export function runsOf(squeezed: string): string[] {
  return squeezed.match(/[a-z0-9]+|[^a-z0-9]+/g) ?? [];
}

/** Whether a run is of Latin letters and digits. */
export function isLatin(run: string): boolean {
  return /^[a-z0-9]/.test(run);
}

/** Folded text without blanks between Chinese characters: 张 伟 is 张伟. */
export function joinHan(folded: string): string {
  return folded.includes(" ") ? folded.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "") : folded;
}

/** Printed ASCII and common Chinese characters: nothing invisible, and no punctuation but ASCII's. */
const isPlain = /^[ -~㐀-䶵一-龥]*$/;
const asciiPunctuation = /[!-/:-@[-`{-~]+/g;
const punctuation = /[!-/:-@[-`{-~]|\p{P}/gu;
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const blanks = /[\s\p{Z}\p{Cc}]+/gu;
