import { sql } from "kysely";
import { type BusinessTable, definitionOf, mergeKeys, type Row, saveAll } from "#platform/changes";
import { type Ctx, demand, inTransaction } from "#platform/context";
import { customText, idsIn } from "#platform/db";
import type { Referred } from "./table.ts";
import { tableOfRecord } from "./tables.ts";

type WithFields = Row & { custom: string };

/** Has every field of the owner's own that names one of these records name another one instead. */
export function moveFieldReferences(ctx: Ctx, kind: Referred, from: readonly string[], to: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const fields = await tx.db
      .selectFrom("customFields")
      .select(["key", "record"])
      .where("kind", "=", "reference")
      .where("refersTo", "=", kind)
      .where("deletedAt", "is", null)
      .execute();
    const asked = new Map(fields.map(({ key, record }) => [`${tableOfRecord[record]} ${key}`, { key, record }]));
    for (const { key, record } of asked.values()) {
      const table: BusinessTable = tableOfRecord[record];
      const value = sql<string>`(${customText(tx.db, sql.ref("custom"), key)})`;
      const { rows } = await sql<WithFields>`select * from ${sql.table(table)}
        where ${idsIn(tx.db, value, from)} and deleted_at is null order by id`.execute(tx.db);
      if (rows.length === 0) continue;
      demand(tx, `${definitionOf(table).area}:write`);
      const pairs = rows.map((before) => ({
        before,
        after: { ...before, custom: mergeKeys(before.custom, { [key]: to }) },
      }));
      await saveAll(tx, table, pairs as never);
    }
  });
}
