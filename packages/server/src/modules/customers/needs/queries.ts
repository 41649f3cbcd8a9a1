import { sql } from "kysely";
import { type Db, findRow, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import type { CustomerNeed } from "./table.ts";

/** A need by its id; refuses when there is none. */
export async function getNeed(db: Db, id: string): Promise<CustomerNeed> {
  const found = await findRow(db, "customerNeeds", id);
  if (!found || found.deletedAt) throw notFound("need.not_found", ["There is no such need.", "没有这条需求。"]);
  return found;
}

/** What these customers need and prefer, in its order. */
export function findNeeds(db: Db, customerIds: readonly string[]): Promise<CustomerNeed[]> {
  return db
    .selectFrom("customerNeeds")
    .selectAll()
    .where(idsIn(db, sql.ref("customerId"), customerIds))
    .where("deletedAt", "is", null)
    .orderBy("customerId")
    .orderBy("position")
    .orderBy("id")
    .execute();
}
