import type { CustomerDraft } from "#modules/customers";
import { birthdayOf, birthdaysSoon } from "./birthdays.ts";
import { clientOf, habitsOf } from "./clients.ts";
import { contactsOf } from "./contacts.ts";
import { instantAt } from "./days.ts";
import { type Names, namesOf } from "./names.ts";
import { type Chance, chanceOf } from "./random.ts";
import { reachOf, whereOf } from "./reach.ts";
import type { Client, SampleRequest } from "./request.ts";
import { chineseFirms, englishFirms, type Firm } from "./words/organisations.ts";
import type { TagWord } from "./words/owner-words.ts";

export type People = { clients: Client[]; drafts: CustomerDraft[] };

/** How many persons buy for themselves, by the language one writes to them in. */
const persons = { "zh-CN": 75, en: 25 } as const;

/** Everybody the firm knows: persons, firms, and the people one talks to at those. */
export function makeCustomers(request: SampleRequest): People {
  const chance = chanceOf(`${request.seed} customers`);
  const names = namesOf(chance);
  const people: People = { clients: [], drafts: [] };
  addFirms(request, chance, people, names);
  addPersons(request, chance, people, names);
  return people;
}

function addFirms(request: SampleRequest, chance: Chance, people: People, names: Names) {
  const habits = habitsOf(chance, "firm");
  const add = (firm: Firm, language: Client["language"]) => {
    const habit = habits[people.clients.length]!;
    const where = whereOf(chance, language, firm.place);
    const abroad = where.currency !== null;
    // Most pay by WeChat; the tea room in Boston, the house in Berlin and the shop in Paris by bank.
    const currency = abroad && firm.place !== 1 && firm.segment !== "office" ? where.currency! : request.currency;
    const id = request.newId();
    const client = clientOf(request, { id, name: firm.name, language, segment: firm.segment, habit, currency });
    client.tags = tagsOf(chance, client, abroad);
    people.clients.push(client);
    const reach = reachOf(chance, names, request.language, { slug: firm.slug, language, where, firm: true });
    people.drafts.push({ kind: "organisation", ...common(request, chance, client), ...reach });
    people.drafts.push(...contactsOf(request, chance, client, firm, names, where));
  };
  for (const firm of chineseFirms) add(firm, "zh-CN");
  for (const firm of englishFirms) add(firm, "en");
}

function addPersons(request: SampleRequest, chance: Chance, people: People, names: Names) {
  const habits = habitsOf(chance, "person");
  const soon = birthdaysSoon(request.today);
  for (const language of ["zh-CN", "en"] as const) {
    for (let count = 0; count < persons[language]; count++) {
      const { name, slug } = language === "en" ? names.english() : names.chinese();
      const where = whereOf(chance, language, language === "en" && count % 3 === 0 ? count / 3 : null);
      const currency = count < 9 && where.currency ? where.currency : request.currency;
      const habit = habits.pop()!;
      const id = request.newId();
      const client = clientOf(request, { id, name, language, segment: "person", habit, currency });
      client.tags = tagsOf(chance, client, where.currency !== null);
      people.clients.push(client);
      // Those whose birthday is near are good customers: that is what makes a greeting worth the time.
      const near = habit === "regular" && language === "zh-CN" ? soon.pop() : undefined;
      people.drafts.push({
        kind: "person",
        ...common(request, chance, client),
        ...reachOf(chance, names, request.language, { slug, language, where, firm: false }),
        ...(near ?? birthdayOf(chance, language === "zh-CN")),
      });
    }
  }
}

/** What every customer has, whoever it is. */
function common(request: SampleRequest, chance: Chance, client: Client) {
  const { language, timeZone, owner, words } = request;
  const { sources, tags } = words;
  const needs = words.needs[client.language][client.segment];
  const notes = words.notes[client.language][client.segment];
  const worth = client.segment !== "person" || client.interval < 36;
  return {
    id: client.id,
    name: client.name,
    language: client.language,
    source: sources[Math.floor(chance.next() ** 1.6 * sources.length)]![language],
    ownerId: owner.id,
    level: levelOf(client.habit, worth),
    needs: chance.is(0.62) ? chance.pick(needs) : "",
    notes: chance.is(0.68) ? chance.pick(notes) : "",
    tags: client.tags.map((word) => tags[word][language]),
    createdAt: instantAt(client.since, chance.int(9 * 60, 21 * 60), timeZone),
  } satisfies Partial<CustomerDraft>;
}

function levelOf(habit: Client["habit"], worth: boolean): CustomerDraft["level"] {
  if (habit === "regular") return worth ? "A" : "B";
  if (habit === "sleeper") return worth ? "B" : "C";
  if (habit === "seasonal") return "B";
  return habit === "once" ? "C" : null;
}

function tagsOf(chance: Chance, { habit, segment }: Client, abroad: boolean): TagWord[] {
  const words: TagWord[] = [];
  if (habit === "regular") words.push("regular");
  if (segment === "food" || segment === "shop" || segment === "hotel") words.push("wholesale");
  if ((segment === "office" || segment === "agency") && chance.is(0.7)) words.push("gifts");
  if (segment !== "person" && chance.is(0.5)) words.push("invoice");
  if (segment === "person" && chance.is(0.12)) words.push("collector");
  if (segment === "person" && chance.is(0.14)) words.push("class");
  if (segment === "person" && !abroad && chance.is(0.1)) words.push("neighbour");
  if (abroad) words.push("abroad");
  if (chance.is(0.05)) words.push("careful");
  return words;
}
