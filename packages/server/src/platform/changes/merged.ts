import { definitionOf, type Row } from "./define-table.ts";
import { isSet, setHolds, takenBack } from "./sets.ts";

/** Some keys of a merged column; null is a key that is not there. */
type Keys = Record<string, unknown>;

/** The column's text with these keys laid over it; null takes one away. Keys are sorted, so that equal is the same text. */
export function mergeKeys(text: string, keys: Readonly<Keys>): string {
  const all: Keys = text === "{}" ? keys : { ...(JSON.parse(text) as Keys), ...keys };
  const kept: Keys = {};
  for (const key of Object.keys(all).sort()) if (all[key] !== null) kept[key] = all[key];
  return JSON.stringify(kept);
}

/** What a record of an update says: the fields that differ, before and after; of merged ones the keys that differ. */
export function differences<R extends Row>(
  table: string,
  before: R,
  after: R,
  fields: readonly (keyof R & string)[],
): [before: Keys, after: Keys] {
  const old: Keys = {};
  const now: Keys = {};
  for (const field of fields) {
    const [from, to] = isMerged(table, field)
      ? keysThatDiffer(String(before[field]), String(after[field]))
      : [before[field], after[field]];
    old[field] = from;
    now[field] = to;
  }
  return [old, now];
}

function keysThatDiffer(before: string, after: string): [Keys, Keys] {
  const from = new Map(Object.entries(JSON.parse(before) as Keys));
  const to = new Map(Object.entries(JSON.parse(after) as Keys));
  const keys = [...new Set([...from.keys(), ...to.keys()])].filter((key) => !same(from.get(key), to.get(key)));
  const pick = (values: Map<string, unknown>) => Object.fromEntries(keys.map((key) => [key, values.get(key) ?? null]));
  return [pick(from), pick(to)];
}

/** Whether a row still has in a field what a record says was put there. */
export function holds(table: string, row: Row, field: string, before: unknown, after: unknown): boolean {
  const now = row[field as keyof Row] as unknown;
  if (isSet(table, field)) return setHolds(String(now), String(before), String(after));
  if (!isMerged(table, field)) return now === after;
  const keys = new Map(Object.entries(JSON.parse(String(now)) as Keys));
  return Object.entries(after as Keys).every(([key, put]) => same(keys.get(key), put));
}

/** The row with an update taken back: what it said before laid over the row, in lists and own fields one by one. */
export function layOver<R extends Row>(table: string, row: R, before: Keys, after: Keys): R {
  const values = Object.entries(before).map(([field, value]) => {
    const now = row[field as keyof R];
    if (isSet(table, field)) return [field, takenBack(String(now), String(value), String(after[field]))];
    return [field, isMerged(table, field) ? mergeKeys(String(now), value as Keys) : value];
  });
  return { ...row, ...(Object.fromEntries(values) as Partial<R>) };
}

function isMerged(table: string, field: string): boolean {
  return (definitionOf(table).merged as readonly string[] | undefined)?.includes(field) ?? false;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
