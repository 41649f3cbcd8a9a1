import { addDays, daysBetween } from "#platform/clock";
import { isHoliday, type Peak, peaksBetween, type Season } from "./days.ts";
import type { Chance } from "./random.ts";
import type { Client } from "./request.ts";

/** A day on which somebody orders, and the season that made them, if one did. */
export type Visit = { on: string; season: Season | null };

/** How likely an order for a season is, for those who come back anyway and for those who come for seasons only. */
const pulls: Readonly<Record<Season, { others: number; seasonal: number }>> = {
  springFestival: { others: 0.5, seasonal: 0.92 },
  midAutumn: { others: 0.22, seasonal: 0.55 },
  doubleEleven: { others: 0.3, seasonal: 0.7 },
};

/** The days on which a customer ordered up to yesterday, in order: their own rhythm, and the seasons. */
export function visitsOf(chance: Chance, client: Client, today: string): Visit[] {
  const last = client.silentFrom ?? addDays(today, -1);
  const days = new Map<string, Season | null>();
  for (const on of ordinaryDays(chance, client, last)) days.set(on, null);
  for (const peak of peaksBetween(client.since, addDays(today, 40))) {
    const on = seasonDay(chance, client, peak);
    if (on && on >= client.since && on <= last) days.set(on, peak.season);
  }
  return [...days]
    .map(([on, season]) => ({ on, season }))
    .filter(({ on }) => !isHoliday(on))
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}

function ordinaryDays(chance: Chance, client: Client, last: string): string[] {
  const first = addDays(client.since, chance.int(1, 8));
  if (client.habit === "lead" || first > last) return [];
  if (client.habit === "once" || client.habit === "seasonal") return client.habit === "once" ? [first] : [];
  const days: string[] = [];
  for (let on = first; on <= last; on = addDays(on, pause(chance, client, on, last))) days.push(on);
  return days;
}

/** People come a little more often as time goes by: the firm gets better at asking. */
function pause(chance: Chance, { interval }: Client, on: string, last: string): number {
  const early = Math.min(1, daysBetween(on, last) / 730);
  return Math.max(4, Math.round(chance.around(interval * (0.82 + 0.42 * early), 0.3)));
}

function seasonDay(chance: Chance, client: Client, { season, on }: Peak): string | null {
  const { others, seasonal } = pulls[season];
  if (client.habit === "lead" || client.habit === "once") return null;
  // Abroad nobody waits for the eleventh of November.
  const pull = client.habit === "seasonal" ? seasonal : others * (client.language === "en" ? 0.5 : 1);
  if (!chance.is(pull)) return null;
  if (season === "doubleEleven") return addDays(on, chance.int(-10, 1));
  return addDays(on, -chance.int(8, client.segment === "person" ? 24 : 38));
}
