import { remove, saveAll } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { type BulkDone, inPieces } from "#platform/lists";
import { z } from "#platform/schema";
import { loadPinyin } from "#platform/text";
import { addMissingTags } from "../../tags/actions.ts";
import { TagName } from "../../tags/table.ts";
import { confirmCustomers } from "../../quality/actions/care.ts";
import { updateCustomers } from "./amend.ts";
import { CustomerPatch } from "../draft.ts";
import { levels } from "../fields.ts";
import { findCustomers } from "../queries.ts";
import type { CustomerRow } from "../table.ts";
import { demandOrganisation } from "./customers.ts";

/** What is done to many customers at once. */
export const BulkAction = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("tag"), tag: TagName }),
  z.object({ kind: z.literal("untag"), tag: TagName }),
  z.object({ kind: z.literal("level"), level: z.enum(levels).nullable() }),
  z.object({ kind: z.literal("set"), fields: CustomerPatch }),
  z.object({ kind: z.literal("confirm") }),
  z.object({ kind: z.literal("delete") }),
]);
export type BulkAction = z.infer<typeof BulkAction>;

const atOnce = 500;

/** Does one thing to many customers, as one operation, piece by piece. */
export async function changeMany(ctx: Ctx, ids: readonly string[], action: BulkAction): Promise<BulkDone> {
  await loadPinyin();
  if (action.kind === "tag" && ids.length > 0) await addMissingTags(ctx, [action.tag]);
  if (action.kind === "set" && action.fields.organisationId) {
    await demandOrganisation(ctx, "", action.fields.organisationId);
  }
  if (action.kind === "confirm") return confirmCustomers(ctx, ids);
  return inPieces(ctx, ids, atOnce, async (tx, piece) => {
    const rows = await findCustomers(tx.db, piece);
    if (action.kind === "delete") {
      await remove(tx, "customers", rows);
      return rows.length;
    }
    if (action.kind === "set") return setPiece(tx, rows, action.fields);
    const pairs = rows.map((before) => ({ before, after: changedBy(before, action) }));
    const saved = await saveAll(tx, "customers", pairs);
    return saved.filter((row, index) => row.version !== rows[index]!.version).length;
  });
}

/** An organisation is not made a part of itself. */
async function setPiece(ctx: Ctx, rows: CustomerRow[], patch: CustomerPatch): Promise<number> {
  const others = rows.filter(({ id }) => id !== patch.organisationId);
  return updateCustomers(
    ctx,
    others.map((before) => ({ before, patch })),
  );
}

function changedBy(row: CustomerRow, action: Exclude<BulkAction, { kind: "confirm" | "delete" | "set" }>): CustomerRow {
  if (action.kind === "level") return { ...row, level: action.level };
  const others = (JSON.parse(row.tags) as string[]).filter((tag) => tag !== action.tag);
  if (action.kind === "untag") return { ...row, tags: JSON.stringify(others) };
  return row.tags.includes(JSON.stringify(action.tag))
    ? row
    : { ...row, tags: JSON.stringify([...others, action.tag]) };
}
