/**
 * Purchases in any order, one a row. `day` counts from any common day; `amount` is what was paid in that row, or null where
 * amounts are not known at all.
 */
export type PurchaseLog = {
  /** Who bought: whole numbers from 0 to `customers` − 1. */
  readonly customer: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array | null;
  readonly customers: number;
};

/** The rows of a log that are purchases, by customer and day, and how many are none. */
export type OrderedPurchases = {
  /** Row numbers of the log, ascending by customer and within a customer by day. */
  rows: Int32Array;
  /** Rows left out because their amount is missing or no number, and because it is negative: money given back. */
  leftOut: { noAmount: number; negativeAmount: number };
};

/**
 * **Question:** which rows are purchases, and in which order did each customer buy?
 *
 * **Formula:** rows without a number, or with a negative one, for an amount are left out and counted; the others are sorted by
 * counting: first by the lower and the upper 16 bits of the day, then by customer, each pass keeping the order of the last.
 *
 * **Source:** radix sort, D. Knuth, The Art of Computer Programming, vol. 3, 5.2.5. **Units:** row numbers.
 * **Complexity:** O(rows + customers) time and memory. **Too little data:** a log without rows has an empty order.
 *
 * @example orderPurchases({ customer: Int32Array.of(1, 0, 1), day: Int32Array.of(9, 5, 3), amount: null, customers: 2 }).rows // 1, 2, 0
 */
export function orderPurchases(log: PurchaseLog): OrderedPurchases {
  check(log);
  const { customer, day, customers } = log;
  const { rows, leftOut } = withAmounts(log);
  let earliest = Infinity;
  let latest = -Infinity;
  for (const row of rows) {
    earliest = Math.min(earliest, day[row]!);
    latest = Math.max(latest, day[row]!);
  }
  const span = latest - earliest;
  let ordered: Int32Array = rows;
  if (span >= 0) ordered = sortBy(ordered, Math.min(span, 0xffff) + 1, (row) => (day[row]! - earliest) & 0xffff);
  if (span > 0xffff) ordered = sortBy(ordered, (span >>> 16) + 1, (row) => (day[row]! - earliest) >>> 16);
  return { rows: sortBy(ordered, customers, (row) => customer[row]!), leftOut };
}

function withAmounts({ day, amount }: PurchaseLog) {
  const leftOut = { noAmount: 0, negativeAmount: 0 };
  const rows = new Int32Array(day.length);
  let count = 0;
  for (let row = 0; row < day.length; row++) {
    if (amount && !Number.isFinite(amount[row])) leftOut.noAmount++;
    else if (amount && amount[row]! < 0) leftOut.negativeAmount++;
    else rows[count++] = row;
  }
  return { rows: rows.subarray(0, count), leftOut };
}

/** Sorts by a key from 0 to `keys` − 1; rows with equal keys keep their order. */
function sortBy(rows: Int32Array, keys: number, keyOf: (row: number) => number): Int32Array {
  const starts = new Int32Array(keys + 1);
  for (const row of rows) starts[keyOf(row) + 1]!++;
  for (let key = 0; key < keys; key++) starts[key + 1]! += starts[key]!;
  const sorted = new Int32Array(rows.length);
  for (const row of rows) sorted[starts[keyOf(row)]!++] = row;
  return sorted;
}

function check({ customer, day, amount, customers }: PurchaseLog): void {
  if (customer.length !== day.length || (amount && amount.length !== day.length)) {
    throw new RangeError("Each purchase needs a customer and a day, and an amount where there are any.");
  }
  for (const who of customer) {
    if (!(who >= 0 && who < customers))
      throw new RangeError(`There is no customer ${who}: they are 0 to ${customers - 1}.`);
  }
}
