import { newId } from "#platform/ids";
import { foldText } from "#platform/text";
import type { ProductFacts } from "../facts/facts.ts";
import type { Outcome } from "./outcomes.ts";
import { differs } from "./orders.ts";
import type { PlanSettings } from "./settings.ts";
import type { PlannedProduct, World } from "./world.ts";

/** The product of these facts: by its code, else by its name. */
function find(world: World, { sku, name }: ProductFacts): PlannedProduct | undefined {
  if (sku) return world.products.get(`sku:${foldText(sku)}`);
  return world.products.get(`name:${foldText(name)}`);
}

/** Makes a product findable by its code and its name; the first of a name stays. */
export function enterProduct(world: World, product: PlannedProduct): void {
  const { sku, name } = product.now;
  const keys = [...(sku ? [`sku:${foldText(sku)}`] : []), `name:${foldText(name)}`];
  for (const key of keys) if (!world.products.has(key)) world.products.set(key, product);
}

/** Whether there is a product that a row means. */
export const isKnownProduct = (world: World, facts: ProductFacts): boolean => find(world, facts) !== undefined;

/** Lays a product into the world: a new one, or what the row says otherwise of a known one. */
export function addProduct(world: World, { mode }: PlanSettings, facts: ProductFacts): Outcome {
  const { name, sku = "", unit = "", priceMinor = 0, currency = "", notes = "", active = true } = facts;
  const known = find(world, facts);
  if (!known) {
    const now = {
      id: newId(),
      name,
      sku,
      unit,
      priceMinor,
      currency,
      notes,
      active: Number(active),
    };
    enterProduct(world, { before: null, now });
    return "n";
  }
  if (mode === "create") return "d";
  const before = { ...known.now };
  Object.assign(known.now, {
    name,
    ...(facts.sku && { sku }),
    ...(facts.unit && { unit }),
    ...(facts.priceMinor !== undefined && { priceMinor, currency }),
    ...(facts.notes && { notes }),
    ...(facts.active !== undefined && { active: Number(active) }),
  });
  enterProduct(world, known);
  return differs(before, known.now) ? "u" : "d";
}
