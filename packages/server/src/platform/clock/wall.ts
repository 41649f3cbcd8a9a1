const minute = 60_000;
const shown = new Map<string, Intl.DateTimeFormat>();

function partsOf(at: number, timeZone: string): string {
  let format = shown.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    shown.set(timeZone, format);
  }
  const parts: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(at)) parts[type] = value;
  return `${parts["year"]!.padStart(4, "0")}-${parts["month"]}-${parts["day"]}T${parts["hour"]}:${parts["minute"]}`;
}

/** What the clock on the wall shows at an instant in a zone: `2027-02-01T10:00`. */
export function wallOf(at: Date | string, timeZone: string): string {
  return partsOf(new Date(at).getTime(), timeZone);
}

/** How many minutes a zone is ahead of UTC at an instant. */
export function offsetOf(at: number, timeZone: string): number {
  const whole = Math.floor(at / minute) * minute;
  return Math.round((Date.parse(`${partsOf(whole, timeZone)}Z`) - whole) / minute);
}

const around = new Map<string, { before: number; after: number }>();
const mostAround = 5000;

/** How far a zone is ahead of UTC well before and well after a day; the same on all but two days of a year. */
function offsetsAround(on: string, timeZone: string): { before: number; after: number } {
  const key = `${on} ${timeZone}`;
  let found = around.get(key);
  if (!found) {
    const noon = Date.parse(`${on}T12:00:00Z`);
    if (around.size > mostAround) around.clear();
    found = { before: offsetOf(noon - 129_600_000, timeZone), after: offsetOf(noon + 129_600_000, timeZone) };
    around.set(key, found);
  }
  return found;
}

/**
 * The instant at which the clock on the wall shows this. A time that the clock skips in spring is the instant that far
 * after the jump; of a time that comes twice in autumn the first is meant, as RFC 5545 says.
 */
export function instantOf(wall: string, timeZone: string): string {
  const wanted = Date.parse(`${wall}Z`);
  const { before, after } = offsetsAround(wall.slice(0, 10), timeZone);
  if (before === after) return new Date(wanted - before * minute).toISOString();
  const first = wanted - before * minute;
  if (offsetOf(first, timeZone) === before) return new Date(first).toISOString();
  const second = wanted - after * minute;
  return new Date(offsetOf(second, timeZone) === after ? second : first).toISOString();
}

/** Whether the system knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
