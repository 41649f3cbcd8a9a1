import { Lunar, Solar } from "lunar-typescript";
import { addDays } from "#platform/clock";
import { type Sentence, say } from "#platform/i18n";

/** A day that differs from its weekday: off with a name, or a weekend on which people work to make up for it. */
export type SpecialDay = { on: string; off: boolean; name: Sentence };

const names = {
  newYear: say("New Year's Day", "元旦"),
  spring: say("Spring Festival", "春节"),
  qingming: say("Qingming", "清明节"),
  labour: say("Labour Day", "劳动节"),
  dragon: say("Dragon Boat Festival", "端午节"),
  autumn: say("Mid-Autumn Festival", "中秋节"),
  national: say("National Day", "国庆节"),
};
type Name = keyof typeof names;
/** First and last day off, and the weekends worked for them. */
type Break = [name: Name, first: string, last: string, ...worked: string[]];

/** As the State Council arranged them (国务院办公厅关于部分节假日安排的通知), year by year. */
const published: Readonly<Record<string, readonly Break[]>> = {
  "2024": [
    ["newYear", "2023-12-30", "2024-01-01"],
    ["spring", "2024-02-10", "2024-02-17", "2024-02-04", "2024-02-18"],
    ["qingming", "2024-04-04", "2024-04-06", "2024-04-07"],
    ["labour", "2024-05-01", "2024-05-05", "2024-04-28", "2024-05-11"],
    ["dragon", "2024-06-08", "2024-06-10"],
    ["autumn", "2024-09-15", "2024-09-17", "2024-09-14"],
    ["national", "2024-10-01", "2024-10-07", "2024-09-29", "2024-10-12"],
  ],
  "2025": [
    ["newYear", "2025-01-01", "2025-01-01"],
    ["spring", "2025-01-28", "2025-02-04", "2025-01-26", "2025-02-08"],
    ["qingming", "2025-04-04", "2025-04-06"],
    ["labour", "2025-05-01", "2025-05-05", "2025-04-27"],
    ["dragon", "2025-05-31", "2025-06-02"],
    ["national", "2025-10-01", "2025-10-08", "2025-09-28", "2025-10-11"],
  ],
  "2026": [
    ["newYear", "2026-01-01", "2026-01-03", "2026-01-04"],
    ["spring", "2026-02-15", "2026-02-23", "2026-02-14", "2026-02-28"],
    ["qingming", "2026-04-04", "2026-04-06"],
    ["labour", "2026-05-01", "2026-05-05", "2026-05-09"],
    ["dragon", "2026-06-19", "2026-06-21"],
    ["autumn", "2026-09-25", "2026-09-27"],
    ["national", "2026-10-01", "2026-10-07", "2026-09-20", "2026-10-10"],
  ],
};

/** The years whose arrangement, with 调休, is known here. */
export const publishedYears = Object.keys(published).map(Number);

const kept = new Map<number, readonly SpecialDay[]>();

/** The holidays of a year: as arranged where that is published, else the days that the law itself gives. */
export function chineseHolidays(year: number): readonly SpecialDay[] {
  let days = kept.get(year);
  if (!days) {
    const breaks = published[String(year)];
    days = breaks ? breaks.flatMap(daysOf) : byLaw(year);
    kept.set(year, days);
  }
  return days;
}

function daysOf([name, first, last, ...worked]: Break): SpecialDay[] {
  const days: SpecialDay[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) days.push({ on, off: true, name: names[name] });
  for (const on of worked) days.push({ on, off: false, name: names[name] });
  return days;
}

/** 全国年节及纪念日放假办法 as of 2025: thirteen days, without what a year arranges around them. */
function byLaw(year: number): SpecialDay[] {
  const lunarDay = (month: number, day: number) => Lunar.fromYmd(year, month, day).getSolar().toYmd();
  const spring = lunarDay(1, 1);
  const span = (name: Name, first: string, days: number) => daysOf([name, first, addDays(first, days - 1)]);
  const qingming = Solar.fromYmd(year, 4, 5).getLunar().getJieQiTable()["清明"]!.toYmd();
  return [
    ...span("newYear", `${year}-01-01`, 1),
    ...span("spring", addDays(spring, -1), 4),
    ...span("qingming", qingming, 1),
    ...span("labour", `${year}-05-01`, 2),
    ...span("dragon", lunarDay(5, 5), 1),
    ...span("autumn", lunarDay(8, 15), 1),
    ...span("national", `${year}-10-01`, 3),
  ];
}

const labels = new Map<string, string>();
const mostLabels = 2000;

/** The lunar day as a calendar shows it: 初一 as its month (正月), a festival by its name, else 十五. */
export function lunarLabel(on: string): string {
  let label = labels.get(on);
  if (label === undefined) {
    if (labels.size > mostLabels) labels.clear();
    label = reckonLabel(on);
    labels.set(on, label);
  }
  return label;
}

function reckonLabel(on: string): string {
  const [year, month, day] = on.split("-").map(Number) as [number, number, number];
  const lunar = Solar.fromYmd(year, month, day).getLunar();
  const festival = lunar.getFestivals()[0];
  if (festival && festival.length <= 3) return festival;
  const term = lunar.getJieQi();
  if (term) return term;
  return lunar.getDay() === 1 ? `${lunar.getMonthInChinese()}月` : lunar.getDayInChinese();
}
