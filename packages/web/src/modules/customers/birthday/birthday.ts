import { useLanguage } from "#platform/i18n";
import { birthdayParts } from "../contact.ts";
import type { Customer } from "../data.ts";
import { useCustomerWords } from "../words.ts";

const lunarMonths = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];
const digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** A day of a Chinese month as it is said: 初九, 十五, 廿三, 三十. */
export function lunarDayName(day: number): string {
  if (day === 10) return "初十";
  if (day === 20) return "二十";
  if (day === 30) return "三十";
  return `${["初", "十", "廿"][Math.floor(day / 10)] ?? ""}${digits[(day % 10) - 1] ?? ""}`;
}

/** A day of the Chinese calendar as it is said: 三月初九, 闰六月初一. */
export function lunarName({ month, day, leap }: { month: number; day: number; leap: boolean }): string {
  return `${leap ? "闰" : ""}${lunarMonths[month - 1] ?? month}月${lunarDayName(day)}`;
}

/** A birthday in words: 5月12日, 农历三月初九, May 12, 1990. */
export function useBirthday({ birthday, birthdayCalendar }: Pick<Customer, "birthday" | "birthdayCalendar">): string {
  const t = useCustomerWords();
  const language = useLanguage();
  if (!birthday) return "";
  const { year, month, day } = birthdayParts(birthday);
  if (birthdayCalendar !== "solar") {
    const name = lunarName({ month, day, leap: birthdayCalendar === "lunar-leap" });
    return `${year ? `${year} ` : ""}${t.lunarSays(name)}`;
  }
  return dayInWords(`${year ?? 2000}${birthday.slice(-6)}`, language, year !== null);
}

/** A day of the solar calendar in words, with or without its year. */
export function dayInWords(on: string, language: string, withYear: boolean): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    month: "long",
    day: "numeric",
    ...(withYear ? { year: "numeric" } : {}),
  }).format(new Date(`${on}T12:00:00Z`));
}
