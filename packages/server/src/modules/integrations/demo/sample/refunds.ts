import { addDays } from "#platform/clock";
import { instantAt } from "./days.ts";
import type { Sale } from "./orders.ts";
import type { Chance } from "./random.ts";
import type { SampleRequest } from "./request.ts";

const wanted = 18;

/** Some orders come back in part: one piece of the first line, a few days later. The order itself stays done. */
export function refundsOf(chance: Chance, request: SampleRequest, sales: readonly Sale[]): Sale[] {
  const { today, timeZone, newId } = request;
  const paid = sales.filter(
    ({ state, lines, sold, receivedMinor, orderedOn }) =>
      state === "done" && lines[0]!.productId !== null && receivedMinor === sold && orderedOn < addDays(today, -9),
  );
  return chance
    .shuffled(paid)
    .slice(0, wanted)
    .map((sale) => {
      const on = addDays(sale.orderedOn, chance.int(2, 7));
      const at = instantAt(on, chance.int(9 * 60, 18 * 60), timeZone);
      const [line] = sale.lines;
      const back = { ...line!, quantityMilli: -1000 };
      return {
        ...sale,
        id: newId(),
        kind: "refund" as const,
        opportunityId: null,
        refundOf: sale.id,
        at,
        createdAt: at,
        orderedOn: on,
        dueOn: null,
        paidOn: null,
        sold: -back.unitPriceMinor,
        receivedMinor: -back.unitPriceMinor,
        lines: [back],
      };
    });
}
