import type { Db } from "#platform/db";
import { notFound } from "#platform/errors";
import type { TimelineRow } from "./table.ts";

/** An entry that is not deleted. */
export async function getEntry(db: Db, id: string): Promise<TimelineRow> {
  const found = await db
    .selectFrom("timeline")
    .selectAll()
    .where("id", "=", id)
    .where("deletedAt", "is", null)
    .executeTakeFirst();
  if (!found) throw notFound("timeline.not_found", ["There is no such entry.", "没有这条记录。"]);
  return found;
}
