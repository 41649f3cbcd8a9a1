import { create, remove, save, saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { type Db, findRows } from "#platform/db";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { checkAll, listOf, readSort } from "#platform/lists";
import { findViews, getView } from "./queries.ts";
import type { ViewDraft, ViewPatch, ViewRow } from "./table.ts";

const mostViews = 100;

/** Keeps a view, behind the others of its list. */
export function createView(ctx: Ctx, draft: ViewDraft): Promise<ViewRow> {
  return inTransaction(ctx, async (tx) => {
    const { list, name, filter = null, q = "", sort = "", columns = null } = draft;
    const id = draft.id ?? newId();
    const others = await findViews(tx.db, list);
    if (others.length >= mostViews && !others.some((view) => view.id === id)) throw tooMany();
    await demandFitting(tx.db, list, { filter, sort });
    return create(tx, "views", {
      id,
      list,
      name,
      filter: filter && JSON.stringify(filter),
      q,
      sort,
      columns: columns && JSON.stringify(columns),
      position: others.reduce((last, { position }) => Math.max(last, position + 1), 0),
      ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    });
  });
}

/** Changes what the patch names. */
export function updateView(ctx: Ctx, id: string, { filter, columns, ...patch }: ViewPatch): Promise<ViewRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getView(tx.db, id);
    await demandFitting(tx.db, before.list, { filter, sort: patch.sort });
    const after = { ...before, ...patch } as ViewRow;
    if (filter !== undefined) after.filter = filter && JSON.stringify(filter);
    if (columns !== undefined) after.columns = columns && JSON.stringify(columns);
    return save(tx, "views", before, after);
  });
}

/** Puts a view into the bin; undo brings it back. */
export function removeView(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "views", [await getView(tx.db, id)]));
}

/** Puts views into this order; those not named follow as they were. */
export function orderViews(ctx: Ctx, ids: readonly string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const rows = (await findRows(tx.db, "views", [...ids])).filter(({ deletedAt }) => !deletedAt);
    const places = rows.map(({ position }) => position).sort((a, b) => a - b);
    const inOrder = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
    await saveAll(
      tx,
      "views",
      inOrder.map((before, index) => ({ before, after: { ...before, position: places[index]! } })),
    );
  });
}

/** A view that its list could not show is not kept. */
async function demandFitting(
  db: Db,
  name: ViewRow["list"],
  { filter, sort }: { filter?: ViewPatch["filter"]; sort?: string | undefined },
): Promise<void> {
  const list = listOf(name);
  if (filter) await checkAll(db, list, [filter]);
  if (sort) await readSort(db, list, sort);
}

function tooMany() {
  return refused("view.too_many", [
    `There are ${mostViews} views of this list already. Remove one that is not needed.`,
    `这个列表已有 ${mostViews} 个视图，请先删除不需要的。`,
  ]);
}
