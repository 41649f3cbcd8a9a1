import { getCompanySettings } from "#modules/admin";
import { type Ctx, inTransaction } from "#platform/context";
import { type Db, findRows } from "#platform/db";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { endsOf, isUndisputed, type KeptReason } from "../pairs.ts";
import type { PairRow } from "../table.ts";
import { mergeCustomers } from "./actions.ts";
import { bySeniority, historyOf } from "./history.ts";

/** The operations of merges that nobody asked for one by one are called so. */
const kind = "customers.merge-exact";
const most = 2000;

/**
 * Where the owner switched it on: merges pairs that are surely one and that nothing speaks against, each as an operation
 * of its own. Whom the owner parted again after a merge stays two. `ids` says whose pairs to look at.
 */
export async function mergeExactPairs(ctx: Ctx, ids?: readonly string[]): Promise<number> {
  const { mergeExactSince } = await getCompanySettings(ctx.db);
  if (!mergeExactSince) return 0;
  const pairs = await ctx.db
    .selectFrom("duplicatePairs")
    .select(["id", "aId", "bId", "reasons"])
    .where("state", "=", "open")
    .where("exact", "=", 1)
    .where("mergedAt", "is", null)
    .$if(ids !== undefined, (query) =>
      query.where((is) => is.or([is("aId", "in", ids ?? []), is("bId", "in", ids ?? [])])),
    )
    .orderBy("rank", "desc")
    .limit(most)
    .execute();
  let merged = 0;
  for (const pair of pairs) {
    if (!isUndisputed({ reasons: JSON.parse(pair.reasons) as KeptReason[] })) continue;
    const own = { ...ctx, operation: { id: newId(), kind } };
    if (await inTransaction(own, (tx) => mergePair(tx, pair.id))) merged++;
  }
  return merged;
}

/** Merges the two of a pair as they are proposed; false where they are one already, or one of them is gone. */
export async function mergePair(ctx: Ctx, id: string): Promise<boolean> {
  const ends = await Promise.all(endsOf(id).map((end) => heirOf(ctx.db, end)));
  if (ends[0] === ends[1]) return false;
  const rows = (await findRows(ctx.db, "customers", ends)).filter(({ deletedAt }) => deletedAt === null);
  if (rows.length < 2) return false;
  const [survivor, duplicate] = bySeniority(rows, await historyOf(ctx.db, ends));
  await mergeCustomers(ctx, { survivorId: survivor!.id, duplicateIds: [duplicate!.id] });
  return true;
}

/** Refuses to merge unseen what is not exact. */
export function demandExact(pair: PairRow): void {
  if (pair.exact === 1 && pair.state === "open") return;
  throw refused("duplicate.not_exact", [
    "Only pairs with the same name and the same email or phone are merged together; look at the others one by one.",
    "只有姓名相同且邮箱或电话相同的才能批量合并，其余请逐个查看。",
  ]);
}

/** Who took over from a customer, through all merges: the customer itself where nobody did. */
async function heirOf(db: Db, id: string): Promise<string> {
  for (let heir = id; ;) {
    const row = await db.selectFrom("customers").select("mergedInto").where("id", "=", heir).executeTakeFirst();
    if (!row?.mergedInto) return heir;
    heir = row.mergedInto;
  }
}
