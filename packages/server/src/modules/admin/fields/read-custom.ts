import { sql } from "kysely";
import { mergeKeys } from "#platform/changes";
import { rememberedIn } from "#platform/company";
import type { Ctx } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { findFields } from "./queries.ts";
import { type CustomInput, noSuchRecord, readPatch, type Reference } from "./rules.ts";
import type { CustomField, FieldRecord } from "./table.ts";
import { sharing, tableOfReferred } from "./tables.ts";
import type { CustomPatch } from "./values.ts";

/**
 * The column `custom` of a record after a change; `before` is the column as it was, null for a new record. Silence
 * (`given` undefined) changes nothing and demands nothing, so that what the program makes by itself is never refused.
 */
export async function readCustom(
  ctx: Ctx,
  record: FieldRecord,
  given: CustomPatch | undefined,
  before: string | null,
): Promise<string> {
  const [custom] = await readCustoms(ctx, [{ record, given, before }]);
  return custom!;
}

/** `readCustom` for many records of one table, with one look at the fields and at what they point to. */
export async function readCustoms(ctx: Ctx, inputs: readonly CustomInput[]): Promise<string[]> {
  const first = inputs.find(({ given }) => given !== undefined);
  if (!first) return inputs.map(({ before }) => before ?? "{}");
  const fields = await knownFields(ctx, sharing(first.record));
  const read = inputs.map((input) => (input.given === undefined ? silent : readPatch(fields, input)));
  await demandReferences(
    ctx.db,
    read.flatMap(({ references }) => references),
  );
  return read.map(({ patch }, index) => mergeKeys(inputs[index]!.before ?? "{}", patch));
}

/** Every write asks, and fields hardly ever change. */
function knownFields(ctx: Ctx, records: readonly FieldRecord[]): Promise<CustomField[]> {
  return rememberedIn(ctx, ["customFields"], records.join(), () => findFields(ctx.db, records));
}

const silent = { patch: {}, references: [] };

async function demandReferences(db: Db, references: readonly Reference[]): Promise<void> {
  for (const kind of new Set(references.map(({ refersTo }) => refersTo))) {
    const asked = references.filter(({ refersTo }) => refersTo === kind);
    const ids = [...new Set(asked.map(({ id }) => id))];
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(tableOfReferred[kind])}
      where ${idsIn(db, sql.ref("id"), ids)}`.execute(db);
    const there = new Set(rows.map(({ id }) => id));
    const missing = asked.find(({ id }) => !there.has(id));
    if (missing) throw noSuchRecord(missing);
  }
}
