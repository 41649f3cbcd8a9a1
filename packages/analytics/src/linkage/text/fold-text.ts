/** Letters that Unicode does not take apart into a letter and its mark. */
const whole: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/** What people write where they know nothing. */
const nothing = new Set(
  "- -- — / \\ . … ? ?? x xx xxx n/a n.a. na nan nil null none unknown undefined 无 未知 不详 暂无 没有 空 不明 未填写 未提供".split(
    " ",
  ),
);

/** Beyond this many letters two cells are compared by their beginnings. */
const mostLetters = 500;

/**
 * **Question:** what is left of a text when its manner of writing does not count?
 *
 * **Formula:** full-width letters become plain (Unicode's compatibility form), diacritics go, capitals become small, what is
 * neither letter nor digit becomes one blank; an apostrophe or a full stop inside a word leaves no gap. What stands for "nothing known" becomes "".
 *
 * **Units:** at most the first 500 letters count. **Complexity:** O(letters).
 *
 * @example foldText("  Ｍüller-Straße Nº 5 ") // "muller strasse no 5"
 */
export function foldText(cell: string): string {
  const text = cell.slice(0, mostLetters).trim().toLowerCase();
  if (nothing.has(text)) return "";
  // Most cells are plain: only what is not takes the long way.
  if (/^[a-z0-9]*$/.test(text)) return text;
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => whole[letter]!)
    .replace(/[\p{M}'’‘`´.·]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The text without its blanks: they slip in and out of words. */
export const squeeze = (text: string): string => (text.includes(" ") ? text.replaceAll(" ", "") : text);

/** Whether the text is written in Chinese characters, where one character is a syllable and a word. */
export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
