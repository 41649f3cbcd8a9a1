import { defineTable } from "#platform/changes";
import { Id, z } from "#platform/schema";
import { followInvoiceTitles } from "../quality/actions/follow.ts";
import { storable } from "../people/fields.ts";
import { tidyTaxNumber } from "./fields.ts";

export const titleKinds = ["company", "person"] as const;

/** What a tax number looks like: right, not there, or with a check digit that does not agree. */
export const taxStates = ["ok", "missing", "unlikely"] as const;

const line = (longest: number) => z.string().overwrite(storable).trim().max(longest);

const fields = z.object({
  kind: z.enum(titleKinds),
  title: line(200).min(1),
  taxNumber: z.string().max(60).overwrite(tidyTaxNumber),
  bank: line(200),
  account: line(60),
  address: line(300),
  phone: line(60),
});

/** What an invoice for this customer is made out to (发票抬头). */
export const InvoiceTitle = fields
  .extend({
    id: z.string(),
    customerId: z.string(),
    taxNumberIs: z.enum(taxStates),
    isDefault: z.boolean(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("InvoiceTitle");
export type InvoiceTitle = z.infer<typeof InvoiceTitle>;

/** As it is kept. */
export type InvoiceTitleRow = Omit<InvoiceTitle, "isDefault" | "taxNumberIs"> & { isDefault: number };

/** A new one: the title is enough. The first of a customer is the default. */
export const InvoiceTitleDraft = fields
  .partial()
  .extend({ id: Id.optional(), title: fields.shape.title, isDefault: z.boolean().optional() })
  .openapi("InvoiceTitleDraft");
export type InvoiceTitleDraft = z.infer<typeof InvoiceTitleDraft>;

export const InvoiceTitlePatch = fields
  .partial()
  .extend({ isDefault: z.literal(true).optional() })
  .openapi("InvoiceTitlePatch");
export type InvoiceTitlePatch = z.infer<typeof InvoiceTitlePatch>;

/** What could be read from a text; what it does not say is left empty. */
export const ReadTitle = fields
  .extend({ title: z.string(), taxNumberIs: z.enum(taxStates) })
  .openapi("ReadInvoiceTitle");
export type ReadTitle = z.infer<typeof ReadTitle>;

declare module "#platform/db" {
  interface Tables {
    invoiceTitles: InvoiceTitleRow;
  }
}

defineTable("invoiceTitles", {
  area: "customers",
  personal: ["title", "taxNumber", "bank", "account", "address", "phone"],
  follow: followInvoiceTitles,
  binned: true,
  refers: { customerId: "customers" },
  goesWith: ["customerId"],
});
