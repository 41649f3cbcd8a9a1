import { sql } from "kysely";
import type { Ctx } from "#platform/context";
import { idsIn } from "#platform/db";
import { z } from "#platform/schema";
import { calledOf, lastingTables } from "./define-table.ts";
import { isForGood } from "./gone.ts";
import { Operation } from "./table.ts";

/** An operation with what it touched: how many records of which kinds, and whether it can be taken back now. */
export const OperationLine = Operation.extend({
  records: z.int(),
  touched: z.array(z.object({ called: z.string(), count: z.int() })), // the most first
  canUndo: z.boolean(),
}).openapi("OperationLine");
export type OperationLine = z.infer<typeof OperationLine>;

type Touched = { operationId: string; tableName: string; count: number };

/** Says of each operation what it touched. */
export async function describeOperations(ctx: Ctx, operations: readonly Operation[]): Promise<OperationLine[]> {
  // Rows made set-wise share a record that lists their ids: quotes and a comma around 36 signs, and the brackets.
  const { rows } = await sql<Touched>`select operation_id, table_name,
      cast(sum(case when row_ids is null then 1 else (length(row_ids) - 1) / 39 end) as integer) as count
    from changes where ${idsIn(
      ctx.db,
      sql.ref("operation_id"),
      operations.map(({ id }) => id),
    )}
    group by operation_id, table_name order by count desc, table_name`.execute(ctx.db);
  const lasting = new Set<string>(lastingTables());
  return operations.map((operation) => {
    const mine = rows.filter(({ operationId }) => operationId === operation.id);
    const isLasting = mine.some(({ tableName }) => lasting.has(tableName));
    return {
      ...operation,
      records: mine.reduce((sum, { count }) => sum + count, 0),
      touched: mine.map(({ tableName, count }) => ({ called: calledOf(tableName)[ctx.language], count })),
      canUndo: mine.length > 0 && operation.undoneBy === null && !isLasting && !isForGood(operation.kind),
    };
  });
}
