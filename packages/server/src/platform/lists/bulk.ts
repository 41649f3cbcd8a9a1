import { setImmediate } from "node:timers/promises";
import { invalid } from "#platform/errors";
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

/** Does the work piece by piece, so that nobody waits long for the base; all pieces are one operation. Answers with the sum. */
export async function inPieces(
  ids: readonly string[],
  atOnce: number,
  work: (piece: string[]) => Promise<number>,
): Promise<number> {
  let done = 0;
  for (let start = 0; start < ids.length; start += atOnce) {
    done += await work(ids.slice(start, start + atOnce));
    await setImmediate();
  }
  return done;
}
