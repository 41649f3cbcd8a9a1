import { findFieldLabels } from "#modules/admin";
import type { Db } from "#platform/db";
import type { FieldChange } from "./table.ts";

type Recorded = { before: string | null; after: string | null };
type Fields = Record<string, unknown>;

/** The labels of the owner's own fields by key, where these changes speak of any. */
export async function labelsOf(db: Db, changes: readonly Recorded[]): Promise<ReadonlyMap<string, string>> {
  const speaks = changes.some(({ after }) => after?.includes('"custom":'));
  return speaks ? findFieldLabels(db, ["customer", "contact"]) : new Map<string, string>();
}

/** What a record of the change log says, field by field; of the owner's own, each by its label. */
export function fieldChangesOf({ before, after }: Recorded, labels: ReadonlyMap<string, string>): FieldChange[] {
  const old = JSON.parse(before ?? "{}") as Fields;
  const now = JSON.parse(after ?? "{}") as Fields;
  return Object.keys(now).flatMap((field): FieldChange[] =>
    field === "custom"
      ? ownChanges(old[field] as Fields, now[field] as Fields, labels)
      : [{ field, before: readable(field, old[field]), after: readable(field, now[field]) }],
  );
}

function ownChanges(old: Fields, now: Fields, labels: ReadonlyMap<string, string>): FieldChange[] {
  return Object.keys(now).map((key) => ({
    field: `custom.${key}`,
    label: labels.get(key) ?? key,
    before: old[key] ?? null,
    after: now[key] ?? null,
  }));
}

const lists = new Set(["emails", "phones", "messengers", "addresses", "tags"]);

function readable(field: string, value: unknown): unknown {
  return lists.has(field) && typeof value === "string" ? JSON.parse(value) : (value ?? null);
}
