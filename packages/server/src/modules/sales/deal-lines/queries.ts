import type { Db } from "#platform/db";
import type { Opportunity } from "../opportunities/table.ts";
import type { OrderLineDraft } from "../orders/table.ts";
import type { DealLine, DealLines } from "./table.ts";

/** The lines of a deal in their order. */
export function findDealLines(db: Db, opportunityId: string): Promise<DealLine[]> {
  return db
    .selectFrom("opportunityLines")
    .selectAll()
    .where("opportunityId", "=", opportunityId)
    .orderBy("ordinal")
    .orderBy("id")
    .execute();
}

/** The lines with what they come to, beside what the deal says. */
export async function findLinesOf(db: Db, { id, ...deal }: Opportunity): Promise<DealLines> {
  const items = await findDealLines(db, id);
  const { amountMinor, amountFrom, currency } = deal;
  return { items, totalMinor: sumOf(items), amountMinor, amountFrom, currency };
}

/** What lines come to. */
export function sumOf(lines: readonly Pick<DealLine, "totalMinor">[]): number {
  return lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
}

/** The lines as an order takes them over. */
export function asOrderLines(lines: readonly DealLine[]): OrderLineDraft[] {
  return lines.map(({ id: _, opportunityId: __, ordinal: ___, version: ____, totalMinor: _____, ...line }) => line);
}
