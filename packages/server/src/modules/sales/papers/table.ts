import { typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { z } from "#platform/schema";
import { BasisPoints, PriceKind, TaxRounding } from "../lines/table.ts";

/** What stands on every paper that the firm sends, and what a new one begins with. There is one row, `papers`. */
export const PaperSettings = z
  .object({
    id: z.literal("papers"),
    legalName: typed(200), // the firm's name in the settings when empty
    address: typed(500),
    phone: typed(100),
    email: typed(200),
    taxNumber: typed(60),
    bank: typed(200),
    account: typed(60),
    taxRateBp: BasisPoints,
    pricesInclude: PriceKind,
    taxRounding: TaxRounding,
    validDays: z.int().min(1).max(365), // how long a quote stands
    termsEn: typed(10_000),
    termsZh: typed(10_000),
    version: z.int(),
  })
  .openapi("PaperSettings");
export type PaperSettings = z.infer<typeof PaperSettings>;

export const PaperPatch = PaperSettings.omit({ id: true, version: true }).partial().openapi("PaperPatch");
export type PaperPatch = z.infer<typeof PaperPatch>;

/** One side of a paper. What is not known is empty. */
export type Party = {
  name: string;
  address: string;
  phone: string;
  email: string;
  taxNumber: string;
  bank: string;
  account: string;
};
/** Who sends it to whom. */
export type Letterhead = { from: Party; to: Party };

declare module "#platform/db" {
  interface Tables {
    paperSettings: PaperSettings;
  }
}

defineTable("paperSettings", { area: "sales", personal: [] });
