import { setImmediate } from "node:timers/promises";
import { type Ctx, inTransaction } from "#platform/context";
import { AppError, invalid } from "#platform/errors";
import { z } from "#platform/schema";

/** What a bulk request says: what to do, and to whom: those named, or all that a filter leaves. */
export function bulkOf<F extends z.ZodType, A extends z.ZodType>(filter: F, action: A) {
  return z.object({ ids: z.array(z.string().max(100)).max(10_000).optional(), filter: filter.optional(), action });
}

/** How many records a bulk request changed; `kept` are those that a rule left alone, and `why` says the first one's. */
export const BulkDone = z.object({ changed: z.int(), kept: z.int(), why: z.string().nullable() }).openapi("BulkDone");
export type BulkDone = z.infer<typeof BulkDone>;

/** Whom a bulk request means. Neither or both would change somebody by accident. */
export async function idsOfBulk<F>(
  { ids, filter }: { ids?: string[] | undefined; filter?: F | undefined },
  findThem: (filter: F) => Promise<string[]>,
): Promise<string[]> {
  if (ids && !filter) return [...new Set(ids)];
  if (filter && !ids) return findThem(filter);
  throw invalid("list.bulk_of_whom", ["Name either ids or a filter.", "请指定 ids 或 filter 其中之一。"]);
}

type Piece = { changed: number; refusals: AppError[] };
type Inside = Parameters<Parameters<typeof inTransaction>[1]>[0];

/**
 * Does the work piece by piece, a transaction each, so that nobody waits long for the base; all pieces are one
 * operation. Where a rule leaves all records alone, its sentence is the answer.
 */
export async function inPieces(
  ctx: Ctx,
  ids: readonly string[],
  atOnce: number,
  work: (tx: Inside, piece: string[]) => Promise<number | Piece>,
): Promise<BulkDone> {
  const total: Piece = { changed: 0, refusals: [] };
  for (let start = 0; start < ids.length; start += atOnce) {
    const done = await inTransaction(ctx, (tx) => work(tx, ids.slice(start, start + atOnce)));
    const { changed, refusals } = typeof done === "number" ? { changed: done, refusals: [] } : done;
    total.changed += changed;
    total.refusals.push(...refusals);
    await setImmediate();
  }
  const [first] = total.refusals;
  if (first && total.changed === 0) throw first;
  return { changed: total.changed, kept: total.refusals.length, why: first?.sentence[ctx.language] ?? null };
}

/** Changes one row after the other, past those that a rule leaves alone. A refusal must come before the first write. */
export async function changeEach<R extends { version: number }>(
  rows: readonly R[],
  change: (row: R) => Promise<{ version: number }>,
): Promise<Piece> {
  const done: Piece = { changed: 0, refusals: [] };
  for (const row of rows) {
    try {
      if ((await change(row)).version !== row.version) done.changed++;
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== "refused") throw error;
      done.refusals.push(error);
    }
  }
  return done;
}
