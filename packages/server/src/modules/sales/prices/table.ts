import { Title } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Currency, Id, Minor, On, z } from "#platform/schema";

export const audiences = ["everyone", "level", "customers"] as const;
/** Hundredths of a percent: 1250 is 12.5 % off. */
const Off = z.int().min(0).max(10_000);
const Level = z.enum(["A", "B", "C"]);

/** Prices for some or all customers, for a while or always. `offBp` is off every product that has no price of its own. */
export const PriceList = z
  .object({
    id: z.string(),
    name: z.string(),
    currency: z.string(),
    audience: z.enum(audiences),
    level: Level.nullable(), // of the customers, where the audience is a level
    offBp: Off.nullable(),
    validFrom: z.string().nullable(),
    validUntil: z.string().nullable(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("PriceList");
export type PriceList = z.infer<typeof PriceList>;

/** A product's price in a list: an amount, or so much off its own. */
export type ListPrice = {
  id: string;
  listId: string;
  productId: string;
  priceMinor: number | null;
  offBp: number | null;
  version: number;
};
export type ListCustomer = { id: string; listId: string; customerId: string; version: number };

const Price = z
  .object({
    productId: z.string().max(100),
    priceMinor: Minor.min(0).nullable().default(null),
    offBp: Off.nullable().default(null),
  })
  .openapi("ListPrice");
export type PriceDraft = z.infer<typeof Price>;

/** A list with its prices and customers. */
export const PriceListDetail = PriceList.extend({
  prices: z.array(z.object({ productId: z.string(), priceMinor: z.int().nullable(), offBp: Off.nullable() })),
  customers: z.array(z.object({ id: z.string(), name: z.string() })),
}).openapi("PriceListDetail");
export type PriceListDetail = z.infer<typeof PriceListDetail>;

const most = 5000;
export const PriceListDraft = z
  .object({
    id: Id.optional(),
    name: Title,
    currency: Currency.optional(), // the firm's when silent
    audience: z.enum(audiences).default("everyone"),
    level: Level.nullable().default(null),
    offBp: Off.nullable().default(null),
    validFrom: On.nullable().default(null),
    validUntil: On.nullable().default(null),
    prices: z.array(Price).max(most).default([]),
    customerIds: z.array(z.string().max(100)).max(most).default([]),
  })
  .openapi("PriceListDraft");
export type PriceListDraft = z.input<typeof PriceListDraft>;

export const PriceListPatch = z
  .object({
    name: Title,
    currency: Currency,
    audience: z.enum(audiences),
    level: Level.nullable(),
    offBp: Off.nullable(),
    validFrom: On.nullable(),
    validUntil: On.nullable(),
    prices: z.array(Price).max(most),
    customerIds: z.array(z.string().max(100)).max(most),
  })
  .partial()
  .openapi("PriceListPatch");
export type PriceListPatch = z.infer<typeof PriceListPatch>;

/** The price of a product for somebody on a day, and where it comes from; null where nothing says one in this currency. */
export const Offer = z
  .object({
    productId: z.string(),
    priceMinor: z.int().nullable(),
    baseMinor: z.int().nullable(), // what it costs without any list
    listId: z.string().nullable(),
    listName: z.string().nullable(),
    offBp: Off.nullable(),
  })
  .openapi("Offer");
export type Offer = z.infer<typeof Offer>;

declare module "#platform/db" {
  interface Tables {
    priceLists: PriceList;
    priceListPrices: ListPrice;
    priceListCustomers: ListCustomer;
  }
}

defineTable("priceLists", { area: "sales", personal: [], binned: true });
defineTable("priceListPrices", { area: "sales", personal: [] });
defineTable("priceListCustomers", {
  area: "sales",
  personal: [],
  refers: { customerId: "customers" },
  once: [["listId", "customerId"]],
});
