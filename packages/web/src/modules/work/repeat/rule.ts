/** How often something comes, as far as the small form knows it. */
export type Rule = {
  freq: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  interval: number;
  /** `MO`, or of a month `2TU`, `-1FR`. */
  days: string[];
  monthDay: number | null;
  count: number | null;
  until: string | null;
};

export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

const known = new Set(["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL", "WKST"]);

/** Reads a rule of RFC 5545; null where it says more than the form can show. */
export function readRule(text: string): Rule | null {
  const parts = new Map(text.split(";").map((part) => part.split("=") as [string, string]));
  if ([...parts.keys()].some((name) => !known.has(name))) return null;
  const freq = parts.get("FREQ") as Rule["freq"] | undefined;
  const days = parts.get("BYDAY")?.split(",") ?? [];
  const monthDays = parts.get("BYMONTHDAY")?.split(",") ?? [];
  if (!freq || !["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].includes(freq)) return null;
  const numbered = days.some((day) => day.length > 2);
  if (freq === "MONTHLY" ? days.length > 1 || (days.length === 1 && !numbered) : numbered) return null;
  if ((freq === "DAILY" || freq === "YEARLY") && (days.length > 0 || monthDays.length > 0)) return null;
  if (monthDays.length > 1 || (monthDays.length === 1 && freq !== "MONTHLY")) return null;
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get("UNTIL") ?? "");
  return {
    freq,
    interval: Number(parts.get("INTERVAL") ?? 1),
    days,
    monthDay: monthDays.length === 1 ? Number(monthDays[0]) : null,
    count: parts.has("COUNT") ? Number(parts.get("COUNT")) : null,
    until: until ? `${until[1]}-${until[2]}-${until[3]}` : null,
  };
}

/** Writes it again. */
export function writeRule({ freq, interval, days, monthDay, count, until }: Rule): string {
  return [
    `FREQ=${freq}`,
    interval > 1 && `INTERVAL=${interval}`,
    days.length > 0 && `BYDAY=${days.join(",")}`,
    monthDay !== null && `BYMONTHDAY=${monthDay}`,
    count !== null && `COUNT=${count}`,
    until !== null && `UNTIL=${until.replaceAll("-", "")}`,
  ]
    .filter(Boolean)
    .join(";");
}

/** The weekday of a day, `MO`. */
export function weekdayOf(on: string): string {
  return weekdays[(new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7]!;
}

/** A day's place in its month, `2TU`; the fifth counts as the last, as few months have one. */
export function placeInMonth(on: string): string {
  const place = Math.ceil(Number(on.slice(8)) / 7);
  return `${place > 4 ? -1 : place}${weekdayOf(on)}`;
}
