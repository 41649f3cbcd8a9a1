import { Notes, Title, typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Currency, Id, Minor, z } from "#platform/schema";
import { followProducts } from "./follow.ts";

/**
 * Something that is sold. `sku` is empty where the owner has no numbers. `stockSince` is null while its stock is not
 * counted; `stockMilli` is what is there, the sum of its moves since then.
 */
export type ProductRow = {
  id: string;
  sku: string;
  name: string;
  unit: string;
  category: string;
  priceMinor: number;
  costMinor: number | null;
  currency: string;
  active: number;
  notes: string;
  stockSince: string | null;
  stockMilli: number | null;
  lowStockMilli: number | null;
  createdAt: string;
  deletedAt: string | null;
  version: number;
};

/** What a bundle is made of: so many thousandths of another product. */
export type ProductPart = {
  id: string;
  bundleId: string;
  productId: string;
  quantityMilli: number;
  ordinal: number;
  version: number;
};

/** A bundle's cost is its parts' sum, its stock how many can be made of theirs. */
export const Product = z
  .object({
    id: z.string(),
    sku: z.string(),
    name: z.string(),
    unit: z.string(),
    category: z.string(),
    priceMinor: z.int(),
    costMinor: z.int().nullable(),
    currency: z.string(),
    active: z.boolean(),
    notes: z.string(),
    stockSince: z.string().nullable(),
    stockMilli: z.int().nullable(), // null where it is not counted
    lowStockMilli: z.int().nullable(),
    low: z.boolean(), // as little as lowStockMilli, or nothing, or less
    bundle: z.boolean(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Product");
export type Product = z.infer<typeof Product>;

const quantityMost = 1_000_000_000;
const Part = z
  .object({ productId: z.string().max(100), quantityMilli: z.int().min(1).max(quantityMost) })
  .openapi("ProductPart");
export type PartDraft = z.infer<typeof Part>;

/** A product with its parts, where it is a bundle. */
export const ProductDetail = Product.extend({
  parts: z.array(Part.extend({ name: z.string(), unit: z.string(), stockMilli: z.int().nullable() })),
}).openapi("ProductDetail");
export type ProductDetail = z.infer<typeof ProductDetail>;

export const ProductDraft = z
  .object({
    id: Id.optional(),
    sku: typed(100).default(""),
    name: Title,
    unit: typed(20).default(""),
    category: typed(100).default(""),
    priceMinor: Minor.min(0).default(0),
    costMinor: Minor.min(0).nullable().default(null),
    currency: Currency.optional(), // the firm's when silent
    active: z.boolean().default(true),
    notes: Notes.default(""),
    lowStockMilli: z.int().min(0).max(quantityMost).nullable().default(null),
    parts: z.array(Part).max(50).default([]),
  })
  .openapi("ProductDraft");
export type ProductDraft = z.input<typeof ProductDraft>;

export const ProductPatch = z
  .object({
    sku: typed(100),
    name: Title,
    unit: typed(20),
    category: typed(100),
    priceMinor: Minor.min(0),
    costMinor: Minor.min(0).nullable(),
    currency: Currency,
    active: z.boolean(),
    notes: Notes,
    lowStockMilli: z.int().min(0).max(quantityMost).nullable(),
    parts: z.array(Part).max(50),
  })
  .partial()
  .openapi("ProductPatch");
export type ProductPatch = z.infer<typeof ProductPatch>;

/**
 * What can be done to many products at once; their names and parts are each one's own. `step` rounds prices to whole
 * steps of the smallest unit.
 */
export const ProductAction = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("price"),
      percent: z.number().min(-100).max(1000),
      step: z.int().min(1).max(1_000_000).default(1),
    }),
    z.object({ kind: z.literal("category"), category: typed(100) }),
    z.object({ kind: z.literal("active"), active: z.boolean() }),
    z.object({ kind: z.literal("set"), fields: ProductPatch.omit({ name: true, parts: true }) }),
    z.object({ kind: z.literal("remove") }),
  ])
  .openapi("ProductAction");
export type ProductAction = z.infer<typeof ProductAction>;

declare module "#platform/db" {
  interface Tables {
    products: ProductRow;
    productParts: ProductPart;
  }
}

defineTable("products", {
  area: "sales",
  personal: [],
  computed: ["stockMilli"],
  follow: followProducts,
  binned: true,
});
defineTable("productParts", { area: "sales", personal: [] });
