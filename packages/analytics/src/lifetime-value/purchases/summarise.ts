import { orderPurchases, type OrderedPurchases, type PurchaseLog } from "./purchase-log.ts";

/** Customers in a few figures each, as the models of buying need them. Times are in weeks. */
export type PurchaseSummaries = {
  /** Which customers of the log: those who bought by the day of reckoning, ascending. */
  customer: Int32Array;
  /** Days on which they bought again (x). */
  frequency: Float64Array;
  /** Weeks from their first to their last purchase (t_x). */
  recency: Float64Array;
  /** Weeks from their first purchase to the day of reckoning (T). */
  age: Float64Array;
  /** What a repeat purchase came to on average; 0 where `frequency` is 0. Null where the log has no amounts. */
  meanSpend: Float64Array | null;
  /** Days on which they bought after the day of reckoning. */
  later: Float64Array;
  /** Days of the log after the day of reckoning, 0 where it ends before. */
  laterDays: number;
  leftOut: OrderedPurchases["leftOut"];
};

const daysAWeek = 7;

/**
 * **Question:** how often, how recently and for how long has each customer bought, and for how much?
 *
 * **Formula:** purchases of one customer on one day are one, their amounts added. With first ≤ … ≤ last the days up to and
 * including `until`: frequency = number of days − 1, recency = (last − first) / 7, age = (until − first) / 7, meanSpend = mean
 * amount of the days after the first. Days after `until` are only counted; who first bought after it is not among them.
 *
 * **Source:** P. Fader, B. Hardie, K. L. Lee (2005), sections 4 and 7; amounts without the first purchase: P. Fader, B. Hardie,
 * The Gamma-Gamma model of monetary value (2013).
 *
 * **Units:** days in, weeks out; money as given. **Complexity:** O(rows + customers); a million rows take a fraction of a second.
 *
 * **Too little data:** nobody who bought by `until` gives empty arrays; what is made of them says what it lacks.
 *
 * @example summarisePurchases({ customer: Int32Array.of(0, 0, 0), day: Int32Array.of(0, 14, 30), amount: Float64Array.of(9, 20, 5), customers: 1 }, 21)
 * // frequency 1, recency 2, age 3 weeks, mean spend 20, one purchase later
 */
export function summarisePurchases(log: PurchaseLog, until: number): PurchaseSummaries {
  if (!Number.isFinite(until)) throw new RangeError("The day of reckoning is a number.");
  const { rows, leftOut } = orderPurchases(log);
  const { customer, day, amount, customers } = log;
  const found = new Int32Array(customers);
  const column = () => new Float64Array(customers);
  const [frequency, recency, age, meanSpend, later] = [column(), column(), column(), column(), column()];
  let [count, laterDays] = [0, 0];
  for (let from = 0; from < rows.length;) {
    const who = customer[rows[from]!]!;
    const first = day[rows[from]!]!;
    let last = first;
    let [spent, before] = [0, first];
    let at = from;
    for (; at < rows.length && customer[rows[at]!] === who; at++) {
      const on = day[rows[at]!]!;
      const isNew = on > before;
      before = on;
      if (on > until) {
        laterDays = Math.max(laterDays, on - until);
        if (isNew) later[count]!++;
        continue;
      }
      if (isNew && on > first) frequency[count]!++;
      if (amount && on > first) spent += amount[rows[at]!]!;
      last = on;
    }
    if (first <= until) {
      found[count] = who;
      recency[count] = (last - first) / daysAWeek;
      age[count] = (until - first) / daysAWeek;
      meanSpend[count] = frequency[count]! > 0 ? spent / frequency[count]! : 0;
      count++;
    } else later[count] = 0;
    from = at;
  }
  return {
    customer: found.slice(0, count),
    frequency: frequency.slice(0, count),
    recency: recency.slice(0, count),
    age: age.slice(0, count),
    meanSpend: amount ? meanSpend.slice(0, count) : null,
    later: later.slice(0, count),
    laterDays,
    leftOut,
  };
}
