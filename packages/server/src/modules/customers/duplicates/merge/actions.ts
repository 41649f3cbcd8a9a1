import { moveFieldReferences } from "#modules/admin";
import { moveReferences } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findRows } from "#platform/db";
import { notFound, refused } from "#platform/errors";
import { say } from "#platform/i18n";
import { loadPinyin } from "#platform/text";
import { refreshFacts } from "../../people/actions/facts.ts";
import { keepMerged } from "../../people/actions/merged.ts";
import { getCustomer } from "../../people/queries.ts";
import type { CustomerRow } from "../../people/table.ts";
import { addToTimeline } from "../../timeline/actions.ts";
import { demandMergeable, mergedRow, type Take } from "./merged-row.ts";

export type Merging = {
  survivorId: string;
  duplicateIds: readonly string[];
  take?: Take | undefined;
  /** The versions that the merger saw: who was changed since is not merged unseen. */
  seen?: Readonly<Record<string, number>> | undefined;
};

/**
 * Makes several customers one: whatever names a duplicate names the survivor from now on, the survivor has what was
 * chosen, and the duplicates go to the bin, from where an old link to them leads to the survivor. One operation.
 */
export async function mergeCustomers(ctx: Ctx, merging: Merging): Promise<CustomerRow> {
  await loadPinyin();
  return inTransaction(ctx, async (tx) => {
    const { survivorId, take = {} } = merging;
    const others = [...new Set(merging.duplicateIds)].filter((id) => id !== survivorId);
    const seen = await inOrder(tx, [survivorId, ...others]);
    demandMergeable(seen);
    demandAsSeen(seen, merging.seen ?? {});
    await moveReferences(tx, "customers", others, survivorId);
    await moveFieldReferences(tx, "customer", others, survivorId);
    // Some of them may have named each other.
    const rows = await inOrder(tx, [survivorId, ...others]);
    await keepMerged(tx, rows, mergedRow(rows, take));
    for (const { id, name } of rows.slice(1)) {
      await addToTimeline(tx, {
        customerId: survivorId,
        kind: "system",
        text: say(
          `Merged with “${name}”: all that belonged to it is here now`,
          `已与“${name}”合并，对方的记录都归到这里`,
        ),
        data: { mergedId: id },
      });
    }
    await refreshFacts(
      tx,
      rows.map(({ id }) => id),
    );
    return getCustomer(tx.db, survivorId);
  });
}

async function inOrder({ db }: Ctx, ids: readonly string[]): Promise<CustomerRow[]> {
  const rows = new Map((await findRows(db, "customers", [...ids])).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = rows.get(id);
    if (row) return row;
    throw notFound("customer.not_found", ["There is no such customer.", "没有这个客户。"]);
  });
}

function demandAsSeen(rows: readonly CustomerRow[], seen: Readonly<Record<string, number>>): void {
  if (rows.every(({ id, version }) => (seen[id] ?? version) === version)) return;
  throw refused("changes.stale", [
    "One of them was changed meanwhile. Look at the preview again, then merge.",
    "其中有客户刚刚被修改过。请重新看一下预览，再合并。",
  ]);
}
