import { create, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { checkAll, type Filter, listOf } from "#platform/lists";
import { addMissingTags } from "../../tags/actions.ts";
import { getTagRule } from "../queries.ts";
import { demandNotItself } from "../rules.ts";
import type { TagRuleDraft, TagRulePatch, TagRuleRow } from "../table.ts";

/** Makes a rule; it is applied after the request. */
export function createTagRule(ctx: Ctx, { id, name, tag, filter, active }: TagRuleDraft): Promise<TagRuleRow> {
  return inTransaction(ctx, async (tx) => {
    await demandFilter(tx, filter, tag);
    await addMissingTags(tx, [tag]);
    return create(tx, "tagRules", {
      id: id ?? newId(),
      name,
      tag,
      filter: JSON.stringify(filter),
      active: active ? 1 : 0,
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    });
  });
}

/** Changes a rule; what it gave before and would not now is taken off after the request. */
export function updateTagRule(ctx: Ctx, id: string, patch: TagRulePatch): Promise<TagRuleRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTagRule(tx.db, id);
    const { name = before.name, tag = before.tag, active } = patch;
    const filter = patch.filter ?? (JSON.parse(before.filter) as Filter);
    await demandFilter(tx, filter, tag);
    if (tag !== before.tag) await addMissingTags(tx, [tag]);
    const isActive = active === undefined ? before.active : active ? 1 : 0;
    const after = { ...before, name, tag, filter: JSON.stringify(filter), active: isActive };
    return save(tx, "tagRules", before, after);
  });
}

/** Deletes a rule; the tags that it gave are taken off after the request. */
export function removeTagRule(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "tagRules", [await getTagRule(tx.db, id)]));
}

async function demandFilter(ctx: Ctx, filter: Filter, tag: string): Promise<void> {
  demandNotItself(filter, tag);
  await checkAll(ctx.db, listOf("customers"), [filter]);
}
