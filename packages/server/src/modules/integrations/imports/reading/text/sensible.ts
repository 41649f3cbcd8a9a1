/** Characters that no keyboard writes: controls, those without a meaning, halves of characters, and private ones. */
const rubbish = /[\p{Cn}\p{Co}\p{Cs}\ufffd]|(?![\t\n\v\f\r\u001b])\p{Cc}/gu;
/** Scripts that stand side by side in no text: a Han sign beside a Yi one, an old extension beside Hangul. */
const odd =
  /[\u3400-\u4dbf\p{Script=Yi}\p{Script=Vai}\p{Script=Bamum}\p{Script=Canadian_Aboriginal}\p{Script=Ethiopic}\p{Script=Braille}]/gu;

/**
 * Whether a text decoded as UTF-16 could have been written: bytes that are something else fall on all corners of Unicode.
 * A text in one rare script is one; rare signs among others are not.
 */
export function isSensible(text: string): boolean {
  const length = Math.max(1, text.length);
  const share = (signs: RegExp) => (text.match(signs)?.length ?? 0) / length;
  if (share(rubbish) > 0.01) return false;
  const rare = share(odd);
  return rare < 0.05 || rare > 0.5;
}

const scripts: readonly RegExp[] = [
  /^[\p{Script=Latin}]*$/u,
  /^[\u4e00-\u9fff\u3005\u3007\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Latin}]*$/u,
  /^[\p{Script=Hangul}\u4e00-\u9fff\p{Script=Latin}]*$/u,
  /^[\p{Script=Cyrillic}\p{Script=Latin}]*$/u,
  /^[\p{Script=Greek}\p{Script=Latin}]*$/u,
  /^\p{Script=Arabic}*$/u,
  /^\p{Script=Hebrew}*$/u,
  /^\p{Script=Thai}*$/u,
  /^\p{Script=Devanagari}*$/u,
];

/** Whether a name of a column looks like words, so that a sentence may quote it. */
export function isWordLike(name: string): boolean {
  if (name.trim() === "" || /[\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]/u.test(name)) return false;
  const letters = name.replace(/[^\p{L}]/gu, "");
  return letters !== "" && scripts.some((script) => script.test(letters));
}
