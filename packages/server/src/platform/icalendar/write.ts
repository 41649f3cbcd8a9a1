import { addDays, instantOf } from "#platform/clock";
import { compact, zoneLines } from "./zones.ts";

/** An event as it is written. Times are those on the wall of `timeZone`; `minutes` of whole days are 1440 each. */
export type EventOut = {
  uid: string;
  title: string;
  startOn: string;
  startTime: string | null;
  minutes: number;
  timeZone: string;
  location: string;
  notes: string;
  busy: boolean;
  rrule: string | null;
  exceptions: readonly string[];
  extraDays: readonly string[];
  /** Of one that differs from its series: its day by the rule, and the series' own clock. */
  differs?: { on: string; time: string | null; timeZone: string } | undefined;
  sequence: number;
  createdAt: string;
  changedAt: string;
  url?: string | undefined;
};

/** A whole calendar as text: CRLF, folded, escaped; zones that a series needs are described. What a server keeps has no method. */
export function writeCalendar(
  name: string,
  events: readonly EventOut[],
  now: Date,
  method: "PUBLISH" | null = "PUBLISH",
): string {
  const zones = new Map<string, { from: number; to: number }>();
  const thisYear = now.getUTCFullYear();
  for (const { startTime, timeZone, startOn, rrule, extraDays, differs } of events) {
    const series = rrule !== null || extraDays.length > 0;
    for (const zone of [series && startTime ? timeZone : "", differs?.time ? differs.timeZone : ""]) {
      if (zone === "" || zone === "UTC") continue;
      const known = zones.get(zone) ?? { from: thisYear, to: thisYear + 5 };
      zones.set(zone, { ...known, from: Math.min(known.from, Number(startOn.slice(0, 4)) - 1) });
    }
  }
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Soloist//Calendar//EN",
    "CALSCALE:GREGORIAN",
    ...(method === null ? [] : [`METHOD:${method}`]),
    ...(name ? [`X-WR-CALNAME:${escape(name)}`, `NAME:${escape(name)}`] : []),
    ...[...zones].flatMap(([zone, { from, to }]) => zoneLines(zone, Math.max(from, 1970), to)),
    ...events.flatMap((event) => eventLines(event)),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

/** The lines of one event. */
export function eventLines(event: EventOut): string[] {
  const { startOn, startTime, minutes, timeZone, rrule, extraDays, differs } = event;
  const series = rrule !== null || extraDays.length > 0;
  const when = (property: string, on: string, time: string | null, zone: string, asUtc: boolean) => {
    if (time === null) return `${property};VALUE=DATE:${compact(on)}`;
    if (asUtc || zone === "UTC") return `${property}:${utc(instantOf(`${on}T${time}`, zone))}`;
    return `${property};TZID=${zone}:${compact(`${on}T${time}:00`)}`;
  };
  const own = (property: string, on: string) => when(property, on, startTime, timeZone, !series);
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `CREATED:${utc(event.createdAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    own("DTSTART", startOn),
    ...(startTime === null
      ? [`DTEND;VALUE=DATE:${compact(addDays(startOn, Math.max(1, Math.ceil(minutes / 1440))))}`]
      : [`DURATION:PT${minutes}M`]),
    ...(differs ? [when("RECURRENCE-ID", differs.on, differs.time, differs.timeZone, false)] : []),
    ...(rrule === null ? [] : [`RRULE:${ruleOut(rrule, event)}`]),
    ...event.exceptions.map((on) => own("EXDATE", on)),
    ...extraDays.map((on) => own("RDATE", on)),
    `SUMMARY:${escape(event.title)}`,
    ...(event.location ? [`LOCATION:${escape(event.location)}`] : []),
    ...(event.notes ? [`DESCRIPTION:${escape(event.notes)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    `TRANSP:${event.busy ? "OPAQUE" : "TRANSPARENT"}`,
    "END:VEVENT",
  ];
}

/** The end of a rule is an instant where its beginning has a time. */
function ruleOut(rule: string, { startTime, timeZone }: EventOut): string {
  if (startTime === null) return rule;
  return rule.replace(/UNTIL=(\d{4})(\d{2})(\d{2})(T\w+)?/, (_, year, month, day) => {
    return `UNTIL=${utc(instantOf(`${year}-${month}-${day}T${startTime}`, timeZone))}`;
  });
}

const utc = (instant: string) => `${compact(instant.slice(0, 19))}Z`;

/** A text as iCalendar writes it; what no file may hold is left out. */
export function escape(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
      .replace(/\\/g, "\\\\")
      .replace(/;/g, "\\;")
      .replace(/,/g, "\\,")
      .replace(/\n/g, "\\n")
  );
}

const octets = new TextEncoder();

/** Lines of 75 octets at most, never within a character. */
export function fold(line: string): string {
  if (line.length <= 25 || octets.encode(line).length <= 75) return line;
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const char of line) {
    const more = octets.encode(char).length;
    if (size + more > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      [part, size] = ["", 0];
    }
    part += char;
    size += more;
  }
  parts.push(part);
  return parts.join("\r\n ");
}
