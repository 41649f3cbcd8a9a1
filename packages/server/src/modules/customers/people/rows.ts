import { unfoldCustom } from "#modules/admin";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { normaliseEmail, pinyinOf } from "#platform/text";
import type { CustomerDraft, CustomerPatch } from "./draft.ts";
import { type Address, type Entry, tidyPhone } from "./fields.ts";
import type { Customer, CustomerRow } from "./table.ts";

const nothingYet = {
  orderCount: 0,
  orderTotalMinor: 0,
  firstOrderOn: "",
  lastOrderOn: "",
  owedMinor: 0,
  lastContactAt: "",
  nextStepOn: "",
  quality: -1,
};

/** The row of a new customer, its own fields read before. `loadPinyin` must have been awaited. */
export function newRow(ctx: Ctx, draft: CustomerDraft, custom: string): Omit<CustomerRow, "version"> {
  return {
    id: draft.id ?? newId(),
    kind: draft.kind ?? "person",
    name: draft.name,
    organisationId: draft.organisationId ?? null,
    jobTitle: draft.jobTitle ?? "",
    role: draft.role ?? null,
    birthday: draft.birthday ?? null,
    birthdayCalendar: draft.birthdayCalendar ?? "solar",
    source: draft.source ?? "",
    externalId: draft.externalId || null,
    ownerId: draft.ownerId ?? (ctx.actor.kind === "user" ? ctx.actor.id : ""),
    language: draft.language ?? null,
    level: draft.level ?? null,
    industry: draft.industry ?? "",
    size: draft.size ?? null,
    metHow: draft.metHow ?? "",
    metOn: draft.metOn ?? null,
    keepInTouchDays: draft.keepInTouchDays ?? null,
    needs: draft.needs ?? "",
    notes: draft.notes ?? "",
    photoId: draft.photoId ?? null,
    custom,
    lifecycleSet: draft.lifecycleSet ?? null,
    createdAt: draft.createdAt ?? ctx.now.toISOString(),
    confirmedOn: (draft.createdAt ?? ctx.now.toISOString()).slice(0, 10),
    deletedAt: null,
    mergedInto: null,
    ...jsonColumns({ ...nobody, ...draft }),
    sortKey: pinyinOf(draft.name).sortKey,
    region: regionOf(draft.addresses ?? []),
    lifecycle: draft.lifecycleSet ?? "lead",
    ...nothingYet,
  };
}

const nobody = { emails: [], phones: [], messengers: [], addresses: [], tags: [] };

/** The row with a patch laid over it, its own fields as they were read. */
export function patchedRow(
  row: CustomerRow,
  { externalId, custom: _, ...patch }: CustomerPatch,
  custom: string,
): CustomerRow {
  const plain = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const id = externalId === undefined ? {} : { externalId: externalId || null };
  return { ...row, ...plain, ...id, ...jsonColumns(patch), custom };
}

type Lists = Partial<Pick<Customer, "emails" | "phones" | "messengers" | "addresses" | "tags">>;

function jsonColumns(lists: { [K in keyof Lists]: Lists[K] | undefined }) {
  const { emails, phones, messengers, addresses, tags } = lists;
  return {
    ...(emails && { emails: JSON.stringify(tidy(emails, (text) => normaliseEmail(text) ?? text)) }),
    ...(phones && { phones: JSON.stringify(tidy(phones, tidyPhone)) }),
    ...(messengers && { messengers: JSON.stringify(tidy(messengers, (text) => text)) }),
    ...(addresses && { addresses: JSON.stringify(addresses.filter(saysWhere)) }),
    ...(tags && { tags: JSON.stringify([...new Set(tags)]) }),
  } as Pick<CustomerRow, keyof Lists>;
}

function tidy(entries: Entry[], normalise: (text: string) => string): Entry[] {
  const byValue = new Map<string, Entry>();
  for (const { label, value } of entries) {
    const one = normalise(value);
    if (!byValue.has(one)) byValue.set(one, { label, value: one });
  }
  return [...byValue.values()];
}

function saysWhere({ label: _, ...parts }: Address): boolean {
  return Object.values(parts).some(Boolean);
}

/** Where somebody is, as a list groups them: the province of the first address, else its city. */
export function regionOf([first]: readonly Pick<Address, "region" | "city">[]): string {
  return first?.region || first?.city || "";
}

/** The customer as the API publishes it. */
export function presentCustomer({ sortKey: _, ...row }: CustomerRow): Customer {
  return {
    ...unfoldCustom(row),
    emails: JSON.parse(row.emails) as Entry[],
    phones: JSON.parse(row.phones) as Entry[],
    messengers: JSON.parse(row.messengers) as Entry[],
    addresses: JSON.parse(row.addresses) as Address[],
    tags: JSON.parse(row.tags) as string[],
  };
}
