import { foldText } from "#platform/text";
import { nameWithoutName } from "../facts/customers.ts";
import type { CustomerFacts, OrganisationFacts } from "../facts/facts.ts";
import { differenceOf, type Facts, keysOf, keysOfOrganisation, peopleAt, pointKey } from "./people.ts";
import type { MatchKey } from "./settings.ts";
import type { Person, World } from "./world.ts";

/** The customer that a row means, and others who share an email or phone but are called otherwise. */
export type Match = { person: Person | null; possible: Person[] };

/**
 * Who a row means. With a key the field decides. Without, an external id does; else the same name together with the
 * same email, phone or chat id; else somebody of that name of whom the row says nothing new. Never a shared phone alone.
 */
export function findPerson(world: World, facts: Facts, key: MatchKey | null): Match {
  const byKey = key && peopleByKey(world, facts, key);
  if (byKey) return { person: byKey[0] ?? null, possible: [] };
  const keys = keysOf(facts);
  const [byId] = peopleAt(world, keys.id);
  if (byId) return { person: byId, possible: [] };
  const name = facts.name === undefined ? null : foldText(facts.name);
  const sharing = [...new Set(keys.reached.flatMap((reached) => peopleAt(world, reached)))].sort(byAge);
  const isSame = (person: Person) =>
    (name === null || foldText(person.now.name ?? "") === name) &&
    (!facts.externalId || !person.now.externalId || person.now.externalId === facts.externalId);
  const same = sharing.filter(isSame);
  // Of several, the one of whom everything is known already: then reading a file again finds the same people.
  if (same.length > 0) return { person: same.find((person) => addsNothing(person, facts)) ?? same[0]!, possible: [] };
  const known = facts.externalId
    ? undefined
    : peopleAt(world, nameKeyOf(facts)).find((person) => addsNothing(person, facts));
  const firm = facts.kind === "organisation" && facts.name ? findOrganisation(world, { name: facts.name }) : null;
  const isOther = firm && facts.externalId && firm.now.externalId && firm.now.externalId !== facts.externalId;
  return { person: known ?? (isOther ? null : firm), possible: sharing };
}

/** The firm that a row names: by its id, else by its name. */
export function findOrganisation(world: World, facts: OrganisationFacts): Person | null {
  for (const key of keysOfOrganisation(facts)) {
    const found = peopleAt(world, key).find(
      ({ now }) =>
        now.kind === "organisation" && (!facts.externalId || !now.externalId || now.externalId === facts.externalId),
    );
    if (found) return found;
  }
  return null;
}

function peopleByKey(world: World, facts: CustomerFacts, key: MatchKey): Person[] | null {
  const all = (kind: "email" | "phone", entries: { value: string }[] | undefined) =>
    (entries ?? []).map(({ value }) => pointKey(kind, value)).filter((point) => point !== null);
  const points =
    key === "email"
      ? all("email", facts.emails)
      : key === "phone"
        ? all("phone", facts.phones)
        : key === "externalId"
          ? [keysOf(facts).id].filter((point) => point !== null)
          : key === "name"
            ? [nameKeyOf(facts)].filter((point) => point !== null)
            : [];
  if (points.length === 0) return null;
  return [...new Set(points.flatMap((point) => peopleAt(world, point)))].sort(byAge);
}

/** The name by which a row's customer is found where nothing else tells: its own, or what stands for one. */
export function nameKeyOf(facts: CustomerFacts): string | null {
  const name = facts.name ?? nameWithoutName(facts);
  return name === undefined ? null : pointKey("name", name);
}

/** Whether a row does not call somebody otherwise, by id or by name. */
export function isCalledSo({ now }: Person, facts: CustomerFacts): boolean {
  if (facts.externalId && now.externalId && facts.externalId !== now.externalId) return false;
  // Who is called by the id has no name yet.
  return facts.name === undefined || now.name === now.externalId || foldText(now.name ?? "") === foldText(facts.name);
}

/** Whether a row says of somebody nothing but what is known. */
export function isCompatible(person: Person, facts: CustomerFacts): boolean {
  if (!isCalledSo(person, facts)) return false;
  const { createdAt: _, ...rest } = facts;
  return Object.keys(differenceOf(person, rest, "fill").changes).length === 0;
}

function addsNothing(person: Person, facts: Facts): boolean {
  const { createdAt: _, ...rest } = facts;
  const { changes } = differenceOf(person, rest, "overwrite");
  return Object.keys(changes).length === 0;
}

const byAge = (a: Person, b: Person) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
