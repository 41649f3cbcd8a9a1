import { create, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { newToken } from "#platform/crypto";
import type { Db } from "#platform/db";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { findBySlug, getKind } from "./queries.ts";
import { slugOf } from "./rules.ts";
import type { MeetingKindDraft, MeetingKindPatch, MeetingKindRow } from "./table.ts";

/** Offers a kind of meeting. */
export function createKind(
  ctx: Ctx,
  { id = newId(), slug, active, ...draft }: MeetingKindDraft,
): Promise<MeetingKindRow> {
  return inTransaction(ctx, async (tx) => {
    if (slug) await refuseTaken(tx.db, slug, id);
    return create(tx, "meetingKinds", {
      ...draft,
      id,
      slug: slug ?? (await freeSlug(tx.db, draft.name)),
      active: active ? 1 : 0,
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    });
  });
}

/** Changes a kind of meeting, or opens and closes it. What was booked stays as it was. */
export function updateKind(ctx: Ctx, id: string, { active, ...patch }: MeetingKindPatch): Promise<MeetingKindRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getKind(tx.db, id);
    if (patch.slug) await refuseTaken(tx.db, patch.slug, id);
    const plain = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    const open = active === undefined ? {} : { active: active ? 1 : 0 };
    return save(tx, "meetingKinds", before, { ...before, ...plain, ...open });
  });
}

/** Puts a kind of meeting into the bin; its address no longer works. */
export function removeKind(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "meetingKinds", [await getKind(tx.db, id)]));
}

async function freeSlug(db: Db, name: string): Promise<string> {
  const wanted = slugOf(name);
  if (wanted.length >= 3 && !(await findBySlug(db, wanted))) return wanted;
  const tail = newToken()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, 8);
  return wanted.length >= 3 ? `${wanted}-${tail}` : tail;
}

/** One in the bin keeps its address, so that it can come back to it. */
async function refuseTaken(db: Db, slug: string, id: string): Promise<void> {
  const other = await findBySlug(db, slug);
  if (!other || other.id === id) return;
  throw refused("meeting_kind.slug_taken", [
    "Another kind of meeting has this address, perhaps one in the bin.",
    "这个地址已被另一个会面类型使用（可能在回收站里）。",
  ]);
}
