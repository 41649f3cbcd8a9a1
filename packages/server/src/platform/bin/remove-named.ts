import { sql } from "kysely";
import { definitionOf } from "#platform/changes";
import { type Ctx, demand, inTransaction } from "#platform/context";
import { idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import { type BinKind, binKinds } from "./kinds.ts";
import { inBin } from "./queries.ts";
import { removeForGood } from "./remove.ts";
import type { BinRow } from "./table.ts";

/** Removes what is named from the bin for good; what is not in the bin is passed over. */
export async function removeNamed(ctx: Ctx, items: readonly BinRow[]): Promise<{ removed: number; kept: number }> {
  const kinds = await binKinds(ctx);
  const done = { removed: 0, kept: 0 };
  for (const kind of new Set(items.map((item) => item.kind))) {
    const found = kinds.find(({ table }) => table === kind);
    if (!found) throw notFound("bin.no_such_kind", [`The bin holds no ${kind}.`, `回收站里没有 ${kind}。`]);
    demand(ctx, `${definitionOf(found.table).area}:write`);
    const asked = items.flatMap((item) => (item.kind === kind ? [item.id] : []));
    const ids = await inTransaction(ctx, (tx) => deletedOf(tx, found, asked));
    const removed = await removeForGood(ctx, found.table, ids);
    done.removed += removed;
    done.kept += ids.length - removed;
  }
  return done;
}

async function deletedOf({ db }: Ctx, { table, elsewhere }: BinKind, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
    where ${idsIn(db, sql.ref("id"), ids)} and ${inBin({ elsewhere })}`.execute(db);
  return rows.map(({ id }) => id);
}
