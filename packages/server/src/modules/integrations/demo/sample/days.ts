import { Lunar } from "lunar-typescript";

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** The instant at which clocks in a zone show `minutes` after midnight of a day. Exact but for the night clocks change. */
export function instantAt(on: string, minutes: number, timeZone: string): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + minutes * 60_000 - offsetOn(on, timeZone)).toISOString();
}

/** How far the zone's clocks are ahead of UTC at noon of a day, in milliseconds. */
function offsetOn(on: string, timeZone: string): number {
  const key = `${timeZone} ${on}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const noon = Date.parse(`${on}T12:00:00Z`);
  const shown = Date.parse(`${formatterOf(timeZone).format(noon).replace(" ", "T")}Z`);
  if (offsets.size > 5000) offsets.clear();
  offsets.set(key, shown - noon);
  return shown - noon;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone);
  if (!found) {
    // Swedish writes dates as ISO does.
    found = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
    formatters.set(timeZone, found);
  }
  return found;
}

const festivals = new Map<string, string>();

/** The solar day of a day of the Chinese calendar. */
function solarOf(year: number, month: number, day: number): string {
  const key = `${year}-${month}-${day}`;
  const known = festivals.get(key) ?? Lunar.fromYmd(year, month, day).getSolar().toYmd();
  festivals.set(key, known);
  return known;
}

export type Season = "springFestival" | "midAutumn" | "doubleEleven";
/** A season of buying: presents are bought in the days before `on`. */
export type Peak = { season: Season; on: string; year: number };

/** The seasons that fall into a span of days, in order. */
export function peaksBetween(from: string, to: string): Peak[] {
  const peaks: Peak[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)) + 1; year++) {
    peaks.push({ season: "springFestival", on: solarOf(year, 1, 1), year });
    peaks.push({ season: "midAutumn", on: solarOf(year, 8, 15), year });
    peaks.push({ season: "doubleEleven", on: `${year}-11-11`, year });
  }
  return peaks.filter(({ on }) => on >= from && on <= to).sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** The eve of Spring Festival and the week after it, in which nobody orders. */
export function isHoliday(on: string): boolean {
  const festival = Date.parse(solarOf(Number(on.slice(0, 4)), 1, 1));
  const away = (Date.parse(on) - festival) / 86_400_000;
  return away >= -1 && away <= 6;
}
