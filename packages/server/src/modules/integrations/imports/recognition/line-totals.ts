import { isSentence } from "../values/cells.ts";
import { parseMoney } from "../values/money.ts";
import { parseQuantity } from "../values/quantities.ts";
import type { Claim } from "./claims.ts";
import type { FieldId } from "./fields.ts";

/**
 * Beside a quantity and a unit price, a plain "amount" is that of the line, not of the order that several lines fold
 * into; unless the samples show that it is something else than their product.
 */
export function withLineTotals(claims: Claim[], samples: readonly (readonly string[])[]): Claim[] {
  const columnOf = (field: FieldId) => claims.find((claim) => claim.field === field)?.column;
  const [total, quantity, price] = [columnOf("order.total"), columnOf("line.quantity"), columnOf("line.unitPrice")];
  if (total === undefined || quantity === undefined || price === undefined) return claims;
  if (columnOf("line.total") !== undefined) return claims;
  const fits = samples
    .map((row) => isProduct(row[quantity] ?? "", row[price] ?? "", row[total] ?? ""))
    .filter((fit) => fit !== null);
  if (fits.filter(Boolean).length < fits.length * 0.8) return claims;
  return claims.map((claim) => (claim.field === "order.total" ? { ...claim, field: "line.total" } : claim));
}

/** Whether the total is quantity × price, give or take a rounding; null when one of them cannot be read. */
function isProduct(quantity: string, price: string, total: string): boolean | null {
  const count = parseQuantity(quantity);
  const each = parseMoney(price, "XXX");
  const all = parseMoney(total, "XXX");
  if (isSentence(count) || isSentence(each) || isSentence(all)) return null;
  return Math.abs((count.thousandths / 1000) * each.minor - all.minor) <= Math.max(1, Math.abs(all.minor) / 100);
}
