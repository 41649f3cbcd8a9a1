/** One Chinese character, or up to two Latin initials: 林晓雯 → 林, 欧阳娜 → 欧, Mia Hoffmann → MH. */
export function initialsOf(name: string): string {
  const letters = name.normalize("NFC").match(/\p{L}|\p{N}/gu) ?? [];
  const first = letters[0];
  if (first === undefined) return "·";
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(first)) return first;
  const words = name.split(/[\s.\-_]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const last = words.length > 1 ? [...(words.at(-1) ?? "")][0] : undefined;
  return `${first}${last ?? ""}`.toUpperCase();
}
