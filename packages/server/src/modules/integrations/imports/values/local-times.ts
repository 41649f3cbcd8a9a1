const formatters = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, number>();
const quarter = 15 * 60_000;

/** The instant, in milliseconds, at which clocks in a time zone show this local time (itself given as if it were UTC). */
export function instantOf(local: number, timeZone: string): number {
  const first = local - offsetAt(local, timeZone);
  return local - offsetAt(first, timeZone);
}

/** How far a zone is ahead of UTC at an instant. Zones change on quarters of an hour, so one answer serves each quarter. */
function offsetAt(instant: number, timeZone: string): number {
  const start = Math.floor(instant / quarter) * quarter;
  const key = `${timeZone}${start}`;
  let offset = known.get(key);
  if (offset === undefined) {
    if (known.size > 20_000) known.clear();
    offset = shownAt(start, timeZone) - start;
    known.set(key, offset);
  }
  return offset;
}

/** What clocks show at an instant, as if it were UTC. */
function shownAt(instant: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    const number = "numeric" as const;
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: number,
      month: number,
      day: number,
      hour: number,
      minute: number,
      second: number,
    });
    formatters.set(timeZone, formatter);
  }
  const [month, day, year, hour, minute, second] = formatter.format(instant).match(/\d+/g)!.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
