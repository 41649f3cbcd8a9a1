import { saveAll } from "#platform/changes";
import type { Ctx } from "#platform/context";
import type { CustomerRow } from "../table.ts";

/** Writes what became of a merge: the survivor as it is now, and the others into the bin with a pointer to it. */
export async function keepMerged(
  ctx: Ctx,
  [survivor, ...others]: readonly CustomerRow[],
  merged: CustomerRow,
): Promise<void> {
  const deletedAt = ctx.now.toISOString();
  await saveAll(ctx, "customers", [
    { before: survivor!, after: merged },
    ...others.map((before) => ({ before, after: { ...before, deletedAt, mergedInto: merged.id } })),
  ]);
}
