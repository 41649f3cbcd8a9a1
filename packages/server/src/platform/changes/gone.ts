import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";
import { type AppError, refused } from "#platform/errors";
import { definitionOf, type Row } from "./define-table.ts";

/** The refusal to take back what the bin no longer holds. */
export const goneForGood = (): AppError =>
  refused("changes.gone_for_good", [
    "This was removed from the bin for good, so it cannot be brought back.",
    "这些内容已从回收站彻底删除，无法恢复。",
  ]);

/** Refuses rows that would name, in these columns, what is gone for good. */
export async function refuseDangling(
  db: Db,
  table: string,
  rows: readonly Row[],
  columns?: ReadonlySet<string>,
): Promise<void> {
  for (const [column, named] of Object.entries(definitionOf(table).refers ?? {})) {
    if (columns && !columns.has(column)) continue;
    const ids = [...new Set(rows.flatMap((row) => (row as Row & Record<string, string | null>)[column] ?? []))];
    if (ids.length === 0) continue;
    const found = await sql<{
      id: string;
    }>`select id from ${sql.table(named)} where ${idsIn(db, sql.ref("id"), ids)}`.execute(db);
    if (found.rows.length < ids.length) throw goneForGood();
  }
}

/** Kinds of operations that nobody can take back. */
const forGood = new Set<string>();

/** Says that what operations of this kind removed is gone for good. */
export function removesForGood(kind: string): void {
  forGood.add(kind);
}

/** Whether an operation of this kind removed something for good. */
export const isForGood = (kind: string): boolean => forGood.has(kind);
