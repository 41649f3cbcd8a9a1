import { typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { At, Id, Minor, z } from "#platform/schema";
import { followPayments } from "./follow.ts";

export const methods = ["wechat", "alipay", "bank", "cash", "card", "other"] as const;
export type Method = (typeof methods)[number];

/**
 * Money that came for an order, or went back for a refund: then it is negative. Whose it is, the order says. A void
 * one counts for nothing and stays to be seen.
 */
export const Payment = z
  .object({
    id: z.string(),
    orderId: z.string(),
    amountMinor: z.int(),
    currency: z.string(),
    at: z.string(),
    method: z.enum(methods),
    payer: z.string(),
    note: z.string(),
    instalmentId: z.string().nullable(), // the instalment it was meant for; else the one due first takes it
    billRowId: z.string().nullable(), // the row of a bill that proves it
    voidedAt: z.string().nullable(),
    createdAt: z.string(),
    version: z.int(),
  })
  .openapi("Payment");
export type Payment = z.infer<typeof Payment>;

/** A receipt as it is typed. Its currency is the order's. */
export const Receipt = z
  .object({
    id: Id.optional(),
    amountMinor: Minor.refine((amount) => amount !== 0, "it must not be 0"),
    at: At.optional(), // now when silent
    method: z.enum(methods).default("other"),
    payer: typed(200).default(""),
    note: typed(1000).default(""),
    instalmentId: z.string().max(100).nullable().default(null),
  })
  .openapi("Receipt");
export type Receipt = z.input<typeof Receipt>;

declare module "#platform/db" {
  interface Tables {
    payments: Payment;
  }
}

defineTable("payments", {
  area: "sales",
  personal: ["payer", "note"],
  follow: followPayments,
  refers: { orderId: "orders", instalmentId: "instalments", billRowId: "billRows" },
});
