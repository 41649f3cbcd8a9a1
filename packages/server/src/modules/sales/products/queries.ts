import { sql } from "kysely";
import { findRow } from "#platform/changes";
import { type Ctx, demand } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import { findDocuments } from "#platform/search";
import { z } from "#platform/schema";
import type { Place } from "../places.ts";
import type { Product, ProductRow } from "./table.ts";

/** A product by its id; refuses when there is none. */
export async function getProduct(db: Db, id: string): Promise<ProductRow> {
  const found = await findRow(db, "products", id);
  if (!found || found.deletedAt) throw notFound("product.not_found", ["There is no such product.", "没有这个产品。"]);
  return found;
}

/** The product as the API publishes it. */
export function presentProduct(row: ProductRow): Product {
  return { ...row, active: row.active === 1 };
}

const sorts = { name: "name", sku: "sku", price: "priceMinor", createdAt: "createdAt" } as const;
const sortNames = Object.keys(sorts) as (keyof typeof sorts)[];

export const ProductFilter = z.object({
  q: z.string().max(200).optional().openapi({ description: "Part of the name or number; the best 100 in one page" }),
  active: z.enum(["1", "0"]).optional(),
  sort: z.enum([...sortNames, ...sortNames.map((name) => `-${name}` as const)]).default("name"),
});
export type ProductFilter = z.infer<typeof ProductFilter>;

/** Products after a place in the list, at most `limit`, and the place of a row. */
export async function listProducts(ctx: Ctx, filter: ProductFilter, limit: number, after: Place | undefined) {
  demand(ctx, "sales:read");
  const descending = filter.sort.startsWith("-");
  const key = sorts[filter.sort.replace("-", "") as keyof typeof sorts];
  const direction = descending ? "desc" : "asc";
  const hits = filter.q ? await findDocuments(ctx.db, filter.q, ["product"], 100) : undefined;
  const rows = await ctx.db
    .selectFrom("products")
    .selectAll()
    .where("deletedAt", "is", null)
    .$if(filter.active !== undefined, (query) => query.where("active", "=", Number(filter.active)))
    .$if(hits !== undefined, (query) =>
      query.where(
        idsIn(
          ctx.db,
          sql.ref("id"),
          hits!.map(({ refId }) => refId),
        ),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(${sql.ref(key)}, id) ${sql.raw(descending ? "<" : ">")} (${after![0]}, ${after![1]})`),
    )
    .orderBy(key, direction)
    .orderBy("id", direction)
    .limit(limit)
    .execute();
  return { rows, placeOf: (row: ProductRow): Place => [row[key], row.id] };
}
