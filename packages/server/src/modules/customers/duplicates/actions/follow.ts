import { sql } from "kysely";
import { type Changed, touch } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { idsIn } from "#platform/db";
import type { CustomerRow } from "../../people/table.ts";
import { comparedColumns } from "../cells.ts";
import { wantComparison } from "../jobs.ts";
import { pairId } from "../pairs.ts";

type Change = Changed<CustomerRow>;

/**
 * Keeps the pairs in step with customers: who goes takes theirs along, but for the pair that a merge made one; who comes
 * back, or was changed in what is compared, is compared again after the request.
 */
export async function followDuplicates(ctx: Ctx, changed: Change[]): Promise<void> {
  const gone = changed.filter(({ before, after }) => before && !before.deletedAt && !isThere(after));
  const back = changed.filter(({ before, after }) => before?.deletedAt && isThere(after));
  if (gone.length > 0) await takeOff(ctx, gone);
  if (back.length > 0) await putBack(ctx, idsOf(back));
  await wantComparison(ctx, idsOf(changed.filter(isToCompare)));
}

const isThere = (row: CustomerRow | null) => row !== null && row.deletedAt === null;
const idsOf = (changed: readonly Change[]) => changed.map(({ before, after }) => (after ?? before)!.id);

function isToCompare({ before, after }: Change): boolean {
  if (!isThere(after)) return false;
  return !before || before.deletedAt !== null || comparedColumns.some((column) => before[column] !== after![column]);
}

function takeOff(ctx: Ctx, gone: readonly Change[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { db, operation } = tx;
    const merged = gone.flatMap(({ after }) => (after?.mergedInto ? [pairId(after.id, after.mergedInto)] : []));
    if (merged.length > 0) {
      await db
        .updateTable("duplicatePairs")
        .set({ state: "merged", mergedAt: tx.now.toISOString(), operationId: operation.id })
        .where(idsIn(db, sql.ref("id"), merged))
        .execute();
    }
    await db
      .deleteFrom("duplicatePairs")
      .where(touches(tx, idsOf(gone)))
      .where("state", "<>", "merged")
      .execute();
    touch(tx, "duplicatePairs", null);
  });
}

/** A merge that was taken back leaves its pair open; `mergedAt` stays, so that it is not merged by itself again. */
function putBack(ctx: Ctx, ids: readonly string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await tx.db
      .updateTable("duplicatePairs")
      .set({ state: "open", operationId: null })
      .where(touches(tx, ids))
      .where("state", "=", "merged")
      .execute();
    touch(tx, "duplicatePairs", null);
  });
}

const touches = ({ db }: Ctx, ids: readonly string[]) =>
  sql<boolean>`(${idsIn(db, sql.ref("aId"), ids)} or ${idsIn(db, sql.ref("bId"), ids)})`;
