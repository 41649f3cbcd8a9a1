import { sql } from "kysely";
import type { Changed } from "#platform/changes";
import { touch } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { type Compared, printOf } from "./cells.ts";
import type { Dismissal } from "./table.ts";

/** A dismissed pair is off the list, and on it again when the dismissal is taken back. */
export function followDismissals(ctx: Ctx, changed: Changed<Dismissal>[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const state of ["dismissed", "open"] as const) {
      const some = changed.filter(({ after }) => (after ? "dismissed" : "open") === state);
      const ids = some.map(({ before, after }) => (after ?? before)!.id);
      if (ids.length === 0) continue;
      await tx.db
        .updateTable("duplicatePairs")
        .set({ state })
        .where(idsIn(tx.db, sql.ref("id"), ids))
        .where("state", "<>", "merged")
        .execute();
    }
    touch(tx, "duplicatePairs", null);
  });
}

/** Which of these pairs were dismissed, and neither end changed since. */
export async function standing(
  db: Db,
  ids: readonly string[],
  ends: ReadonlyMap<string, Compared>,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("duplicateDismissals")
    .selectAll()
    .where(idsIn(db, sql.ref("id"), ids))
    .execute();
  const still = rows.filter(({ aId, bId, aPrint, bPrint }) => {
    const [a, b] = [ends.get(aId), ends.get(bId)];
    return a && b && printOf(a) === aPrint && printOf(b) === bPrint;
  });
  return new Set(still.map(({ id }) => id));
}
