import { countReferences, type ReferenceCount } from "#platform/changes";
import type { Db } from "#platform/db";
import type { CustomerRow } from "../../people/table.ts";

/** How much names each of some customers. */
export type History = { counts: ReferenceCount[]; of: ReadonlyMap<string, number> };

export async function historyOf(db: Db, ids: readonly string[]): Promise<History> {
  const counts = await countReferences(db, "customers", [...ids]);
  const of = new Map(ids.map((id) => [id, 0]));
  for (const { id, count } of counts) of.set(id, of.get(id)! + count);
  return { counts, of };
}

/** Who should stay comes first: who is named, else who has more history, else who was there first. */
export function bySeniority<R extends Pick<CustomerRow, "id" | "createdAt">>(
  rows: readonly R[],
  { of }: History,
  wanted?: string,
): R[] {
  return rows.toSorted(
    (a, b) =>
      Number(b.id === wanted) - Number(a.id === wanted) ||
      of.get(b.id)! - of.get(a.id)! ||
      (a.createdAt === b.createdAt ? 0 : a.createdAt < b.createdAt ? -1 : 1) ||
      (a.id < b.id ? -1 : 1),
  );
}
