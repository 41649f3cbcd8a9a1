import { type Sentence, say } from "#platform/i18n";

/** The first and last year a business date or a birthday can be in. */
const firstYear = 1800;
const lastYear = 2199;

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** What is wrong with a day of the calendar, or null. Without a year the 29th of February exists. */
export function dayFault(cell: string, year: number | null, month: number, day: number): Sentence | null {
  if (year !== null && (year < firstYear || year > lastYear)) {
    return say(`“${cell}”: the year ${year} cannot be meant.`, `“${cell}”：${year}年不像是真实的年份。`);
  }
  if (month < 1 || month > 12) return say(`“${cell}”: there is no month ${month}.`, `“${cell}”：没有${month}月。`);
  const last = month === 2 && year !== null && !isLeap(year) ? 28 : lengths[month - 1]!;
  if (day >= 1 && day <= last) return null;
  return say(`“${cell}”: month ${month} has no day ${day}.`, `“${cell}”：${month}月没有${day}日。`);
}

/** A calendar day as we store it, `2027-02-01`. */
export function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A year of two digits: 70 to 99 are of the last century. */
export function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

const names = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const longNames = "january february march april may june july august september october november december".split(" ");

/** The number of an English month name or its abbreviation; null for another word. */
export function monthOf(name: string): number | null {
  const word = name.toLowerCase();
  const at = word === "sept" ? 8 : Math.max(names.indexOf(word), longNames.indexOf(word));
  return at < 0 ? null : at + 1;
}
