import { sql } from "kysely";
import { type Db, findRow, idsIn } from "#platform/db";
import { invalid, notFound } from "#platform/errors";
import type { CustomerRow } from "./table.ts";

/** What the sibling features read customers by. */
export { organisationNames } from "./finding.ts";
export { customerFields } from "./list-fields.ts";
export { pointOf } from "./points.ts";
export { presentCustomer } from "./rows.ts";

/** The customer, in the recycle bin or not. */
export async function getCustomer(db: Db, id: string): Promise<CustomerRow> {
  const found = await findRow(db, "customers", id);
  if (!found) throw notFound("customer.not_found", ["There is no such customer.", "没有这个客户。"]);
  return found;
}

/** Refuses a record that would belong to a customer who is not there; one in the recycle bin may come back. */
export async function demandCustomer(db: Db, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const found = await db.selectFrom("customers").select("id").where("id", "=", id).executeTakeFirst();
  if (!found) throw invalid("customer.unknown", ["There is no such customer.", "没有这个客户。"], "customerId");
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
