import { create, createAll, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { changeTagOfAll } from "../people/actions/retag.ts";
import { renameTagInRules } from "../tag-rules/actions/rename.ts";
import { findTagsByName, getTag } from "./queries.ts";
import type { Tag, TagDraft, TagPatch } from "./table.ts";

/** Makes the tags of these names that do not exist yet; gray where no colour is named. */
export function addMissingTags(
  ctx: Ctx,
  names: readonly string[],
  colors: ReadonlyMap<string, Tag["color"]> = new Map(),
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const known = new Set((await findTagsByName(tx.db, names)).map(({ name }) => name));
    const missing = [...new Set(names)].filter((name) => !known.has(name));
    const rows = missing.map((name) => ({ id: newId(), name, color: colors.get(name) ?? "gray", deletedAt: null }));
    await createAll(tx, "tags", rows);
  });
}

/** Makes a tag; one of the same name is refused. */
export function createTag(ctx: Ctx, { id, name, color }: TagDraft): Promise<Tag> {
  return inTransaction(ctx, async (tx) => {
    if ((await findTagsByName(tx.db, [name])).some((tag) => tag.id !== id)) throw nameTaken();
    return create(tx, "tags", { id: id ?? newId(), name, color, deletedAt: null });
  });
}

/** Renames or recolours a tag; customers who have it get the new name, in the same operation. */
export function updateTag(ctx: Ctx, id: string, patch: TagPatch): Promise<Tag> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTag(tx.db, id);
    const { name = before.name, color = before.color } = patch;
    if (name !== before.name) {
      if ((await findTagsByName(tx.db, [name])).length > 0) throw nameTaken();
      await changeTagOfAll(tx, before.name, name);
      await renameTagInRules(tx, before.name, name);
    }
    return save(tx, "tags", before, { ...before, name, color });
  });
}

/** Deletes a tag and takes it off every customer, in one operation. */
export function removeTag(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const tag = await getTag(tx.db, id);
    await changeTagOfAll(tx, tag.name, null);
    await renameTagInRules(tx, tag.name, null);
    await remove(tx, "tags", [tag]);
  });
}

function nameTaken() {
  return refused("tag.name_taken", ["There is a tag of this name already.", "已经有同名标签。"], "name");
}
