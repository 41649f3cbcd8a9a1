import { type RawBuilder, sql } from "kysely";
import { findRow, findRows } from "#platform/changes";
import { type Ctx, demand } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import { findDocuments } from "#platform/search";
import { z } from "#platform/schema";
import type { Place } from "../places.ts";
import { bundleCost, bundleStock, isLow } from "./rules.ts";
import type { Product, ProductDetail, ProductPart, ProductRow } from "./table.ts";

/** A product by its id; refuses when there is none. */
export async function getProduct(db: Db, id: string): Promise<ProductRow> {
  const found = await findRow(db, "products", id);
  if (!found || found.deletedAt) throw notFound("product.not_found", ["There is no such product.", "没有这个产品。"]);
  return found;
}

/** What these bundles are made of, in their order. */
export function findParts(db: Db, bundleIds: readonly string[]): Promise<ProductPart[]> {
  return db
    .selectFrom("productParts")
    .selectAll()
    .where(idsIn(db, sql.ref("bundleId"), bundleIds))
    .orderBy("bundleId")
    .orderBy("ordinal")
    .orderBy("id")
    .execute();
}

/** Every category in use, in order. */
export async function findCategories(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("products")
    .select("category")
    .distinct()
    .where("deletedAt", "is", null)
    .where("category", "!=", "")
    .orderBy("category")
    .execute();
  return rows.map(({ category }) => category);
}

const sorts = {
  name: sql.ref<string>("name"),
  sku: sql.ref<string>("sku"),
  price: sql.ref<number>("priceMinor"),
  createdAt: sql.ref<string>("createdAt"),
  category: sql.ref<string>("category"),
  cost: sql<number>`coalesce(cost_minor, -1)`,
  stock: sql<number>`coalesce(stock_milli, -1000000000000)`,
} as const;
const sortNames = Object.keys(sorts) as (keyof typeof sorts)[];

export const ProductFilter = z.object({
  q: z.string().max(200).optional().openapi({ description: "Part of the name or number; the best 100 in one page" }),
  active: z.enum(["1", "0"]).optional(),
  category: z.string().max(100).optional(),
  stock: z
    .enum(["low", "counted", "negative"])
    .optional()
    .openapi({ description: "low: as little as its mark, or nothing" }),
  sort: z.enum([...sortNames, ...sortNames.map((name) => `-${name}` as const)]).default("name"),
});
export type ProductFilter = z.infer<typeof ProductFilter>;

/** Products after a place in the list, at most `limit`; each with its own place. */
export async function listProducts(
  ctx: Ctx,
  filter: ProductFilter,
  limit: number,
  after: Place | undefined,
): Promise<(ProductRow & { place: string | number })[]> {
  demand(ctx, "sales:read");
  const descending = filter.sort.startsWith("-");
  const key = sorts[filter.sort.replace("-", "") as keyof typeof sorts];
  const direction = sql.raw(descending ? "desc" : "asc");
  const parts = await conditionsOf(ctx, filter);
  if (after) parts.push(sql`(${key}, id) ${sql.raw(descending ? "<" : ">")} (${after[0]}, ${after[1]})`);
  const { rows } = await sql<ProductRow & { place: string | number }>`
    select products.*, ${key} as place from products where ${sql.join(parts, sql` and `)}
    order by ${key} ${direction}, id ${direction} limit ${limit}`.execute(ctx.db);
  return rows;
}

/** The ids of all that a filter leaves, at most `most`. */
export async function findProductIds(ctx: Ctx, filter: ProductFilter, most: number): Promise<string[]> {
  const parts = await conditionsOf(ctx, filter);
  const { rows } = await sql<{ id: string }>`
    select id from products where ${sql.join(parts, sql` and `)} order by id limit ${most}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

async function conditionsOf(ctx: Ctx, filter: ProductFilter): Promise<RawBuilder<unknown>[]> {
  const parts: RawBuilder<unknown>[] = [sql`deleted_at is null`];
  if (filter.active) parts.push(sql`active = ${Number(filter.active)}`);
  if (filter.category !== undefined) parts.push(sql`category = ${filter.category}`);
  if (filter.stock) parts.push(sql`stock_since is not null`);
  if (filter.stock === "low") parts.push(sql`stock_milli <= coalesce(low_stock_milli, 0)`);
  if (filter.stock === "negative") parts.push(sql`stock_milli < 0`);
  if (filter.q) {
    const hits = (await findDocuments(ctx.db, filter.q, ["product"], 100)).map(({ refId }) => refId);
    parts.push(idsIn(ctx.db, sql.ref("id"), hits));
  }
  return parts;
}

/** Products as the API publishes them; bundles with the cost and the stock that follow from their parts. */
export async function presentProducts(db: Db, rows: readonly ProductRow[]): Promise<Product[]> {
  return (await withParts(db, rows)).map(({ parts: _, ...product }) => product);
}

/** One product with its parts. */
export async function presentProduct(db: Db, row: ProductRow): Promise<ProductDetail> {
  return (await withParts(db, [row]))[0]!;
}

async function withParts(db: Db, rows: readonly ProductRow[]): Promise<ProductDetail[]> {
  const parts = await findParts(
    db,
    rows.map(({ id }) => id),
  );
  const used = [...new Set(parts.map(({ productId }) => productId))];
  const products = new Map(
    (used.length > 0 ? await findRows(db, "products", used) : []).map((product) => [product.id, product]),
  );
  const byBundle = Map.groupBy(parts, ({ bundleId }) => bundleId);
  return rows.map((row) => {
    const mine = (byBundle.get(row.id) ?? []).map((part) => ({ ...part, product: products.get(part.productId) }));
    const bundle = mine.length > 0;
    const stockMilli = bundle ? bundleStock(mine) : row.stockMilli;
    return {
      ...row,
      active: row.active === 1,
      bundle,
      costMinor: bundle ? bundleCost(mine, row.currency) : row.costMinor,
      stockMilli,
      low: isLow(stockMilli, row.lowStockMilli),
      parts: mine.map(({ productId, quantityMilli, product }) => ({
        productId,
        quantityMilli,
        name: product?.name ?? "",
        unit: product?.unit ?? "",
        stockMilli: product?.stockMilli ?? null,
      })),
    };
  });
}
