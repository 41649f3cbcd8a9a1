import { saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findCustomers } from "../queries.ts";

/** Gives everybody who has a tag another one in its place, or none. */
export function changeTagOfAll(ctx: Ctx, from: string, to: string | null): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const tagged = await tx.db.selectFrom("customerTags").select("customerId").where("tag", "=", from).execute();
    const rows = await findCustomers(
      tx.db,
      tagged.map(({ customerId }) => customerId),
    );
    const pairs = rows.map((before) => {
      const tags = (JSON.parse(before.tags) as string[]).flatMap((tag) => (tag !== from ? [tag] : to ? [to] : []));
      return { before, after: { ...before, tags: JSON.stringify([...new Set(tags)]) } };
    });
    await saveAll(tx, "customers", pairs);
  });
}
