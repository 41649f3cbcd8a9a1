import { remove, saveAll } from "#platform/changes";
import type { Ctx } from "#platform/context";

/** Rules follow a tag that gets another name, and go with one that is deleted. */
export async function renameTagInRules(ctx: Ctx, from: string, to: string | null): Promise<void> {
  const rows = await ctx.db
    .selectFrom("tagRules")
    .selectAll()
    .where("tag", "=", from)
    .where("deletedAt", "is", null)
    .execute();
  if (rows.length === 0) return;
  if (to === null) return remove(ctx, "tagRules", rows);
  await ctx.db.updateTable("ruleTags").set({ tag: to }).where("tag", "=", from).execute();
  await saveAll(
    ctx,
    "tagRules",
    rows.map((before) => ({ before, after: { ...before, tag: to } })),
  );
}
