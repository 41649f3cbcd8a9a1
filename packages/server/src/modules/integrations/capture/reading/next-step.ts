const chineseNumbers: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  日: 7,
  天: 7,
  十: 10,
};
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const plain: [RegExp, number][] = [
  [/大后天/, 3],
  [/后天|day after tomorrow/i, 2],
  [/明天|明日|明早|明晚|tomorrow|\btmrw?\b/i, 1],
  [/今天|今日|今晚|today|tonight/i, 0],
];

export type WhenAndHow = { on: string; kind: "call" | "visit" | "meeting" | "mail" | "message" | "todo" };

/** The day that words like 明天, 下周三, 3天后, 12月5日, "next Monday" or "in two days" mean, seen from `today`; null where none is named. */
export function dayNamed(text: string, today: string): string | null {
  for (const [pattern, days] of plain) if (pattern.test(text)) return plus(today, days);
  const later = /(\d{1,3}|[一二两三四五六七十])\s*(天|周|个?星期)(?:之?后|以后)/u.exec(text);
  if (later) return plus(today, numberOf(later[1]!) * (later[2] === "天" ? 1 : 7));
  const within = /\bin (\d{1,3}|a|one|two|three|four) (day|week)s?\b/i.exec(text);
  if (within) return plus(today, english(within[1]!) * (within[2]!.toLowerCase() === "week" ? 7 : 1));
  const week = /(下下|下|这|本)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])/u.exec(text);
  if (week) return weekday(today, chineseNumbers[week[2]!]!, { 下下: 2, 下: 1, 这: 0, 本: 0 }[week[1] ?? ""]);
  const named = new RegExp(`\\b(next |this )?(${weekdays.join("|")})\\b`, "i").exec(text);
  if (named)
    return weekday(
      today,
      weekdays.indexOf(named[2]!.toLowerCase()) + 1,
      named[1] === undefined ? undefined : /next/i.test(named[1]) ? 1 : 0,
    );
  const date = /(?:(\d{4})\s*[年/-]\s*)?(\d{1,2})\s*(?:月|\/|-)\s*(\d{1,2})\s*(?:日|号)?(?![\d:：/-])/u.exec(text);
  return date && (date[0].includes("月") || date[1])
    ? calendarDay(today, date[1], Number(date[2]), Number(date[3]))
    : null;
}

/** What is to be done on that day. */
export function stepNamed(text: string, today: string): WhenAndHow | null {
  const on = dayNamed(text, today);
  if (!on || on < today) return null;
  if (/电话|打给|致电|回电|\bcall\b|\bring\b|\bphone\b/i.test(text)) return { on, kind: "call" };
  if (/拜访|上门|登门|\bvisit\b/i.test(text)) return { on, kind: "visit" };
  if (/见面|会议|开会|面谈|\bmeet(?:ing)?\b/i.test(text)) return { on, kind: "meeting" };
  if (/邮件|\be-?mail\b/i.test(text)) return { on, kind: "mail" };
  return { on, kind: /微信|联系|回复|\bmessage\b|\bcontact\b|\breply\b/i.test(text) ? "message" : "todo" };
}

const numberOf = (word: string) => chineseNumbers[word] ?? Number(word);
const english = (word: string) => ({ a: 1, one: 1, two: 2, three: 3, four: 4 })[word.toLowerCase()] ?? Number(word);

/** A weekday of this week or of a later one; without a word for the week, the next such day from today on. */
function weekday(today: string, wanted: number, weeks: number | undefined): string {
  const now = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  return plus(today, weeks === undefined ? (wanted - now + 7) % 7 : wanted - now + 7 * weeks);
}

function calendarDay(today: string, year: string | undefined, month: number, day: number): string | null {
  const two = (number: number) => String(number).padStart(2, "0");
  const inYear = (one: number) => `${one}-${two(month)}-${two(day)}`;
  const exists = (on: string) => !Number.isNaN(Date.parse(on)) && new Date(on).toISOString().slice(0, 10) === on;
  const thisYear = Number(today.slice(0, 4));
  const on = year ? inYear(Number(year)) : inYear(thisYear) < today ? inYear(thisYear + 1) : inYear(thisYear);
  return exists(on) ? on : null;
}

function plus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
