import { type RawBuilder, sql } from "kysely";
import { definitionOf } from "#platform/changes";
import { type Ctx, demand } from "#platform/context";
import { idsIn } from "#platform/db";
import { z } from "#platform/schema";
import type { Referred } from "./table.ts";
import { tableOfReferred } from "./tables.ts";

/** A record that a field refers to, by the name that a person knows it by. */
export const Reference = z.object({ id: z.string(), name: z.string() }).openapi("Reference");
export type Reference = z.infer<typeof Reference>;

const nameColumns: Record<Referred, RawBuilder<string>> = {
  customer: sql.ref("name"),
  opportunity: sql.ref("title"),
  order: sql.ref("number"),
  product: sql.ref("name"),
};

/** The names of records, those in the recycle bin included; who is not there is left out. */
export async function findReferences(ctx: Ctx, kind: Referred, ids: string[]): Promise<Reference[]> {
  const table = tableOfReferred[kind];
  demand(ctx, `${definitionOf(table).area}:read`);
  const { rows } = await sql<Reference>`select id, ${nameColumns[kind]} as name from ${sql.table(table)}
    where ${idsIn(ctx.db, sql.ref("id"), ids)} order by id`.execute(ctx.db);
  return rows;
}
