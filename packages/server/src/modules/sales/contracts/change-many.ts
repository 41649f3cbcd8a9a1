import { typed } from "#modules/work";
import type { Ctx } from "#platform/context";
import { findRows } from "#platform/db";
import { type BulkDone, changeEach, inPieces } from "#platform/lists";
import { z } from "#platform/schema";
import { terminateContract } from "./actions/follow-up.ts";
import { removeContracts, updateContract } from "./actions/write.ts";
import { ContractPatch } from "./table.ts";

/** What is done to many contracts at once; their texts are each contract's own. */
export const ContractAction = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("set"),
      fields: ContractPatch.pick({ remindDays: true, autoRenews: true, notes: true }),
    }),
    z.object({ kind: z.literal("terminate"), reason: typed(1000).min(1) }),
    z.object({ kind: z.literal("remove") }),
  ])
  .openapi("ContractAction");
export type ContractAction = z.infer<typeof ContractAction>;

const atOnce = 100;

/** Does one thing to many contracts, as one operation, each by the rules of a single one. */
export function changeContracts(ctx: Ctx, ids: readonly string[], action: ContractAction): Promise<BulkDone> {
  return inPieces(ctx, ids, atOnce, async (tx, piece) => {
    const rows = (await findRows(tx.db, "contracts", piece)).filter(({ deletedAt }) => !deletedAt);
    return changeEach(rows, async (row) => {
      if (action.kind === "set") return updateContract(tx, row.id, action.fields);
      if (action.kind === "terminate") return terminateContract(tx, row.id, undefined, action.reason);
      await removeContracts(tx, [row.id]);
      return { version: row.version + 1 };
    });
  });
}
