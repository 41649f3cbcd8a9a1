import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import type { Tag } from "./table.ts";

/** A tag that is not deleted. */
export async function getTag(db: Db, id: string): Promise<Tag> {
  const found = await db
    .selectFrom("tags")
    .selectAll()
    .where("id", "=", id)
    .where("deletedAt", "is", null)
    .executeTakeFirst();
  if (!found) throw notFound("tag.not_found", ["There is no such tag.", "没有这个标签。"]);
  return found;
}

export function findTagsByName(db: Db, names: readonly string[]): Promise<Tag[]> {
  return db
    .selectFrom("tags")
    .selectAll()
    .where(idsIn(db, sql.ref("name"), names))
    .where("deletedAt", "is", null)
    .execute();
}

/** Every tag with how many customers have it, by name. */
export async function listTags(db: Db): Promise<(Tag & { customers: number })[]> {
  const { rows } = await sql<Tag & { customers: number }>`
    select tags.*, (select count(*) from customer_tags where customer_tags.tag = tags.name) as customers
    from tags where deleted_at is null order by name, id`.execute(db);
  return rows;
}
