import { editDistance } from "../text/edit-distance.ts";
import { isHan, squeeze } from "../text/fold-text.ts";
import { jaroWinkler } from "../text/jaro-winkler.ts";
import { close, different, type Level, partly, same } from "./levels.ts";

/**
 * **Question:** do two cells of words (a suburb, a company) say the same?
 *
 * **Formula:** the same without blanks; close with one slip in at least four letters, Jaro–Winkler ≥ 0.93, or the same words
 * in another order; partly with Jaro–Winkler ≥ 0.86 or at least half of all words in common (of neighbouring pairs of
 * characters where the text is Chinese).
 *
 * @example compareWords("st james", "james st") // close
 */
export function compareWords(a: string, b: string): Level {
  const [x, y] = [squeeze(a), squeeze(b)];
  if (x === y) return same;
  if (isHan(x) || isHan(y)) {
    const common = inCommon(pairsOf(x), pairsOf(y));
    return common >= 0.8 ? close : common >= 0.5 ? partly : different;
  }
  const shorter = Math.min(x.length, y.length);
  if (shorter >= 4 && editDistance(x, y, 1) === 1) return close;
  const alike = jaroWinkler(x, y);
  if (shorter >= 4 && alike >= 0.93) return close;
  const common = inCommon(a.split(" "), b.split(" "));
  if (common === 1) return close;
  return alike >= 0.86 || common >= 0.5 ? partly : different;
}

const shortWords: Record<string, string> = {};
for (const [word, written] of Object.entries({
  street: "st str",
  road: "rd",
  avenue: "ave av",
  drive: "dr drv",
  place: "pl",
  court: "ct crt",
  crescent: "cres cr",
  circuit: "cct cir",
  close: "cl",
  lane: "ln",
  highway: "hwy",
  terrace: "tce ter",
  parade: "pde",
  apartment: "apt apmnt apartmnt",
  unit: "unt",
  north: "n",
  south: "s",
  east: "e",
  west: "w",
})) {
  for (const short of written.split(" ")) shortWords[short] = word;
}

/** The folded address with the usual short words written out: "12 main st" is "12 main street". */
export const wholeAddress = (folded: string): string =>
  folded.includes(" ")
    ? folded
        .split(" ")
        .map((word, i) => (i === 0 ? word : (shortWords[word] ?? word)))
        .join(" ")
    : folded;

/**
 * **Question:** do two cells name the same address?
 *
 * **Formula:** as `compareWords`; but where both hold house numbers and share none of them, it is partly the same at best: a street has many doors.
 *
 * @example compareAddress("12 main street", "14 main street") // partly
 */
export function compareAddress(a: string, b: string): Level {
  const level = compareWords(a, b);
  if (level !== close) return level;
  const [numbersA, numbersB] = [a.match(/\d+/g), b.match(/\d+/g)];
  return numbersA && numbersB && !numbersA.some((number) => numbersB.includes(number)) ? partly : close;
}

const pairsOf = (text: string) => Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2));

/** Twice the common parts over all parts (L. R. Dice, 1945), each part as often as it stands there. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let common = 0;
  for (const part of a) {
    const at = left.indexOf(part);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
}
