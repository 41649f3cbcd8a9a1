import type { EventIn } from "#platform/icalendar";

/** What belongs together: who moves an appointment decides on its day, its time and its length. */
const bundles = [
  ["title"],
  ["startOn", "startTime", "minutes", "timeZone", "rrule"],
  ["location"],
  ["notes"],
  ["busy"],
  ["exceptions"],
  ["extraDays"],
] as const;

export type Merged = { events: EventIn[]; conflicts: number };
type Group = readonly EventIn[];

/**
 * Brings two sides of an event or series together, bundle of fields by bundle: what only one side changed since both
 * were the same counts; where both changed the same, the later edit wins.
 */
export function merge(base: Group, mine: Group, theirs: Group): Merged {
  const keys = new Set([...mine, ...theirs].map(({ occurrenceOn }) => occurrenceOn));
  const find = (group: Group, key: string | null) => group.find(({ occurrenceOn }) => occurrenceOn === key);
  const events: EventIn[] = [];
  let conflicts = 0;
  for (const key of keys) {
    const [was, own, other] = [find(base, key), find(mine, key), find(theirs, key)];
    if (own && other) {
      const one = mergeEvent(was, own, other);
      events.push(one.event);
      conflicts += one.conflicts;
    } else if (own && (!was || differs(was, own))) events.push(own);
    else if (other && (!was || differs(was, other))) events.push(other);
  }
  return { events, conflicts };
}

function mergeEvent(was: EventIn | undefined, mine: EventIn, theirs: EventIn): { event: EventIn; conflicts: number } {
  const mineIsLater = (mine.changedAt ?? "") > (theirs.changedAt ?? "");
  let event: EventIn = { ...theirs, sequence: Math.max(mine.sequence, theirs.sequence) };
  let conflicts = 0;
  for (const bundle of bundles) {
    const same = (a: EventIn, b: EventIn) => bundle.every((field) => equal(a[field], b[field]));
    if (same(mine, theirs)) continue;
    const [own, other] = was ? [!same(was, mine), !same(was, theirs)] : [true, true];
    if (own && other) conflicts += 1;
    const takeMine = own && (!other || mineIsLater);
    if (takeMine) event = { ...event, ...Object.fromEntries(bundle.map((field) => [field, mine[field]])) };
  }
  return { event, conflicts };
}

/** Whether two tellings of an event say different things. */
export function differs(a: EventIn, b: EventIn): boolean {
  return bundles.some((bundle) => bundle.some((field) => !equal(a[field], b[field])));
}

/** Whether two groups say the same of every event. */
export function sameGroup(a: Group, b: Group): boolean {
  if (a.length !== b.length) return false;
  return a.every((one) => {
    const other = b.find(({ occurrenceOn }) => occurrenceOn === one.occurrenceOn);
    return other !== undefined && !differs(one, other);
  });
}

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
