import { Notes, Title, typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Currency, Id, Minor, z } from "#platform/schema";
import { followProducts } from "./follow.ts";

/** Something that is sold. `sku` is empty where the owner has no numbers. */
export type ProductRow = {
  id: string;
  sku: string;
  name: string;
  unit: string;
  priceMinor: number;
  currency: string;
  active: number;
  notes: string;
  createdAt: string;
  deletedAt: string | null;
  version: number;
};

export const Product = z
  .object({
    id: z.string(),
    sku: z.string(),
    name: z.string(),
    unit: z.string(),
    priceMinor: z.int(),
    currency: z.string(),
    active: z.boolean(),
    notes: z.string(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Product");
export type Product = z.infer<typeof Product>;

export const ProductDraft = z
  .object({
    id: Id.optional(),
    sku: typed(100).default(""),
    name: Title,
    unit: typed(20).default(""),
    priceMinor: Minor.min(0).default(0),
    currency: Currency.optional(), // the firm's when silent
    active: z.boolean().default(true),
    notes: Notes.default(""),
  })
  .openapi("ProductDraft");
export type ProductDraft = z.input<typeof ProductDraft>;

export const ProductPatch = z
  .object({
    sku: typed(100),
    name: Title,
    unit: typed(20),
    priceMinor: Minor.min(0),
    currency: Currency,
    active: z.boolean(),
    notes: Notes,
  })
  .partial()
  .openapi("ProductPatch");
export type ProductPatch = z.infer<typeof ProductPatch>;

declare module "#platform/db" {
  interface Tables {
    products: ProductRow;
  }
}

defineTable("products", { area: "sales", personal: [], follow: followProducts });
