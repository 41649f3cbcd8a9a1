import { changedValues, type CustomPatch } from "#platform/fields";
import type { Customer, Patch } from "../data.ts";
import { readablePhone } from "#platform/formats";
import { addressLine, birthdayParts } from "../contact.ts";
import { noRelation, type RelationDraft, relationOf } from "../relations/draft.ts";

export type Labelled = { kind: string; value: string };

/** The form as it is being filled. */
export type FormDraft = {
  kind: Customer["kind"];
  name: string;
  phones: Labelled[];
  emails: Labelled[];
  messengers: Labelled[];
  addresses: Labelled[];
  organisation: { id: string; label: string } | null;
  jobTitle: string;
  role: Customer["role"];
  tags: string[];
  level: Customer["level"];
  source: string;
  language: Customer["language"];
  year: string;
  month: string;
  day: string;
  calendar: Customer["birthdayCalendar"];
  needs: string;
  notes: string;
  custom: CustomPatch;
} & RelationDraft;

export const emptyDraft: FormDraft = {
  kind: "person",
  name: "",
  phones: [],
  emails: [],
  messengers: [],
  addresses: [],
  organisation: null,
  jobTitle: "",
  role: null,
  tags: [],
  level: null,
  source: "",
  language: null,
  year: "",
  month: "",
  day: "",
  calendar: "solar",
  needs: "",
  notes: "",
  custom: {},
  ...noRelation,
};

/** The form of somebody who is here already. */
export function draftOf(customer: Customer, organisation: { id: string; name: string } | null): FormDraft {
  const points = (entries: Customer["phones"]) => entries.map(({ label, value }) => ({ kind: label, value }));
  const birthday = customer.birthday ? birthdayParts(customer.birthday) : null;
  return {
    ...emptyDraft,
    ...customer,
    phones: points(customer.phones.map((phone) => ({ ...phone, value: readablePhone(phone.value) }))),
    emails: points(customer.emails),
    messengers: points(customer.messengers),
    addresses: customer.addresses.map((address) => ({ kind: address.label, value: addressLine(address, true) })),
    organisation: organisation && { id: organisation.id, label: organisation.name },
    year: birthday?.year ?? "",
    month: birthday ? String(birthday.month) : "",
    day: birthday ? String(birthday.day) : "",
    calendar: customer.birthdayCalendar,
  };
}

/** A birthday as it is kept; null while the month or the day is missing. */
export function birthdayOf({ year, month, day }: Pick<FormDraft, "year" | "month" | "day">): string | null {
  if (month === "" || day === "") return null;
  const two = (text: string) => text.padStart(2, "0");
  return `${/^\d{4}$/.test(year) ? year : "-"}-${two(month)}-${two(day)}`;
}

/** The form as the API takes it. `before` keeps what the form does not show of the addresses. */
export function bodyOf(draft: FormDraft, before?: Customer): Patch & { name: string } {
  // A number is shown in groups; untouched, it goes back as it was.
  const written = (value: string) =>
    before?.phones.find((phone) => readablePhone(phone.value) === value)?.value ?? value;
  const entries = (points: Labelled[]) =>
    points.flatMap(({ kind, value }) => (value.trim() === "" ? [] : [{ label: kind, value: value.trim() }]));
  const known = before?.addresses ?? [];
  // Untouched, an address goes back with all its parts; written anew, it keeps those that it had.
  const addresses = entries(draft.addresses).map(({ label, value }, index) => {
    const same = known.find((address) => addressLine(address, true) === value);
    return same ? { ...same, label } : { ...known[index], label, text: value };
  });
  return {
    kind: draft.kind,
    name: draft.name.trim(),
    phones: entries(draft.phones).map(({ label, value }) => ({ label, value: written(value) })),
    emails: entries(draft.emails),
    messengers: entries(draft.messengers),
    addresses,
    organisationId: draft.kind === "person" ? (draft.organisation?.id ?? null) : null,
    jobTitle: draft.jobTitle.trim(),
    role: draft.role,
    tags: draft.tags,
    level: draft.level,
    source: draft.source.trim(),
    language: draft.language,
    birthday: birthdayOf(draft),
    birthdayCalendar: draft.calendar,
    needs: draft.needs.trim(),
    notes: draft.notes.trim(),
    ...relationOf(draft, draft.kind),
    custom: changedValues(before?.custom ?? {}, draft.custom),
  };
}

const sames = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what the form changed: two people may work on one customer, each on other fields. */
export function changesOf(draft: FormDraft, customer: Customer): Patch {
  const body = bodyOf(draft, customer);
  return Object.fromEntries(
    Object.entries(body).filter(([field, value]) =>
      field === "custom" ? !sames(value, {}) : !sames(value, customer[field as keyof Customer]),
    ),
  );
}
