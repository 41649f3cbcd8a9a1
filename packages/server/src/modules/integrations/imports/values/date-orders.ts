import { cleanCell } from "./cells.ts";
import type { DateOrder } from "./dates.ts";

const yearLast = /^\D{0,4}(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{1,2})(?!\d)/;

/**
 * In which order a column writes its dates. `sure` is false when no date of it decides between day and month; then dots
 * mean the day comes first (as in Germany), slashes the month (as a spreadsheet in American settings writes).
 */
export function guessDateOrder(samples: readonly string[]): { order: DateOrder; sure: boolean } {
  const dates = samples
    .map((sample) => yearLast.exec(cleanCell(sample).normalize("NFKC")))
    .filter((found) => found !== null);
  const full = dates.filter((found) => found[4]!.length === 4);
  if (dates.length === 0) return { order: "ymd", sure: true };
  const dayFirst = dates.filter((found) => Number(found[1]) > 12 && Number(found[3]) <= 12).length;
  const monthFirst = dates.filter((found) => Number(found[3]) > 12 && Number(found[1]) <= 12).length;
  if (dayFirst !== monthFirst && full.length > 0) {
    return { order: dayFirst > monthFirst ? "dmy" : "mdy", sure: dayFirst === 0 || monthFirst === 0 };
  }
  if (full.length === 0) return shortYears(dates);
  return { order: full[0]![2] === "." ? "dmy" : "mdy", sure: false };
}

/** With years of two digits the place that exceeds twelve and thirty-one tells most. */
function shortYears(dates: readonly RegExpExecArray[]): { order: DateOrder; sure: boolean } {
  const most = (place: number) => Math.max(...dates.map((found) => Number(found[place])));
  if (most(1) > 31) return { order: "ymd", sure: true };
  if (most(1) > 12 && most(4) > 31) return { order: "dmy", sure: true };
  if (most(3) > 12) return { order: most(1) > 12 ? "ymd" : "mdy", sure: true };
  return { order: most(1) > 12 ? "dmy" : dates[0]![2] === "." ? "dmy" : "mdy", sure: false };
}
