import { addDays, daysBetween } from "#platform/clock";
import { anchor, endBefore } from "#platform/icalendar";
import { untilOf } from "./occurrences.ts";
import type { Appointment, AppointmentPatch } from "./table.ts";

/** A row after a change, with what follows from it. What a guest must hear of counts the sequence up. */
export function change(row: Appointment, { busy, ...patch }: AppointmentPatch, now: Date): Appointment {
  const after = { ...row, ...patch, ...(busy === undefined ? {} : { busy: busy ? 1 : 0 }) } as Appointment;
  return settle(row, after, now);
}

/** Reckons what follows from the rest of a row. */
export function settle(before: Appointment, after: Appointment, now: Date): Appointment {
  const moved = (["startOn", "startTime", "minutes", "timeZone", "rrule"] as const).some(
    (field) => before[field] !== after[field],
  );
  const { location, title, notes, exceptions, extraDays } = before;
  const told =
    moved ||
    location !== after.location ||
    title !== after.title ||
    notes !== after.notes ||
    exceptions !== after.exceptions ||
    extraDays !== after.extraDays;
  return {
    ...after,
    untilOn: untilOf(after),
    sequence: moved && after.sequence === before.sequence ? before.sequence + 1 : after.sequence,
    changedAt: told || before.busy !== after.busy ? now.toISOString() : before.changedAt,
  };
}

/** The one of a series that is to differ, as it stands by the rule. */
export function differ(series: Appointment, on: string): Omit<Appointment, "id" | "version"> {
  const { id: seriesId, version: _, ...rest } = series;
  return { ...rest, seriesId, occurrenceOn: on, startOn: on, rrule: null, exceptions: "[]", extraDays: "[]" };
}

/** A series that leaves out one of its days. */
export function leaveOut(series: Appointment, on: string, now: Date): Appointment {
  const exceptions = [...new Set([...(JSON.parse(series.exceptions) as string[]), on])].sort();
  const extraDays = (JSON.parse(series.extraDays) as string[]).filter((day) => day !== on);
  const after = { ...series, exceptions: JSON.stringify(exceptions), extraDays: JSON.stringify(extraDays) };
  return settle(series, after, now);
}

/** A series that ends before one of its days. */
export function endSeries(series: Appointment, on: string, now: Date): Appointment {
  const before = (json: string) => JSON.stringify((JSON.parse(json) as string[]).filter((day) => day < on));
  const after = {
    ...series,
    rrule: series.rrule && endBefore(series.rrule, on),
    exceptions: before(series.exceptions),
    extraDays: before(series.extraDays),
  };
  return settle(series, after, now);
}

/** The series that goes on from one of its days: with what is left of its times, and its days left out. */
export function goOn(series: Appointment, on: string): Appointment {
  const from = (json: string) => JSON.stringify((JSON.parse(json) as string[]).filter((day) => day >= on));
  return {
    ...series,
    startOn: on,
    rrule: series.rrule && anchor(series.rrule, series.startOn, on, on),
    exceptions: from(series.exceptions),
    extraDays: from(series.extraDays),
  };
}

/** A whole series that begins on another day: its rule and its days left out move along. */
export function shiftSeries(series: Appointment, from: string, to: string): Appointment {
  const days = daysBetween(from, to);
  if (days === 0) return series;
  const shift = (json: string) => JSON.stringify((JSON.parse(json) as string[]).map((day) => addDays(day, days)));
  return {
    ...series,
    startOn: addDays(series.startOn, days),
    rrule: series.rrule && moveRule(series, from, to),
    exceptions: shift(series.exceptions),
    extraDays: shift(series.extraDays),
  };
}

/** The weekday or day of the month moves; how often it comes stays. */
function moveRule({ rrule, startOn }: Appointment, from: string, to: string): string {
  const moved = anchor(rrule!, startOn, from, to);
  const count = /COUNT=\d+/.exec(rrule!)?.[0];
  return count ? moved.replace(/COUNT=\d+/, count) : moved;
}
