import { sql } from "kysely";
import { createAll, erase, saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findRows, idsIn } from "#platform/db";
import { enqueue } from "#platform/jobs";
import { type BulkDone, changeEach, inPieces } from "#platform/lists";
import { z } from "#platform/schema";
import { printOf } from "../cells.ts";
import { findCompared } from "../compared.ts";
import { findDuplicates } from "../jobs.ts";
import { demandExact, mergePair } from "../merge/exact.ts";
import { endsOf } from "../pairs.ts";
import { findRunningSearch } from "../queries.ts";

/** What is done to many pairs at once. Only exact ones are merged unseen. */
export const PairAction = z.object({ kind: z.enum(["dismiss", "reopen", "merge"]) });
export type PairAction = z.infer<typeof PairAction>;

const atOnce = 200;
const mergesAtOnce = 20;

/** Starts a search of the whole base, unless one runs or waits; answers with its job. */
export function startSearch(ctx: Ctx): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const running = await findRunningSearch(tx.db);
    return running?.id ?? enqueue(tx, findDuplicates, { asked: ctx.now.toISOString() });
  });
}

/** Does one thing to many pairs, as one operation. */
export function changePairs(ctx: Ctx, ids: readonly string[], { kind }: PairAction): Promise<BulkDone> {
  if (kind === "merge") return mergePairs(ctx, ids);
  return inPieces(ctx, ids, atOnce, (tx, piece) => (kind === "dismiss" ? dismiss(tx, piece) : reopen(tx, piece)));
}

/** Says that these are not one: until one of the two is changed in what is compared. */
async function dismiss(ctx: Ctx, ids: readonly string[]): Promise<number> {
  const ends = new Map((await findCompared(ctx.db, ids.flatMap(endsOf))).map((row) => [row.id, row]));
  const known = new Map((await findRows(ctx.db, "duplicateDismissals", [...ids])).map((row) => [row.id, row]));
  const wanted = ids.flatMap((id) => {
    const [a, b] = endsOf(id).map((end) => ends.get(end));
    if (!a || !b) return [];
    const dismissedAt = ctx.now.toISOString();
    return [{ id, aId: a.id, bId: b.id, aPrint: printOf(a), bPrint: printOf(b), dismissedAt }];
  });
  const again = wanted.flatMap((row) => {
    const before = known.get(row.id);
    return before ? [{ before, after: { ...before, ...row } }] : [];
  });
  await saveAll(ctx, "duplicateDismissals", again);
  await createAll(
    ctx,
    "duplicateDismissals",
    wanted.filter(({ id }) => !known.has(id)),
  );
  return wanted.length;
}

async function reopen(ctx: Ctx, ids: readonly string[]): Promise<number> {
  const rows = await findRows(ctx.db, "duplicateDismissals", [...ids]);
  await erase(ctx, "duplicateDismissals", rows);
  return rows.length;
}

function mergePairs(ctx: Ctx, ids: readonly string[]): Promise<BulkDone> {
  return inPieces(ctx, ids, mergesAtOnce, async (tx, piece) => {
    const rows = await tx.db
      .selectFrom("duplicatePairs")
      .selectAll()
      .where(idsIn(tx.db, sql.ref("id"), piece))
      .orderBy("id")
      .execute();
    const open = rows.map((row) => ({ ...row, version: 0 }));
    return changeEach(open, async (row) => {
      demandExact(row);
      return { version: (await mergePair(tx, row.id)) ? 1 : 0 };
    });
  });
}
