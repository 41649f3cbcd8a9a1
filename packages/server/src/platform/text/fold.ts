/** Latin letters that Unicode does not take apart into a base letter and an accent. */
const whole: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
};
const wholeLetters = new RegExp(`[${Object.keys(whole).join("")}]`, "g");
const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
const latinAccents = /(\p{Script=Latin})\p{M}+/gu;
const plain = /^[\x20-\x7e]*$/;

/**
 * The form in which two texts are compared: full-width as half-width, lower case, Latin without accents, white space
 * collapsed and trimmed. "Ｊosé  GARCÍA" and "jose garcia" are the same.
 */
export function foldText(text: string): string {
  const lower = plain.test(text) ? text.toLowerCase() : foldLetters(text);
  return lower.replace(/\s+/g, " ").trim();
}

/** Decomposed before and after lower-casing, because either step can give something the other one takes apart. */
function foldLetters(text: string): string {
  return text
    .replace(invisible, "")
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(latinAccents, "$1")
    .replace(wholeLetters, (letter) => whole[letter]!)
    .normalize("NFC");
}
