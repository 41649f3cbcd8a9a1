import { addDays } from "#platform/clock";
import type { Sale } from "./orders.ts";
import type { Chance } from "./random.ts";
import type { SampleRequest } from "./request.ts";

/** Days until a firm has to pay, and how many unpaid bills of which age the sample shows. */
const terms = { short: 15, long: 30 } as const;
const overdueWanted = 7;

/**
 * Says what is paid. Persons pay at once. Firms have a term: old bills are settled, those not yet due are open, a few
 * are overdue, and of the large ones a part was paid in advance.
 */
export function settle(chance: Chance, { today }: SampleRequest, sales: Sale[]): void {
  for (const sale of sales) {
    if (sale.client.segment === "person") payAtOnce(chance, sale, today);
    else payLater(chance, sale, today);
  }
  leaveSomeOverdue(chance, today, sales);
}

function payAtOnce(chance: Chance, sale: Sale, today: string) {
  const fresh = sale.orderedOn >= addDays(today, -3);
  sale.receivedMinor = sale.sold;
  sale.paidOn = sale.orderedOn;
  if (fresh) sale.state = "open";
  else if (chance.is(0.012)) cancel(sale);
  else if (chance.is(0.006)) sale.state = "refunded";
}

function payLater(chance: Chance, sale: Sale, today: string) {
  const { segment } = sale.client;
  sale.dueOn = addDays(sale.orderedOn, segment === "agency" || segment === "class" ? terms.short : terms.long);
  const paidOn = addDays(sale.dueOn, -chance.int(0, 9));
  const deposit = sale.sold > 800_000 ? Math.round(sale.sold / 2 / 100) * 100 : 0;
  if (paidOn < today) {
    sale.receivedMinor = sale.sold;
    sale.paidOn = paidOn;
  } else {
    sale.state = "open";
    sale.receivedMinor = deposit;
    if (deposit > 0) sale.paidOn = sale.orderedOn;
  }
}

/** Of the bills that fell due in the last seven weeks some are not paid, one in three in part. */
function leaveSomeOverdue(chance: Chance, today: string, sales: Sale[]) {
  const late = sales.filter(({ dueOn }) => dueOn !== null && dueOn < today && dueOn >= addDays(today, -50));
  const firms = new Set<string>();
  // Half of what is worth a call, and half of whatever there is.
  const large = chance.shuffled(late.filter(({ sold }) => sold > 350_000)).slice(0, 4);
  for (const sale of [...large, ...chance.shuffled(late)]) {
    if (firms.size === overdueWanted || firms.has(sale.client.id)) continue;
    firms.add(sale.client.id);
    sale.state = firms.size % 2 ? "done" : "open";
    sale.receivedMinor = firms.size % 3 === 0 ? Math.round((sale.sold * 0.4) / 100) * 100 : 0;
    if (sale.receivedMinor === 0) sale.paidOn = null;
  }
}

function cancel(sale: Sale) {
  sale.state = "cancelled";
  sale.receivedMinor = 0;
  sale.paidOn = null;
}
