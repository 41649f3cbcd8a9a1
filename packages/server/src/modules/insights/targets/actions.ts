import { create, createAll, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { getTarget } from "./queries.ts";
import { refuseImpossible, startsOf } from "./rules.ts";
import type { Target, TargetDraft, TargetPatch } from "./table.ts";

/** Sets a target, or one for each of several periods in a row; answers with the first. */
export function setTarget(ctx: Ctx, { repeat, id, ...draft }: TargetDraft): Promise<Target> {
  refuseImpossible(draft.metric, draft.goal);
  return inTransaction(ctx, async (tx) => {
    const rows = startsOf({ ...draft, repeat }).map((startsOn, index) => ({
      ...draft,
      id: index === 0 && id ? id : newId(),
      startsOn,
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    }));
    const [first, ...more] = rows;
    const made = await create(tx, "targets", first!);
    await createAll(tx, "targets", more);
    return made;
  });
}

/** Changes the goal or the notes. */
export function changeTarget(ctx: Ctx, id: string, patch: TargetPatch): Promise<Target> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTarget(tx.db, id);
    const { goal = before.goal, notes = before.notes } = patch;
    refuseImpossible(before.metric, goal);
    return save(tx, "targets", before, { ...before, goal, notes });
  });
}

/** Takes a target away. */
export function removeTarget(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "targets", [await getTarget(tx.db, id)]));
}
