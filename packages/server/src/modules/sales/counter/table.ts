import { Title, typed } from "#modules/work";
import { say } from "#platform/i18n";
import { Id, Minor, z } from "#platform/schema";
import { Order, OrderLine } from "../orders/table.ts";
import { methods } from "../payments/table.ts";

/** What sales over the counter are called as a channel, in either language. */
export const counterChannel = say("Counter", "门店");

const CounterLine = z.object({
  productId: z.string().max(100).nullable().default(null),
  sku: typed(100).default(""),
  title: Title,
  quantityMilli: z.int().min(1).max(1_000_000_000).default(1000),
  unitPriceMinor: Minor.min(0).max(1_000_000_000_000),
});

/** A sale over the counter: what, how much off the whole, and how it was paid. Nobody named is somebody who walked in. */
export const CounterSale = z
  .object({
    id: Id.optional(),
    customerId: z.string().max(100).nullable().default(null),
    lines: z.array(CounterLine).min(1).max(200),
    discountMinor: Minor.min(0).default(0),
    method: z.enum(methods),
    notes: typed(2000).default(""),
  })
  .openapi("CounterSale");
export type CounterSale = z.input<typeof CounterSale>;

export const CounterReceipt = Order.extend({ lines: z.array(OrderLine) }).openapi("CounterReceipt");

/** What came in over the counter on a day. */
export const CounterDay = z
  .object({
    on: z.string(),
    currency: z.string(),
    sales: z.int(),
    totalMinor: z.int(), // what was given back is taken off
    methods: z.array(z.object({ method: z.enum(methods), amountMinor: z.int() })),
  })
  .openapi("CounterDay");
export type CounterDay = z.infer<typeof CounterDay>;

/** A product as the counter shows it. */
export const CounterProduct = z
  .object({
    id: z.string(),
    sku: z.string(),
    name: z.string(),
    unit: z.string(),
    category: z.string(),
    priceMinor: z.int(),
    stockMilli: z.int().nullable(),
  })
  .openapi("CounterProduct");
export type CounterProduct = z.infer<typeof CounterProduct>;
