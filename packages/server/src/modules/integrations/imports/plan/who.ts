import { newId } from "#platform/ids";
import { isMasked } from "#platform/text";
import { type Sentence, say } from "#platform/i18n";
import { nameWithoutName } from "../facts/customers.ts";
import type { CustomerFacts, OrganisationFacts, Problem, RowFacts } from "../facts/facts.ts";
import { fieldOf } from "../recognition/fields.ts";
import { findOrganisation, findPerson } from "./find-people.ts";
import { titlesWith } from "./invoice-titles.ts";
import { apply, type Difference, differenceOf, enter, type Facts, keysOf, type Policy } from "./people.ts";
import type { PlanSettings } from "./settings.ts";
import type { Memory } from "./memory.ts";
import type { Person, PersonFields, World } from "./world.ts";

/** Whom a row is about: a customer, and the firm that this customer works for. */
export type Who = { customer: CustomerFacts; organisation: OrganisationFacts | null };

const keys = new WeakMap<CustomerFacts, string>();

/** All that a row says of its customer, as one text. */
export function whoKey(who: Who): string {
  let key = keys.get(who.customer);
  if (key === undefined) keys.set(who.customer, (key = textOf(who)));
  return key;
}

/** Most order files name a customer by id and name alone; spelling all of it out would be felt. */
function textOf(who: Who): string {
  const { externalId = "", name = "" } = who.customer;
  let others = 0;
  for (const field in who.customer) if (field !== "externalId" && field !== "name") others += 1;
  return others === 0 && !who.organisation ? `${externalId}\u0000${name}` : JSON.stringify(who);
}

/** What a row will do to its customer. `apply` does it; before that nothing has happened. */
export type PreparedCustomer = {
  known: Person | null;
  problems: Problem[];
  /** Others who share an email or phone with a customer that will be new. */
  possible: Person[];
  apply: () => { id: string | null; created: boolean; changed: string[] };
};

/** Sorts out who is meant; null when the row names nobody. Without a person, the firm itself is the customer. */
export function whoOf({ customer, organisation }: RowFacts): Who | null {
  const isNamed = customer?.name !== undefined || customer?.externalId !== undefined;
  if (organisation && !isNamed) {
    return { customer: { ...customer, ...organisation, kind: "organisation" }, organisation: null };
  }
  if (!customer || isHidden(customer)) return null;
  return { customer, organisation: organisation ?? null };
}

/** Nobody can be recognised, now or later, by what is masked (王*, 138****0000) alone. */
function isHidden(customer: CustomerFacts): boolean {
  if (customer.externalId || (customer.name !== undefined && !isMasked(customer.name))) return false;
  if (keysOf(customer).reached.length > 0) return false;
  const name = customer.name ?? nameWithoutName(customer);
  return name === undefined || isMasked(name);
}

/** Finds the row's customer and says what would become of it, without doing it yet. */
export function prepareCustomer(
  world: World,
  memory: Memory,
  settings: PlanSettings,
  who: Who,
  policy: Policy,
  owner: Person | undefined,
): PreparedCustomer {
  const { mode, key } = settings;
  const firm = who.organisation && prepareOrganisation(world, who.organisation, settings);
  const facts: Facts = firm ? { ...who.customer, organisationId: firm.id } : who.customer;
  // Whose order it is already stays so, unless the row says otherwise.
  const { person, possible } = owner ? { person: owner, possible: [] } : findPerson(world, facts, key);
  if (person && mode === "create") return leftAlone(person);
  if (!person && mode === "update") return leftAlone(null);
  if (!person) {
    return {
      known: null,
      problems: [],
      possible,
      apply: () => {
        firm?.apply();
        const made = newPerson(facts);
        enter(world, made);
        if (policy === "overwrite") memory.records.set(made.id, differenceOf(made, facts, policy).said);
        return { id: made.id, created: true, changed: [] };
      },
    };
  }
  const seen = policy === "overwrite" ? (memory.records.get(person.id) ?? 0) : 0;
  const difference = differenceOf(person, facts, policy, seen);
  const titles = titlesWith(person, facts.invoiceTitle, policy === "overwrite");
  return {
    known: person,
    problems: difference.conflicts.map((field) => conflict(settings, person, facts, field)),
    possible: [],
    apply: () => {
      if (difference.changes.organisationId !== undefined) firm?.apply();
      if (policy === "overwrite") memory.records.set(person.id, seen | difference.said);
      if (titles) person.titles = titles;
      const changed = apply(world, person, difference);
      return { id: person.id, created: false, changed: titles ? [...changed, "invoiceTitle"] : changed };
    },
  };
}

const leftAlone = (person: Person | null): PreparedCustomer => ({
  known: person,
  problems: [],
  possible: [],
  apply: () => ({ id: person?.id ?? null, created: false, changed: [] }),
});

function prepareOrganisation(world: World, facts: OrganisationFacts, { mode }: PlanSettings) {
  const found = findOrganisation(world, facts);
  const id = found?.id ?? newId();
  return {
    id,
    apply: () => {
      const all: CustomerFacts = { ...facts, kind: "organisation" };
      if (!found) enter(world, newPerson(all, id));
      else if (mode !== "create") apply(world, found, differenceOf(found, all, "fill"));
    },
  };
}

const nothing: Person["now"] = {
  name: "",
  kind: "person",
  organisationId: null,
  jobTitle: "",
  emails: [],
  phones: [],
  messengers: [],
  addresses: [],
  birthday: null,
  birthdayCalendar: "solar",
  source: "",
  externalId: null,
  language: null,
  level: null,
  notes: "",
  tags: [],
  lifecycleSet: null,
  photoId: null,
  custom: {},
  role: null,
  industry: "",
  size: null,
  needs: "",
  metHow: "",
  metOn: null,
  keepInTouchDays: null,
};

function newPerson({ createdAt, photo, invoiceTitle, ...facts }: Facts, id: string = newId()): Person {
  const name = facts.name ?? nameWithoutName(facts) ?? "";
  const now = { ...nothing, ...facts, name, photoId: photo ? newId() : null } as Person["now"];
  const titles = titlesWith({ now }, invoiceTitle, true) ?? [];
  return { id, before: null, now, changed: new Set<keyof PersonFields>(), createdAt, photo, titles };
}

/** An earlier row of the same file said something else of the same customer. */
function conflict(
  { columns }: PlanSettings,
  person: Person,
  facts: Facts,
  field: Difference["conflicts"][number],
): Problem {
  const id = field === "organisationId" ? "organisation.name" : (`customer.${field}` as Parameters<typeof fieldOf>[0]);
  const at = columns.indexOf(id);
  const shown = (value: unknown) =>
    (typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value)).slice(0, 60);
  const valueOf = (of: Facts | Person["now"], name: string): unknown =>
    name.startsWith("custom.") ? of.custom?.[name.slice("custom.".length)] : of[name as keyof typeof of];
  return {
    column: at < 0 ? null : at,
    reason: contradiction(shown(valueOf(person.now, field)), shown(valueOf(facts, field))),
  };
}

function contradiction(one: string, other: string): Sentence {
  return say(
    `An earlier row of this file says “${one}” of the same customer, here it is “${other}”.`,
    `同一客户在前面的行里是“${one}”，这里是“${other}”。`,
  );
}

/** Tells that somebody else shares an email or phone with a customer who is new. */
export function possibleDuplicate(possible: readonly Person[]): Sentence {
  const name = possible[0]!.now.name!.slice(0, 60);
  return say(
    `“${name}” has the same email, phone or chat id: perhaps the same person.`,
    `“${name}”有相同的邮箱、电话或微信号，可能是同一个人。`,
  );
}
