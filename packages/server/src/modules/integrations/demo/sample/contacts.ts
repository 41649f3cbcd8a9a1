import type { CustomerDraft } from "#modules/customers";
import { birthdayOf } from "./birthdays.ts";
import { instantAt } from "./days.ts";
import type { Names } from "./names.ts";
import type { Chance } from "./random.ts";
import { reachOf, type Where } from "./reach.ts";
import type { Client, SampleRequest } from "./request.ts";
import { type Firm, jobsEn, jobsZh } from "./words/organisations.ts";

/** The people one talks to at a firm: who decides, and sometimes who pays or uses it. */
export function contactsOf(
  request: SampleRequest,
  chance: Chance,
  client: Client,
  firm: Firm,
  names: Names,
  where: Where,
): CustomerDraft[] {
  const jobs = client.language === "en" ? jobsEn : jobsZh;
  const decider = chance.pick(jobs.filter(([, role]) => role === "decides"));
  const other = chance.pick(jobs.filter(([, role]) => role !== "decides"));
  // Somebody from abroad works at one in five of the Chinese firms.
  return (chance.is(0.36) ? [decider, other] : [decider]).map(([jobTitle, role], index) => {
    const language = client.language === "zh-CN" && index === 1 && chance.is(0.35) ? "en" : client.language;
    const { name, slug } = language === "en" ? names.english() : names.chinese();
    const reach = reachOf(chance, names, request.language, {
      slug: `${slug}.${firm.slug}`,
      language,
      where,
      firm: false,
      atWork: true,
    });
    return {
      id: request.newId(),
      kind: "person",
      name,
      organisationId: client.id,
      jobTitle,
      role,
      ...reach,
      addresses: [],
      ...birthdayOf(chance, language === "zh-CN"),
      source: chance.pick(request.words.sources)[request.language],
      ownerId: request.owner.id,
      language,
      createdAt: instantAt(client.since, 21 * 60 + 30 + index, request.timeZone),
    };
  });
}
