import { defineTable } from "#platform/changes";
import { z } from "#platform/schema";
import { rowsInUse } from "./queries.ts";

export const billSources = ["wechat", "alipay", "bank"] as const;
export type BillSource = (typeof billSources)[number];

/** A bill that was read: what of it was new, what was known from earlier ones, and what was no income. */
export const Bill = z
  .object({
    id: z.string(),
    name: z.string(),
    source: z.enum(billSources),
    firstOn: z.string(),
    lastOn: z.string(),
    added: z.int(),
    known: z.int(),
    leftOut: z.int(),
    actorName: z.string(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Bill");
export type Bill = z.infer<typeof Bill>;

/** Money that came in, as a bill says. `matchedMinor` are the payments that it proves, reckoned. */
export const BillRow = z
  .object({
    id: z.string(),
    billId: z.string(),
    key: z.string(), // the same row has the same key in every bill it stands in
    source: z.enum(billSources),
    number: z.string(),
    at: z.string(),
    cameOn: z.string(),
    amountMinor: z.int(), // what the payer paid
    feeMinor: z.int(), // what the service kept of it
    currency: z.string(),
    payer: z.string(), // as the bill writes it, perhaps masked: *三
    account: z.string(),
    remark: z.string(),
    matchedMinor: z.int(),
    ignoredAt: z.string().nullable(), // no sale
    version: z.int(),
  })
  .openapi("BillRow");
export type BillRow = z.infer<typeof BillRow>;

declare module "#platform/db" {
  interface Tables {
    bills: Bill;
    billRows: BillRow;
  }
}

defineTable("bills", { area: "sales", personal: [], binned: true });
defineTable("billRows", {
  area: "sales",
  personal: ["payer", "account", "remark"],
  computed: ["matchedMinor"],
  partOf: "billId",
  inUse: rowsInUse,
  refers: { billId: "bills" },
});
