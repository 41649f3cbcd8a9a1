import type { FieldId, FieldKind } from "./fields.ts";
import { headerKeys } from "./header-keys.ts";
import type { SheetKind } from "./presets/preset.ts";
import { type Meaning, meaningsOf } from "./synonyms.ts";

/** In which order the kinds of fields are asked when a name has several meanings; a kind that is missing is not asked. */
export const preferences: Record<SheetKind, readonly FieldKind[]> = {
  customers: ["customer", "organisation", "note"],
  orders: ["order", "line", "customer", "organisation", "note"],
  opportunities: ["opportunity", "customer", "organisation", "note"],
  mixed: ["opportunity", "order", "line", "customer", "organisation", "note"],
};

/** The kind of a field, from its id. */
export const kindOf = (field: FieldId) => field.split(".")[0] as FieldKind;

/** All that a header may mean, by the strongest of its keys that means anything. */
export function meaningsOfHeader(header: string): readonly Meaning[] {
  for (const key of headerKeys(header)) {
    const found = meaningsOf(key);
    if (found.length > 0) return found;
  }
  return [];
}

/** What a sheet's rows are, from the names that can only mean one kind. */
export function sheetKindOf(header: readonly string[]): SheetKind {
  const found = header.map(meaningsOfHeader).filter((meanings) => meanings.length > 0);
  const only = (kinds: readonly FieldKind[]) =>
    found.filter((meanings) => meanings.every((meaning) => kinds.includes(kindOf(meaning.field)))).length;
  const can = (field: FieldId) => found.some((meanings) => meanings.some((meaning) => meaning.field === field));
  const orders = only(["order", "line"]);
  const opportunities = only(["opportunity"]);
  if (orders > 0 && opportunities > 0 && can("order.number") && can("opportunity.title")) return "mixed";
  if (opportunities > 0 && opportunities >= orders) return "opportunities";
  if (orders > 0) return "orders";
  return can("order.total") && can("order.at") ? "orders" : "customers";
}
