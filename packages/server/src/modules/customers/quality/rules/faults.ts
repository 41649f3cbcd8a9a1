import { addDays } from "#platform/clock";
import { normaliseEmail } from "#platform/text";
import { dayOfBirth } from "../../birthdays/fields.ts";
import { taxNumberState } from "../../invoice-titles/fields.ts";
import { firmDomains, mendedEmail, withoutTypo } from "./emails.ts";
import { isPlaceholderName, tidyName } from "./names.ts";
import { isDialable, mendedPhones } from "./phones.ts";
import { ringsElsewhere, splitAddress } from "./places.ts";
import { lineOf, type Subject } from "./subject.ts";
import type { FaultCode } from "../fields.ts";

/** A fault with what is wrong, and whether there is a proposal how to mend it. */
export type Fault = { code: FaultCode; value: string; fixable: boolean };
/** The day, and how long something counts as confirmed. */
export type Terms = { today: string; staleMonths: number };

const fault = (code: FaultCode, value = "", fixable = false): Fault => ({ code, value, fixable });
const none: Fault[] = [];
const oldest = 120;

/** Everything that is wrong with a customer's data, each fault once. */
export function faultsOf(subject: Subject, terms: Terms): Fault[] {
  return [
    ...nameFaults(subject),
    ...phoneFaults(subject),
    ...emailFaults(subject),
    ...addressFaults(subject),
    ...birthdayFaults(subject, terms.today),
    ...plainFaults(subject),
    ...titleFaults(subject),
    ...lifecycleFaults(subject, terms.today),
    ...(isStale(subject.row, terms) ? [fault("confirmedOn.stale", subject.row.confirmedOn)] : none),
  ];
}

/** The last day that counts as long ago: what was confirmed on it or before is stale. */
export function staleSince({ today, staleMonths }: Terms): string {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - staleMonths;
  const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  // A day that the month does not have (the 31st) sorts behind all it has, which is what is meant.
  return `${month}-${today.slice(8)}`;
}

function isStale({ confirmedOn }: Subject["row"], terms: Terms): boolean {
  return confirmedOn !== "" && confirmedOn <= staleSince(terms);
}

function nameFaults({ row: { name } }: Subject): Fault[] {
  if (isPlaceholderName(name)) return [fault("name.placeholder", name)];
  return tidyName(name) === name ? none : [fault("name.untidy", name, true)];
}

function phoneFaults({ phones, emails, messengers, addresses }: Subject): Fault[] {
  if (phones.length === 0) {
    const unreachable = emails.length === 0 && messengers.length === 0;
    return [fault(unreachable ? "reach.missing" : "phones.missing")];
  }
  const bad = phones.filter((phone) => !isDialable(phone));
  const elsewhere = phones.find((phone) => {
    const places = addresses.map(lineOf).filter(Boolean);
    return places.length > 0 && places.every((place) => ringsElsewhere(phone, place));
  });
  return [
    ...(bad.length > 0
      ? [
          fault(
            "phones.invalid",
            bad.join(" "),
            bad.some((phone) => mendedPhones(phone)),
          ),
        ]
      : none),
    ...(elsewhere ? [fault("phones.area", elsewhere)] : none),
  ];
}

function emailFaults({ row, emails, phones, messengers, organisationEmails }: Subject): Fault[] {
  if (emails.length === 0) return phones.length + messengers.length === 0 ? none : [fault("emails.missing")];
  const bad = emails.filter((email) => normaliseEmail(email) === null);
  const mistyped = emails.filter((email) => withoutTypo(email) !== null);
  const firm = firmDomains(organisationEmails);
  const own = [...firmDomains(emails)];
  const foreign = row.organisationId !== null && firm.size > 0 && own.length > 0 && own.every((one) => !firm.has(one));
  return [
    ...(bad.length > 0
      ? [
          fault(
            "emails.invalid",
            bad.join(" "),
            bad.some((email) => mendedEmail(email)),
          ),
        ]
      : none),
    ...(mistyped.length > 0 ? [fault("emails.typo", mistyped.join(" "), true)] : none),
    ...(foreign ? [fault("emails.domain", own.join(" "))] : none),
  ];
}

function addressFaults({ addresses }: Subject): Fault[] {
  if (addresses.length === 0) return [fault("addresses.missing")];
  const whole = addresses.find(
    ({ text, region, city }) => text !== "" && region === "" && city === "" && splitAddress(text),
  );
  return whole ? [fault("addresses.unsplit", whole.text, true)] : none;
}

function birthdayFaults({ row }: Subject, today: string): Fault[] {
  if (row.kind !== "person") return none;
  if (row.birthday === null) return row.organisationId ? none : [fault("birthday.missing")];
  const born = dayOfBirth({ birthday: row.birthday, calendar: row.birthdayCalendar });
  const year = row.birthday.startsWith("-") ? null : Number(row.birthday.slice(0, 4));
  const now = Number(today.slice(0, 4));
  if (born === "none" || (year !== null && year < now - oldest)) return [fault("birthday.impossible", row.birthday)];
  const future = born === null ? year !== null && year > now : born > today;
  return future ? [fault("birthday.future", row.birthday)] : none;
}

function plainFaults({ row, contacts }: Subject): Fault[] {
  return [
    ...(row.source === "" && !row.organisationId ? [fault("source.missing")] : none),
    ...(row.kind === "organisation" && row.industry === "" ? [fault("industry.missing")] : none),
    ...(row.kind === "organisation" && contacts === 0 ? [fault("contacts.none")] : none),
    ...(row.organisationId && row.jobTitle === "" ? [fault("jobTitle.missing")] : none),
  ];
}

function titleFaults({ titles }: Subject): Fault[] {
  const states = titles.map((title) => ({ state: taxNumberState(title), taxNumber: title.taxNumber }));
  const unlikely = states.find(({ state }) => state === "unlikely");
  return [
    ...(states.some(({ state }) => state === "missing") ? [fault("invoiceTitles.taxNumber")] : none),
    ...(unlikely ? [fault("invoiceTitles.invalid", unlikely.taxNumber)] : none),
  ];
}

/** Bought lately, but set to lost or asleep; set to a customer, but never bought; set to a lead, but bought. */
function lifecycleFaults({ row }: Subject, today: string): Fault[] {
  const { lifecycleSet, orderCount, lastOrderOn } = row;
  if (!lifecycleSet) return none;
  const bought = orderCount > 0;
  const lately = bought && lastOrderOn > addDays(today, -90);
  const against =
    lifecycleSet === "lead" || lifecycleSet === "prospect"
      ? bought
      : lifecycleSet === "lost" || lifecycleSet === "dormant"
        ? lately
        : !bought;
  return against ? [fault("lifecycle.against", lifecycleSet)] : none;
}
