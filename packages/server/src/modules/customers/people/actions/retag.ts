import { saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findCustomers } from "../queries.ts";
import type { CustomerRow } from "../table.ts";

/** Gives these customers other tags, as they follow from those they have; answers with how many that changed. */
export async function setTags(ctx: Ctx, rows: CustomerRow[], tagsOf: (tags: string[]) => string[]): Promise<number> {
  const pairs = rows.map((before) => {
    const tags = [...new Set(tagsOf(JSON.parse(before.tags) as string[]))];
    return { before, after: { ...before, tags: JSON.stringify(tags) } };
  });
  const saved = await saveAll(ctx, "customers", pairs);
  return saved.filter((row, index) => row.version !== rows[index]!.version).length;
}

/** Gives everybody who has a tag another one in its place, or none. */
export function changeTagOfAll(ctx: Ctx, from: string, to: string | null): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const tagged = await tx.db.selectFrom("customerTags").select("customerId").where("tag", "=", from).execute();
    const rows = await findCustomers(
      tx.db,
      tagged.map(({ customerId }) => customerId),
    );
    await setTags(tx, rows, (tags) => tags.flatMap((tag) => (tag !== from ? [tag] : to ? [to] : [])));
  });
}
