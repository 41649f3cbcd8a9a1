import { dayOf, wallOf } from "#platform/clock";
import type { Language } from "#platform/i18n";

/** Free instants by the visitor's day, in order. */
export function byDay(free: readonly string[], timeZone: string): Map<string, string[]> {
  return Map.groupBy(free, (at) => dayOf(at, timeZone));
}

/** A day as the reader's language writes it. */
export function dayWords(on: string, language: Language): { day: string; weekday: string } {
  const at = new Date(`${on}T00:00:00Z`);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options }).format(at);
  return { day: format({ month: "short", day: "numeric" }), weekday: format({ weekday: "short" }) };
}

/** An instant in words: day, weekday, both clock times and the zone. */
export function whenWords(at: string, minutes: number, timeZone: string, language: Language): string {
  const day = new Intl.DateTimeFormat(language, { timeZone, dateStyle: "full" }).format(new Date(at));
  const until = new Date(Date.parse(at) + minutes * 60_000);
  const zone = zoneWords(timeZone, language);
  const clock = `${timeIn(at, timeZone)}–${wallOf(until, timeZone).slice(11)}`;
  return language === "zh-CN" ? `${day} ${clock}（${zone}）` : `${day} ${clock} (${zone})`;
}

/** What the clock shows. */
export function timeIn(at: string, timeZone: string): string {
  return wallOf(at, timeZone).slice(11);
}

/** A zone as people name it. */
export function zoneWords(timeZone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: "longGeneric" }).formatToParts(0);
  const city = timeZone.split("/").at(-1)!.replaceAll("_", " ");
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
  return language === "zh-CN" || name.includes(city) ? name : `${name}, ${city}`;
}
