import { isHan, squeeze } from "../text/fold-text.ts";
import { compareWords } from "./compare-words.ts";
import { close, type Level, same } from "./levels.ts";

/** What says the legal form of a firm and not which it is. */
const chineseForms = /(?:股份有限公司|有限责任公司|有限公司|分公司|公司|集团|厂|店)$/;
const latinForms = new Set(
  "ltd limited inc incorporated co corp corporation company gmbh llc llp plc ag sa sarl bv pty".split(" "),
);

/** A folded firm's name without its legal form, unless nothing else is left. */
export function firmName(folded: string): string {
  if (isHan(folded)) return folded.replace(chineseForms, "").trim() || folded;
  const words = folded.split(" ");
  const telling = words.filter((word, i) => i === 0 || !latinForms.has(word));
  return telling.join(" ");
}

/** So much of a name stands for the whole of it. */
const leastPart = (text: string) => (isHan(text) ? 2 : 4);

/**
 * **Question:** are two names, without their legal forms, the same firm's?
 *
 * **Formula:** the same without blanks; close where one stands in the other, as a short name does (at least two Chinese characters or
 * four letters); else as `compareWords`.
 *
 * @example compareFirms("云栖茶业", "杭州云栖茶业") // close
 */
export function compareFirms(a: string, b: string): Level {
  const [x, y] = [squeeze(a), squeeze(b)];
  if (x === y) return same;
  const [long, short] = x.length >= y.length ? [x, y] : [y, x];
  return short.length >= leastPart(short) && long.includes(short) ? close : compareWords(a, b);
}
