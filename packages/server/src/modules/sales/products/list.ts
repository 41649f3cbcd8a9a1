import { type RawBuilder, sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { type Ctx, demand } from "#platform/context";
import { findRows } from "#platform/db";
import {
  type Asked,
  countRows,
  defineList,
  type FilterNode,
  findIds,
  findPage,
  inOrder,
  sortOf,
  Where,
} from "#platform/lists";
import type { Page } from "#platform/paging";
import { findReferences } from "#platform/search";
import { z } from "#platform/schema";
import { productFields } from "./list-fields.ts";
import { presentProducts } from "./queries.ts";
import type { Product } from "./table.ts";

const mostHits = 1000;

const products = defineList({
  name: "products",
  area: "sales",
  from: sql`products`,
  id: sql.ref("products.id"),
  living: sql`products.deleted_at is null`,
  fields: productFields,
  sortsAs: { price: "priceMinor", cost: "costMinor", stockMilli: "stock" },
  find: async ({ db }, text) => ({
    ids: (await findReferences(db, text, ["product"], mostHits)).map(({ refId }) => refId),
  }),
  timeZone: async (db) => (await getCompanySettings(db)).timeZone,
});

/** Which products; every condition given must hold. */
export const ProductFilter = z.object({
  q: z.string().max(200).optional().openapi({ description: "Part of the name or number" }),
  where: Where.optional(),
  active: z.enum(["1", "0"]).optional(),
  category: z.string().max(100).optional(),
  stock: z
    .enum(["low", "counted", "negative"])
    .optional()
    .openapi({ description: "low: as little as its mark, or nothing" }),
});
export type ProductFilter = z.infer<typeof ProductFilter>;

export const ProductSort = sortOf(products, "name");

type ProductQuery = ProductFilter & { sort: string; limit: number; cursor?: string | undefined };

/** One page of products. */
export async function listProducts(ctx: Ctx, query: ProductQuery): Promise<Page<Product>> {
  demand(ctx, "sales:read");
  const { sort, limit, cursor } = query;
  const { ids, nextCursor } = await findPage(ctx, products, { ...askedOf(query), sort, limit, cursor });
  const items = await presentProducts(ctx.db, await findRows(ctx.db, "products", ids));
  return { items: inOrder(ids, items), nextCursor };
}

/** How many products a filter leaves. */
export function countProducts(ctx: Ctx, filter: ProductFilter): Promise<number> {
  return countRows(ctx, products, askedOf(filter));
}

/** The ids of all that a filter leaves. */
export function listProductIds(ctx: Ctx, filter: ProductFilter): Promise<string[]> {
  return findIds(ctx, products, askedOf(filter));
}

function askedOf({ q, where, active, category, stock }: ProductFilter): Asked {
  const nodes: (FilterNode | undefined)[] = [
    where,
    active ? { field: "active", is: active === "1" ? "yes" : "no" } : undefined,
    category ? { field: "category", is: "anyOf", value: [category] } : undefined,
    category === "" ? { field: "category", is: "empty" } : undefined,
  ];
  const also: RawBuilder<boolean>[] = stock ? [sql`products.stock_since is not null`] : [];
  if (stock === "low") also.push(sql`products.stock_milli <= coalesce(products.low_stock_milli, 0)`);
  if (stock === "negative") also.push(sql`products.stock_milli < 0`);
  return { q, where: nodes.filter((node) => node !== undefined), also };
}
