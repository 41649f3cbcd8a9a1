import { type SparseRows, sparseRows } from "../sparse/sparse-rows.ts";

/** Who rated what how, by code, one line a rating. */
export type Ratings = {
  readonly customers: number;
  readonly items: number;
  readonly customer: Int32Array;
  readonly item: Int32Array;
  readonly rating: Float64Array;
};

/** Customers × items; of several ratings of one item by one customer the last one stands. */
export function ratedBy({ customers, items, customer, item, rating }: Ratings): SparseRows {
  if (!rating.every(Number.isFinite)) throw new RangeError("Every rating has to be a number.");
  return sparseRows({ rows: customers, columns: items, row: customer, column: item, value: rating }, "last");
}

/** The chosen lines, in the order given. */
export function takeRatings(ratings: Ratings, lines: Int32Array): Ratings {
  return {
    customers: ratings.customers,
    items: ratings.items,
    customer: lines.map((line) => ratings.customer[line]!),
    item: lines.map((line) => ratings.item[line]!),
    rating: Float64Array.from(lines, (line) => ratings.rating[line]!),
  };
}
