import { sql } from "kysely";
import { saveAll } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { findCustomers } from "../queries.ts";

/** Writes the score that these customers' data have now; -1 says that it is being reckoned. */
export async function setScore(db: Db, score: number, ids: readonly string[]): Promise<void> {
  await db
    .updateTable("customers")
    .set({ quality: score })
    .where(idsIn(db, sql.ref("id"), ids))
    .where("quality", "<>", score)
    .execute();
}

/** Notes the day on which what is known of these customers was said to be right; answers with how many that changed. */
export async function setConfirmed(ctx: Ctx, ids: string[], confirmedOn: string): Promise<number> {
  const rows = await findCustomers(ctx.db, ids);
  const pairs = rows.map((before) => ({ before, after: { ...before, confirmedOn } }));
  const saved = await saveAll(ctx, "customers", pairs);
  return saved.filter(({ version }, index) => version !== rows[index]!.version).length;
}
