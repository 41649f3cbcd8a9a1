import type { FieldId, FieldKind } from "./fields.ts";
import { headerKeys } from "./header-keys.ts";
import type { SheetKind } from "./presets/preset.ts";
import { type Meaning, meaningsOf } from "./synonyms.ts";

/** In which order the kinds of fields are asked when a name has several meanings; a kind that is missing is not asked. */
export const preferences: Record<SheetKind, readonly FieldKind[]> = {
  customers: ["customer", "organisation", "note", "task"],
  orders: ["order", "line", "customer", "organisation", "note"],
  opportunities: ["opportunity", "customer", "organisation", "note", "task"],
  tasks: ["task", "customer", "organisation", "note"],
  products: ["product"],
  mixed: ["opportunity", "order", "line", "customer", "organisation", "note", "task"],
};

/** The kind of a field, from its id. */
export const kindOf = (field: FieldId) => field.split(".")[0] as FieldKind;

/** All that a header may mean, by the strongest of its keys that means anything. */
export function meaningsOfHeader(header: string): readonly Meaning[] {
  // Dynamics 365 names so what is its own.
  if (/^\(do not modify\)/i.test(header.trim())) return [];
  for (const key of headerKeys(header)) {
    const found = meaningsOf(key);
    if (found.length > 0) return found;
  }
  return [];
}

/** What a sheet's rows are, from the names that can only mean one kind. */
export function sheetKindOf(header: readonly string[]): SheetKind {
  const found = header.map(meaningsOfHeader).filter((meanings) => meanings.length > 0);
  const can = (field: FieldId) => found.some((meanings) => meanings.some((meaning) => meaning.field === field));
  /** Columns that can mean nothing but these; what a task or a product is called too counts for the other. */
  const only = (...kinds: readonly FieldKind[]) =>
    found.filter((meanings) => {
      const own = meanings.filter(({ field }) => !late.has(kindOf(field)) || kinds.includes(kindOf(field)));
      return own.length > 0 && own.every(({ field }) => kinds.includes(kindOf(field)));
    }).length;
  const orders = only("order", "line");
  const opportunities = only("opportunity");
  const tasks = only("task");
  if (orders > 0 && opportunities > 0 && can("order.number") && can("opportunity.title")) return "mixed";
  if (tasks > 1 && can("task.title") && tasks > orders + opportunities + only("customer")) return "tasks";
  if (opportunities > 0 && opportunities >= orders) return "opportunities";
  const people = found.some((meanings) =>
    meanings.every(({ field }) => ["customer", "organisation"].includes(kindOf(field))),
  );
  if (orders > 0) return !people && isPriceList(can) ? "products" : "orders";
  return can("order.total") && can("order.at") ? "orders" : "customers";
}

const late = new Set<FieldKind>(["task", "product"]);

/** Goods with their prices, but nobody who bought any, no time, no number. */
function isPriceList(can: (field: FieldId) => boolean): boolean {
  const isSold = (["order.number", "order.at", "order.total", "line.quantity", "line.total"] as const).some(can);
  return !isSold && can("product.price") && (can("product.name") || can("product.sku"));
}
