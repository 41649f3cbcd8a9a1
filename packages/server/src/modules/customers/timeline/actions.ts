import { create, createAll, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { storable } from "../people/fields.ts";
import { getEntry } from "./queries.ts";
import type { TimelineDraft, TimelineRow } from "./table.ts";

/** Writes what happened with a customer, in the caller's transaction; one entry or many at once. */
export function addToTimeline(ctx: Ctx, entries: TimelineDraft | TimelineDraft[]): Promise<void> {
  const rows = [entries].flat().map((draft) => rowOf(ctx, draft));
  if (rows.length > 1) return createAll(ctx, "timeline", rows);
  return inTransaction(ctx, async (tx) => {
    for (const row of rows) await create(tx, "timeline", row);
  });
}

function rowOf(ctx: Ctx, draft: TimelineDraft): Omit<TimelineRow, "version"> {
  const told = typeof draft.text === "string" ? null : draft.text;
  return {
    id: draft.id ?? newId(),
    customerId: draft.customerId,
    at: draft.at ?? ctx.now.toISOString(),
    kind: draft.kind,
    text: storable(typeof draft.text === "string" ? draft.text : draft.text[ctx.language]),
    data: JSON.stringify({ ...draft.data, ...(told && { told }) }),
    refTable: draft.refTable ?? null,
    refId: draft.refId ?? null,
    actorName: draft.actorName ?? ctx.actor.name,
    deletedAt: null,
  };
}

/** Corrects what was written. */
export function correctEntry(
  ctx: Ctx,
  id: string,
  patch: { text?: string | undefined; at?: string | undefined },
): Promise<TimelineRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getEntry(tx.db, id);
    const { text = before.text, at = before.at } = patch;
    return save(tx, "timeline", before, { ...before, text: storable(text), at });
  });
}

/** Takes an entry off the timeline. */
export function removeEntry(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "timeline", [await getEntry(tx.db, id)]));
}
