import { editDistance } from "../text/edit-distance.ts";
import { close, different, type Level, partly, same } from "./levels.ts";

/**
 * **Question:** are two postcodes, house numbers or other short numbers the same?
 *
 * **Formula:** close with one slip (also two neighbours exchanged) in at least four digits; partly with one slip in two or three.
 *
 * @example compareNumbers("4814", "4184") // close
 */
export function compareNumbers(a: string, b: string): Level {
  if (a === b) return same;
  const longer = Math.max(a.length, b.length);
  if (longer < 2 || editDistance(a, b, 1) > 1) return different;
  return longer >= 4 ? close : partly;
}

/**
 * **Question:** are two numbers of an identity card, an account or a customer the same?
 *
 * **Formula:** close with one slip in at least six characters. Two slips or a short number are another number.
 *
 * @example compareIds("6988048", "6988084") // close
 */
export function compareIds(a: string, b: string): Level {
  if (a === b) return same;
  return Math.min(a.length, b.length) >= 6 && editDistance(a, b, 1) === 1 ? close : different;
}

/**
 * **Question:** do two cells of eight digits name the same day?
 *
 * **Formula:** close with one digit different, two neighbours exchanged, or day and month in each other's place; partly with two of
 * year, month and day the same.
 *
 * @example compareDays("19600210", "19601002") // close
 */
export function compareDays(a: string, b: string): Level {
  if (a === b) return same;
  if (a.slice(0, 4) === b.slice(0, 4) && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)) return close;
  if (editDistance(a, b, 1) === 1) return close;
  const parts = [
    [0, 4],
    [4, 6],
    [6, 8],
  ].filter(([from, to]) => a.slice(from, to) === b.slice(from, to));
  return parts.length === 2 ? partly : different;
}

/** As many digits as a number has without its area code. */
const localDigits = 7;

/**
 * **Question:** do two cells name the same telephone?
 *
 * **Formula:** close where the shorter, of at least seven digits, is the end of the longer (an area code is missing), or with one slip in
 * at least eight digits that is not the last (an office numbers its telephones by their ends).
 *
 * @example comparePhones("02112345678", "12345678") // close
 */
export function comparePhones(a: string, b: string): Level {
  if (a === b) return same;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length >= localDigits && long.length > short.length && long.endsWith(short)) return close;
  if (short.length < 8 || editDistance(a, b, 1) > 1) return different;
  return a.slice(0, -1) === b.slice(0, -1) ? different : close;
}

/**
 * **Question:** do two cells name the same mailbox?
 *
 * **Formula:** close with one slip before or behind the @, or with the same name of at least four letters at another provider. The
 * provider alone says nothing: whole firms share it.
 *
 * @example compareMailboxes("li.wei@qq.com", "li.wei@163.com") // close
 */
export function compareMailboxes(a: string, b: string): Level {
  if (a === b) return same;
  const [atA, atB] = [a.indexOf("@"), b.indexOf("@")];
  const [nameA, nameB] = [a.slice(0, atA), b.slice(0, atB)];
  if (nameA.length < 4 || nameB.length < 4) return different;
  if (nameA === nameB) return close;
  return a.slice(atA) === b.slice(atB) && editDistance(nameA, nameB, 1) === 1 ? close : different;
}
