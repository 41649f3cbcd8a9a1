import { newId } from "#platform/ids";
import { type CustomerRow, pointOf, presentCustomer } from "#modules/customers";
import { foldText } from "#platform/text";
import type { CustomerFacts, OrganisationFacts } from "../facts/facts.ts";
import type { Person, PersonFields, World } from "./world.ts";

type PointKind = "email" | "phone" | "messenger" | "externalId" | "name";

export const scalars = [
  "name",
  "kind",
  "jobTitle",
  "birthday",
  "birthdayCalendar",
  "source",
  "externalId",
  "language",
  "level",
  "lifecycleSet",
  "organisationId",
  "role",
  "industry",
  "size",
  "needs",
  "metHow",
  "metOn",
  "keepInTouchDays",
] as const;
type OwnValues = NonNullable<Person["now"]["custom"]>;
type Scalar = (typeof scalars)[number];

const customBit = 1 << scalars.length;

/** `overwrite`: what the row says holds. `fill`: it only says what is not known yet. */
export type Policy = "overwrite" | "fill";
export type Facts = CustomerFacts & { organisationId?: string };
export type Difference = {
  changes: Partial<Person["now"]>;
  conflicts: (Scalar | `custom.${string}`)[];
  said: number;
  photo?: Person["photo"];
};

/** The key under which customers with this email, phone, id or name are found. */
export function pointKey(kind: PointKind, text: string): string | null {
  const point = pointOf(kind, text);
  return point && `${kind}:${point.value}`;
}

export function personOf(row: CustomerRow): Person {
  const customer = presentCustomer(row);
  return { id: row.id, before: row, now: { ...customer }, changed: new Set(), createdAt: row.createdAt };
}

/** The id and the addresses by which these facts can be recognised. */
export function keysOf(facts: CustomerFacts): { id: string | null; reached: string[] } {
  const { externalId, emails, phones, messengers } = facts;
  const reached: string[] = [];
  const add = (kind: PointKind, entries: { value: string }[] | undefined) => {
    for (const { value } of entries ?? []) {
      const key = pointKey(kind, value);
      if (key !== null) reached.push(key);
    }
  };
  add("email", emails);
  add("phone", phones);
  add("messenger", messengers);
  return { id: externalId ? pointKey("externalId", externalId) : null, reached };
}

/** Everything by which somebody known is found. */
export function keysOfPerson({ now }: Person): string[] {
  const { id, reached } = keysOf({
    ...(now.externalId ? { externalId: now.externalId } : {}),
    emails: now.emails ?? [],
    phones: now.phones ?? [],
    messengers: now.messengers ?? [],
  });
  return [id, pointKey("name", now.name ?? ""), ...reached].filter((key) => key !== null);
}

export function keysOfOrganisation({ name, externalId }: OrganisationFacts): string[] {
  return [externalId ? pointKey("externalId", externalId) : null, name ? pointKey("name", name) : null].filter(
    (key) => key !== null,
  );
}

export function peopleAt(world: World, key: string | null): Person[] {
  if (key === null) return [];
  return (world.points.get(key) ?? []).flatMap((id) => world.people.get(id) ?? []);
}

/** Makes a new or changed person findable by all its points. */
export function enter(world: World, person: Person): void {
  world.people.set(person.id, person);
  for (const key of keysOfPerson(person)) {
    const ids = world.points.get(key) ?? [];
    if (!ids.includes(person.id)) world.points.set(key, [...ids, person.id]);
  }
}

/**
 * What these facts would change. Lists grow and notes are added to; an absent fact never erases. `said` has a bit for
 * each plain field named; a field that this file named before (`seen`) with another value is a conflict.
 */
export function differenceOf(person: Person, facts: Facts, policy: Policy, seen = 0): Difference {
  const changes: Partial<Person["now"]> = {};
  const conflicts: Difference["conflicts"] = [];
  let said = 0;
  for (const [index, field] of scalars.entries()) {
    const value = facts[field];
    if (value === undefined || value === null) continue;
    said |= 1 << index;
    const known = person.now[field];
    if (known === value) continue;
    const isKnown = known !== null && known !== "" && !(field === "name" && known === person.now.externalId);
    if (isKnown && policy === "fill") continue;
    if (isKnown && seen & (1 << index)) conflicts.push(field);
    else Object.assign(changes, { [field]: value });
  }
  // A new birthday brings its calendar along, and a calendar alone says nothing.
  if (changes.birthdayCalendar && !changes.birthday && person.now.birthday === null) delete changes.birthdayCalendar;
  growLists(person, facts, changes);
  // A picture fills a gap; one that is there already stays.
  if (facts.photo && !person.now.photoId)
    return { changes: { ...changes, photoId: newId() }, conflicts, said, photo: facts.photo };
  if (facts.custom) {
    said |= customBit;
    const { now, against } = ownChanges(person.now.custom ?? {}, facts.custom, policy, (seen & customBit) > 0);
    if (now) changes.custom = now;
    conflicts.push(...against);
  }
  return { changes, conflicts, said };
}

/** The owner's own fields after a row; other keys stay as they are. A key the file names twice otherwise is a conflict. */
function ownChanges(known: OwnValues, said: OwnValues, policy: Policy, seen: boolean) {
  const same = (key: string) => JSON.stringify(known[key]) === JSON.stringify(said[key]);
  const other = Object.keys(said).filter((key) => !same(key));
  const there = new Set(other.filter((key) => known[key] !== undefined && known[key] !== null));
  const against = seen && policy === "overwrite" ? [...there].map((key) => `custom.${key}` as const) : [];
  const taken = other.filter((key) => !there.has(key) || (policy === "overwrite" && !seen));
  const now = taken.length > 0 ? { ...known, ...Object.fromEntries(taken.map((key) => [key, said[key]!])) } : null;
  return { now, against };
}

function growLists(person: Person, facts: Facts, changes: Partial<Person["now"]>): void {
  for (const [field, kind] of [
    ["emails", "email"],
    ["phones", "phone"],
    ["messengers", "messenger"],
  ] as const) {
    const normal = (value: string) => pointOf(kind, value)?.value ?? value;
    const known = new Set((person.now[field] ?? []).map(({ value }) => normal(value)));
    const fresh = (facts[field] ?? []).filter(({ value }) => !known.has(normal(value)) && known.add(normal(value)));
    if (fresh.length > 0) changes[field] = [...(person.now[field] ?? []), ...fresh];
  }
  const addresses = (facts.addresses ?? []).filter(
    (address) => !(person.now.addresses ?? []).some((known) => holds(known, address)),
  );
  if (addresses.length > 0) changes.addresses = [...(person.now.addresses ?? []), ...addresses];
  const tags = (facts.tags ?? []).filter((tag) => !(person.now.tags ?? []).includes(tag));
  if (tags.length > 0) changes.tags = [...(person.now.tags ?? []), ...tags];
  const notes = person.now.notes ?? "";
  if (facts.notes && !notes.includes(facts.notes)) changes.notes = notes ? `${notes}\n${facts.notes}` : facts.notes;
}

/** Whether an address that is known says all that another one says. */
function holds(known: object, said: object): boolean {
  const parts = known as Record<string, string>;
  return Object.entries(said).every(([name, value]) => value === "" || foldText(parts[name] ?? "") === foldText(value));
}

export function apply(world: World, person: Person, { changes, photo }: Difference): string[] {
  const fields = Object.keys(changes) as (keyof PersonFields)[];
  if (fields.length === 0) return [];
  Object.assign(person.now, changes);
  if (changes.photoId) person.photo = photo;
  for (const field of fields) person.changed.add(field);
  enter(world, person);
  return fields;
}
