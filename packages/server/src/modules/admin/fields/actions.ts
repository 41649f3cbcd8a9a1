import { create, remove, save, saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findRows } from "#platform/db";
import { invalid, refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { loadPinyin } from "#platform/text";
import { keyOf, optionsOf } from "./keys.ts";
import { findFields, getField, presentField } from "./queries.ts";
import {
  type CustomField,
  CustomFieldDraft,
  type CustomFieldPatch,
  type FieldKind,
  type FieldOption,
} from "./table.ts";
import { sharing } from "./tables.ts";

const mostFields = 100;

/** Adds a field at the end of its record's. From now on it is there, on every page. */
export async function createField(ctx: Ctx, input: CustomFieldDraft): Promise<CustomField> {
  await loadPinyin();
  const draft = CustomFieldDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    const living = await findFields(tx.db, sharing(draft.record));
    if (!living.some(({ id }) => id === draft.id)) demandNew(living, draft);
    const keys = await tx.db
      .selectFrom("customFields")
      .select("key")
      .where("record", "in", sharing(draft.record))
      .execute();
    const made = await create(tx, "customFields", {
      id: draft.id ?? newId(),
      record: draft.record,
      key: keyOf(draft.label, new Set(keys.map(({ key }) => key))),
      label: draft.label,
      kind: draft.kind,
      options: JSON.stringify(demandOptions(draft.kind, optionsOf(draft.options, []))),
      refersTo: demandReferred(draft),
      hint: draft.hint,
      required: draft.required ? 1 : 0,
      position: living.reduce((last, { position }) => Math.max(last, position + 1), 0),
      indexedAt: null,
      createdAt: tx.now.toISOString(),
      deletedAt: null,
    });
    return presentField(made);
  });
}

/** Changes a field's label, options, hint, or whether a form must fill it. Its key, kind and values stay. */
export function updateField(
  ctx: Ctx,
  id: string,
  { options, required, ...patch }: CustomFieldPatch,
): Promise<CustomField> {
  return inTransaction(ctx, async (tx) => {
    const before = await getField(tx.db, id);
    const after = { ...before, ...patch } as typeof before;
    if (required !== undefined) after.required = required ? 1 : 0;
    if (options) {
      const known = JSON.parse(before.options) as FieldOption[];
      after.options = JSON.stringify(demandOptions(before.kind, optionsOf(options, known)));
    }
    if (after.label !== before.label) demandFreeLabel(await findFields(tx.db, [before.record]), after.label);
    return presentField(await save(tx, "customFields", before, after));
  });
}

/** Takes a field away. The values stay where they are; undo brings all back. */
export function removeField(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "customFields", [await getField(tx.db, id)]));
}

/** Puts fields into this order; those not named follow as they were. */
export function orderFields(ctx: Ctx, ids: readonly string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const rows = (await findRows(tx.db, "customFields", [...ids])).filter(({ deletedAt }) => !deletedAt);
    const places = rows.map(({ position }) => position).sort((a, b) => a - b);
    const inOrder = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
    await saveAll(
      tx,
      "customFields",
      inOrder.map((before, index) => ({ before, after: { ...before, position: places[index]! } })),
    );
  });
}

function demandNew(
  living: readonly CustomField[],
  { record, label }: { record: CustomField["record"]; label: string },
) {
  const mine = living.filter((field) => field.record === record);
  demandFreeLabel(mine, label);
  if (mine.length >= mostFields) {
    throw refused("field.too_many", [
      `There are ${mostFields} fields here already. Remove one that is not needed.`,
      `这里已有 ${mostFields} 个字段，请先删除不需要的。`,
    ]);
  }
}

function demandFreeLabel(others: readonly CustomField[], label: string) {
  if (!others.some((field) => field.label === label)) return;
  throw invalid("field.label_taken", ["There is a field of this name already.", "已经有同名字段。"], "label");
}

function demandOptions(kind: FieldKind, options: FieldOption[]): FieldOption[] {
  const chooses = kind === "choice" || kind === "choices";
  if (chooses && options.length === 0)
    throw invalid("field.no_options", ["Name at least one option.", "请至少写一个选项。"], "options");
  return chooses ? options : [];
}

function demandReferred({ kind, refersTo }: Pick<CustomField, "kind" | "refersTo">): CustomField["refersTo"] {
  if (kind !== "reference") return null;
  if (refersTo) return refersTo;
  throw invalid("field.refers_to_what", ["Say what kind of record it names.", "请选择它指向哪一类记录。"], "refersTo");
}
