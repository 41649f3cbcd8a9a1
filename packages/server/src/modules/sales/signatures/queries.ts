import type { Db } from "#platform/db";
import { verify } from "./rules.ts";
import type { Signature, SignedTable } from "./table.ts";

export { hashText, verify } from "./rules.ts";

/** The signatures under one record, the oldest first; `holds` says whether the signed text still has its hash. */
export async function findSignatures(
  db: Db,
  subjectTable: SignedTable,
  subjectId: string,
): Promise<(Signature & { holds: boolean })[]> {
  const found = await db
    .selectFrom("signatures")
    .selectAll()
    .where("subjectTable", "=", subjectTable)
    .where("subjectId", "=", subjectId)
    .orderBy("id")
    .execute();
  return found.map((signature) => ({ ...signature, holds: verify(signature) }));
}
