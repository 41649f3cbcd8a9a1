import { createHash } from "node:crypto";
import ICAL from "ical.js";
import { addDays, instantOf, wallOf } from "#platform/clock";
import { type Sentence, say } from "#platform/i18n";
import { tidyRule } from "./rule.ts";
import { repaired } from "./text.ts";
import { zoneNamed } from "./zones.ts";

export type Guest = { name: string; email: string; answer: "open" | "accepted" | "declined" | "tentative" };

/** An event as it was read: by the clock on the wall of `timeZone`, which is '' for the firm's. */
export type EventIn = {
  uid: string;
  occurrenceOn: string | null; // of one that differs: its day by the rule
  title: string;
  startOn: string;
  startTime: string | null;
  minutes: number;
  timeZone: string;
  location: string;
  notes: string;
  busy: boolean;
  rrule: string | null;
  exceptions: string[];
  extraDays: string[];
  cancelled: boolean;
  sequence: number;
  changedAt: string | null;
  guests: Guest[];
};
/** What could not be taken as it is written, and what became of it. */
export type Trouble = { title: string; says: Sentence };
export type CalendarIn = { name: string; events: EventIn[]; troubles: Trouble[] };

const most = 20_000;

/** Reads a calendar of whatever make. What is broken is told, and the rest taken. */
export function readCalendar(text: string, firmZone: string): CalendarIn {
  const result: CalendarIn = { name: "", events: [], troubles: [] };
  for (const root of parsed(text, result.troubles)) {
    result.name ||= String(root.getFirstPropertyValue("x-wr-calname") ?? "");
    const zones = new Map<string, ICAL.Component>();
    for (const zone of root.getAllSubcomponents("vtimezone")) {
      zones.set(String(zone.getFirstPropertyValue("tzid")), zone);
    }
    for (const component of root.getAllSubcomponents("vevent").slice(0, most)) {
      try {
        result.events.push(readEvent(component, { zones, firmZone, troubles: result.troubles }));
      } catch {
        const title = String(component.getFirstPropertyValue("summary") ?? "");
        result.troubles.push({
          title,
          says: say("It has no day that can be read; left out.", "日期无法识别，已跳过。"),
        });
      }
    }
  }
  settleDiffering(result.events);
  return result;
}

/** One that differs may be told by another clock than its series: its day is that of the series'. */
function settleDiffering(events: EventIn[]): void {
  for (const event of events) {
    if (event.occurrenceOn === null || !event.occurrenceOn.includes("T")) continue;
    const series = events.find(({ uid, occurrenceOn }) => uid === event.uid && occurrenceOn === null);
    const [wall, zone] = event.occurrenceOn.split(" ") as [string, string | undefined];
    const theirs = series?.timeZone ?? "";
    event.occurrenceOn =
      zone && theirs && zone !== theirs ? wallOf(instantOf(wall, zone), theirs).slice(0, 10) : wall.slice(0, 10);
  }
}

type Around = { zones: Map<string, ICAL.Component>; firmZone: string; troubles: Trouble[] };
type Moment = { wall: string; zone: string; isDate: boolean };

