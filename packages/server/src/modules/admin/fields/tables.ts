import type { FieldRecord, Referred } from "./table.ts";

/** The table that keeps the values of a kind of record. Contacts are customers, and share their keys. */
export const tableOfRecord = {
  customer: "customers",
  contact: "customers",
  opportunity: "opportunities",
  order: "orders",
} as const satisfies Record<FieldRecord, string>;

/** The table of what a field can refer to. */
export const tableOfReferred = {
  customer: "customers",
  opportunity: "opportunities",
  order: "orders",
  product: "products",
} as const satisfies Record<Referred, string>;

/** The kinds of records that share a table with this one, itself among them. */
export function sharing(record: FieldRecord): FieldRecord[] {
  return (Object.keys(tableOfRecord) as FieldRecord[]).filter(
    (other) => tableOfRecord[other] === tableOfRecord[record],
  );
}
