import { sql } from "kysely";
import type { Ctx } from "#platform/context";
import { customNumber, customText, customYesNo, type Db, findRow } from "#platform/db";
import { defineJob, enqueue } from "#platform/jobs";
import type { CustomField, FieldKind } from "./table.ts";
import { tableOfRecord } from "./tables.ts";

/**
 * Asks for an index on each of these fields that has none: a list on a large base was filtered or sorted by it. Many
 * choices have none, as no order holds them.
 */
export async function wantIndex(
  ctx: Ctx,
  fields: readonly Pick<CustomField, "id" | "kind" | "indexedAt">[],
): Promise<void> {
  for (const { id, kind, indexedAt } of fields) {
    if (indexedAt || kind === "choices") continue;
    const payload = { fieldId: id };
    const waiting = await ctx.db
      .selectFrom("jobs")
      .select("id")
      .where("kind", "=", indexField.kind)
      .where("payload", "=", JSON.stringify(payload))
      .where("state", "in", ["ready", "running", "failed"])
      .executeTakeFirst();
    if (!waiting) await enqueue(ctx, indexField, payload);
  }
}

/** Makes the index of a field, in the very expression that filters and sorts use. */
export const indexField = defineJob<{ fieldId: string }>({
  kind: "fields.index",
  heavy: true,
  run: async ({ db, now }, { fieldId }) => {
    const field = await findRow(db, "customFields", fieldId);
    if (!field || field.indexedAt) return;
    const table = tableOfRecord[field.record];
    await sql`create index if not exists ${sql.ref(`${table}_custom_${field.key}`)} on ${sql.table(table)}
      (${expressionOf(db, field.kind, field.key)}, id) where deleted_at is null`.execute(db);
    await db.updateTable("customFields").set({ indexedAt: now.toISOString() }).where("id", "=", fieldId).execute();
  },
});

function expressionOf(db: Db, kind: FieldKind, key: string) {
  const column = sql.ref("custom");
  if (kind === "number" || kind === "money") return sql`(${customNumber(db, column, key)})`;
  return kind === "yesNo" ? sql`(${customYesNo(db, column, key)})` : sql`(${customText(db, column, key)})`;
}
