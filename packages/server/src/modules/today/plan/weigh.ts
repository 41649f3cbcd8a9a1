import type { Db } from "#platform/db";
import type { Candidate, Firm, Person } from "./candidate.ts";
import { findBirthdays, proposeGreeting } from "./kinds/birthdays.ts";
import { findDeals, proposeDeal } from "./kinds/deals.ts";
import { findPackages, findSteps, proposePackage, proposeStep } from "./kinds/deliveries.ts";
import { findOutOfTouch, proposeWord } from "./kinds/keep-in-touch.ts";
import { findOwed, proposeReminder } from "./kinds/owed.ts";
import { findSilent, proposeWakeUp } from "./kinds/silent.ts";
import { findTasks, proposeTask } from "./kinds/tasks.ts";
import { readPeople } from "./people.ts";

/** At most so many of each kind are weighed; a day holds far fewer. */
const most = 500;
/** And so many in other currencies than the firm's, which cannot be ranked against it. */
const mostForeign = 100;

export type Weighed = { candidates: Candidate[]; people: Map<string, Person> };

/** Everything that could be done on the day, weighed. `reports` answers off the request thread, one scan per kind. */
export async function weighActions(reports: Db, firm: Firm): Promise<Weighed> {
  const [tasks, deals, foreignDeals, debts, foreignDebts, silent, birthdays, outOfTouch, steps, packages] =
    await Promise.all([
      findTasks(reports, firm, most),
      findDeals(reports, firm, most, true),
      findDeals(reports, firm, mostForeign, false),
      findOwed(reports, firm, most, true),
      findOwed(reports, firm, mostForeign, false),
      findSilent(reports, firm, most),
      findBirthdays(reports, firm, most),
      findOutOfTouch(reports, firm, most),
      findSteps(reports, firm, most),
      findPackages(reports, firm, most),
    ]);
  const allDeals = [...deals, ...foreignDeals];
  const allDebts = [...debts, ...foreignDebts];
  const facts = [...tasks, ...allDeals, ...allDebts, ...silent, ...birthdays, ...outOfTouch, ...steps, ...packages];
  const people = await readPeople(
    reports,
    facts.map(({ customerId }) => customerId),
    firm,
  );
  const of = (id: string | null) => (id === null ? undefined : people.get(id));
  /** Somebody must be spoken with: without that customer there is nothing to do. */
  const withPerson = <F extends { customerId: string }>(
    facts: F[],
    propose: (fact: F, person: Person, firm: Firm) => Candidate | null,
  ) =>
    facts.map((fact) => {
      const person = of(fact.customerId);
      return person ? propose(fact, person, firm) : null;
    });
  const proposed = [
    ...tasks.map((fact) => proposeTask(fact, of(fact.customerId), firm)),
    ...allDeals.map((fact) => proposeDeal(fact, of(fact.customerId), firm)),
    ...allDebts.map((fact) => proposeReminder(fact, of(fact.customerId), firm)),
    ...withPerson(birthdays, proposeGreeting),
    ...withPerson(silent, proposeWakeUp),
    ...withPerson(outOfTouch, proposeWord),
    ...steps.map((fact) => proposeStep(fact, of(fact.customerId), firm)),
    ...withPerson(packages, proposePackage),
  ];
  const referred = new Set(tasks.flatMap(({ refId }) => (refId === null ? [] : [refId])));
  return {
    candidates: onceEach(
      proposed.filter((each) => each !== null),
      referred,
    ),
    people,
  };
}

/**
 * Nothing is counted twice: a deal or debt that has a task among the candidates is represented by it, and a customer who
 * is congratulated or woken up need not get a second message.
 */
export function onceEach(candidates: Candidate[], referred: ReadonlySet<string>): Candidate[] {
  const whoGets = (wanted: Candidate["kind"]) =>
    new Set(candidates.filter(({ kind }) => kind === wanted).map(({ customerId }) => customerId));
  const [greeted, woken] = [whoGets("birthday"), whoGets("silent")];
  return candidates.filter(({ kind, refId, customerId }) => {
    if (kind === "deal" || kind === "owed") return !referred.has(refId);
    if (kind === "keep_in_touch") return !greeted.has(customerId) && !woken.has(customerId);
    return kind !== "silent" || !greeted.has(customerId);
  });
}
