import { type SparseRows, sparseRows } from "../sparse/sparse-rows.ts";

/** Who bought what, by code, in the order in which it happened (or in which the file has it). */
export type Purchases = {
  readonly customers: number;
  readonly items: number;
  readonly customer: Int32Array;
  readonly item: Int32Array;
};

/** Customers × items: how many lines each customer has of each item. */
export const boughtBy = ({ customers, items, customer, item }: Purchases): SparseRows =>
  sparseRows({ rows: customers, columns: items, row: customer, column: item });

/** The same, with 1 for whatever was bought, however often. */
export function everBoughtBy(purchases: Purchases): SparseRows {
  const bought = boughtBy(purchases);
  return { ...bought, values: bought.values.fill(1) };
}
