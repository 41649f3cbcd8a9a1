import { typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Id, Minor, On, z } from "#platform/schema";

export const invoiceStates = ["requested", "issued", "void", "red"] as const;
export const invoiceKinds = ["electronic", "electronicSpecial", "plain", "special"] as const;

/** What an invoice is made out to, as it was when it was asked for. */
export const MadeOut = z
  .object({
    title: typed(200).min(1),
    taxNumber: typed(60).default(""),
    bank: typed(200).default(""),
    account: typed(60).default(""),
    address: typed(300).default(""),
    phone: typed(60).default(""),
  })
  .openapi("InvoiceMadeOut");
export type MadeOut = z.infer<typeof MadeOut>;

/** What stands on it: the order's lines when silent. */
export const InvoiceItem = z
  .object({
    title: typed(500).min(1),
    quantityMilli: z.int().default(1000),
    amountMinor: Minor,
    taxRateBp: z.int().min(0).max(10_000).default(0), // 1300 is 13 %
  })
  .openapi("InvoiceItem");
export type InvoiceItem = z.infer<typeof InvoiceItem>;

/** An invoice that a customer asked for (发票申请), and what became of it. */
export const Invoice = z
  .object({
    id: z.string(),
    orderId: z.string(),
    customerId: z.string().nullable(),
    state: z.enum(invoiceStates),
    kind: z.enum(invoiceKinds),
    title: z.string(),
    madeOut: MadeOut,
    items: z.array(InvoiceItem),
    amountMinor: z.int(),
    currency: z.string(),
    note: z.string(),
    requestedOn: z.string(),
    number: z.string(),
    issuedOn: z.string().nullable(),
    fileId: z.string().nullable(),
    redNumber: z.string(), // of the negative invoice that takes it back (红字发票)
    endedOn: z.string().nullable(), // made void or red on
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Invoice");
export type Invoice = z.infer<typeof Invoice>;

/** As it is kept: JSON in text. */
export type InvoiceRow = Omit<Invoice, "madeOut" | "items"> & { madeOut: string; items: string };

export const InvoiceDraft = z
  .object({
    id: Id.optional(),
    orderId: z.string().max(100),
    kind: z.enum(invoiceKinds).default("electronic"),
    titleId: z.string().max(100).optional().openapi({ description: "One of the customer's invoice titles" }),
    madeOut: MadeOut.optional(),
    amountMinor: Minor.positive().optional(), // what is left to be invoiced when silent
    items: z.array(InvoiceItem).max(200).optional(),
    requestedOn: On.optional(),
    note: typed(1000).default(""),
  })
  .openapi("InvoiceDraft");
export type InvoiceDraft = z.input<typeof InvoiceDraft>;

/** What the tax platform gave. */
export const Issue = z
  .object({ number: typed(60).min(1), issuedOn: On.optional(), fileId: z.string().max(100).nullable().optional() })
  .openapi("InvoiceIssue");
/** How an invoice ends: made void, or taken back by a red one. */
export const Ending = z
  .object({ state: z.enum(["void", "red"]), redNumber: typed(60).default(""), on: On.optional() })
  .openapi("InvoiceEnding");

declare module "#platform/db" {
  interface Tables {
    invoices: InvoiceRow;
  }
}

defineTable("invoices", {
  area: "sales",
  personal: ["title", "madeOut", "note"],
  json: ["madeOut", "items"],
  files: ["fileId"],
  binned: true,
  refers: { orderId: "orders", customerId: "customers" },
});
