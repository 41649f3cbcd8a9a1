/** Which of two small numbers of a date is the day, where both could be. */
export type DayOrder = "day-first" | "month-first";

const pad = (text: string, length: number) => text.padStart(length, "0");

/** A year written with two digits lies in the last hundred years as most birthdays do: 30 and below is this century. */
const wholeYear = (year: string) => (year.length === 2 ? `${Number(year) > 30 ? "19" : "20"}${year}` : pad(year, 4));

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * **Question:** which day does a cell name, also where a digit of it was mistyped?
 *
 * **Formula:** eight digits, year, month and day, read from 19600210 · 1960-02-10 · 10.2.1960 · 1960年2月10日 · 10 Feb 1960 ·
 * "1960-02-10 08:00". A month of 20 stays as it is: a mistyped day still resembles the right one. "" where no day is seen.
 *
 * @example calendarDigits("1960年2月10日") // "19600210"
 */
export function calendarDigits(cell: string, order: DayOrder = "day-first"): string {
  const text = cell.normalize("NFKC").trim().toLowerCase().slice(0, 40);
  const plain = /^(\d{8})(?:\.0+)?(?:[t ]\d.*)?$/.exec(text);
  if (plain) return Number(plain[1]) > 0 ? plain[1]! : "";
  const yearFirst = /^(\d{4})\s*[-/.年 ]\s*(\d{1,2})\s*[-/.月 ]\s*(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return yearFirst[1]! + pad(yearFirst[2]!, 2) + pad(yearFirst[3]!, 2);
  const yearLast = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})(?!\d)/.exec(text);
  if (yearLast) {
    const [, first, second, year] = yearLast as unknown as [string, string, string, string];
    const monthFirst = Number(second) > 12 || (order === "month-first" && Number(first) <= 12);
    const [day, month] = monthFirst ? [second, first] : [first, second];
    return wholeYear(year) + pad(month, 2) + pad(day, 2);
  }
  const named =
    /^(\d{1,2})?(?:st|nd|rd|th)?[\s.-]*([a-z]{3})[a-z]*[\s.,-]+(?:(\d{1,2})(?:st|nd|rd|th)?[\s,]+)?(\d{4})(?!\d)/.exec(
      text,
    );
  const month = named ? months.indexOf(named[2]!) + 1 : 0;
  const day = named?.[1] ?? named?.[3];
  return month > 0 && day !== undefined ? named![4]! + pad(String(month), 2) + pad(day, 2) : "";
}

/** Whether a column writes the month first: some cell's second number is no month, and no cell's first is none. */
export function dayOrderOf(cells: readonly string[]): DayOrder {
  let [dayFirst, monthFirst] = [0, 0];
  for (const cell of cells.slice(0, 2000)) {
    const found = /^\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*\d/.exec(cell);
    if (!found) continue;
    if (Number(found[1]) > 12) dayFirst++;
    if (Number(found[2]) > 12) monthFirst++;
  }
  return monthFirst > dayFirst ? "month-first" : "day-first";
}
