import { sql } from "kysely";
import { type Db, findRow, findRows, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
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

/** Which of these names products bear. */
export async function findProductsNamed(db: Db, names: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("products")
    .select("name")
    .where(idsIn(db, sql.ref("name"), names))
    .where("deletedAt", "is", null)
    .execute();
  return rows.map(({ name }) => name);
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
