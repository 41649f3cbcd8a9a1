import { CustomPatch, CustomValues, type Stored } from "#modules/admin";
import { Notes, Title, typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { At, Currency, Id, Minor, On, z } from "#platform/schema";
import { BasisPoints, PriceKind } from "../lines/table.ts";
import { followLines, followOrders } from "./follow.ts";
import { isInUse } from "./in-use.ts";

export const orderKinds = ["sale", "refund"] as const;
export const orderStates = ["open", "done", "cancelled", "refunded"] as const;

export const stockRules = ["moves", "stays"] as const;

/** One sale, or one refund: then its total is negative. `orderedOn` is the day of `at` in the firm's zone. */
export const Order = z
  .object({
    id: z.string(),
    number: z.string(),
    customerId: z.string().nullable(),
    opportunityId: z.string().nullable(),
    refundOf: z.string().nullable(), // the order that a refund gives back
    kind: z.enum(orderKinds),
    state: z.enum(orderStates),
    at: z.string(),
    orderedOn: z.string(),
    currency: z.string(),
    totalMinor: z.int(),
    receivedMinor: z.int(), // the sum of what it carries, of its payments, and of what refunds settled of it
    carriedMinor: z.int(), // received before it came here, as an import says: money without payments of its own
    creditedMinor: z.int(), // what refunds took off what was owed instead of giving money back; of a refund: its part
    waivedMinor: z.int(), // written off: its void instalments
    dueOn: z.string().nullable(),
    channel: z.string().nullable(),
    notes: z.string(),
    externalId: z.string().nullable(),
    ownerId: z.string().nullable(),
    stock: z.enum(stockRules), // whether it moves the stock of what it sells; imports never do
    custom: CustomValues, // the owner's own fields, see GET /fields
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Order");
/** As it is kept. */
export type Order = Stored<z.infer<typeof Order>>;

/** What was sold: 1000 thousandths are one piece, so that 0.5 kg and 1.25 h are exact. */
export const OrderLine = z
  .object({
    id: z.string(),
    orderId: z.string(),
    ordinal: z.int(),
    productId: z.string().nullable(),
    sku: z.string(),
    title: z.string(),
    quantityMilli: z.int(),
    unitPriceMinor: z.int(),
    discountMinor: z.int(), // taken off quantity × price
    taxRateBp: z.int(), // hundredths of a per cent
    taxMinor: z.int(),
    pricesInclude: PriceKind, // whether the tax is a part of the price or comes on top
    totalMinor: z.int(), // what is paid for it
    priceListId: z.string().nullable(), // the list its price came from
    givesBack: z.string().nullable(), // of a refund: the line of the sale it gives back
    version: z.int(),
  })
  .openapi("OrderLine");
export type OrderLine = z.infer<typeof OrderLine>;

export const OrderWithLines = Order.extend({ lines: z.array(OrderLine) }).openapi("OrderWithLines");
export type OrderWithLines = z.infer<typeof OrderWithLines>;

const quantityMost = 1_000_000_000;
const priceMost = 1_000_000_000_000;

/**
 * A line as it is typed. Its total is quantity × price, rounded half away from zero, less its discount, and with its
 * tax where prices do not include it. A tax that is given stands while it is within a cent of what its rate makes.
 */
export const OrderLineDraft = z
  .object({
    productId: z.string().nullable().default(null),
    sku: typed(100).default(""),
    title: Title,
    quantityMilli: z.int().min(-quantityMost).max(quantityMost).default(1000),
    // The right price of the product for this customer when silent, 0 where there is no product.
    unitPriceMinor: Minor.min(-priceMost).max(priceMost).optional(),
    discountMinor: Minor.default(0),
    taxRateBp: BasisPoints.default(0),
    taxMinor: Minor.optional(),
    pricesInclude: PriceKind.default("tax"),
    priceListId: z.string().max(100).nullable().default(null),
  })
  .openapi("OrderLineDraft");
export type OrderLineDraft = z.input<typeof OrderLineDraft>;

export const OrderDraft = z
  .object({
    id: Id.optional(),
    number: typed(100).optional(), // the next of the day when silent
    customerId: z.string().nullable().default(null),
    opportunityId: z.string().nullable().default(null),
    kind: z.enum(orderKinds).default("sale"),
    state: z.enum(orderStates).default("open"),
    at: At.optional(), // now when silent
    currency: Currency.optional(), // the firm's when silent
    receivedMinor: Minor.default(0),
    dueOn: On.nullable().default(null),
    channel: typed(200).nullable().default(null),
    notes: Notes.default(""),
    externalId: typed(200).nullable().default(null),
    stock: z.enum(stockRules).default("moves").openapi({ description: "“stays” for a sale of long ago" }),
    custom: CustomPatch.optional(),
    lines: z.array(OrderLineDraft).max(1000).default([]),
  })
  .openapi("OrderDraft");
export type OrderDraft = z.input<typeof OrderDraft>;

export const OrderPatch = z
  .object({
    number: typed(100).min(1),
    customerId: z.string().nullable(),
    state: z.enum(orderStates),
    at: At,
    dueOn: On.nullable(),
    channel: typed(200).nullable(),
    notes: Notes,
    custom: CustomPatch,
    lines: z.array(OrderLineDraft).max(1000),
  })
  .partial()
  .openapi("OrderPatch");
export type OrderPatch = z.input<typeof OrderPatch>;

/** What is given back of an order. By lines it is worth what they were sold for, unless an amount is said. */
export const RefundDraft = z
  .object({
    id: z.uuid().optional(),
    amountMinor: Minor.optional(), // what the lines are worth when silent
    lines: z.array(z.object({ lineId: z.string(), quantityMilli: z.int().min(1).max(quantityMost) })).max(1000),
    restock: z.boolean().openapi({ description: "Whether the goods are for sale again; yes when silent" }),
    at: At,
    note: typed(1000).openapi({ description: "The reason" }),
    method: z
      .enum(["wechat", "alipay", "bank", "cash", "card", "other"])
      .openapi({ description: "How the money goes back; as it came when silent" }),
  })
  .partial()
  .openapi("RefundDraft");

declare module "#platform/db" {
  interface Tables {
    orders: Order;
    orderLines: OrderLine;
  }
}

defineTable("orders", {
  area: "sales",
  personal: ["notes", "custom"],
  json: ["custom"],
  merged: ["custom"],
  computed: ["receivedMinor", "waivedMinor"],
  inUse: isInUse,
  follow: followOrders,
  binned: true,
  refers: { customerId: "customers", opportunityId: "opportunities", refundOf: "orders" },
});
defineTable("orderLines", {
  area: "sales",
  personal: [],
  partOf: "orderId",
  follow: followLines,
  refers: { orderId: "orders", productId: "products", givesBack: "orderLines" },
});
