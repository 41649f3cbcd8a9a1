import { z } from "#platform/schema";

/** One thing that somebody did. `undoneBy` is the operation that took it back. */
export const Operation = z
  .object({
    id: z.string(),
    kind: z.string(),
    actorId: z.string(),
    actorName: z.string(),
    at: z.string(),
    undoes: z.string().nullable(),
    undoneBy: z.string().nullable(),
  })
  .openapi("Operation");
export type Operation = z.infer<typeof Operation>;

/**
 * What became of one row. `before` and `after` hold the changed fields as JSON, null where there was no row. Rows made
 * set-wise share one record that lists their ids in `rowIds`; their `after` is the row itself.
 */
export type Change = {
  id: string;
  operationId: string;
  at: string;
  tableName: string;
  kind: "create" | "update" | "remove";
  rowId: string | null;
  rowIds: string | null;
  before: string | null;
  after: string | null;
  undoneBy: string | null;
};

declare module "#platform/db" {
  interface Tables {
    operations: Operation;
    changes: Change;
  }
}
