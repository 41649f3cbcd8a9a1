import { isHan } from "./fold-text.ts";

/** Consonants that are heard alike, or mistaken for each other, share a number; vowels, h, w and y are not heard. */
const sounds: Record<string, string> = {};
for (const [number, letters] of ["bpfv", "cgjkqsxz", "dt", "l", "mn", "r"].entries()) {
  for (const letter of letters) sounds[letter] = String(number + 1);
}

/**
 * **Question:** under which rough key would a misspelt word still be found?
 *
 * **Formula:** the first letter, then the groups of the consonants that follow, equal neighbours once, at most four in all.
 * A first letter that sounds like another counts as that one (k, q as c; ph as f; z as s). Chinese characters and digits stand for
 * themselves, at most four.
 *
 * **Source:** after Soundex (R. C. Russell, US patent 1,261,167, 1918), with m and n in one group and z, j among the hissing ones.
 *
 * @example soundKey("stephenson") // "s315"
 */
export function soundKey(word: string): string {
  if (isHan(word) || !/^[a-z]/.test(word)) return word.slice(0, 4);
  const spoken = word.replace(/ph/g, "f");
  let key = firstLetters[spoken[0]!] ?? spoken[0]!;
  let last = sounds[spoken[0]!];
  for (let i = 1; i < spoken.length && key.length < 4; i++) {
    const sound = sounds[spoken[i]!];
    if (sound !== undefined && sound !== last) key += sound;
    last = sound;
  }
  return key;
}

const firstLetters: Record<string, string> = { k: "c", q: "c", z: "s" };
