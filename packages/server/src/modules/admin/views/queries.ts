import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import type { ListName } from "#platform/lists";
import type { View, ViewRow } from "./table.ts";

/** The views of a list, or of all, in their order. */
export function findViews(db: Db, list?: ListName): Promise<ViewRow[]> {
  return db
    .selectFrom("views")
    .selectAll()
    .where("deletedAt", "is", null)
    .$if(list !== undefined, (query) => query.where("list", "=", list!))
    .orderBy("position")
    .orderBy("id")
    .execute();
}

/** A view that is not in the bin. */
export async function getView(db: Db, id: string): Promise<ViewRow> {
  const found = await findRow(db, "views", id);
  if (!found || found.deletedAt) throw notFound("view.not_found", ["There is no such view.", "没有这个视图。"]);
  return found;
}

/** The view as the API publishes it. */
export function presentView({ filter, columns, ...row }: ViewRow): View {
  return {
    ...row,
    filter: filter === null ? null : (JSON.parse(filter) as NonNullable<View["filter"]>),
    columns: columns === null ? null : (JSON.parse(columns) as string[]),
  };
}
