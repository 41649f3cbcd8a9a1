/** The list behind a figure: which records it was reckoned from. */
import { type RawBuilder, sql } from "kysely";
import type { Ctx } from "#platform/context";
import { z } from "#platform/schema";

export const FigureRecord = z
  .object({
    kind: z.enum(["order", "customer", "opportunity"]),
    id: z.string(),
    title: z.string(),
    subtitle: z.string(),
    when: z.string(), // a day, or an instant
    amountMinor: z.int().nullable(),
    currency: z.string(),
  })
  .openapi("FigureRecord");
export type FigureRecord = z.infer<typeof FigureRecord>;

/** A page of records, and how many there are in all. */
export const FigureRecords = z
  .object({ items: z.array(FigureRecord), nextCursor: z.string().nullable(), total: z.int() })
  .openapi("FigureRecords");

/** Reads a page of the records that `inner` selects, the latest first, and counts them all. Off the request thread. */
export async function readRecords(
  ctx: Ctx,
  inner: RawBuilder<unknown>,
  limit: number,
  after: (string | number)[] | undefined,
): Promise<{ rows: FigureRecord[]; total: number }> {
  const rest = after ? sql`where (r."when", r.id) < (${after[0]}, ${after[1]})` : sql``;
  const { rows } = await sql<FigureRecord>`
    select * from (${inner}) as r ${rest} order by r."when" desc, r.id desc limit ${limit + 1}`.execute(
    ctx.company.reports,
  );
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from (${inner}) as r`.execute(ctx.company.reports);
  return { rows, total: counted[0]!.total };
}