function readEvent(component: ICAL.Component, around: Around): EventIn {
  const text = (name: string) => String(component.getFirstPropertyValue(name) ?? "");
  const title = text("summary").trim();
  const start = momentOf(component.getFirstProperty("dtstart")!, around);
  const minutes = lengthOf(component, start, around);
  const rrule = ruleOf(component, start, title, around);
  const days = (name: string) =>
    component.getAllProperties(name).flatMap((property) => {
      try {
        return momentsOf(property, around).map((moment) => dayFor(moment, start));
      } catch {
        return []; // one that cannot be read is not worth the whole
      }
    });
  const differs = component.getFirstProperty("recurrence-id");
  const at = differs && momentOf(differs, around);
  const extraDays = [...new Set(days("rdate"))].filter((on) => on !== start.wall.slice(0, 10)).sort();
  // A single one by Greenwich is shown by the firm's own clock; a series keeps its clock, as it decides on its days.
  const series = rrule !== null || extraDays.length > 0 || at !== null;
  const own =
    !series && start.zone === "UTC" ? { wall: wallOf(instantOf(start.wall, "UTC"), around.firmZone), zone: "" } : start;
  return {
    uid: text("uid").trim() || hashOf(component.toString()),
    occurrenceOn: at === null ? null : at.isDate ? at.wall : `${at.wall} ${at.zone}`,
    title: title === "" ? "–" : title.slice(0, 500),
    startOn: own.wall.slice(0, 10),
    startTime: start.isDate ? null : own.wall.slice(11, 16),
    minutes,
    timeZone: start.isDate ? "" : own.zone,
    location: text("location").trim().slice(0, 1000),
    notes: text("description").trim().slice(0, 20_000),
    busy: text("transp").toUpperCase() !== "TRANSPARENT",
    rrule,
    exceptions: [...new Set(days("exdate"))].sort(),
    extraDays,
    cancelled: text("status").toUpperCase() === "CANCELLED",
    sequence: Number(text("sequence")) || 0,
    changedAt: instantIn(text("last-modified")) ?? instantIn(text("dtstamp")),
    guests: guestsOf(component),
  };
}

/** A point in time as it is written; one in a zone that nobody knows is told by the firm's clock. */
function momentOf(property: ICAL.Property, around: Around): Moment {
  const [moment] = momentsOf(property, around);
  if (!moment) throw new Error("no time");
  return moment;
}

function momentsOf(property: ICAL.Property, { zones, firmZone }: Around): Moment[] {
  const tzid = property.getFirstParameter("tzid");
  return property.getValues().flatMap((value: unknown): Moment[] => {
    const time = (value instanceof ICAL.Period ? value.start : value) as ICAL.Time;
    if (!(time instanceof ICAL.Time) || Number.isNaN(time.year)) return [];
    const written = time.toString();
    if (!/^\d{4}-\d\d-\d\d/.test(written)) return [];
    if (time.isDate) return [{ wall: written.slice(0, 10), zone: "", isDate: true }];
    const wall = written.slice(0, 16);
    if (written.endsWith("Z")) return [{ wall, zone: "UTC", isDate: false }];
    if (!tzid) return [{ wall, zone: "", isDate: false }];
    const described = zones.get(tzid);
    const zone = zoneNamed(tzid, String(described?.getFirstPropertyValue("x-lic-location") ?? ""));
    if (zone !== null) return [{ wall, zone, isDate: false }];
    if (!described) return [{ wall, zone: "", isDate: false }];
    const there = time.clone();
    there.zone = new ICAL.Timezone(described);
    const instant = new Date(there.toUnixTime() * 1000);
    return [{ wall: wallOf(instant, firmZone), zone: "", isDate: false }];
  });
}

/** The day of a moment by the clock of the event that it belongs to. */
function dayFor(moment: Moment, start: Moment): string {
  if (moment.isDate || moment.zone === start.zone || moment.zone === "" || start.zone === "")
    return moment.wall.slice(0, 10);
  return wallOf(instantOf(moment.wall, moment.zone), start.zone).slice(0, 10);
}

function lengthOf(component: ICAL.Component, start: Moment, around: Around): number {
  const end = readable(component.getFirstProperty("dtend"));
  const duration = component.getFirstPropertyValue("duration");
  if (end) {
    const until = momentOf(end, around);
    const at = ({ wall, zone, isDate }: Moment) =>
      Date.parse(instantOf(isDate ? `${wall}T00:00` : wall, isDate ? "UTC" : zone || around.firmZone));
    const minutes = Math.round((at(until) - at(start)) / 60_000);
    return start.isDate ? Math.max(1440, minutes) : Math.max(1, minutes);
  }
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : 0;
  if (start.isDate) return Math.max(1, Math.round(seconds / 86_400)) * 1440;
  return Math.max(1, Math.round(seconds / 60));
}

