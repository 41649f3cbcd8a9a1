import type { Db } from "#platform/db";
import type { ImportRow } from "../table.ts";

/** The latest import that came to its end and whose file had these columns. */
export function findSame(db: Db, signature: string): Promise<ImportRow | undefined> {
  return db
    .selectFrom("imports")
    .selectAll()
    .where("signature", "=", signature)
    .where("state", "=", "done")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}
