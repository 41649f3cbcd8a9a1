import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import type { CustomerRow } from "./table.ts";

/** The customer, in the recycle bin or not. */
export async function getCustomer(db: Db, id: string): Promise<CustomerRow> {
  const found = await db.selectFrom("customers").selectAll().where("id", "=", id).executeTakeFirst();
  if (!found) throw notFound("customer.not_found", ["There is no such customer.", "没有这个客户。"]);
  return found;
}

/** Those of these customers that are not in the recycle bin. */
export function findCustomers(db: Db, ids: string[]): Promise<CustomerRow[]> {
  return db
    .selectFrom("customers")
    .selectAll()
    .where(idsIn(db, sql.ref("id"), ids))
    .where("deletedAt", "is", null)
    .execute();
}
