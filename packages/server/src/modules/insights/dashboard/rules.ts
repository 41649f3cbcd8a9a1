import type { Widget } from "./table.ts";

/** What stands on the page until the owner arranges it. */
export const standardWidgets: readonly Widget[] = [
  { kind: "revenue", size: "small" },
  { kind: "orders", size: "small" },
  { kind: "average", size: "small" },
  { kind: "receivables", size: "small" },
  { kind: "months", size: "wide" },
  { kind: "newCustomers", size: "small" },
  { kind: "conversion", size: "small" },
  { kind: "repeat", size: "small" },
  { kind: "renewal", size: "small" },
  { kind: "topCustomers", size: "small" },
  { kind: "topProducts", size: "small" },
  { kind: "satisfaction", size: "small" },
];

/** Revenue by sale, in whole smallest units; null where nothing was sold. */
export function averageOf(revenueMinor: number, orders: number): number | null {
  return orders > 0 ? Math.round(revenueMinor / orders) : null;
}
