import { chineseName } from "../text/chinese-name.ts";
import { editDistance } from "../text/edit-distance.ts";
import { isHan, squeeze } from "../text/fold-text.ts";
import { jaroWinkler } from "../text/jaro-winkler.ts";
import { soundKey } from "../text/sound-key.ts";
import { close, different, type Level, partly, same } from "./levels.ts";

/**
 * **Question:** are two given names, or two family names, the same name?
 *
 * **Formula:** the same without blanks; close with one slip in at least four letters, or Jaro–Winkler ≥ 0.9; partly with
 * Jaro–Winkler ≥ 0.8 ("Dan", "Daniel"), the same sound where three letters have at least 0.6, or an initial.
 * Chinese: partly where one of two or more characters differs, since a single one is the whole name.
 *
 * @example comparePersonName("stephen", "stephan") // close
 */
export function comparePersonName(a: string, b: string): Level {
  const [x, y] = [squeeze(a), squeeze(b)];
  if (x === y) return same;
  if (isHan(x) || isHan(y)) return x.length > 1 && y.length > 1 && editDistance(x, y, 1) === 1 ? partly : different;
  const shorter = Math.min(x.length, y.length);
  if (shorter >= 4 && editDistance(x, y, 1) === 1) return close;
  const alike = jaroWinkler(x, y);
  if (shorter > 1 && alike >= 0.9) return close;
  if (shorter > 1 && alike >= 0.8) return partly;
  if (shorter >= 3 && alike >= 0.6 && soundKey(x) === soundKey(y)) return partly;
  return shorter === 1 && x[0] === y[0] ? partly : different;
}

/**
 * **Question:** are two full names the same person's name?
 *
 * **Formula:** the same without blanks; close with the same words in another order, or both the first and the last word at
 * least close; partly with one of them the same and the other partly, or one name within the other (a middle name).
 * Chinese: close with the same characters in another order, one character more or less, or another family name before the
 * same two characters; partly with a known family name only (王先生) or one character differing of three, as brothers have too.
 *
 * @example compareFullName("li wei", "wei li") // close
 */
export function compareFullName(a: string, b: string): Level {
  const [x, y] = [squeeze(a), squeeze(b)];
  if (x === y) return same;
  if (isHan(x) || isHan(y)) return compareChinese(x, y);
  const [wordsA, wordsB] = [a.split(" "), b.split(" ")];
  if (wordsA.length === wordsB.length && wordsA.toSorted().join(" ") === wordsB.toSorted().join(" ")) return close;
  const straight = wordByWord(wordsA, wordsB);
  return straight === different ? wordByWord(wordsA, wordsB.toReversed()) : straight;
}

function wordByWord(a: readonly string[], b: readonly string[]): Level {
  const first = comparePersonName(a[0]!, b[0]!);
  const last = comparePersonName(a.at(-1)!, b.at(-1)!);
  // One word alone is a given name or a family name, and fits where it fits best.
  if (a.length === 1 && b.length === 1) return first;
  if (a.length === 1 || b.length === 1) return Math.min(first, last) <= close ? partly : different;
  if (first <= close && last <= close) return a.length === b.length ? close : partly;
  return Math.min(first, last) === same && Math.max(first, last) === partly ? partly : different;
}

function compareChinese(x: string, y: string): Level {
  const [a, b] = [chineseName(x), chineseName(y)];
  // One part alone is the family name, or the given one.
  if (a.given === "" || b.given === "") {
    return a.family === b.family || x.endsWith(y) || y.endsWith(x) ? partly : different;
  }
  if (a.family === b.family && a.given === b.given) return same; // a title was all that differed
  if ([...x].toSorted().join("") === [...y].toSorted().join("")) return close;
  if (editDistance(x, y, 1) !== 1) return different;
  const oneMore = x.length !== y.length;
  if (oneMore || (a.given === b.given && a.given.length > 1)) return close;
  return Math.min(x.length, y.length) > 2 ? partly : different;
}
