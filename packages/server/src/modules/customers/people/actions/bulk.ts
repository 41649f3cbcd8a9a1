import { setImmediate } from "node:timers/promises";
import { remove, saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { z } from "#platform/schema";
import { addMissingTags } from "../../tags/actions.ts";
import { TagName } from "../../tags/table.ts";
import { levels } from "../fields.ts";
import { findCustomers } from "../queries.ts";
import type { CustomerRow } from "../table.ts";

/** What is done to many customers at once. */
export const BulkAction = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("tag"), tag: TagName }),
  z.object({ kind: z.literal("untag"), tag: TagName }),
  z.object({ kind: z.literal("level"), level: z.enum(levels).nullable() }),
  z.object({ kind: z.literal("delete") }),
]);
export type BulkAction = z.infer<typeof BulkAction>;

const atOnce = 500;

/**
 * Does one thing to many customers, as one operation. Written in pieces, so that nobody waits long for the base;
 * answers with how many were changed by it.
 */
export async function changeMany(ctx: Ctx, ids: readonly string[], action: BulkAction): Promise<number> {
  if (action.kind === "tag" && ids.length > 0) await addMissingTags(ctx, [action.tag]);
  let changed = 0;
  for (let start = 0; start < ids.length; start += atOnce) {
    changed += await changePiece(ctx, ids.slice(start, start + atOnce), action);
    await setImmediate();
  }
  return changed;
}

function changePiece(ctx: Ctx, ids: string[], action: BulkAction): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const rows = await findCustomers(tx.db, ids);
    if (action.kind === "delete") {
      await remove(tx, "customers", rows);
      return rows.length;
    }
    const pairs = rows.map((before) => ({ before, after: changedBy(before, action) }));
    const saved = await saveAll(tx, "customers", pairs);
    return saved.filter((row, index) => row.version !== rows[index]!.version).length;
  });
}

function changedBy(row: CustomerRow, action: Exclude<BulkAction, { kind: "delete" }>): CustomerRow {
  if (action.kind === "level") return { ...row, level: action.level };
  const others = (JSON.parse(row.tags) as string[]).filter((tag) => tag !== action.tag);
  if (action.kind === "untag") return { ...row, tags: JSON.stringify(others) };
  return row.tags.includes(JSON.stringify(action.tag))
    ? row
    : { ...row, tags: JSON.stringify([...others, action.tag]) };
}
