import { create, erase, save } from "#platform/changes";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { singleTotalOf } from "../lines/line-total.ts";
import { setAmount } from "../opportunities/actions.ts";
import { getOpportunity } from "../opportunities/queries/opportunity.ts";
import { orderTotalMinor, withPrices } from "../orders/actions.ts";
import { OrderLineDraft } from "../orders/table.ts";
import { findDealLines, findLinesOf } from "./queries.ts";
import { type DealLines, DealLinesDraft } from "./table.ts";

/**
 * Makes a deal's lines be these. Its amount follows them unless it is to stay as it was typed; without lines it stays
 * what it was.
 */
export function setDealLines(ctx: Ctx, id: string, input: DealLinesDraft): Promise<DealLines> {
  const { lines: typed, amount } = DealLinesDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    const deal = await getOpportunity(tx.db, id);
    const { timeZone } = await getCompanySettings(tx.db);
    const question = { customerId: deal.customerId, currency: deal.currency, on: dayOf(ctx.now, timeZone) };
    const lines = await withPrices(tx, question, typed);
    const totalMinor = orderTotalMinor(lines);
    const before = await findDealLines(tx.db, id);
    for (const [index, line] of lines.entries()) {
      const draft = OrderLineDraft.parse(line);
      const { unitPriceMinor = 0 } = draft;
      const fields = { ...draft, unitPriceMinor, ordinal: index + 1, ...singleTotalOf({ ...draft, unitPriceMinor }) };
      const old = before[index];
      if (old) await save(tx, "opportunityLines", old, { ...old, ...fields });
      else await create(tx, "opportunityLines", { id: newId(), opportunityId: id, ...fields });
    }
    await erase(tx, "opportunityLines", before.slice(lines.length));
    const follows = amount === "lines" && lines.length > 0;
    const now = await setAmount(
      tx,
      deal,
      follows ? { amountMinor: totalMinor, amountFrom: "lines" } : { amountFrom: "hand" },
    );
    return findLinesOf(tx.db, now);
  });
}
