import { type Sentence, say } from "#platform/i18n";
import { cleanCell, isSentence, quoted } from "./cells.ts";
import { type DateOrder, parseDate } from "./dates.ts";
import { dayFault, monthOf } from "./days.ts";

/** A birthday; `year` is null when nobody told it. A lunar one may stand in a leap month (闰四月). */
export type Birthday = {
  calendar: "solar" | "lunar";
  year: number | null;
  month: number;
  day: number;
  leapMonth: boolean;
};

/** A year that address books write when they only know the day. */
const placeholderYear = 1604;

/**
 * Reads a birthday: any date, --05-12, 05-12, 5月12日, 12 May, and lunar ones: 农历1990年闰四月初五, 阴历4月5日, 腊月廿三.
 */
export function parseBirthday(text: string, order: DateOrder): Birthday | Sentence {
  const cell = cleanCell(text).normalize("NFKC");
  if (cell === "") return say("There is no birthday here.", "这里没有生日。");
  if (isLunar.test(cell)) return lunar(cell);
  const dated = parseDate(cell, order, "UTC");
  if (!isSentence(dated)) {
    const [year, month, day] = dated.on.split("-").map(Number) as [number, number, number];
    return { calendar: "solar", year: year === placeholderYear ? null : year, month, day, leapMonth: false };
  }
  const found = withoutYear(cell, order);
  if (!found) return dated;
  const [month, day] = found;
  return dayFault(quoted(cell), null, month, day) ?? { calendar: "solar", year: null, month, day, leapMonth: false };
}

function withoutYear(cell: string, order: DateOrder): [month: number, day: number] | null {
  const dashed = /^--(\d{2})-?(\d{2})$/.exec(cell) ?? /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(cell);
  if (dashed) return [Number(dashed[1]), Number(dashed[2])];
  const placeholder = /^1604-(\d{2})-(\d{2})$/.exec(cell);
  if (placeholder) return [Number(placeholder[1]), Number(placeholder[2])];
  const two = /^(\d{1,2})[-/.](\d{1,2})\.?$/.exec(cell);
  if (two) return order === "dmy" ? [Number(two[2]), Number(two[1])] : [Number(two[1]), Number(two[2])];
  const named = /^(\d{1,2})[\s.-]*([a-z]{3,9})$/i.exec(cell) ?? /^([a-z]{3,9})[\s.-]*(\d{1,2})$/i.exec(cell);
  const month = named && (monthOf(named[1]!) ?? monthOf(named[2]!));
  return month ? [month, Number(/\d+/.exec(cell)![0])] : null;
}

const isLunar = /农历|阴历|旧历|\(农\)|^农|lunar|闰|初[一二三四五六七八九十]|廿|正月|冬月|腊月/i;
const lunarShape =
  /^(?:([\d〇零一二三四五六七八九]{4})\s*[-/.年]\s*)?(闰)?\s*(正|冬|腊|十[一二]?|[一二三四五六七八九]|\d{1,2})\s*[-/.月]\s*(?:初?([一二三四五六七八九十廿卅]{1,3})|初?(\d{1,2}))\s*[日号]?$/;

function lunar(cell: string): Birthday | Sentence {
  const parts = lunarShape.exec(cell.replace(/[(（]?(?:农历|阴历|旧历|农|lunar)[)）]?[:\s]*/gi, "").trim());
  const month = parts && monthNumber(parts[3]!);
  const day = parts && (parts[4] ? chineseNumber(parts[4]) : Number(parts[5]));
  if (!parts || !month || !day || month > 12 || day > 30) {
    return say(`“${quoted(cell)}” is not a day of the lunar calendar.`, `“${quoted(cell)}”不是农历日期。`);
  }
  const year = parts[1]
    ? Number(
        [...parts[1]]
          .map((digit) => (/\d/.test(digit) ? digit : numerals.indexOf(digit === "零" ? "〇" : digit)))
          .join(""),
      )
    : null;
  return { calendar: "lunar", year, month, day, leapMonth: parts[2] === "闰" };
}

const numerals = "〇一二三四五六七八九";
const monthNumber = (text: string) =>
  /\d/.test(text) ? Number(text) : ({ 正: 1, 冬: 11, 腊: 12 }[text] ?? chineseNumber(text));

/** 一 to 三十, with 廿 for twenty and 卅 for thirty; 0 when it is none of them. */
function chineseNumber(text: string): number {
  const parts = /^([二三])?(十|廿|卅)?([一二三四五六七八九])?$/.exec(text.replace(/^([一四五六七八九])$/, "$1"));
  if (!parts || text === "") return 0;
  const tens =
    parts[2] === "廿" ? 2 : parts[2] === "卅" ? 3 : parts[2] ? Math.max(1, numerals.indexOf(parts[1] ?? "一")) : 0;
  const ones = numerals.indexOf(parts[3] ?? (parts[2] ? "〇" : (parts[1] ?? "〇")));
  return tens * 10 + ones;
}