function ruleOf(
  component: ICAL.Component,
  start: Moment,
  title: string,
  { firmZone, troubles }: Around,
): string | null {
  const value = component.getFirstPropertyValue("rrule");
  if (value === null) return null;
  const written = String(value);
  const until = /UNTIL=(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)Z)?/.exec(written);
  let rule = written;
  if (until?.[4] && !start.isDate) {
    const instant = `${until[1]}-${until[2]}-${until[3]}T${until[4]}:${until[5]}:${until[6]}.000Z`;
    const wall = wallOf(instant, start.zone || firmZone);
    const on = wall.slice(11) < start.wall.slice(11, 16) ? addDays(wall.slice(0, 10), -1) : wall.slice(0, 10);
    rule = written.replace(/UNTIL=[^;]+/, `UNTIL=${on.replaceAll("-", "")}`);
  }
  const tidy = tidyRule(rule);
  if (tidy === null) {
    troubles.push({
      title,
      says: say("It repeats by a rule that is not kept; taken once.", "重复规则不受支持，只导入一次。"),
    });
  }
  return tidy;
}

const answers: Readonly<Record<string, Guest["answer"]>> = {
  ACCEPTED: "accepted",
  DECLINED: "declined",
  TENTATIVE: "tentative",
};

function guestsOf(component: ICAL.Component): Guest[] {
  const properties = [...component.getAllProperties("organizer"), ...component.getAllProperties("attendee")];
  const guests = new Map<string, Guest>();
  for (const property of properties) {
    const email = String(property.getFirstValue() ?? "")
      .replace(/^mailto:/i, "")
      .trim()
      .toLowerCase();
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) continue;
    const name = (property.getFirstParameter("cn") ?? "").replace(/^"|"$/g, "").slice(0, 200);
    const answer = answers[(property.getFirstParameter("partstat") ?? "").toUpperCase()] ?? "open";
    guests.set(email, { name, email, answer });
  }
  return [...guests.values()].slice(0, 200);
}

function instantIn(written: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT/.test(written)) return null;
  const at = new Date(written.endsWith("Z") ? written : `${written}Z`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

const hashOf = (text: string) => `${createHash("sha256").update(text).digest("hex").slice(0, 32)}@soloist`;

/** The calendars of a text; where the whole cannot be read, its events one by one. */
function parsed(text: string, troubles: Trouble[]): ICAL.Component[] {
  const whole = repaired(text);
  try {
    const found = ICAL.parse(whole) as unknown[];
    const roots = typeof found[0] === "string" ? [found] : (found as unknown[][]);
    return roots.map((root) => new ICAL.Component(root as never)).filter(({ name }) => name === "vcalendar");
  } catch {
    const blocks = whole.match(/^BEGIN:(VEVENT|VTIMEZONE)$[\s\S]*?^END:\1$/gim) ?? [];
    const zones = blocks.filter((block) => /^BEGIN:VTIMEZONE/i.test(block)).join("\n");
    return blocks
      .filter((block) => /^BEGIN:VEVENT/i.test(block))
      .flatMap((block) => {
        const plain = block.replace(/^(RRULE|RDATE|EXDATE)[;:].*(\n[ \t].*)*\n/gim, "");
        for (const [around, one] of [
          [zones, block],
          ["", block],
          ["", plain],
        ]) {
          try {
            const text = `BEGIN:VCALENDAR\n${around ? `${around}\n` : ""}${one}\nEND:VCALENDAR`;
            return [new ICAL.Component(ICAL.parse(text) as never)];
          } catch {
            // Without its zones, or its rule, it may still be read.
          }
        }
        const title = /^SUMMARY[^:\n]*:(.*)$/im.exec(block)?.[1] ?? "";
        troubles.push({ title, says: say("It is broken; left out.", "内容损坏，已跳过。") });
        return [];
      });
  }
}

/** A property whose value can be read. */
function readable(property: ICAL.Property | null): ICAL.Property | null {
  try {
    return property?.getFirstValue() instanceof ICAL.Time ? property : null;
  } catch {
    return null;
  }
}
