import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { touch } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { bulkInsert, idsIn } from "#platform/db";
import type { Compared } from "./cells.ts";
import { findCompared } from "./compared.ts";
import { standing } from "./dismissals.ts";
import { type FoundPair, pairId, rankOf, scoreOf } from "./pairs.ts";
import type { PairRow } from "./table.ts";

const atOnce = 250;

/** Writes what was found, piece by piece: who went to the bin meanwhile is left out, what was dismissed stays so. */
export async function writePairs(ctx: Ctx, kind: Compared["kind"], found: readonly FoundPair[]): Promise<void> {
  for (let start = 0; start < found.length; start += atOnce) {
    await inTransaction(ctx, (tx) => writePiece(tx, kind, found.slice(start, start + atOnce)));
    await setImmediate();
  }
}

type Inside = Parameters<Parameters<typeof inTransaction>[1]>[0];

async function writePiece(tx: Inside, kind: Compared["kind"], found: readonly FoundPair[]): Promise<void> {
  const { db } = tx;
  const ends = new Map(
    (await findCompared(db, [...new Set(found.flatMap(({ aId, bId }) => [aId, bId]))])).map((row) => [row.id, row]),
  );
  const there = found.filter(({ aId, bId }) => ends.has(aId) && ends.has(bId));
  const ids = there.map(({ aId, bId }) => pairId(aId, bId));
  const dismissed = await standing(db, ids, ends);
  const old = new Map(
    (
      await db
        .selectFrom("duplicatePairs")
        .selectAll()
        .where(idsIn(db, sql.ref("id"), ids))
        .execute()
    ).map((row) => [row.id, row]),
  );
  const rows = there.map((pair): PairRow => {
    const id = pairId(pair.aId, pair.bId);
    const before = old.get(id);
    return {
      id,
      aId: pair.aId,
      bId: pair.bId,
      kind,
      exact: pair.exact ? 1 : 0,
      score: scoreOf(pair),
      rank: rankOf(pair),
      reasons: JSON.stringify(pair.reasons),
      state: dismissed.has(id) ? "dismissed" : "open",
      foundAt: before?.foundAt ?? tx.now.toISOString(),
      mergedAt: before?.mergedAt ?? null,
      operationId: before?.operationId ?? null,
    };
  });
  await db
    .deleteFrom("duplicatePairs")
    .where(idsIn(db, sql.ref("id"), [...old.keys()]))
    .execute();
  await bulkInsert(db, "duplicatePairs", rows);
  touch(tx, "duplicatePairs", null);
}

/** Takes pairs off that a search did not find again; those found while it ran stay. */
export async function forgetOthers(ctx: Ctx, kind: Compared["kind"], found: ReadonlySet<string>): Promise<void> {
  const known = await ctx.db
    .selectFrom("duplicatePairs")
    .select("id")
    .where("kind", "=", kind)
    .where("state", "<>", "merged")
    .where("foundAt", "<", ctx.now.toISOString())
    .execute();
  await forgetPairs(
    ctx,
    known.flatMap(({ id }) => (found.has(id) ? [] : [id])),
  );
}

/** Takes pairs off the list. */
export async function forgetPairs(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += atOnce) {
    await inTransaction(ctx, async (tx) => {
      await tx.db
        .deleteFrom("duplicatePairs")
        .where(idsIn(tx.db, sql.ref("id"), ids.slice(start, start + atOnce)))
        .execute();
      touch(tx, "duplicatePairs", null);
    });
    await setImmediate();
  }
}
